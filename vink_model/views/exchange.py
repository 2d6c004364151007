"""A scenario's workbook come back, in words: whose it is, what comes in, and what clashes.

1. Which of my changes in Excel come in?
2. What has somebody changed here in the meantime?
3. Where do the two clash, and which is to count?
"""

from datetime import date

from vink_model.domain.messages import Heading, Message, Table
from vink_model.domain.planning.book.coming_back import Comparison
from vink_model.domain.planning.book.stamp import Stamp
from vink_model.domain.planning.changes import thing_text, value_text
from vink_model.domain.planning.places import Names
from vink_model.domain.planning.versions import ChangedBy, Difference
from vink_model.text import Text, counted, day_text, phrase

_UNNAMED = Text("et scenarie uden navn", "a scenario without a name")
_WHAT = Heading("what", Text("Hvad", "What"))
_MINE = Heading("mine", Text("Hentet → i regnearket", "Taken out → in the workbook"))
_NOW = Heading("now", Text("Her nu", "Here now"))
_FATES = {
    ChangedBy.MINE: Text("Kommer ind", "Comes in"),
    ChangedBy.THEIRS: Text("Ændret her siden; bliver", "Changed here since; stays"),
    ChangedBy.SAME: Text("Ens begge steder", "Alike in both"),
    ChangedBy.CONFLICT: Text("Støder sammen, vælg", "Clashes, choose"),
}
_CHANGE = Text("ændring kommer ind", "change comes in"), Text("ændringer kommer ind", "changes come in")
_CLASH = Text("støder sammen", "clashes"), Text("støder sammen", "clash")


def about_text(stamp: Stamp) -> Text:
    """Which scenario the workbook was made of, and when."""
    if not stamp.name:
        return phrase(
            "Regnearket er et scenarie uden navn, hentet {day}.",
            "The workbook is a scenario without a name, taken out on {day}.",
            day=_day(stamp.day),
        )
    return phrase(
        "Regnearket er scenariet '{name}', udgave {version}, hentet {day}.",
        "The workbook is the scenario '{name}', version {version}, taken out on {day}.",
        name=stamp.name,
        version=stamp.version,
        day=_day(stamp.day),
    )


def another_text(stamp: Stamp, name: str) -> Text | None:
    """A warning where another scenario is open than the workbook's. None: it is the same."""
    if stamp.name == name:
        return None
    return phrase(
        "Regnearket er af {theirs}, men åbent er {here}. Ændringerne lægges i det åbne.",
        "The workbook is of {theirs}, but {here} is open. The changes go into the open one.",
        theirs=_named(stamp.name),
        here=_named(name),
    )


def differences_message(names: Names, comparison: Comparison) -> Message:
    """Every place that differs, in three versions."""
    coming, clashing = len(comparison.coming_in), len(comparison.conflicts)
    title = counted(coming, *_CHANGE)
    if clashing:
        title = phrase(
            "{coming}, {clash}", "{coming}, {clash}", coming=title, clash=counted(clashing, *_CLASH)
        )
    if not comparison.differences:
        title = Text("Regnearket ændrer intet", "The workbook changes nothing")
    return Message(
        key="exchange-differences",
        title=title,
        sentence=Text(
            "Intet er ændret endnu. Det, du overtager, er ét skridt, som kan fortrydes.",
            "Nothing is changed yet. What you take over is one step that can be undone.",
        ),
        table=Table((_WHAT, _MINE, _NOW), tuple(_row(names, d) for d in comparison.differences)),
        sources=(),
    )


def clash_options(names: Names, clash: Difference) -> dict[str, Text]:
    """What one clash can become."""
    return {
        "now": phrase("her nu: {v}", "here now: {v}", v=value_text(names, clash.place, clash.theirs)),
        "mine": phrase(
            "i regnearket: {v}", "in the workbook: {v}", v=value_text(names, clash.place, clash.mine)
        ),
    }


def _row(names: Names, found: Difference) -> tuple[Text, ...]:
    base, mine, now = (value_text(names, found.place, v) for v in (found.base, found.mine, found.theirs))
    what = phrase(
        "{fate}: {what}", "{fate}: {what}", fate=_FATES[found.change], what=thing_text(names, found.place)
    )
    return what, phrase("{base} → {mine}", "{base} → {mine}", base=base, mine=mine), now


def _named(name: str) -> Text:
    return phrase("'{name}'", "'{name}'", name=name) if name else _UNNAMED


def _day(written: str) -> Text | str:
    try:
        return day_text(date.fromisoformat(written))
    except ValueError:
        return written
