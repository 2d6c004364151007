"""A scenario beside the adopted plan: its totals, the room that every rule leaves, and what it changes."""

from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.messages import Figure, Heading, Message, Table
from vink_model.domain.planning.assumptions import NO_EFFECTS
from vink_model.domain.planning.changes import changes_of
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.places import Allocation, as_sentence, kroner
from vink_model.domain.planning.problem import Problem, problem_of
from vink_model.domain.planning.rule import MoneyRule, slack
from vink_model.domain.planning.scenario import Scenario, applied
from vink_model.text import Text, counted, joined, phrase

_RULE = Heading("rule", Text("Regel", "Rule"))
_ROOM = Heading("room", Text("Plads", "Room"))
_CHANGE = Heading("change", Text("Ændring fra det vedtagne", "Change from the adopted plan"))
_ALWAYS = Text("Kan ikke brydes her", "Cannot be broken here")


@dataclass(frozen=True, slots=True)
class RuleRoom:
    """A rule with the room that an allocation leaves it. Unit: kroner."""

    rule: MoneyRule
    room_kr: Fraction | None
    """Below zero when broken; None when no money lies where the rule could be broken."""

    @property
    def is_broken(self) -> bool:
        """Whether the allocation breaks the rule."""
        return self.room_kr is not None and self.room_kr < 0


@dataclass(frozen=True, slots=True)
class ScenarioScreen:
    """One scenario as it stands."""

    scenario: Scenario
    """Over the adopted plan, with all that it is built upon."""
    allocation: Allocation
    problem: Problem
    rooms: tuple[RuleRoom, ...]
    """Every rule, the strictest first."""
    figures: tuple[Figure, ...]
    rules: Message
    changes: Message | None
    """None: the scenario is the adopted plan."""

    @property
    def is_feasible(self) -> bool:
        """Whether every rule is kept."""
        return not any(room.is_broken for room in self.rooms)


def scenario_screen(cube: Cube, scenario: Scenario) -> ScenarioScreen:
    """The screen of one resolved scenario. Raises: EarmarkBroken, ScenarioFault as applying it does."""
    now, problem = applied(cube, scenario), problem_of(cube, scenario)
    rooms = rooms_of(problem, now)
    return ScenarioScreen(
        scenario, now, problem, rooms, _figures(cube, now), _rules(cube, rooms), _changes(cube, scenario)
    )


def rooms_of(problem: Problem, now: Allocation) -> tuple[RuleRoom, ...]:
    """Every rule with its room, the strictest first."""
    found = (RuleRoom(rule, slack(rule, now.amounts)) for rule in problem.ordered)
    return tuple(sorted(found, key=lambda each: (each.room_kr is None, each.room_kr or 0, each.rule.key)))


def _figures(cube: Cube, now: Allocation) -> tuple[Figure, ...]:
    adopted = cube.adopted
    return (
        _figure("asked", Text("Kilderne giver", "The sources give"), now.asked_kr, adopted.asked_kr),
        _figure("allocated", Text("Linjerne får", "The lines get"), now.allocated_kr, adopted.allocated_kr),
        _figure(
            "unallocated", Text("Ikke fordelt", "Unallocated"), now.unallocated_kr, adopted.unallocated_kr
        ),
    )


def _figure(key: str, label: Text, kr: int, adopted_kr: int) -> Figure:
    detail = phrase("Beregnet. Vedtaget: {kr}", "Derived. Adopted: {kr}", kr=kroner(adopted_kr))
    return Figure(key, label, kroner(kr).text, detail)


def _rules(cube: Cube, rooms: tuple[RuleRoom, ...]) -> Message:
    broken = sum(room.is_broken for room in rooms)
    title = Text("Alle regler er overholdt", "All rules are kept")
    if broken:
        title = phrase(
            "{rules} brudt",
            "{rules} broken",
            rules=counted(broken, Text("regel er", "rule is"), Text("regler er", "rules are")),
        )
    return Message(
        key="scenario-rules",
        title=title,
        sentence=_strictest(cube, rooms),
        table=Table(
            (_RULE, _ROOM),
            tuple((room.rule.sentence(cube.names), _state(room)) for room in rooms),
        ),
        sources=(),
        notes=(
            Text(
                "Rammerne tåler en halv enhed af det sidste trykte ciffer, som afrunding kan forklare. "
                "Derfor kan linjerne få lidt mere, end kilderne er trykt med.",
                "The frames allow half a unit of the last printed digit, as rounding can explain. So lines "
                "can get a little more than the sources are printed to give.",
            ),
            NO_EFFECTS,
        ),
    )


def _strictest(cube: Cube, rooms: tuple[RuleRoom, ...]) -> Text:
    """The broken rule with the most to mend; else the one that stops first of those that can be loosened."""
    told = [r for r in rooms if r.is_broken or (r.room_kr is not None and not r.rule.is_firm)]
    if not told:
        return Text("Ingen regel begrænser pengene.", "No rule limits the money.")
    first, room = told[0], told[0].room_kr or Fraction(0)
    rest = phrase("Plads: {kr}", "Room: {kr}", kr=kroner(room))
    if first.is_broken:
        rest = phrase("Der mangler {kr}", "It is {kr} short", kr=kroner(-room))
    rule = phrase("Strengest: {rule}", "Strictest: {rule}", rule=first.rule.sentence(cube.names))
    return joined((rule, as_sentence(rest)))


def _state(room: RuleRoom) -> Text:
    if room.room_kr is None:
        return _ALWAYS
    if room.is_broken:
        return phrase("Brudt: {kr}", "Broken: {kr}", kr=kroner(room.room_kr))
    return kroner(room.room_kr).text


def _changes(cube: Cube, scenario: Scenario) -> Message | None:
    changes = changes_of(cube, scenario)
    if not changes:
        return None
    return Message(
        key="scenario-changes",
        title=Text("Hvad scenariet ændrer", "What the scenario changes"),
        sentence=counted(
            len(changes),
            Text("ændring fra det vedtagne.", "change from the adopted plan."),
            Text("ændringer fra det vedtagne.", "changes from the adopted plan."),
        ),
        table=Table((_CHANGE,), tuple((change,) for change in changes)),
        sources=(),
    )
