"""The whole list of targets as one table that can be read aloud, copied and checked."""

from collections.abc import Sequence
from fractions import Fraction

from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Counted, Phase, Tally
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.verdicts import Judgement
from vink_model.text import Text, Unit, phrase
from vink_model.views.outcomes_cards import goal_said
from vink_model.views.outcomes_charts import all_sources

HEADINGS = (
    Heading("track", Text("Spor", "Track")),
    Heading("target", Text("Mål", "Target")),
    Heading("kind", Text("Art", "Kind")),
    Heading("denominator", Text("Nævner", "Denominator")),
    Heading("goal", Text("Måltal", "Target value")),
    Heading("number", Text("Talt", "Counted"), Unit.COUNT),
    Heading("judged", Text("Ud af", "Out of"), Unit.COUNT),
    Heading("pending", Text("Afventer", "Pending"), Unit.COUNT),
    Heading("share", Text("Andel", "Share"), Unit.SHARE),
    Heading("literal", Text("Tællingen siger", "The count says")),
    Heading("evidence", Text("Kan vises", "Can be shown")),
    Heading("low", Text("Interval fra", "Interval from"), Unit.SHARE),
    Heading("high", Text("Interval til", "Interval to"), Unit.SHARE),
    Heading("source", Text("Kilde", "Source")),
)


def targets_message(judgements: Sequence[Judgement], dataset: Dataset) -> Message:
    """Every target in one table, in the plan's order."""
    tracks = {track.key: track.name for track in dataset.plan.tracks}
    return Message(
        key="targets",
        title=Text("Alle mål i én tabel", "All targets in one table"),
        sentence=phrase(
            "{n} mål fra {t} spor, med nævner, tal og begge vurderinger.",
            "{n} targets from {t} tracks, with denominator, figures and both verdicts.",
            n=len(judgements),
            t=len({j.target.track for j in judgements}),
        ),
        table=Table(HEADINGS, tuple(_row(j, tracks.get(j.target.track)) for j in judgements)),
        sources=all_sources(judgements, dataset),
    )


def _row(judgement: Judgement, track: Text | None) -> tuple[Value, ...]:
    target, verdict = judgement.target, judgement.evidence
    return (
        track,
        target.name,
        target.kind.label,
        target.population,
        goal_said(target),
        *_figures(judgement),
        judgement.literal.state.label,
        verdict.state.label,
        *(None if end is None else Fraction(end) for end in (verdict.low, verdict.high)),
        target.source.text,
    )


def _figures(judgement: Judgement) -> tuple[Value, ...]:
    """Number, denominator, pending and share; empty where there is none, never 0."""
    match judgement.answer:
        case Counted() as counted:
            return (counted.successes, counted.judged, counted.pending, counted.share)
        case Tally(number, phase) if phase is not Phase.NOT_BEGUN:
            return (number, None, None, None)
        case _:
            return (None, None, None, None)
