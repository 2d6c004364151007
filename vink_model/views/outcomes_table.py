"""The whole list of targets as one table that can be read aloud, copied and checked."""

from collections.abc import Sequence

from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Counted, Phase, Tally
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.provenance import Source
from vink_model.domain.verdicts import EvidenceVerdict, Judgement
from vink_model.text import Text, Unit, phrase
from vink_model.views.outcomes_counting import number_said, so_many
from vink_model.views.outcomes_evidence import ranged, share_said
from vink_model.views.outcomes_picture import all_sources
from vink_model.views.outcomes_promise import goal_said

HEADINGS = (
    Heading("track", Text("Spor", "Track"), Unit.COUNT),
    Heading("target", Text("Mål", "Target")),
    Heading("kind", Text("Art", "Kind")),
    Heading("denominator", Text("Nævner", "Denominator")),
    Heading("goal", Text("Måltal", "Target value")),
    Heading("counted", Text("Talt", "Counted")),
    Heading("pending", Text("Afventer", "Pending"), Unit.COUNT),
    Heading("share", Text("Andel (95 %-interval)", "Share (95% interval)")),
    Heading("literal", Text("Tællingen siger", "The count says")),
    Heading("evidence", Text("Kan vises", "Can be shown")),
    Heading("source", Text("Kilde", "Source")),
)


def targets_message(judgements: Sequence[Judgement], dataset: Dataset) -> Message:
    """Every target in one table, in the plan's order."""
    numbers = {track.key: track.number for track in dataset.plan.tracks}
    return Message(
        key="targets",
        title=Text("Alle mål i én tabel", "All targets in one table"),
        sentence=phrase(
            "{n} mål fra {t} spor, med nævner, tal og begge vurderinger.",
            "{n} targets from {t} tracks, with denominator, figures and both verdicts.",
            n=len(judgements),
            t=len({j.target.track for j in judgements}),
        ),
        table=Table(HEADINGS, tuple(_row(j, numbers.get(j.target.track)) for j in judgements)),
        sources=all_sources(judgements, dataset),
    )


def _row(judgement: Judgement, track: int | None) -> tuple[Value, ...]:
    target, verdict = judgement.target, judgement.evidence
    return (
        track,
        target.name,
        target.kind.label,
        target.population,
        goal_said(target, is_named=False),
        *_figures(judgement),
        judgement.literal.state.label,
        verdict.state.label,
        _place(target.source),
    )


def _share(counted: Counted, verdict: EvidenceVerdict) -> Text | None:
    share = share_said(counted)
    if share is None or verdict.low is None or verdict.high is None:
        return None
    return phrase("{share} ({ends})", "{share} ({ends})", share=share, ends=ranged(verdict.low, verdict.high))


def _place(source: Source) -> Text:
    """Page and status; the document stands below the table."""
    if source.page is None:
        return source.status.label
    return phrase("s. {p} ({s})", "p. {p} ({s})", p=source.page, s=source.status.label)


def _figures(judgement: Judgement) -> tuple[Value, ...]:
    """What was counted, how many are pending, and the share; empty where there is none, never 0."""
    match judgement.answer:
        case Counted() as counted:
            return (so_many(counted), counted.pending, _share(counted, judgement.evidence))
        case Tally(number, phase) if phase is not Phase.NOT_BEGUN:
            return (number_said(judgement, number), None, None)
        case _:
            return (None, None, None)
