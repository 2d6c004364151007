"""The planner's grid: every place that money can lie in one year, as adopted and as proposed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.kinds import Limit
from vink_model.domain.planning.places import UNNAMED, Allocation, Cell, Names, Scope
from vink_model.domain.planning.scenario import Scenario
from vink_model.text import Text


@dataclass(frozen=True, slots=True)
class GridRow:
    """One place with what was adopted and what the scenario puts there. Unit: whole kroner."""

    cell: Cell
    adopted_kr: int
    scenario_kr: int
    is_locked: bool

    @property
    def change_kr(self) -> int:
        """What the scenario adds; below zero when it takes."""
        return self.scenario_kr - self.adopted_kr


def grid_rows(cube: Cube, scenario: Scenario, now: Allocation, year: int) -> tuple[GridRow, ...]:
    """The places of a year: each line by each payer, and wherever else there is or was money."""
    locked = {rule.scope for rule in scenario.rules if isinstance(rule, Limit) and rule.is_lock}
    order = {line.key: place for place, line in enumerate(cube.lines)}
    cells = [cell for cell in cube.cells if cell.year == year and _is_shown(cell, cube, now)]
    return tuple(
        GridRow(cell, cube.adopted.amounts.get(cell, 0), now.amounts.get(cell, 0), scope_of(cell) in locked)
        for cell in sorted(cells, key=lambda cell: (order.get(cell.line, len(order)), cell))
    )


def scope_of(cell: Cell) -> Scope:
    """The one place as what a lock is about."""
    return Scope(cell.year, cell.payer, cell.line, cell.initiative)


def lock_key(scenario: Scenario, cell: Cell) -> str | None:
    """The lock that stands on a place, by its name."""
    locks = (rule for rule in scenario.rules if isinstance(rule, Limit) and rule.is_lock)
    return next((rule.key for rule in locks if rule.scope == scope_of(cell)), None)


def place_choices(names: Names, cells: Iterable[Cell]) -> Mapping[str, Text]:
    """Places by key, each with line, payer and year."""
    return {cell.key: names.of_place(cell) for cell in cells}


def line_text(names: Names, cell: Cell) -> Text:
    """The line, or the initiative of it that the money is tied to."""
    return names.of(cell.initiative or cell.line)


def _is_shown(cell: Cell, cube: Cube, now: Allocation) -> bool:
    is_plain = not cell.initiative and cell.payer != UNNAMED
    return is_plain or cell in cube.adopted.amounts or cell in now.amounts
