"""The kinds of rule about lines that belong together: packages that move as one, or stand and fall as one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.planning.faults import refuse_below_zero, refuse_free
from vink_model.domain.planning.kinds import Unaided
from vink_model.domain.planning.places import Cell, Names, Scope, as_sentence, kroner
from vink_model.domain.planning.program import Given, Row, Variable
from vink_model.text import Text, enumerated, phrase


@dataclass(frozen=True, slots=True)
class MoveTogether(Unaided):
    """Lines that keep the proportion they have to each other, within a krone."""

    parts: tuple[tuple[Scope, int], ...]
    """A scope and its share in the package, at least 1."""

    def __post_init__(self) -> None:
        """A part without a share has nothing to move by."""
        refuse_below_zero(self.key, *(share - 1 for _, share in self.parts))

    def sentence(self, names: Names) -> Text:
        """Which lines move together."""
        where = enumerated(tuple(names.of_scope(scope) for scope, _ in self.parts))
        shares = " : ".join(str(share) for _, share in self.parts)
        return as_sentence(phrase("{w} følges ad som {s}.", "{w} move together as {s}.", w=where, s=shares))

    def rows(self, cells: Iterable[Cell]) -> tuple[Row, ...]:
        """Each part beside the first."""
        found = tuple(cells)
        head, *others = self.parts
        first = [cell.key for cell in found if head[0].covers(cell)]
        rows: list[Row] = []
        for number, (scope, share) in enumerate(others, 2):
            part: dict[str, Given] = {cell.key: 1 for cell in found if scope.covers(cell)}
            weighed = part | dict.fromkeys(first, Fraction(-share, head[1]))
            rows.append(Row(f"{self.key}:{number}", weighed, low=-1, high=1))
        return tuple(rows)


@dataclass(frozen=True, slots=True)
class AllOrNothing:
    """A package that is paid in full or not at all."""

    key: str
    parts: tuple[tuple[Scope, int], ...]
    """A scope and the whole kroner that it gets if the package is chosen."""

    def __post_init__(self) -> None:
        """A part that costs nothing is no part."""
        for _, kr in self.parts:
            refuse_free(self.key, kr)

    @property
    def is_firm(self) -> bool:
        """Half a package cannot be bought."""
        return True

    def sentence(self, names: Names) -> Text:
        """What belongs together."""
        parts = tuple(
            phrase("{where} {kr}", "{where} {kr}", where=names.of_scope(scope), kr=kroner(kr))
            for scope, kr in self.parts
        )
        return as_sentence(
            phrase("Alt eller intet: {parts}.", "All or nothing: {parts}.", parts=enumerated(parts))
        )

    def rows(self, cells: Iterable[Cell]) -> tuple[Row, ...]:
        """Each part gets its amount, or nothing."""
        found = tuple(cells)
        return tuple(
            Row(
                f"{self.key}:{number}",
                {**{cell.key: 1 for cell in found if scope.covers(cell)}, self.helper: -kr},
                0,
                0,
            )
            for number, (scope, kr) in enumerate(self.parts, 1)
        )

    @property
    def helper(self) -> str:
        """Whether the package is chosen, as a quantity of the program."""
        return f"chosen {self.key}"

    def helpers(self) -> tuple[Variable, ...]:
        """Yes or no."""
        return (Variable(self.helper, 0, 1, is_whole=True),)

    def helped(self, amounts: Mapping[Cell, int]) -> Mapping[str, Fraction]:
        """Chosen when at least half of it is paid, as nearest to what was meant."""
        paid = sum(kr for scope, _ in self.parts for cell, kr in amounts.items() if scope.covers(cell))
        return {self.helper: Fraction(int(2 * paid >= sum(kr for _, kr in self.parts)))}
