"""The plan as frozen values: levels, tracks, initiatives, targets, money and published counts."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from vink_model.domain.codes import Colour, Comparison, EventKind, Measured, SecondCount, TargetKind
from vink_model.domain.provenance import Source
from vink_model.month import Month
from vink_model.text import Text


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the prevention triangle."""

    key: str
    colour: Colour
    order: int
    """1 is the wide foot."""
    name: Text
    aim: Text
    source: Source


@dataclass(frozen=True, slots=True)
class Track:
    """A track of the plan."""

    key: str
    number: int
    name: Text
    started: int
    effect: Text | None
    source: Source


@dataclass(frozen=True, slots=True)
class Initiative:
    """One of the things that the plan does."""

    key: str
    track: str
    level: str
    name: Text
    starts: int | None
    partners: Text | None
    source: Source


@dataclass(frozen=True, slots=True)
class Target:
    """What the plan promises, with whom it counts and what counts as success."""

    key: str
    track: str
    name: Text
    kind: TargetKind
    comparison: Comparison
    value: Decimal | None
    """Per cent for a share, a number for a count; None when the plan's number is unknown."""
    year: int | None
    measured: Measured
    subject: str | None
    unit: Text
    population: Text
    success: Text
    source: Source
    valid_from: Month | None = None
    """The first month that the target holds for; None: from the plan's first."""
    valid_until: Month | None = None
    """The last month; a target that was changed has a second row with the months from then on."""

    @property
    def share(self) -> Fraction | None:
        """The value of a share as an exact fraction of one."""
        if self.kind is not TargetKind.SHARE or self.value is None:
            return None
        return Fraction(self.value) / 100


@dataclass(frozen=True, slots=True)
class FundingSource:
    """Who pays."""

    key: str
    name: Text


@dataclass(frozen=True, slots=True)
class Funding:
    """What one source gives the plan in one year. Unit: whole kroner."""

    year: int
    funding_source: FundingSource
    amount_kr: int
    printed_unit_kr: int
    earmarked_for: str | None
    is_approximate: bool
    shared_with: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """What one line gets from one source in one year. Unit: whole kroner."""

    year: int
    line: str
    """A track, or `staff`."""
    funding_source: str | None
    """None when the plan does not say who pays."""
    amount_kr: int
    printed_unit_kr: int
    fte: Decimal | None
    source: Source


@dataclass(frozen=True, slots=True)
class StatedTotal:
    """A total as the plan prints it. Unit: whole kroner."""

    scope: str
    """A track, or `plan`."""
    year_from: int
    year_to: int
    amount_kr: int
    printed_unit_kr: int
    source: Source


@dataclass(frozen=True, slots=True)
class Event:
    """Something that is marked on time axes."""

    key: str
    day: date
    kind: EventKind
    name: Text
    detail: Text | None
    source: Source


@dataclass(frozen=True, slots=True)
class PublishedConcerns:
    """The published counts of one period."""

    year_from: int
    year_to: int
    enquiries: int
    second_count: int | None
    second_count_means: SecondCount | None
    source: Source

    @property
    def period(self) -> str:
        """The period as it is written: 2014, 2009-2013."""
        same = self.year_from == self.year_to
        return str(self.year_from) if same else f"{self.year_from}-{self.year_to}"


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole plan, in the order in which the plan itself tells it."""

    levels: tuple[Level, ...] = ()
    tracks: tuple[Track, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    targets: tuple[Target, ...] = ()
    funding: tuple[Funding, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    stated_totals: tuple[StatedTotal, ...] = ()
    events: tuple[Event, ...] = ()
    published_concerns: tuple[PublishedConcerns, ...] = ()

    @property
    def years(self) -> tuple[int, ...]:
        """The years that the plan has money for."""
        return tuple(sorted({f.year for f in self.funding} | {b.year for b in self.budget}))

    @property
    def funding_sources(self) -> tuple[FundingSource, ...]:
        """Each payer once, in the plan's order."""
        return tuple({f.funding_source.key: f.funding_source for f in self.funding}.values())

    def is_outside(self, level: Level) -> bool:
        """Whether the plan has no initiative on the level."""
        return all(i.level != level.key for i in self.initiatives)
