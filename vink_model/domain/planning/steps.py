"""The kinds of rule that come in wholes: posts, packages that stand or fall, and promised events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vink_model.domain.planning.faults import refuse_below_zero, refuse_free
from vink_model.domain.planning.kinds import Unaided
from vink_model.domain.planning.places import Cell, Names, Post, Scope, as_sentence, kroner
from vink_model.domain.planning.program import Given, Row, Variable
from vink_model.text import Quantity, Text, Unit, counted, enumerated, joined, phrase


@dataclass(frozen=True, slots=True)
class PostsInSteps:
    """A line that pays full-time posts, whole or half ones, and nothing else."""

    key: str
    post: Post
    kr_per_step: int
    """What one step costs in the year; from the plan's figures or the planner's, never from here."""
    step: Decimal = Decimal(1)
    """1 for whole posts, 0.5 for half ones."""
    low: Decimal = Decimal(0)
    high: Decimal | None = None

    def __post_init__(self) -> None:
        """A post that costs nothing, or has no size, is none."""
        refuse_free(self.key, self.kr_per_step)
        refuse_free(self.key, Fraction(self.step))
        refuse_below_zero(self.key, Fraction(self.low))

    @property
    def scope(self) -> Scope:
        """The cells that pay the posts."""
        return Scope(year=self.post.year, line=self.post.line)

    @property
    def is_firm(self) -> bool:
        """A third of a half post cannot be hired."""
        return True

    def sentence(self, names: Names) -> Text:
        """What a step is and what it costs."""
        return as_sentence(
            phrase(
                "{where} betaler årsværk i trin på {step} til {kr} pr. trin{limits}.",
                "{where} pays posts in steps of {step} at {kr} a step{limits}.",
                where=names.of_scope(self.scope),
                step=Quantity(self.step, Unit.FTE),
                kr=kroner(self.kr_per_step),
                limits=self._limits(),
            )
        )

    def _limits(self) -> Text:
        least = phrase(", mindst {n}", ", at least {n}", n=Quantity(self.low, Unit.FTE))
        most = phrase(", højst {n}", ", at most {n}", n=Quantity(self.high or self.low, Unit.FTE))
        said = ((least, self.low > 0), (most, self.high is not None))
        return joined(tuple(text for text, is_said in said if is_said), "")

    def rows(self, cells: Iterable[Cell]) -> tuple[Row, ...]:
        """The line's money is steps times their price."""
        scope = self.scope
        paying: dict[str, Given] = {cell.key: 1 for cell in cells if scope.covers(cell)}
        return (Row(self.key, paying | {self.helper: -self.kr_per_step}, 0, 0),)

    @property
    def helper(self) -> str:
        """The number of steps, as a quantity of the program."""
        return f"steps {self.key}"

    def helpers(self) -> tuple[Variable, ...]:
        """Whole steps between the limits."""
        low = -(-Fraction(self.low) // Fraction(self.step))
        high = None if self.high is None else Fraction(self.high) // Fraction(self.step)
        return (Variable(self.helper, low, high, is_whole=True),)

    def helped(self, amounts: Mapping[Cell, int]) -> Mapping[str, Fraction]:
        """The steps that the money pays in full, within the limits."""
        (variable,) = self.helpers()
        paid = Fraction(
            sum(kr for cell, kr in amounts.items() if self.scope.covers(cell)) // self.kr_per_step
        )
        capped = paid if variable.high is None else min(paid, Fraction(variable.high))
        return {self.helper: max(capped, Fraction(variable.low or 0))}

    def posts_for(self, amount_kr: int) -> Decimal:
        """The posts that an amount pays."""
        return self.step * (amount_kr // self.kr_per_step)


@dataclass(frozen=True, slots=True)
class Promise:
    """A number of things that were promised, and what one of them costs."""

    name: Text
    count: int
    kr_each: int

    @property
    def kr(self) -> int:
        """What keeping the promise costs."""
        return self.count * self.kr_each


@dataclass(frozen=True, slots=True)
class Commitments(Unaided):
    """What a scope has promised costs what it costs."""

    scope: Scope
    promises: tuple[Promise, ...]

    def __post_init__(self) -> None:
        """Nothing is free, and no promise is for less than nothing."""
        for promise in self.promises:
            refuse_free(promise.name.da, promise.kr_each)
            refuse_below_zero(self.key, promise.count)

    @property
    def needed_kr(self) -> int:
        """What all of it costs together."""
        return sum(promise.kr for promise in self.promises)

    def sentence(self, names: Names) -> Text:
        """What was promised, and what it costs."""
        told = tuple(
            phrase(
                "{what} à {kr}",
                "{what} at {kr} each",
                what=counted(promise.count, promise.name, promise.name),
                kr=kroner(promise.kr_each),
            )
            for promise in self.promises
        )
        return as_sentence(
            phrase(
                "{where} har lovet {promises}: {kr} i alt.",
                "{where} has promised {promises}: {kr} in all.",
                where=names.of_scope(self.scope),
                promises=enumerated(told),
                kr=kroner(self.needed_kr),
            )
        )

    def rows(self, cells: Iterable[Cell]) -> tuple[Row, ...]:
        """At least what the promises cost."""
        inside: dict[str, Given] = {cell.key: 1 for cell in cells if self.scope.covers(cell)}
        return (Row(self.key, inside, low=self.needed_kr),)

    def affordable(self, amount_kr: int) -> tuple[tuple[Promise, int], ...]:
        """How many of each promise an amount keeps, in the order in which they were given."""
        left, kept = amount_kr, []
        for promise in self.promises:
            count = max(0, min(promise.count, left // promise.kr_each))
            left -= count * promise.kr_each
            kept.append((promise, count))
        return tuple(kept)
