"""What is assumed, by whom and on what; and what the money reaches to when nothing is."""

from collections.abc import Iterator

from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.planning.assumptions import NO_EFFECTS, Assumption, Basis
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.places import Allocation, Names, Post, as_sentence, kroner
from vink_model.domain.planning.problem import Problem
from vink_model.domain.planning.rule import is_kept
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.planning.steps import Commitments, PostsInSteps
from vink_model.text import Quantity, Text, Unit, counted, day_text, phrase
from vink_model.views.uncertainty_words import bought_text, quoted, value_text

_ASSUMPTION = Heading("assumption", Text("Antagelse", "Assumption"))
_BUYS = Heading("buys", Text("Køber", "Buys"))
_RESTS = Heading("rests", Text("Grundlag, hvem og hvornår", "Basis, who and when"))
_WHAT = Heading("what", Text("Hvad", "What"))
_ASKED = Heading("asked", Text("Lovet eller planlagt", "Promised or planned"))
_REACHES = Heading("reaches", Text("Pengene rækker til", "The money reaches to"))
_BROKEN = Text("regel er brudt", "rule is broken"), Text("regler er brudt", "rules are broken")
_ROUNDED = Text(
    "Linjerne får lidt mere, end kilderne er trykt med; det kan afrunding af de trykte tal forklare.",
    "The lines get a little more than the sources are printed to give; rounding of the printed figures can "
    "explain it.",
)
_ONE, _MANY = Text("antagelse", "assumption"), Text("antagelser", "assumptions")


def ledger_message(cube: Cube, scenario: Scenario) -> Message | None:
    """The ledger. None: nothing is assumed."""
    ledger = scenario.assumptions
    if not ledger:
        return None
    on_judgement = sum(a.basis is Basis.JUDGEMENT for a in ledger)
    return Message(
        key="uncertainty-ledger",
        title=counted(len(ledger), _ONE, _MANY),
        sentence=phrase(
            "{n} hviler på skøn. Hver har en, der står inde for den.",
            "{n} rest on judgement. Each has somebody who stands by it.",
            n=on_judgement,
        ),
        table=Table((_ASSUMPTION, _BUYS, _RESTS), tuple(_row(cube.names, a) for a in ledger)),
        sources=(),
    )


def capacity_message(cube: Cube, now: Allocation, problem: Problem, *, has_effects: bool) -> Message:
    """Feasibility, capacity and promises: what is known without any belief about effects."""
    broken = sum(not is_kept(rule, now.amounts) for rule in problem.ordered)
    rows = (*_promises(cube.names, now, problem), *_posts(cube.names, now, problem))
    short = sum(row[1] != row[2] for row in rows)
    title = Text("Planen kan lade sig gøre", "The plan can be done")
    if broken:
        title = phrase(
            "Planen kan ikke lade sig gøre: {rules}",
            "The plan cannot be done: {rules}",
            rules=counted(broken, *_BROKEN),
        )
    left = as_sentence(phrase("Ikke fordelt: {kr}", "Unallocated: {kr}", kr=kroner(now.unallocated_kr)))
    told = Text("Alt lovet og planlagt er betalt.", "All that is promised and planned is paid.")
    if short:
        told = phrase(
            "{n} af {all} løfter og årsværk er ikke betalt som planlagt.",
            "{n} of {all} promises and posts are not paid as planned.",
            n=short,
            all=len(rows),
        )
    return Message(
        key="uncertainty-capacity",
        title=title,
        sentence=phrase("{left} {told}", "{left} {told}", left=left, told=told) if rows else left,
        table=Table((_WHAT, _ASKED, _REACHES), rows),
        sources=(),
        notes=(
            *((_ROUNDED,) if now.unallocated_kr < 0 and not broken else ()),
            *(() if has_effects else (NO_EFFECTS,)),
        ),
    )


def _row(names: Names, assumption: Assumption) -> tuple[Value, ...]:
    return (
        phrase("{key}: {value}", "{key}: {value}", key=quoted(assumption.key), value=value_text(assumption)),
        bought_text(names, assumption),
        phrase(
            "{basis}: {source}. {who}, {day}",
            "{basis}: {source}. {who}, {day}",
            basis=assumption.basis.label,
            source=assumption.source.rstrip("."),
            who=assumption.author,
            day=day_text(assumption.day),
        ),
    )


def _promises(names: Names, now: Allocation, problem: Problem) -> Iterator[tuple[Text, Text, Text]]:
    for rule in problem.ordered:
        if isinstance(rule, Commitments):
            for promise, kept in rule.affordable(now.sum_of(rule.scope)):
                where = names.of_scope(rule.scope)
                yield (
                    phrase("{what}: {where}", "{what}: {where}", what=promise.name, where=where),
                    Quantity(promise.count, Unit.COUNT).text,
                    Quantity(kept, Unit.COUNT).text,
                )


def _posts(names: Names, now: Allocation, problem: Problem) -> Iterator[tuple[Text, Text, Text]]:
    for rule in problem.ordered:
        if isinstance(rule, PostsInSteps):
            planned = now.posts.get(Post(rule.post.year, rule.post.line))
            paid = rule.posts_for(now.sum_of(rule.scope))
            if planned is not None:
                yield (
                    names.of_scope(rule.scope),
                    Quantity(planned, Unit.FTE).text,
                    Quantity(paid, Unit.FTE).text,
                )
