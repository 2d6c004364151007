"""What would let more be shown: another cut of the tables rather than many hidden figures."""

from vink_model.domain.disclosure.cube import ProtectedTable
from vink_model.domain.disclosure.drafts import WHOLE
from vink_model.text import Sayable, Text, phrase

_MOST = 6
"""Suggestions at once; the tables that hide most come first."""


def suggestions(tables: tuple[ProtectedTable, ...]) -> tuple[Text, ...]:
    """For each table of which more than a third is hidden, how to cut it anew. Drawn from what is shown."""
    crowded = sorted(
        (table for table in tables if table.hidden * 3 > table.size),
        key=lambda table: -table.hidden * 100 // table.size,
    )
    return tuple(_suggestion(table) for table in crowded[:_MOST])


def _suggestion(table: ProtectedTable) -> Text:
    where: dict[str, Sayable] = {"table": table.title, "hidden": table.hidden, "size": table.size}
    if "area" in table.key:
        return phrase(
            "{table}: {hidden} af {size} tal er skjult. Læg områder sammen til få og store.",
            "{table}: {hidden} of {size} figures are hidden. Merge areas into few and large ones.",
            **where,
        )
    if "." in table.key:
        return phrase(
            "{table}: {hidden} af {size} tal er skjult. Vis alle arter samlet.",
            "{table}: {hidden} of {size} figures are hidden. Show all kinds together.",
            **where,
        )
    if any(column.key == WHOLE for column in table.columns):
        return phrase(
            "{table}: {hidden} af {size} tal er skjult. Vis hele perioden samlet, eller saml små rækker.",
            "{table}: {hidden} of {size} figures are hidden. Show the whole period, or merge small rows.",
            **where,
        )
    return phrase(
        "{table}: {hidden} af {size} tal er skjult. Vis halvår i stedet.",
        "{table}: {hidden} of {size} figures are hidden. Show half-years instead.",
        **where,
    )
