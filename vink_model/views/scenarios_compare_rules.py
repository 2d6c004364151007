"""Scenarios side by side in rules and promises: what is kept in each, and what breaks."""

from collections.abc import Sequence

from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.plan import Plan, Target
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.places import Names, Scope, as_sentence, kroner
from vink_model.domain.planning.steps import Commitments
from vink_model.text import Quantity, Text, Unit, counted, joined, phrase
from vink_model.views.scenarios import RuleRoom
from vink_model.views.scenarios_asked import promise_targets
from vink_model.views.scenarios_compared import DERIVED, Compared, headings_of, plan_sources
from vink_model.views.words import quoted

_RULE = Heading("rule", Text("Regel", "Rule"))
_PROMISE = Heading("promise", Text("Løfte", "Promise"))
_ABSENT = Text("Gælder ikke", "Does not apply")
_KEPT = Text("Overholdt", "Kept")
_NO_PRICE = Text("Prisen er ikke oplyst", "The price is not stated")


def rules_message(plan: Plan, cube: Cube, several: Sequence[Compared]) -> Message:
    """Every rule as it reads, with the room that it leaves in each; broken ones first."""
    rooms = tuple({room.rule.key: room for room in each.screen.rooms} for each in several)
    keys = dict.fromkeys(key for each in rooms for key in each)
    broken = {key for key in keys if any(key in each and each[key].is_broken for each in rooms)}
    rows = tuple(
        _rule_row(cube.names, [each.get(key) for each in rooms])
        for key in sorted(keys, key=lambda key: key not in broken)
    )
    return Message(
        key="compare-rules",
        title=Text("Hvilke regler holder?", "Which rules hold?"),
        sentence=joined(tuple(_told(each) for each in several)),
        table=Table((_RULE, *headings_of(several)), rows),
        sources=plan_sources(plan),
        notes=(DERIVED,),
    )


def promises_message(plan: Plan, several: Sequence[Compared]) -> Message | None:
    """How many of what was promised each scenario's money keeps; unknown where nobody has set a price."""
    targets = promise_targets(plan)
    if not targets:
        return None
    rows = tuple((_named(target), *(_kept(target, each) for each in several)) for target in targets)
    unpriced = sum(all(value == _NO_PRICE for value in row[1:]) for row in rows)
    sentence = Text(
        "Antallet er det, pengene rækker til i den rækkefølge, løfterne står i.",
        "The number is what the money reaches to, in the order in which the promises stand.",
    )
    if unpriced:
        sentence = phrase(
            "{n} kan ikke vejes: ingen af scenarierne siger, hvad ét koster.",
            "{n} cannot be weighed: none of the scenarios says what one costs.",
            n=counted(unpriced, Text("løfte", "promise"), Text("løfter", "promises")),
        )
    return Message(
        key="compare-promises",
        title=Text("Kan løfterne holdes?", "Can the promises be kept?"),
        sentence=sentence,
        table=Table((_PROMISE, *headings_of(several)), rows),
        sources=tuple(dict.fromkeys(target.source for target in targets)),
        notes=(DERIVED,),
    )


def _told(each: Compared) -> Text:
    broken = sum(room.is_broken for room in each.screen.rooms)
    if not broken:
        return phrase("I {n} holder alle regler.", "In {n} all rules hold.", n=quoted(each.name))
    rules = counted(broken, Text("regel", "rule is broken"), Text("regler", "rules are broken"))
    return phrase("I {n} brydes {r}.", "In {n} {r}.", n=quoted(each.name), r=rules)


def _rule_row(names: Names, rooms: Sequence[RuleRoom | None]) -> tuple[Value, ...]:
    """The rule as the first that has it reads it; where it reads otherwise, it is said beside its state."""
    said = next(room.rule.sentence(names) for room in rooms if room is not None)
    return (said, *(_told_state(names, room, said) for room in rooms))


def _told_state(names: Names, room: RuleRoom | None, said: Text) -> Text:
    state = _state(room)
    if room is None or room.rule.sentence(names) == said:
        return state
    own = room.rule.sentence(names)
    return phrase("{state} Her: {rule}", "{state} Here: {rule}", state=as_sentence(state), rule=own)


def _state(room: RuleRoom | None) -> Text:
    if room is None:
        return _ABSENT
    if room.is_broken:
        return phrase("Brudt: mangler {kr}", "Broken: {kr} short", kr=kroner(-(room.room_kr or 0)))
    if room.room_kr is None:
        return _KEPT
    return phrase("Overholdt, plads {kr}", "Kept, room {kr}", kr=kroner(room.room_kr))


def _named(target: Target) -> Text:
    count = Quantity(target.value or 0, Unit.NUMBER)
    return phrase("{name}: {n}", "{name}: {n}", name=target.name, n=count)


def _kept(target: Target, each: Compared) -> Value:
    """Of how many the money keeps how many, where the scenario says what one costs."""
    for rule in each.scenario.rules:
        if isinstance(rule, Commitments) and rule.scope == Scope(target.year, line=target.track):
            for promise, count in rule.affordable(each.now.sum_of(rule.scope)):
                if promise.name == target.unit:
                    return phrase("{k} af {n}", "{k} of {n}", k=count, n=promise.count)
    return _NO_PRICE
