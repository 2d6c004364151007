"""How many targets are reached, counted twice: by the count itself, and by what it can show."""

from collections import Counter
from collections.abc import Sequence

from vink_model.domain.codes import TargetKind
from vink_model.domain.messages import Bars, Figure, Heading, Message, Series, Table, Tone
from vink_model.domain.plan import Track
from vink_model.domain.provenance import Source
from vink_model.domain.verdicts import Evidence, Judgement, Literal, Method
from vink_model.text import Quantity, Text, Unit, enumerated, joined, phrase

Judgements = Sequence[Judgement]

IN_SENTENCE = {
    Literal.REACHED: Text("{n} nået", "{n} reached"),
    Literal.NOT_REACHED: Text("{n} ikke nået", "{n} not reached"),
    Literal.OUT_OF_REACH: Text("{n} som ikke længere kan nås", "{n} that cannot be reached any more"),
    Literal.OPEN: Text("{n} med åbent udfald", "{n} still open"),
    Literal.TOO_EARLY: Text("{n} uden nogen at bedømme endnu", "{n} too early to tell"),
    Literal.OTHER_COUNT: Text("{n} som tællingen ikke kan vise", "{n} that the count cannot tell"),
    Literal.NO_DATA: Text("{n} uden tal", "{n} without figures"),
    Literal.TARGET_UNKNOWN: Text("{n} med ukendt måltal", "{n} with an unknown value"),
}
LOST = (Literal.NOT_REACHED, Literal.OUT_OF_REACH)
WAITING = (Literal.OPEN, Literal.TOO_EARLY)
UNANSWERED = (Literal.TARGET_UNKNOWN, Literal.OTHER_COUNT, Literal.NO_DATA)
GROUPS = (
    ("reached", Literal.REACHED.label, (Literal.REACHED,), Tone.PRIMARY),
    ("not_reached", Text("Nås ikke", "Missed"), LOST, Tone.FOURTH),
    ("open", Text("Åbne", "Open"), WAITING, Tone.THIRD),
    ("unanswered", Text("Uden svar", "Without an answer"), UNANSWERED, Tone.MUTED),
)
"""The groups of the headline, with their verdicts; no tone of theirs is good or bad."""
WEIGHED = (Evidence.MET, Evidence.NOT_MET, Evidence.CANNOT_TELL)
MOST_CANNOT_TELL = Text(
    "Med så få personer kan de fleste andelsmål ikke afgøres til nogen af siderne.",
    "With so few people most share targets cannot be settled either way.",
)


def summary_message(
    judgements: Judgements, tracks: tuple[Track, ...], sources: tuple[Source, ...]
) -> Message:
    """All targets in one sentence by the count, one by the evidence, and a third only where it holds."""
    literal, shown = _by_literal(judgements), _by_evidence(judgements)
    return Message(
        key="summary",
        title=Text("Når vi målene?", "Do we reach the targets?"),
        sentence=joined((_counted(judgements, literal), *_weighed_said(shown))),
        table=_table(judgements, tracks),
        sources=sources,
        chart=_chart(judgements, tracks) if judgements else None,
        notes=_tried(judgements, shown),
    )


def summary_figures(judgements: Judgements, source: Source | None) -> tuple[Figure, ...]:
    """The four headline figures: reached, not reached, open, without an answer.

    Empty: without a loaded count there is no source.
    """
    found = _by_literal(judgements)
    details = (
        _shown_too(judgements),
        _listed(found, LOST, Text("intet mål er tabt", "no target is lost")),
        _listed(found, WAITING, Text("intet mål afventer", "no target is pending")),
        _listed(found, UNANSWERED, Text("alle mål har et svar", "every target has an answer")),
    )
    return tuple(
        Figure(
            key,
            label,
            Quantity(sum(found[state] for state in states)).text,
            detail,
            source,
            table=targets_in(judgements, states),
        )
        for (key, label, states, _), detail in zip(GROUPS, details, strict=True)
    )


def targets_in(judgements: Judgements, states: Sequence[Literal] = tuple(Literal)) -> Table:
    """The targets that the count says one of these things of, in the plan's order, with their pages."""
    return Table(
        (
            Heading("target", Text("Mål", "Target")),
            Heading("verdict", Text("Tællingen siger", "The count says")),
            Heading("source", Text("Kilde", "Source")),
        ),
        tuple(
            (j.target.name, j.literal.state.label, j.target.source.text)
            for j in judgements
            if j.literal.state in states
        ),
    )


def _listed(literal: Counter[Literal], states: tuple[Literal, ...], none: Text) -> Text:
    said = tuple(
        phrase("{state}: {n}", "{state}: {n}", state=state.label, n=literal[state])
        for state in states
        if literal[state]
    )
    return joined(said, " · ") if said else none


def _chart(judgements: Judgements, tracks: tuple[Track, ...]) -> Bars:
    """How many targets of each track, by the same groups as the headline figures."""
    return Bars(
        categories=tuple(track.name for track in tracks),
        series=tuple(
            Series(key, label, tuple(_count(judgements, states, track.key) for track in tracks), tone)
            for key, label, states, tone in GROUPS
        ),
        unit=Unit.COUNT,
        is_horizontal=True,
        is_stacked=True,
    )


def _table(judgements: Judgements, tracks: tuple[Track, ...]) -> Table:
    found = _by_literal(judgements)
    return Table(
        (
            Heading("verdict", Text("Tællingen siger", "The count says")),
            Heading("count", Text("I alt", "In all"), Unit.COUNT),
            *(Heading(t.key, Text(f"Spor {t.number}", f"Track {t.number}"), Unit.COUNT) for t in tracks),
            Heading("names", Text("Hvilke", "Which")),
        ),
        tuple(
            (
                state.label,
                found[state],
                *(_count(judgements, (state,), track.key) for track in tracks),
                joined(_names(judgements, state), "; "),
            )
            for state in Literal
            if found[state]
        ),
    )


def _count(judgements: Judgements, states: tuple[Literal, ...], track: str) -> int:
    return sum(j.target.track == track and j.literal.state in states for j in judgements)


def _by_literal(judgements: Judgements) -> Counter[Literal]:
    return Counter(j.literal.state for j in judgements)


def _by_evidence(judgements: Judgements) -> Counter[Evidence]:
    return Counter(j.evidence.state for j in judgements if j.target.kind is TargetKind.SHARE)


def _names(judgements: Judgements, state: Literal) -> tuple[Text, ...]:
    return tuple(j.target.name for j in judgements if j.literal.state is state)


def _shown_too(judgements: Judgements) -> Text:
    return phrase(
        "{n} af dem også statistisk sikkert",
        "{n} of them also shown statistically",
        n=sum(j.evidence.state is Evidence.MET for j in judgements),
    )


def _counted(judgements: Judgements, literal: Counter[Literal]) -> Text:
    if not judgements:
        return Text("Planen har ingen resultatmål.", "The plan has no targets.")
    parts = tuple(
        phrase(said.da, said.en, n=literal[state]) for state, said in IN_SENTENCE.items() if literal[state]
    )
    return phrase("{n} mål: {parts}.", "{n} targets: {parts}.", n=len(judgements), parts=enumerated(parts))


def _weighed_said(shown: Counter[Evidence]) -> tuple[Text, ...]:
    weighed = sum(shown[state] for state in WEIGHED)
    if not weighed:
        return ()
    said = phrase(
        "Af {n} andelsmål, der kan prøves statistisk, er {met} sikkert nået, {missed} sikkert ikke nået, og "
        "{open} kan ikke afgøres endnu.",
        "Of {n} share targets that can be tried statistically: {met} shown met, {missed} shown not met, "
        "{open} cannot be told yet.",
        n=weighed,
        met=shown[Evidence.MET],
        missed=shown[Evidence.NOT_MET],
        open=shown[Evidence.CANNOT_TELL],
    )
    return (said, MOST_CANNOT_TELL) if 2 * shown[Evidence.CANNOT_TELL] > weighed else (said,)


def _tried(judgements: Judgements, shown: Counter[Evidence]) -> tuple[Text, ...]:
    weighed = sum(shown[state] for state in WEIGHED)
    if weighed < 2:
        return ()
    if any(j.evidence.method is Method.BAYES for j in judgements):
        return (
            phrase(
                "{n} vurderinger fra 90 % sandsynlighed: hver af dem kan være forkert i op til 1 af 10 "
                "tilfælde.",
                "{n} verdicts from a probability of 90%: each may be wrong in up to 1 case of 10.",
                n=weighed,
            ),
        )
    return (
        phrase(
            "Med {n} afprøvninger på 95 % kan én sagtens være forkert ved en tilfældighed.",
            "With {n} tests at 95%, one may well be wrong by chance.",
            n=weighed,
        ),
    )
