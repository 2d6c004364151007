"""A linear program in named variables and rows: what is asked of the solver, and what it answered,
exactly.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from math import isfinite

from vink_model.domain.codes import Coded
from vink_model.errors import ProgramFault
from vink_model.text import Sayable, Text, phrase

Given = int | Fraction | Decimal | float
"""A number as written; a float means the shortest decimal that names it, so 0.1 is one tenth."""


class Goal(Coded):
    """Which way the objective is better."""

    MAXIMISE = "maximise", "Mest muligt", "As much as possible"
    MINIMISE = "minimise", "Mindst muligt", "As little as possible"


class Ending(Coded):
    """How the solving ended."""

    OPTIMAL = "optimal", "Bedste løsning fundet og bevist", "Best solution found and proven"
    IMPOSSIBLE = "impossible", "Ingen løsning overholder alle regler", "No solution keeps all rules"
    UNBOUNDED = "unbounded", "Målet har ingen grænse", "The objective has no limit"
    OUT_OF_TIME = "out_of_time", "Tiden slap op før beviset", "Time ran out before the proof"
    INEXACT = "inexact", "Løsningen kunne ikke efterregnes", "The solution could not be verified exactly"


@dataclass(frozen=True, slots=True)
class Variable:
    """A quantity to be chosen. A limit of None is no limit."""

    name: str
    low: Given | None = 0
    high: Given | None = None
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A requirement: the weighted sum of variables lies between low and high, both ends allowed."""

    name: str
    terms: Mapping[str, Given]
    low: Given | None = None
    high: Given | None = None

    def sum_of(self, values: Mapping[str, Fraction]) -> Fraction:
        """The row's sum, exactly."""
        return weighted(self.terms, values)

    def is_kept(self, values: Mapping[str, Fraction]) -> bool:
        """Whether the values keep the row to the last digit."""
        return is_between(self.sum_of(values), self.low, self.high)


@dataclass(frozen=True, slots=True)
class Program:
    """What is to be decided, under which requirements, and what is best. An empty objective asks only
    whether.
    """

    goal: Goal
    objective: Mapping[str, Given]
    variables: tuple[Variable, ...]
    rows: tuple[Row, ...] = ()

    def checked(self) -> "Program":
        """The same program. Raises: ProgramFault when it contradicts itself or names what is not there."""
        names = [variable.name for variable in self.variables]
        _refuse_repeated(names)
        _refuse_repeated([row.name for row in self.rows])
        known = set(names)
        for name, terms in (("", self.objective), *((row.name, row.terms) for row in self.rows)):
            for other, weight in terms.items():
                if other not in known:
                    raise _unknown(name, other)
                _refuse_endless(name, weight)
        parts: tuple[Variable | Row, ...] = (*self.variables, *self.rows)
        for part in parts:
            if part.low is not None and part.high is not None and exact(part.low) > exact(part.high):
                raise _upside_down(part.name, part.low, part.high)
        return self


@dataclass(frozen=True, slots=True)
class Solution:
    """The answer: values that were verified against every row in exact arithmetic, or none."""

    ending: Ending
    objective: Fraction | None = None
    bound: Fraction | None = None
    """No solution can be better than this, as the solver proved it."""
    values: Mapping[str, Fraction] = field(default_factory=dict)
    """Empty: nothing was found, or nothing that could be verified."""

    @property
    def gap(self) -> Fraction | None:
        """How far the bound lies from what was found; 0 proves that nothing is better."""
        if self.objective is None or self.bound is None:
            return None
        return abs(self.bound - self.objective)

    @property
    def is_proven(self) -> bool:
        """Whether this is the best there is."""
        return self.ending is Ending.OPTIMAL and self.gap == 0


def exact(number: Given) -> Fraction:
    """The number itself; a float as the decimal that it is written as."""
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)


def weighted(terms: Mapping[str, Given], values: Mapping[str, Fraction]) -> Fraction:
    """A weighted sum, exactly."""
    return Fraction(_sum(terms, values))


def _sum(terms: Mapping[str, Given], values: Mapping[str, Fraction | int]) -> Fraction | int:
    """A weighted sum; whole numbers are kept as such, for they add up many times faster."""
    total: Fraction | int = 0
    for name, weight in terms.items():
        if value := values[name]:
            total += (weight if isinstance(weight, int) else exact(weight)) * value
    return total


def is_between(number: Fraction | int, low: Given | None, high: Given | None) -> bool:
    """Whether a number keeps both limits, where there are any."""
    return (low is None or number >= _comparable(low)) and (high is None or number <= _comparable(high))


def is_kept(program: Program, values: Mapping[str, Fraction]) -> bool:
    """Whether values keep every limit, every row and every demand for whole numbers, exactly."""
    plain = {name: int(value) if value.denominator == 1 else value for name, value in values.items()}
    return all(
        is_between(plain[v.name], v.low, v.high) and (not v.is_whole or isinstance(plain[v.name], int))
        for v in program.variables
    ) and all(is_between(_sum(row.terms, plain), row.low, row.high) for row in program.rows)


def _comparable(limit: Given) -> Fraction | int:
    return limit if isinstance(limit, int) else exact(limit)


def _refuse_repeated(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            title = phrase("Navnet '{name}' bruges to gange.", "The name '{name}' is used twice.", name=name)
            raise ProgramFault(
                title, Text("Giv hver ting sit eget navn.", "Give each thing a name of its own.")
            )
        seen.add(name)


def _unknown(row: str, name: str) -> ProgramFault:
    where = phrase("rækken '{row}'", "the row '{row}'", row=row) if row else Text("målet", "the objective")
    title = phrase(
        "{where} bruger '{name}', som ikke er en variabel.",
        "{where} uses '{name}', which is no variable.",
        where=where,
        name=name,
    )
    return ProgramFault(
        title, Text("Ret navnet eller tilføj variablen.", "Correct the name or add the variable.")
    )


def _refuse_endless(row: str, weight: Given) -> None:
    if not isinstance(weight, int) and not isfinite(weight):
        title = phrase(
            "'{row}' har en vægt, som ikke er et tal.", "'{row}' has a weight that is no number.", row=row
        )
        raise ProgramFault(title, Text("Skriv et endeligt tal.", "Write a finite number."))


def _upside_down(name: str, low: Given, high: Given) -> ProgramFault:
    values: dict[str, Sayable] = {"name": name, "low": str(low), "high": str(high)}
    title = phrase(
        "'{name}' skal være mindst {low} og højst {high}: det kan intet tal.",
        "'{name}' must be at least {low} and at most {high}: no number can.",
        **values,
    )
    return ProgramFault(title, Text("Byt grænserne om eller fjern den ene.", "Swap the limits or drop one."))
