"""Missing figures compared: which become missing, which become known, and which are told otherwise."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Self

import pandas as pd

from vink_model.domain.cell_changes import MonthChange, Tally
from vink_model.domain.extent import month_column
from vink_model.domain.gaps import Gap
from vink_model.domain.sheets import Sheet
from vink_model.month import Month

Dimensions = tuple[tuple[str, str | None], ...]
Place = tuple[str, Dimensions]
"""Where a missing figure would stand: its measure and the values of its dimensions."""


@dataclass(frozen=True, slots=True)
class GapChanges:
    """What would become of a sheet's missing figures."""

    before: tuple[Gap, ...] = ()
    after: tuple[Gap, ...] = ()
    missing: tuple[Gap, ...] = ()
    """Missing from now on: what is not known, or held back."""
    known: tuple[Gap, ...] = ()
    """Missing until now; a figure takes their place."""
    dropped: tuple[Gap, ...] = ()
    """Missing until now and not told of any more; without a figure in their place they count as 0."""
    restated: tuple[Gap, ...] = ()
    """Missing as before, but for another reason or between other bounds; as they will stand."""

    @property
    def is_unchanged(self) -> bool:
        """Whether the same figures are missing, told in the same way."""
        return not (self.missing or self.known or self.dropped or self.restated)

    def of(self, dimension: str, value: str) -> Self:
        """Those of one value of a dimension, such as one month."""
        kept = {
            one.name: tuple(gap for gap in getattr(self, one.name) if gap.at(dimension) == value)
            for one in fields(self)
        }
        return replace(self, **kept)


NO_GAPS = GapChanges()


def compared_gaps(before: Sequence[Gap], after: Sequence[Gap], rows_after: pd.DataFrame) -> GapChanges:
    """Which of a sheet's figures become missing, known, or are told otherwise; addresses say nothing here."""
    old, new = _by_place(before), _by_place(after)
    ended = [gap for place in old if place not in new for gap in old[place]]
    is_known = _known(ended, rows_after)
    both = [place for place in new if place in old]
    return GapChanges(
        before=tuple(before),
        after=tuple(after),
        missing=tuple(gap for place in new if place not in old for gap in new[place]),
        known=tuple(gap for gap in ended if is_known[gap.dimensions]),
        dropped=tuple(gap for gap in ended if not is_known[gap.dimensions]),
        restated=tuple(gap for place in both if _said(new[place]) != _said(old[place]) for gap in new[place]),
    )


def with_gaps(
    sheet: Sheet, months: Iterable[MonthChange], gaps: GapChanges
) -> tuple[tuple[MonthChange, GapChanges], ...]:
    """Each month beside its missing figures; a month that has nothing else is told too."""
    column = month_column(sheet)
    found = {str(one.month): one for one in months}
    if column is None:
        return tuple((one, NO_GAPS) for one in found.values())
    named = {gap.at(column.key) for gap in (*gaps.before, *gaps.after)}
    told = sorted(found.keys() | {month for month in named if month is not None})
    return tuple((found.get(month) or _empty(sheet, month), gaps.of(column.key, month)) for month in told)


def _empty(sheet: Sheet, month: str) -> MonthChange:
    nothing = Tally(0, {column.key: 0 for column in sheet.measures})
    return MonthChange(Month.parse(month), 0, 0, 0, 0, nothing, nothing)


def _by_place(gaps: Iterable[Gap]) -> Mapping[Place, list[Gap]]:
    places: dict[Place, list[Gap]] = {}
    for gap in gaps:
        places.setdefault((gap.measure, gap.dimensions), []).append(gap)
    return places


def _said(gaps: Iterable[Gap]) -> list[tuple[str, int, int]]:
    unknown = -1
    return sorted(
        (
            gap.kind.value,
            unknown if gap.lowest is None else gap.lowest,
            unknown if gap.highest is None else gap.highest,
        )
        for gap in gaps
    )


def _known(gaps: Iterable[Gap], rows: pd.DataFrame) -> Mapping[Dimensions, bool]:
    """Whether a row stands where each figure was missing. A gap of a dimension tells of all the others."""
    wanted = {gap.dimensions for gap in gaps}
    found: set[Dimensions] = set()
    for keys in {tuple(key for key, _ in dimensions) for dimensions in wanted}:
        columns = [_words(rows[key]) for key in keys]
        found.update(tuple(zip(keys, row, strict=True)) for row in zip(*columns, strict=True))
    return {dimensions: dimensions in found for dimensions in wanted}


def _words(cells: pd.Series) -> list[str | None]:
    present = cells.astype(object).where(cells.notna(), None).tolist()
    return [None if cell is None else str(cell) for cell in present]
