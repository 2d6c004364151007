"""The states that the figures were in: who changed what and when, and what can be put back."""

from collections.abc import Sequence

from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.sheets import SHEETS
from vink_model.domain.states import State, StateKind
from vink_model.text import Text, Unit, counted, day_text, enumerated, phrase

_FEW_SHEETS = 4
_HASH = 8
"""Characters of a file's hash that tell two files apart for a person."""

_NUMBER = Heading("number", Text("Nr.", "No."), Unit.COUNT)
_WHEN = Heading("when", Text("Hvornår (UTC)", "When (UTC)"))
_WHAT = Heading("what", Text("Hvad", "What"))
_BY = Heading("by", Text("Af", "By"))
_SHEETS = Heading("sheets", Text("Ark", "Sheets"))
_HASHED = Heading("hash", Text("Filens kontrolsum", "The file's hash"))
_STANDS = Heading("stands", Text("Står nu", "Stands now"))


def states_message(states: Sequence[State]) -> Message | None:
    """Every state, newest first. Empty: None before the first load."""
    if not states:
        return None
    current = states[0]
    return Message(
        key="states",
        title=counted(
            len(states),
            Text("ændring indtil nu", "change until now"),
            Text("ændringer indtil nu", "changes until now"),
        ),
        sentence=phrase(
            "Tallene er som i tilstand {n}: {what}, {day} af {who}.",
            "The figures are those of state {n}: {what}, on {day} by {who}.",
            n=current.number,
            what=state_label(current),
            day=day_text(current.at.date()),
            who=current.by,
        ),
        table=Table(
            (_NUMBER, _WHEN, _WHAT, _SHEETS, _BY, _HASHED, _STANDS),
            tuple(_row(state, current) for state in states),
        ),
        sources=(),
    )


def state_label(state: State) -> Text:
    """What made a state: the file that was loaded, or the state that was gone back to."""
    if state.load is not None:
        return phrase("{file} indlæst", "{file} loaded", file=state.load.file_name)
    if state.kind is StateKind.RESTORE and state.restored is not None:
        return phrase("sat tilbage til nr. {n}", "put back to no. {n}", n=state.restored)
    return Text("sat tilbage", "put back")


def _row(state: State, current: State) -> tuple[Value, ...]:
    day = day_text(state.at.date())
    return (
        state.number,
        phrase("{day} kl. {hour}", "{day} {hour}", day=day, hour=f"{state.at:%H:%M}"),
        state_label(state),
        _sheets(state),
        state.by,
        state.load.sha256[:_HASH] if state.load else None,
        _standing(state, current),
    )


def _standing(state: State, current: State) -> Value:
    if state.is_current:
        return Text("ja", "yes")
    return Text("de samme tal", "the same figures") if state.version == current.version else None


def _sheets(state: State) -> Text:
    titles = tuple(SHEETS[move.sheet].title for move in state.moves)
    if len(titles) <= _FEW_SHEETS:
        return enumerated(titles)
    return counted(len(titles), Text("ark", "sheet"), Text("ark", "sheets"))
