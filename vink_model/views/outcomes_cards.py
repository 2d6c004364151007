"""One target as it is shown: the promise, the count, both verdicts, and where it all comes from."""

from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.commentary import About, Story
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import MEASURES, Counted, Period, Phase, Rung, Tally, period_of
from vink_model.domain.plan import Target
from vink_model.domain.provenance import Source, Status
from vink_model.domain.verdicts import Evidence, Judgement, Literal
from vink_model.text import Quantity, Text, joined, phrase
from vink_model.views.outcomes_counting import counting_sentence, so_many
from vink_model.views.outcomes_evidence import evidence_sentence, share_said
from vink_model.views.outcomes_limits import limits_of
from vink_model.views.outcomes_notes import notes_of
from vink_model.views.outcomes_path import path_said
from vink_model.views.outcomes_promise import goal_said

TOO_FEW = Text("For få til en procent", "Too few for a percentage")
HEADROOM = Fraction(11, 10)
"""A number's gauge ends a little past the larger of count and target, so that both can be seen."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """What is drawn against the target. Unit: fractions of the gauge's length.

    Empty: `point` is None where nothing was counted, `target` where the plan's number is unknown.
    """

    point: float | None
    low: float | None
    high: float | None
    target: float | None
    most: float | None = None
    """The other end of the count where some were not assessed; `point` is the lowest it can be then."""


@dataclass(frozen=True, slots=True)
class TargetCard:
    """All that is said of one target."""

    key: str
    track: str
    measure: str
    """The measure's key in the catalogue."""
    period: Period | None
    """The months that it is counted over; None where the plan names none."""
    name: Text
    kind: Text
    literal: Literal
    evidence: Evidence
    value: Text
    """The counted share or number, large."""
    basis: Text
    """So many of so many, how many are not assessed, and how many are pending."""
    goal: Text
    counting: Text
    showing: Text
    success: Text
    population: Text
    """The denominator in the plan's words."""
    definition: Text
    """Whom we count, and when: the measure's own words."""
    gauge: Gauge
    limits: tuple[Text, ...]
    """Why the target cannot come further than acceptance lets it; empty for other denominators."""
    rung: Rung
    """How far the figure carries."""
    notes: tuple[Text, ...]
    sources: tuple[Source, ...]
    story: Story | None
    """Where its story belongs; None where the plan names no months."""

    @property
    def is_synthetic(self) -> bool:
        """Whether the count behind it was made up for trial."""
        return any(source.status is Status.SYNTHETIC for source in self.sources)


def card_of(judgement: Judgement, dataset: Dataset) -> TargetCard:
    """The card of one judged target."""
    target, measure = judgement.target, MEASURES[judgement.target.measured]
    return TargetCard(
        key=target.key,
        track=target.track,
        measure=measure.key.value,
        period=period_of(target, dataset.plan),
        name=target.name,
        kind=target.kind.label,
        literal=judgement.literal.state,
        evidence=judgement.evidence.state,
        value=_value(judgement),
        basis=_basis(judgement),
        goal=goal_said(target),
        counting=joined((counting_sentence(judgement), *path_said(judgement, dataset))),
        showing=evidence_sentence(judgement),
        success=target.success,
        population=target.population,
        definition=phrase("{d}. {m}", "{d}. {m}", d=measure.denominator, m=measure.maturity),
        gauge=_gauge(judgement),
        limits=limits_of(judgement, dataset),
        rung=measure.rung,
        notes=notes_of(judgement, dataset),
        sources=sources_of(target, dataset),
        story=story_of(judgement, dataset),
    )


def story_of(judgement: Judgement, dataset: Dataset) -> Story | None:
    """Where the story of a target belongs, with its figure. Empty: None where the plan names no months."""
    period = period_of(judgement.target, dataset.plan)
    if period is None:
        return None
    value = joined((_value(judgement), _basis(judgement)), ", ")
    return Story(About(judgement.target.key, period), value)


def sources_of(target: Target, dataset: Dataset) -> tuple[Source, ...]:
    """The plan's page, and the file that the count was loaded from."""
    sheet = MEASURES[target.measured].sheet
    return (target.source, *((dataset.source_of(sheet),) if sheet in dataset.imports else ()))


def _value(judgement: Judgement) -> Text:
    match judgement.answer:
        case Counted() as counted if (share := share_said(counted)) is not None:
            fewest = MEASURES[judgement.target.measured].minimum_n or 0
            return share if counted.judged >= fewest else TOO_FEW
        case Tally(number, phase) if phase is not Phase.NOT_BEGUN:
            return Quantity(number).text
        case _:
            return Text("Intet tal", "No figure")


def _basis(judgement: Judgement) -> Text:
    match judgement.answer:
        case Counted() as counted:
            return _of_so_many(counted)
        case Tally(_, Phase.NOT_BEGUN):
            return Text("perioden er ikke begyndt", "the period has not begun")
        case Tally(_, phase):
            is_final = phase is Phase.OVER and judgement.target.value is not None
            now = Text("", "") if is_final else Text(" talt indtil nu", " counted so far")
            unit = MEASURES[judgement.target.measured].counts or judgement.target.unit
            return phrase("{u}{now}", "{u}{now}", u=unit, now=now)
        case _:
            return Text("ikke talt", "not counted")


def _of_so_many(counted: Counted) -> Text:
    said = so_many(counted)
    if not counted.pending:
        return said
    return phrase("{said} · {p} afventer", "{said} · {p} pending", said=said, p=counted.pending)


def _gauge(judgement: Judgement) -> Gauge:
    target, verdict = judgement.target, judgement.evidence
    match judgement.answer:
        case Counted() as counted:
            point = None if counted.share is None else float(counted.share)
            goal = None if target.share is None else min(float(target.share), 1.0)
            most = counted.highest_share if counted.missing else None
            return Gauge(point, verdict.low, verdict.high, goal, None if most is None else float(most))
        case Tally(number) if target.value:
            end = max(Fraction(number), Fraction(target.value)) * HEADROOM
            return Gauge(float(number / end), None, None, float(Fraction(target.value) / end))
        case _:
            return Gauge(None, None, None, None if target.share is None else min(float(target.share), 1.0))
