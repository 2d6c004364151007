"""Scenarios side by side in words: every parameter that they do not have alike."""

from collections.abc import Mapping, Sequence

from vink_model.domain.messages import Message, Table, Value
from vink_model.domain.plan import Plan
from vink_model.domain.planning.changes import thing_text, value_text
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.places import Names
from vink_model.domain.planning.versions import Thing, Told, things_of
from vink_model.domain.planning.versions import Value as Set
from vink_model.text import Text, counted, phrase
from vink_model.views.scenarios_compared import DERIVED, WHAT, Compared, headings_of, plan_sources

_NONE = Text("Ingen", "None")


def changed_message(plan: Plan, cube: Cube, several: Sequence[Compared]) -> Message:
    """Every amount, grant, post, rule and assumption in which two of them differ, as each has it."""
    held = tuple(_held(each) for each in several)
    things = dict.fromkeys(thing for each in held for thing in each)
    rows: list[tuple[Value, ...]] = []
    for thing in sorted(things, key=lambda t: (isinstance(t, str), type(t).__name__, str(t))):
        values = tuple(each.get(thing, _unsaid(thing)) for each in held)
        if any(value != values[0] for value in values):
            rows.append((_what(cube.names, thing), *(_said(cube.names, thing, value) for value in values)))
    sentence = Text("De er ens i alt.", "They are alike in everything.")
    if rows:
        sentence = phrase(
            "De er forskellige i {n}.",
            "They differ in {n}.",
            n=counted(len(rows), Text("ting", "thing"), Text("ting", "things")),
        )
    return Message(
        key="compare-changes",
        title=Text("Hvad er forskelligt?", "What differs?"),
        sentence=sentence,
        table=Table((WHAT, *headings_of(several)), tuple(rows)),
        sources=plan_sources(plan),
        notes=(DERIVED,),
    )


def _held(each: Compared) -> Mapping[Thing, Set]:
    """All that holds in a scenario: its money as it comes out, and what it says besides."""
    held: dict[Thing, Set] = dict(each.now.settled.items())
    said = things_of(each.scenario).items()
    return held | {thing: value for thing, value in said if isinstance(thing, str) and thing not in set(Told)}


def _unsaid(thing: Thing) -> Set | None:
    """A place that is not named holds nothing; a rule that is not set is none."""
    return None if isinstance(thing, str) else 0


def _what(names: Names, thing: Thing) -> Text:
    told = thing_text(names, thing)
    return Text(told.da[:1].upper() + told.da[1:], told.en[:1].upper() + told.en[1:])


def _said(names: Names, thing: Thing, value: Set | None) -> Text:
    return _NONE if value is None else value_text(names, thing, value)
