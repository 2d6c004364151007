"""Where each krone comes from and where it goes, as a drawing whose two sides add up."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from vink_model.domain.messages import Flow, Flows, Heading, Message, Node, Table, Tone
from vink_model.domain.money import (
    DIFFERENCE_IN,
    DIFFERENCE_OUT,
    Ledger,
    Movement,
    line_end,
    merged,
    movements,
    payer_end,
)
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Status
from vink_model.domain.reconcile import Verdict, reconciliations
from vink_model.text import Text, Unit, phrase
from vink_model.views.budget_flow_words import said_of_line, said_of_plan
from vink_model.views.budget_notes import derived_in_general, funding_notes, payer_caption
from vink_model.views.budget_words import (
    NOT_HANDED_OUT,
    PAYER_UNSTATED,
    ROUNDING,
    line_keys,
    line_name,
    millions,
    money_sources,
    payer_name,
    payer_tone,
)

OTHER_LINES = "line:"
"""The end of all movements to lines that were not picked."""


def flows_message(plan: Plan, shown: tuple[Ledger, ...], line: str | None) -> Message:
    """The money of the years shown; with a line picked, the other lines stand together as one."""
    moves = _moves(shown, line)
    names = _names(plan, shown, moves)
    if line is None:
        sentence = said_of_plan(plan, shown, is_explained=_is_explained(plan, shown))
    else:
        sentence = said_of_line(shown, moves, names, line)
    return Message(
        key="flows",
        title=Text(
            "Hvor kommer hver krone fra, og hvor går den hen?", "Where does each krone come from and go?"
        ),
        sentence=sentence,
        table=_table(moves, names),
        sources=money_sources(shown),
        chart=Flows(
            _nodes(plan, shown, moves, names), tuple(_flow(move, names) for move in moves), Unit.MILLION
        ),
        notes=(*derived_in_general(plan, shown), *_how_drawn(moves), *funding_notes(plan, shown)),
    )


def _moves(shown: Iterable[Ledger], line: str | None) -> tuple[Movement, ...]:
    moves = (move for ledger in shown for move in movements(ledger))
    return merged(moves if line is None else (_gathered(move, line) for move in moves))


def _gathered(move: Movement, line: str) -> Movement:
    """The movement with a line that was not picked put among the others."""

    def end(key: str) -> str:
        prefix, _, lines = key.partition(":")
        return OTHER_LINES if prefix == "line" and line not in lines.split("+") else key

    return replace(move, from_key=end(move.from_key), to_key=end(move.to_key))


def _names(plan: Plan, shown: tuple[Ledger, ...], moves: tuple[Movement, ...]) -> Mapping[str, Text]:
    names = {key: _end_name(plan, key) for move in moves for key in (move.from_key, move.to_key)}
    is_explained = _is_explained(plan, shown)
    difference_in = ROUNDING if is_explained else PAYER_UNSTATED
    difference_out = ROUNDING if is_explained else NOT_HANDED_OUT
    return names | {DIFFERENCE_IN: difference_in, DIFFERENCE_OUT: difference_out}


def _is_explained(plan: Plan, shown: tuple[Ledger, ...]) -> bool:
    """Whether rounding can explain every difference between what payers give and what lines get."""
    years = {ledger.year for ledger in shown}
    return all(
        sums.verdict is not Verdict.UNEXPLAINED
        for sums in reconciliations(plan)
        if {sums.year_from, sums.year_to} <= years
    )


def _end_name(plan: Plan, key: str) -> Text:
    prefix, _, name = key.partition(":")
    if key == OTHER_LINES:
        return Text("Øvrige linjer", "Other lines")
    return payer_name(plan, name) if prefix == "payer" else line_name(plan, name)


def _nodes(
    plan: Plan, shown: tuple[Ledger, ...], moves: tuple[Movement, ...], names: Mapping[str, Text]
) -> tuple[Node, ...]:
    present = {key for move in moves for key in (move.from_key, move.to_key)}
    payers = [key for f in plan.funding_sources if (key := payer_end(f.key)) in present]
    payers += sorted(key for key in present if key.startswith("payer:") and key not in payers)
    lines = [key for one in line_keys(plan) if (key := line_end(one)) in present]
    lines += sorted(key for key in present if key.startswith("line:") and key not in lines)
    # A payer that the difference tops up needs room to its left, a line that runs over room to its right.
    start = 1 if any(m.from_key == DIFFERENCE_IN and m.to_key in payers for m in moves) else 0
    after = 2 if any(m.to_key == DIFFERENCE_OUT and m.from_key in lines for m in moves) else 1
    places = (
        *((key, payer_tone(plan, key.partition(":")[2]), start) for key in payers),
        *(((DIFFERENCE_IN, Tone.MUTED, 0),) if DIFFERENCE_IN in present else ()),
        *((key, Tone.MUTED, start + 1) for key in lines),
        *(((DIFFERENCE_OUT, Tone.MUTED, start + after),) if DIFFERENCE_OUT in present else ()),
    )
    return tuple(
        Node(key, names[key], tone, column, payer_caption(shown, key.removeprefix("payer:")))
        for key, tone, column in places
    )


def _flow(move: Movement, names: Mapping[str, Text]) -> Flow:
    label = phrase(
        "{a} → {b}: {amount} ({status})",
        "{a} → {b}: {amount} ({status})",
        a=names[move.from_key],
        b=names[move.to_key],
        amount=millions(move.amount_kr),
        status=move.status.label,
    )
    return Flow(move.from_key, move.to_key, move.amount_kr, label, move.status is Status.DERIVED)


def _how_drawn(moves: tuple[Movement, ...]) -> tuple[Text, ...]:
    """Said only where both kinds are drawn."""
    if len({move.status is Status.DERIVED for move in moves}) < 2:
        return ()
    said = Text(
        "Beregnede strømme er tegnet lysere end de øvrige.",
        "Derived flows are drawn lighter than the others.",
    )
    return (said,)


def _table(moves: tuple[Movement, ...], names: Mapping[str, Text]) -> Table:
    return Table(
        (
            Heading("from", Text("Fra", "From")),
            Heading("to", Text("Til", "To")),
            Heading("amount", Text("Beløb", "Amount"), Unit.KRONER),
            Heading("status", Text("Status", "Status")),
        ),
        tuple((names[m.from_key], names[m.to_key], m.amount_kr, m.status.label) for m in moves),
    )
