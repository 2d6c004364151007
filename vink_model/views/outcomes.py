"""Outcomes: every target of the plan with what was counted, what that says, and what it can show."""

from collections.abc import Mapping
from dataclasses import dataclass

from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import answered, counted_until
from vink_model.domain.messages import Figure, Message
from vink_model.domain.plan import Target
from vink_model.domain.verdicts import Judgement, Literal, Method, judged
from vink_model.text import Text, phrase
from vink_model.views.outcomes_cards import TargetCard, card_of
from vink_model.views.outcomes_counts import counts_message
from vink_model.views.outcomes_picture import all_sources, counted_source
from vink_model.views.outcomes_shares import shares_message
from vink_model.views.outcomes_summary import summary_figures, summary_message
from vink_model.views.outcomes_table import targets_message

ALL = "all"
"""The code for no narrowing, as it stands in the address."""
CARDS, CHARTS, COMPARE, WAY, TIME, TABLE = "kort", "diagram", "sammenlign", "vej", "tid", "tabel"
SHAPES: Mapping[str, Text] = {
    CARDS: Text("Mål for mål", "Target by target"),
    CHARTS: Text("Diagrammer", "Charts"),
    COMPARE: Text("To perioder", "Two periods"),
    WAY: Text("Vejen igennem", "The way through"),
    TIME: Text("Tid", "Time"),
    TABLE: Text("Tabel", "Table"),
}
"""The forms that the same targets can be shown in, by the code in the address."""
METHODS: Mapping[str, Text] = {method.value: method.label for method in Method}
"""The ways of weighing the evidence, by the code in the address."""


@dataclass(frozen=True, slots=True)
class TrackOutcomes:
    """The targets of one track, in the plan's order."""

    key: str
    name: Text
    cards: tuple[TargetCard, ...]


@dataclass(frozen=True, slots=True)
class OutcomesScreen:
    """What the screen shows: the whole plan in headline and sentence, the chosen targets below.

    Empty: `tracks` has no entries when the choice leaves no target; `shares` and `counts` are None where
    there is none of the kind.
    """

    lead: Text
    figures: tuple[Figure, ...]
    summary: Message
    shown: Text
    """How many of the targets the choice leaves."""
    tracks: tuple[TrackOutcomes, ...]
    shares: Message | None
    counts: Message | None
    table: Message


@dataclass(frozen=True, slots=True)
class OutcomeChoices:
    """What can be chosen: codes for the address, words for people."""

    tracks: Mapping[str, Text]
    verdicts: Mapping[str, Text]


def outcome_choices(dataset: Dataset) -> OutcomeChoices:
    """The plan's tracks, and the literal verdicts that occur."""
    found = {j.literal.state for j in judgements_of(dataset)}
    return OutcomeChoices(
        {ALL: Text("Alle spor", "All tracks")}
        | {track.key: Text(f"Spor {track.number}", f"Track {track.number}") for track in dataset.plan.tracks},
        {ALL: Text("Alle", "All")} | {state.value: state.label for state in Literal if state in found},
    )


def outcomes_screen(
    dataset: Dataset,
    track: str | None = None,
    verdict: str | None = None,
    method: Method = Method.WILSON,
) -> OutcomesScreen:
    """The screen for one track and one literal verdict, or for all of them, by one way of weighing."""
    everything = judgements_of(dataset, method)
    chosen = tuple(j for j in everything if _is_chosen(j, track, verdict))
    return OutcomesScreen(
        lead=_lead(dataset),
        figures=summary_figures(everything, counted_source(everything, dataset)),
        summary=summary_message(everything, dataset.plan.tracks, all_sources(everything, dataset)),
        shown=phrase(
            "Viser {n} af {all} mål.", "Showing {n} of {all} targets.", n=len(chosen), all=len(everything)
        ),
        tracks=_by_track(chosen, dataset),
        shares=shares_message(chosen, dataset),
        counts=counts_message(chosen, dataset),
        table=targets_message(chosen, dataset),
    )


def judgements_of(dataset: Dataset, method: Method = Method.WILSON) -> tuple[Judgement, ...]:
    """Both verdicts on every target of the plan, seen from the last counted month that can have passed."""
    as_of = counted_until(dataset)
    return tuple(judged(target, answered(target, dataset, as_of), method) for target in in_order(dataset))


def in_order(dataset: Dataset) -> tuple[Target, ...]:
    """The targets track by track, as the plan tells them."""
    place = {track.key: track.number for track in dataset.plan.tracks}
    return tuple(sorted(dataset.plan.targets, key=lambda target: place.get(target.track, len(place) + 1)))


def _is_chosen(judgement: Judgement, track: str | None, verdict: str | None) -> bool:
    return track in (None, ALL, judgement.target.track) and verdict in (None, ALL, judgement.literal.state)


def _by_track(chosen: tuple[Judgement, ...], dataset: Dataset) -> tuple[TrackOutcomes, ...]:
    return tuple(
        TrackOutcomes(
            track.key,
            phrase("Spor {n}: {name}", "Track {n}: {name}", n=track.number, name=track.name),
            tuple(card_of(j, dataset) for j in chosen if j.target.track == track.key),
        )
        for track in dataset.plan.tracks
        if any(j.target.track == track.key for j in chosen)
    )


def _lead(dataset: Dataset) -> Text:
    until = counted_until(dataset)
    if until is None:
        return Text(
            "Planens resultatmål. Der er ikke talt noget endnu.",
            "The plan's targets. Nothing is counted yet.",
        )
    said = phrase(
        "Planens resultatmål, opgjort til og med {month}. Hvert mål får to svar: hvad tællingen siger, og "
        "hvad så få personer kan vise.",
        "The plan's targets, counted up to and including {month}. Each gets two answers: what the count "
        "says, and what so few people can show.",
        month=until,
    )
    if dataset.months is None or dataset.months[1] == until:
        return said
    return phrase(
        "{said} Der er talt måneder helt til {future}, som ligger efter indlæsningen; de regnes ikke som "
        "gået.",
        "{said} Months are counted as far as {future}, after the day of loading; they are not taken as gone.",
        said=said,
        future=dataset.months[1],
    )
