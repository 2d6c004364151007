"""The kinds of rule about lines and payers, each declared once with its sentence, its rows and its faults."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations_with_replacement

from vink_model.domain.planning.faults import refuse_below_zero, refuse_share, refuse_upside_down
from vink_model.domain.planning.places import UNNAMED, Cell, Names, Scope, as_sentence, kroner
from vink_model.domain.planning.program import Given, Row, Variable
from vink_model.text import Quantity, Sayable, Text, Unit, enumerated, phrase


@dataclass(frozen=True, slots=True)
class Unaided:
    """What rules share that speak of cells alone."""

    key: str

    @property
    def is_firm(self) -> bool:
        """Planners may loosen it."""
        return False

    def helpers(self) -> tuple[Variable, ...]:
        """None."""
        return ()

    def helped(self, amounts: Mapping[Cell, int]) -> Mapping[str, Fraction]:  # noqa: ARG002
        """None."""
        return {}


@dataclass(frozen=True, slots=True)
class MayPay(Unaided):
    """A payer's money may go to these places only: an earmark, or what a source is eligible for."""

    payer: str
    places: tuple[Scope, ...]
    year: int | None = None

    @property
    def is_firm(self) -> bool:
        """The payer decides this, not the planner."""
        return True

    def forbids(self, cell: Cell) -> bool:
        """Whether no krone of the payer may lie in the cell."""
        is_theirs = cell.payer == self.payer and self.year in (None, cell.year)
        return is_theirs and not any(place.covers(cell) for place in self.places)

    def sentence(self, names: Names) -> Text:
        """Where the money may go."""
        where = enumerated(tuple(names.of_scope(place) for place in self.places)) if self.places else NOWHERE
        told: dict[str, Sayable] = {"payer": names.of(self.payer), "where": where, "when": _when(self.year)}
        return as_sentence(
            phrase(
                "Penge fra {payer}{when} må kun gå til {where}.",
                "Money from {payer}{when} may only go to {where}.",
                **told,
            )
        )

    def rows(self, cells: Iterable[Cell]) -> tuple[Row, ...]:
        """Nothing in any other place."""
        elsewhere = {cell.key: 1 for cell in cells if self.forbids(cell)}
        return (Row(self.key, elsewhere, low=0, high=0),) if elsewhere else ()


@dataclass(frozen=True, slots=True)
class Frame(Unaided):
    """What payers give together each year, and how much of it survives the turn of a year unspent."""

    payers: tuple[str, ...]
    """With several payers, money of no named payer is counted in: it must come from one of them."""
    limits: tuple[tuple[int, int], ...]
    """Year and whole kroner."""
    carry_over_kr: int = 0
    """What is left of a year beyond this expires."""
    is_grant: bool = False
    """Made of what payers give: when a payer gives more, every such frame that counts it grows."""

    def __post_init__(self) -> None:
        """A frame or what is carried over cannot be below zero."""
        refuse_below_zero(self.key, self.carry_over_kr, *(kr for _, kr in self.limits))

    def sentence(self, names: Names) -> Text:
        """The frame of each year, and what becomes of the rest."""
        by_year = tuple(
            phrase("{kr} i {year}", "{kr} in {year}", kr=kroner(kr), year=str(year))
            for year, kr in self.limits
        )
        told: dict[str, Sayable] = {
            "payers": enumerated(tuple(map(names.of, self.payers))),
            "frames": enumerated(by_year),
            "rest": self._rest(),
        }
        return as_sentence(
            phrase(
                "Rammen fra {payers} er {frames}.{rest}", "The frame from {payers} is {frames}.{rest}", **told
            )
        )

    def _rest(self) -> Text:
        if len(self.limits) < 2:
            return Text("", "")
        if not self.carry_over_kr:
            return Text(" Det, der ikke bruges i et år, bortfalder.", " What is not spent in a year expires.")
        return phrase(
            " Højst {kr} kan overføres til året efter; resten bortfalder.",
            " At most {kr} can be carried into the next year; the rest expires.",
            kr=kroner(self.carry_over_kr),
        )

    def rows(self, cells: Iterable[Cell]) -> tuple[Row, ...]:
        """Any run of years spends at most its own frames and what was carried into its first year."""
        frames = dict(sorted(self.limits))
        years = sorted(frames)
        counted = (*self.payers, UNNAMED) if len(self.payers) > 1 else self.payers
        by_year: dict[int, list[str]] = {year: [] for year in years}
        for cell in cells:
            if cell.payer in counted and cell.year in by_year:
                by_year[cell.year].append(cell.key)
        rows: list[Row] = []
        for first, last in combinations_with_replacement(years, 2):
            if first != last and not self.carry_over_kr:
                continue
            span = [year for year in years if first <= year <= last]
            carried = self.carry_over_kr if first != years[0] else 0
            keys = [key for year in span for key in by_year[year]]
            limit = sum(frames[year] for year in span) + carried
            if keys:
                name = f"{self.key}:{first}" if first == last else f"{self.key}:{first}-{last}"
                rows.append(Row(name, dict.fromkeys(keys, 1), high=limit))
        return tuple(rows)


@dataclass(frozen=True, slots=True)
class Limit(Unaided):
    """A least, a most or a locked amount for what a scope gets."""

    scope: Scope
    low_kr: int | None = None
    high_kr: int | None = None

    def __post_init__(self) -> None:
        """A range stands the right way up."""
        refuse_upside_down(self.key, self.low_kr, self.high_kr)

    @property
    def is_lock(self) -> bool:
        """Whether one amount alone is allowed."""
        return self.low_kr is not None and self.low_kr == self.high_kr

    def sentence(self, names: Names) -> Text:
        """How much the scope gets."""
        told: dict[str, Sayable] = {"where": names.of_scope(self.scope)}
        if self.is_lock:
            return as_sentence(
                phrase(
                    "{where} er låst til {kr}.",
                    "{where} is locked at {kr}.",
                    **told,
                    kr=kroner(self.low_kr or 0),
                )
            )
        low = None if self.low_kr is None else phrase("mindst {kr}", "at least {kr}", kr=kroner(self.low_kr))
        high = None if self.high_kr is None else phrase("højst {kr}", "at most {kr}", kr=kroner(self.high_kr))
        limits = enumerated(tuple(limit for limit in (low, high) if limit is not None))
        return as_sentence(
            phrase("{where} skal have {limits}.", "{where} must get {limits}.", **told, limits=limits)
        )

    def rows(self, cells: Iterable[Cell]) -> tuple[Row, ...]:
        """The scope's sum within its limits; a demand on a scope without places is one that nothing meets."""
        inside: dict[str, Given] = {cell.key: 1 for cell in cells if self.scope.covers(cell)}
        return (Row(self.key, inside, self.low_kr, self.high_kr),)


@dataclass(frozen=True, slots=True)
class YearToYear(Unaided):
    """How much a scope may rise or fall from one year to another. Unit: fractions of the first year's
    amount.
    """

    scope: Scope
    year_from: int
    year_to: int
    most_rise: Fraction | None = None
    most_fall: Fraction | None = None

    def __post_init__(self) -> None:
        """Nothing can fall by more than all of it."""
        refuse_share(self.key, self.most_fall)
        refuse_below_zero(
            self.key, *(limit for limit in (self.most_rise, self.most_fall) if limit is not None)
        )

    def sentence(self, names: Names) -> Text:
        """How far it may go up or down."""
        rise = _share("stige højst {share}", "rise by at most {share}", self.most_rise)
        fall = _share("falde højst {share}", "fall by at most {share}", self.most_fall)
        return as_sentence(
            phrase(
                "Fra {first} til {last} må {where} {limits}.",
                "From {first} to {last} {where} may {limits}.",
                first=str(self.year_from),
                last=str(self.year_to),
                where=names.of_scope(self.scope),
                limits=enumerated(tuple(limit for limit in (rise, fall) if limit)),
            )
        )

    def rows(self, cells: Iterable[Cell]) -> tuple[Row, ...]:
        """The second year less the first year's share of it."""
        found = tuple(cell for cell in cells if self.scope.covers(cell))
        first = [cell.key for cell in found if cell.year == self.year_from]
        last: dict[str, Given] = {cell.key: 1 for cell in found if cell.year == self.year_to}
        rows: list[Row] = []
        if self.most_rise is not None:
            rows.append(Row(f"{self.key}:rise", last | dict.fromkeys(first, -1 - self.most_rise), high=0))
        if self.most_fall is not None:
            rows.append(Row(f"{self.key}:fall", last | dict.fromkeys(first, self.most_fall - 1), low=0))
        return tuple(rows)


NOWHERE = Text("ingen steder", "nowhere")


def _when(year: int | None) -> Text:
    return Text("", "") if year is None else phrase(" i {year}", " in {year}", year=str(year))


def _share(da: str, en: str, share: Fraction | None) -> Text | None:
    return None if share is None else phrase(da, en, share=Quantity(share, Unit.SHARE))
