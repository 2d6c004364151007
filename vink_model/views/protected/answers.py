"""What the released figures say of each target, and nothing where a figure that it turns on is hidden.

A verdict that was made of hidden figures would tell on which side of a number they lie.
"""

from dataclasses import dataclass

from vink_model.domain.codes import Measured, TargetKind
from vink_model.domain.disclosure.cube import ProtectedTable
from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.disclosure.published import Part
from vink_model.domain.measures import Answer, Counted, Period, Tally, period_of
from vink_model.domain.measures.counted import phase_of
from vink_model.domain.plan import Target
from vink_model.domain.verdicts import Judgement, judged
from vink_model.views.protected.cards import WHOLE, parts_of


@dataclass(frozen=True, slots=True)
class Told:
    """A target with both verdicts, as far as they may be told."""

    target: Target
    judgement: Judgement | None
    """None when a figure that it turns on is hidden, or is not among those released."""
    table: ProtectedTable | None = None
    """The released figures that it turns on; None when there are none."""


def told(grounds: Grounds) -> tuple[Told, ...]:
    """Every target in the plan's order."""
    return tuple(_told(target, grounds) for target in grounds.plan.targets)


def judgements(found: tuple[Told, ...]) -> tuple[Judgement, ...]:
    """Those that may be told."""
    return tuple(one.judgement for one in found if one.judgement is not None)


def _told(target: Target, grounds: Grounds) -> Told:
    period = period_of(target, grounds.plan)
    table = _table_of(target, grounds)
    column = None if table is None else _column(table, period)
    if target.measured is Measured.FORUM_MEMBERS and table is not None:
        column = _year_end(table, period)
    if table is None or column is None or grounds.as_of is None:
        return Told(target, None)
    answer = (
        _counted(table, column) if target.kind is TargetKind.SHARE else _tally(table, column, target, grounds)
    )
    return Told(target, None if answer is None else judged(target, answer), table)


def _table_of(target: Target, grounds: Grounds) -> ProtectedTable | None:
    name = target.measured.value if target.subject is None else f"{target.measured.value}.{target.subject}"
    name = _NUMBERS.get(target.measured, name)
    return grounds.cube.table(name) if grounds.cube.has(name) else None


_NUMBERS = {
    Measured.ACTIVITIES_HELD: "activities_by_kind",
    Measured.PARTICIPANTS: "knowledge_by_audience",
    Measured.FORUM_MEMBERS: "forum_members_present",
}
"""Tables whose rows are the subjects of the target, not the parts of a group."""


def _column(table: ProtectedTable, period: Period | None) -> str | None:
    """The column of exactly the target's months. Empty: None when the table has none."""
    years = [one.key for one in parts_of(table.columns)]
    if period is None:
        return WHOLE
    asked = [str(year) for year in range(period.first.year, period.last.year + 1)]
    if period.first.number != 1 or period.last.number != 12:
        return None
    if len(asked) == 1:
        return asked[0] if asked[0] in years else None
    return WHOLE if set(years) <= set(asked) else None


def _year_end(table: ProtectedTable, period: Period | None) -> str:
    """Members are counted at the end of the period, or as far as counting has come."""
    years = [one.key for one in table.columns]
    return years[-1] if period is None else min(years[-1], str(period.last.year))


def _counted(table: ProtectedTable, column: str) -> Answer | None:
    parts = {part: table.at(part.value, column) for part in Part}
    known = {part: n for part, n in parts.items() if n is not None}
    if len(known) < len(Part):
        return None
    return Counted(
        known[Part.SUCCESS],
        known[Part.JUDGED],
        pending=known[Part.PENDING],
        missing=known[Part.MISSING],
        outside=known[Part.OUTSIDE],
    )


def _tally(table: ProtectedTable, column: str, target: Target, grounds: Grounds) -> Answer | None:
    number = table.at(target.subject or WHOLE, column)
    if number is None or grounds.as_of is None:
        return None
    return Tally(number, phase_of(period_of(target, grounds.plan), grounds.as_of))
