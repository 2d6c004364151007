"""The overview: five figures, what needs attention, and each screen's answer in one sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from vink_model.domain.claims import Claim
from vink_model.domain.codes import Answer as CourseAnswer
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Figure
from vink_model.domain.ownership import Ownership
from vink_model.domain.patterns import Pattern
from vink_model.domain.plan import StatedTotal
from vink_model.domain.reconcile import stated_total
from vink_model.domain.share_claims import ShareClaim
from vink_model.domain.sheets.plan_columns import PLAN
from vink_model.domain.verdicts import Judgement, Literal
from vink_model.text import Quantity, Text, Unit, joined, phrase
from vink_model.views.attention import Attention, attention
from vink_model.views.budget_sums import sums_message
from vink_model.views.concerns_changes import changes_message
from vink_model.views.outcomes import judgements_of
from vink_model.views.outcomes_summary import summary_message
from vink_model.views.overview_cells import with_cells
from vink_model.views.overview_months import MONTH_OF, monthly_series, moved, points_of
from vink_model.views.triangle import triangle_message

OBSERVED = ("courses", "concerns", "activities")
"""Sheets that targets are counted in."""


@dataclass(frozen=True, slots=True)
class ScreenAnswer:
    """What another screen answers, in the sentence that stands on it."""

    screen: str
    """The screen's name: triangle, concerns, outcomes, budget."""
    question: Text
    sentence: Text
    claims: tuple[Claim | Pattern | ShareClaim, ...] = ()
    """What the sentence says of changes."""


@dataclass(frozen=True, slots=True)
class OverviewScreen:
    """What a manager sees first.

    Empty: no figures and no attention when nothing has been loaded.
    """

    lead: Text
    figures: tuple[Figure, ...]
    attention: Attention | None
    answers: tuple[ScreenAnswer, ...]


def overview_screen(
    dataset: Dataset, owners: Mapping[str, Ownership] | None = None, today: date | None = None
) -> OverviewScreen:
    """The overview of one state of the figures; without a day nothing is late."""
    verdicts = judgements_of(dataset)
    found = (
        _concerns(dataset),
        _targets(dataset, verdicts),
        _courses(dataset),
        _activities(dataset),
        _money(dataset),
    )
    return OverviewScreen(
        lead=_lead(dataset),
        figures=tuple(
            with_cells(_with_trend(figure, dataset), dataset, verdicts) for figure in found if figure
        ),
        attention=attention(dataset, verdicts, owners, today),
        answers=_answers(dataset, verdicts),
    )


def _with_trend(figure: Figure, dataset: Dataset) -> Figure:
    """The figure with its months, where it is counted by months."""
    if figure.key not in MONTH_OF:
        return figure
    trend, claims = moved(dataset, figure.key)
    points = points_of(monthly_series(dataset, figure.key))
    return replace(figure, trend=trend, points=points, claims=claims)


def _answers(dataset: Dataset, verdicts: tuple[Judgement, ...]) -> tuple[ScreenAnswer, ...]:
    said = {
        "triangle": triangle_message(dataset.plan),
        "concerns": changes_message(dataset),
        "outcomes": summary_message(verdicts, dataset.plan.tracks, ()) if verdicts else None,
        "budget": sums_message(dataset.plan, None),
    }
    return tuple(ScreenAnswer(name, m.title, m.sentence, m.claims) for name, m in said.items() if m)


def _lead(dataset: Dataset) -> Text:
    plan = dataset.plan
    if not plan.tracks:
        return Text("Der er ikke indlæst nogen plan.", "No plan has been loaded.")
    return phrase(
        "Planen {years}: {tracks} spor, {initiatives} indsatser og {targets} resultatmål.",
        "The plan {years}: {tracks} tracks, {initiatives} initiatives and {targets} targets.",
        years=f"{plan.years[0]}-{plan.years[-1]}" if plan.years else "",
        tracks=len(plan.tracks),
        initiatives=len(plan.initiatives),
        targets=len(plan.targets),
    )


def _concerns(dataset: Dataset) -> Figure | None:
    """The newest published count beside the one before it; more or fewer is neither good nor bad."""
    published = dataset.plan.published_concerns
    if not published:
        return None
    newest = published[-1]
    detail = phrase("i {year}", "in {year}", year=newest.period)
    if len(published) > 1:
        detail = phrase(
            "i {year}, {before} i {earlier}",
            "in {year}, {before} in {earlier}",
            year=newest.period,
            before=published[-2].enquiries,
            earlier=published[-2].period,
        )
    label = Text("Henvendelser", "Concerns")
    return Figure("concerns", label, Quantity(newest.enquiries).text, detail, newest.source)


OTHER_STATES = (
    ((Literal.NOT_REACHED, Literal.OUT_OF_REACH), Text("nås ikke", "missed")),
    ((Literal.OPEN, Literal.TOO_EARLY), Text("åbne", "open")),
    ((Literal.OTHER_COUNT,), Text("kan ikke ses", "cannot be told")),
    ((Literal.NO_DATA,), Text("uden tal", "without figures")),
    ((Literal.TARGET_UNKNOWN,), Text("ukendt", "unknown")),
)
"""What the targets that are not reached are, so that all of them are accounted for."""


def _targets(dataset: Dataset, verdicts: tuple[Judgement, ...]) -> Figure | None:
    if not verdicts:
        return None
    states = [verdict.literal.state for verdict in verdicts]
    others = ((sum(state in group for state in states), word) for group, word in OTHER_STATES)
    counted_in = next((sheet for sheet in OBSERVED if sheet in dataset.imports), None)
    return Figure(
        "targets",
        Text("Resultatmål nået", "Targets reached"),
        phrase("{n} af {all}", "{n} of {all}", n=states.count(Literal.REACHED), all=len(states)),
        joined(tuple(phrase("{n} {w}", "{n} {w}", n=n, w=word) for n, word in others if n), ", "),
        dataset.source_of(counted_in) if counted_in else None,
    )


def _courses(dataset: Dataset) -> Figure | None:
    if "courses" not in dataset.imports:
        return None
    answers = dataset.cells["courses"].by("answer")
    return Figure(
        "courses",
        Text("Forløb taget imod", "Courses accepted"),
        phrase(
            "{accepted} af {offered}",
            "{accepted} of {offered}",
            accepted=answers[CourseAnswer.ACCEPTED],
            offered=answers[CourseAnswer.ACCEPTED] + answers[CourseAnswer.DECLINED],
        ),
        phrase(
            "besvarede tilbud; {pending} afventer",
            "answered offers; {pending} pending",
            pending=answers[CourseAnswer.PENDING],
        ),
        dataset.source_of("courses"),
    )


def _activities(dataset: Dataset) -> Figure | None:
    if "activities" not in dataset.imports:
        return None
    cells = dataset.cells["activities"]
    return Figure(
        "activities",
        Text("Aktiviteter afholdt", "Activities held"),
        Quantity(cells.total()).text,
        phrase("med {n} deltagere", "with {n} participants", n=cells.total("participants")),
        dataset.source_of("activities"),
    )


def _money(dataset: Dataset) -> Figure | None:
    totals = [total for year in dataset.plan.years if (total := stated_total(dataset.plan, PLAN, year, year))]
    if not totals:
        return None
    newest = totals[-1]
    detail = phrase("i {year}", "in {year}", year=str(newest.year_to))
    if len(totals) > 1:
        detail = phrase(
            "i {year}, {before} i {earlier}",
            "in {year}, {before} in {earlier}",
            year=str(newest.year_to),
            before=_in_millions(totals[-2]),
            earlier=str(totals[-2].year_to),
        )
    label = Text("Ramme i mio. kr.", "Frame, DKK million")
    return Figure("money", label, _in_millions(newest).text, detail, newest.source)


def _in_millions(total: StatedTotal) -> Quantity:
    """The unit stands in the label, so that the figure stays short enough for a narrow card."""
    return Quantity(Fraction(total.amount_kr, 1_000_000), Unit.NUMBER, 1)
