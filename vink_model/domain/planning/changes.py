"""What a scenario changes, in words: every parameter, from what it was to what it is."""

from collections.abc import Mapping
from decimal import Decimal

from vink_model.domain.planning.assumptions import Assumption
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.places import Cell, Grant, Names, Post, kroner
from vink_model.domain.planning.scenario import Base, Scenario, applied
from vink_model.domain.planning.versions import Difference, Thing, Told, Value
from vink_model.text import Quantity, Sayable, Text, Unit, phrase

UNSET = Text("ikke sat", "not set")
_TOLD: Mapping[str, Text] = {
    Told.NAME: Text("navnet", "the name"),
    Told.STORY: Text("begrundelsen", "the story"),
    Told.BASE: Text("grundlaget", "the base"),
}
_LONGEST = 90
"""Characters of a story that stand in a list of changes."""


def changes_of(cube: Cube, scenario: Scenario) -> tuple[Text, ...]:
    """Every change from the adopted plan, as one sentence each. Empty: the scenario is the adopted plan."""
    now = applied(cube, scenario)
    were, are = cube.adopted.settled, now.settled
    places = sorted({*were, *are}, key=lambda place: (type(place).__name__, place))
    moved = (
        from_to(cube.names, place, were.get(place, 0), are.get(place, 0))
        for place in places
        if were.get(place, 0) != are.get(place, 0)
    )
    rules = (
        phrase("Ny regel: {rule}", "New rule: {rule}", rule=r.sentence(cube.names)) for r in scenario.rules
    )
    assumed = (from_to(cube.names, f"assumption {a.key}", None, a) for a in scenario.assumptions)
    return (*moved, *rules, *assumed)


def difference_text(names: Names, difference: Difference) -> Text:
    """One difference between three versions, with who made it."""
    told: Mapping[str, Sayable] = {
        "who": difference.change.label,
        "what": thing_text(names, difference.place),
        "base": value_text(names, difference.place, difference.base),
        "mine": value_text(names, difference.place, difference.mine),
        "theirs": value_text(names, difference.place, difference.theirs),
    }
    return phrase(
        "{who}: {what}. Før {base}; mit {mine}; den andens {theirs}",
        "{who}: {what}. Before {base}; mine {mine}; theirs {theirs}",
        **told,
    )


def from_to(names: Names, thing: Thing, before: Value | None, after: Value | None) -> Text:
    """A thing with what it was and what it is."""
    return phrase(
        "{what}: {before} → {after}",
        "{what}: {before} → {after}",
        what=thing_text(names, thing),
        before=value_text(names, thing, before),
        after=value_text(names, thing, after),
    )


def thing_text(names: Names, thing: Thing) -> Text:
    """What was changed."""
    if not isinstance(thing, str):
        return names.of_place(thing)
    if thing in _TOLD:
        return _TOLD[thing]
    kind, _, key = thing.partition(" ")
    if kind == "rule":
        return Text("regel", "rule")
    return phrase("antagelsen '{key}'", "the assumption '{key}'", key=key)


def value_text(names: Names, thing: Thing, value: Value | None) -> Text:
    """A value as it is read: kroner, posts, a rule's sentence, an assumption with its range."""
    match thing, value:
        case _, None:
            return UNSET
        case _, str():
            return phrase("'{words}'", "'{words}'", words=shortened(value))
        case _, Base():
            named = names.of(value.key)
            return phrase("'{name}', udgave {n}", "'{name}', version {n}", name=named, n=str(value.version))
        case Post(), int() | Decimal():
            return Quantity(value, Unit.FTE).text
        case Cell() | Grant(), int():
            return kroner(value).text
        case _, Assumption():
            return phrase(
                "{value} ({low} til {high}) {unit}",
                "{value} ({low} to {high}) {unit}",
                value=Quantity(value.value, Unit.NUMBER),
                low=Quantity(value.low, Unit.NUMBER),
                high=Quantity(value.high, Unit.NUMBER),
                unit=value.unit,
            )
        case _, int() | Decimal():
            return Quantity(value, Unit.NUMBER).text
        case _:
            return value.sentence(names)


def shortened(words: str) -> str:
    """Words in one line, cut where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
