"""Results for the committee: each target's state, triage in time, and the way from offer to follow-up."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from vink_model.domain.disclosure.cube import HIDDEN
from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.messages import Message, Table, Value
from vink_model.domain.provenance import Source
from vink_model.domain.verdicts import Literal
from vink_model.text import Text, counted, joined, phrase
from vink_model.views.outcomes_counts import counts_message
from vink_model.views.outcomes_promise import goal_said
from vink_model.views.outcomes_shares import shares_message
from vink_model.views.outcomes_summary import LOST, WAITING, summary_message
from vink_model.views.outcomes_table import targets_message
from vink_model.views.protected.answers import Told, judgements, told
from vink_model.views.protected.cards import notes_on_hidden
from vink_model.views.protected.triage import triage
from vink_model.views.protected.way import way

if TYPE_CHECKING:
    from vink_model.domain.dataset import Dataset

_HELD_BACK = Text("Kan ikke vises", "Cannot be shown")
_WITHOUT = Text(
    "Et mål, hvis tal er skjult, får ingen vurdering: den ville røbe noget om tallene.",
    "A target whose figures are hidden gets no verdict: it would tell something of them.",
)


def outcomes(grounds: Grounds) -> tuple[Message, ...]:
    """What is released of the results."""
    found = told(grounds)
    if not found:
        return ()
    public = grounds.public
    sources = _sources(grounds, found)
    made = (
        _summary(grounds, found, sources),
        _targets(grounds, found, public, sources),
        _of_kind(shares_message(judgements(found), public), found, sources, _SHARES),
        _of_kind(counts_message(judgements(found), public), found, sources, _COUNTS),
        triage(grounds),
        *way(grounds),
    )
    return tuple(one for one in made if one is not None)


_SHARES = Text("Hvad de viste andele kan bevise", "What the shares shown can prove")
_COUNTS = Text("Hvor langt de viste antal er", "How far the counts shown have come")


def state_of_targets(found: Sequence[Told]) -> Text:
    """How many targets are reached, lost and open, and for how many it cannot be shown."""
    states = [one.judgement.literal.state for one in found if one.judgement is not None]
    hidden = len(found) - len(states)
    said = phrase(
        "{k} af {n} mål er nået, {lost} nås ikke, og {open} er åbne",
        "{k} of {n} targets are reached, {lost} are missed and {open} are open",
        k=states.count(Literal.REACHED),
        n=len(found),
        lost=sum(state in LOST for state in states),
        open=sum(state in WAITING for state in states),
    )
    if not hidden:
        return said
    return phrase(
        "{said}; {hidden} kan ikke vises", "{said}; {hidden} cannot be shown", said=said, hidden=hidden
    )


def _summary(grounds: Grounds, found: tuple[Told, ...], sources: tuple[Source, ...]) -> Message:
    message = summary_message(judgements(found), grounds.plan.tracks, sources)
    return replace(
        message,
        title=state_of_targets(found),
        sentence=joined((message.sentence, *_hidden_said(found))),
        notes=(*message.notes, *((_WITHOUT,) if _hidden(found) else ())),
    )


def _targets(
    grounds: Grounds, found: tuple[Told, ...], public: "Dataset", sources: tuple[Source, ...]
) -> Message:
    """All targets, those that cannot be shown among them, in the plan's order."""
    shown = targets_message(judgements(found), public).table
    places = [[one.key for one in shown.headings].index(key) for key in _COLUMNS]
    rows = iter(shown.rows)
    numbers = {track.key: track.number for track in grounds.plan.tracks}
    table = Table(
        tuple(shown.headings[place] for place in places),
        tuple(
            tuple(row[place] for row in (next(rows),) for place in places)
            if one.judgement
            else _hidden_row(one, numbers[one.target.track])
            for one in found
        ),
    )
    return Message(
        key="targets",
        title=phrase(
            "Planens {n} mål, og hvad tallene siger om hvert",
            "The plan's {n} targets, and what the counts say of each",
            n=len(found),
        ),
        sentence=phrase("{state}.", "{state}.", state=state_of_targets(found)),
        table=table,
        sources=sources,
        notes=(
            *notes_on_hidden(table, grounds.cube.threshold.value),
            *((_WITHOUT,) if _hidden(found) else ()),
        ),
    )


_COLUMNS = ("track", "target", "goal", "counted", "pending", "share", "literal", "evidence")


def _hidden_row(one: Told, track: int) -> tuple[Value, ...]:
    figures = (HIDDEN, HIDDEN, HIDDEN) if one.table is not None else (None, None, None)
    goal = goal_said(one.target, is_named=False)
    return (track, one.target.name, goal, *figures, _HELD_BACK, _HELD_BACK)


def _of_kind(
    message: Message | None, found: tuple[Told, ...], sources: tuple[Source, ...], title: Text
) -> Message | None:
    if message is None:
        return None
    return replace(
        message, title=title, sentence=joined((message.sentence, *_hidden_said(found))), sources=sources
    )


def _hidden(found: Sequence[Told]) -> tuple[Told, ...]:
    return tuple(one for one in found if one.judgement is None)


def _hidden_said(found: Sequence[Told]) -> tuple[Text, ...]:
    hidden = _hidden(found)
    if not hidden:
        return ()
    targets = counted(
        len(hidden), Text("mål kan ikke vises", "target cannot"), Text("mål kan ikke vises", "targets cannot")
    )
    return (
        phrase(
            "{targets}, fordi tal, de afhænger af, er skjult.",
            "{targets} be shown, as figures that they turn on are hidden.",
            targets=targets,
        ),
    )


def _sources(grounds: Grounds, found: tuple[Told, ...]) -> tuple[Source, ...]:
    sheets = {one.table.sheet for one in found if one.table is not None}
    promised = (Source(s.document, s.page, s.status) for s in (one.target.source for one in found))
    return tuple(dict.fromkeys((*promised, *(s for sheet, s in grounds.sources if sheet in sheets))))
