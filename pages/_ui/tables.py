"""Tables that can be read aloud: words to the left, finished numbers to the right."""

from collections.abc import Hashable, Sequence

import pandas as pd
import streamlit as st

from pages._ui.language import language, say
from pages._ui.words import unmarked
from vink_model.domain.issues import Issue
from vink_model.domain.messages import Heading, Table, Value
from vink_model.text import Quantity, Text, Unit, phrase

_ISSUES = Table(
    (
        Heading("place", Text("Sted", "Place")),
        Heading("column", Text("Kolonne", "Column")),
        Heading("message", Text("Hvad der er galt", "What is wrong")),
        Heading("remedy", Text("Sådan rettes det", "How to fix it")),
    ),
    (),
)
_ISSUES_ALT = Text("Fejl i regnearket, celle for celle", "Faults in the workbook, cell by cell")


def show_table(table: Table, *, alt: Text | None = None) -> None:
    """A table of finished words and numbers. Empty: a table without rows is not shown."""
    if not table.rows:
        return
    rows = [
        [written(value, heading) for value, heading in zip(row, table.headings, strict=True)]
        for row in table.rows
    ]
    names = _distinct([unmarked(say(heading.label)) for heading in table.headings])
    frame = pd.DataFrame(rows, columns=names)
    numbers: list[Hashable] = [
        name for name, heading in zip(names, table.headings, strict=True) if heading.unit is not None
    ]
    # Streamlit writes "left" into each cell's own style, which only an important rule can overrule.
    right = ("text-align", "right !important")
    style = frame.style.set_properties(subset=numbers, **dict([right]))
    style = style.set_table_styles({name: [{"selector": "th", "props": [right]}] for name in numbers})
    st.table(style, border="horizontal", hide_index=True, alt=say(alt) if alt is not None else None)


def show_issues(issues: Sequence[Issue]) -> None:
    """Every fault with its place and its remedy."""
    rows = tuple((_place(issue), issue.column, issue.message, issue.remedy) for issue in issues)
    show_table(Table(_ISSUES.headings, rows), alt=_ISSUES_ALT)


def written(value: Value, heading: Heading) -> str:
    """A cell as it is read: numbers by the language's rules, words with no sign in them."""
    match value:
        case None:
            return ""
        case str() | Text():
            return unmarked(say(value))
        case _:
            return Quantity(value, heading.unit or Unit.NUMBER, heading.decimals).said(language())


def _place(issue: Issue) -> Text:
    """Sheet and cell, or as much of them as the fault has."""
    if issue.address is not None:
        return phrase("{s}, {c}", "{s}, {c}", s=issue.sheet, c=issue.address)
    if issue.row is not None:
        return phrase("{s}, række {r}", "{s}, row {r}", s=issue.sheet, r=str(issue.row))
    return Text(issue.sheet, issue.sheet)


def _distinct(names: list[str]) -> list[str]:
    """Names of which no two are the same; the later ones get spaces that nobody sees."""
    return [name + "\N{ZERO WIDTH SPACE}" * names[:place].count(name) for place, name in enumerate(names)]
