"""A measure whose definition changed: each part of the period is counted as was right at the time."""

from dataclasses import replace

from vink_model.domain.cells import Cells
from vink_model.domain.measures.counted import Counted, Period, Tally, Used
from vink_model.domain.measures.measure import Formula, Measure, Redefinition, Scope
from vink_model.month import Month

_FIRST, _LAST = Month(1, 1), Month(9999, 12)


def counted_by_definition(measure: Measure, cells: Cells, scope: Scope) -> Counted | Tally:
    """The count by the newest definition in force in the period, with what older ones counted beside it.

    The parts are never added up: they do not count the same.
    """
    whole = scope.period or Period(_FIRST, _LAST)
    until = min(whole.last, max(scope.as_of, whole.first))
    in_force = [change for change in measure.changes if change.valid_from <= until]
    if not in_force:
        return measure.formula(cells, scope)
    newest = in_force[-1]
    parts = _parts(measure, in_force, whole)
    before = tuple(formula(cells, replace(scope, period=part)) for formula, part in parts[:-1])
    formula, part = parts[-1]
    found = formula(cells, replace(scope, period=part))
    return replace(found, used=Used(newest.words, newest.valid_from, before))


def _parts(
    measure: Measure, changes: list[Redefinition], whole: Period
) -> tuple[tuple[Formula, Period], ...]:
    """The period cut where definitions change; a part without months falls away."""
    formulas = (measure.formula, *(change.formula for change in changes))
    starts = (_FIRST, *(change.valid_from for change in changes))
    ends = (*(start.plus(-1) for start in starts[1:]), _LAST)
    cut = (
        (formula, Period(max(start, whole.first), min(end, whole.last)))
        for formula, start, end in zip(formulas, starts, ends, strict=True)
    )
    return tuple((formula, part) for formula, part in cut if part.first <= part.last)
