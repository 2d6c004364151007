"""What a member of the committee asks of the money, and the answer: from the public plan alone."""

from dataclasses import dataclass, replace

from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.messages import Message
from vink_model.domain.planning.cube import Cube, Treatment, cube_of
from vink_model.domain.planning.impossible import why_impossible
from vink_model.domain.planning.nearest import nearest
from vink_model.domain.planning.places import Grant, kroner
from vink_model.domain.planning.scenario import Scenario, duplicate, set_to
from vink_model.text import Text, phrase
from vink_model.views.scenarios import scenario_screen
from vink_model.views.scenarios_answer import impossible_message, nearest_message
from vink_model.views.scenarios_asked import capped


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: what if a source gives so much, or what if a year may cost so much at most."""

    year: int
    kr: int
    payer: str | None = None
    """None asks for a cap on the year."""


def askable(cube: Cube) -> tuple[tuple[int, str | None], ...]:
    """What can be asked about: each source in each year, then each year. Shape: (year, payer or None)."""
    grants = tuple((grant.year, grant.payer) for grant in sorted(cube.adopted.granted))
    return (*grants, *((year, None) for year in cube.years))


def subject_of(cube: Cube, year: int, payer: str | None) -> Text:
    """What is asked about, in words."""
    if payer is None:
        return phrase("Højst i alt i {year}", "At most in all in {year}", year=str(year))
    return phrase(
        "{payer} giver i {year}", "{payer} gives in {year}", payer=cube.names.of(payer), year=str(year)
    )


def question_of(cube: Cube, asked: Asked) -> Text:
    """The question in words, with its amount."""
    subject = subject_of(cube, asked.year, asked.payer)
    return phrase("{subject}: {kr}", "{subject}: {kr}", subject=subject, kr=kroner(asked.kr))


def branch_of(cube: Cube, base: Scenario, asked: Asked, name: str, author: str) -> Scenario:
    """The base with what was asked, under a name of its own.

    Raises: ScenarioFault, EarmarkBroken for what the plan cannot have.
    """
    start = duplicate(base, name, author)
    if asked.payer is not None:
        return set_to(cube, start, Grant(asked.year, asked.payer), asked.kr)
    cap = capped(asked.year, asked.kr)
    others = tuple(rule for rule in start.rules if rule.key != cap.key)
    return replace(start, rules=(*others, cap))


def answer(given: Grounds) -> tuple[Message, ...]:
    """For each scenario whether the rules allow it, who pays, and what it changes.

    Raises: ScenarioFault, EarmarkBroken as applying a scenario does.
    """
    cube = cube_of(given.plan, Treatment.POOLED, reaching=True)
    return tuple(message for scenario in given.scenarios for message in _answered(cube, scenario))


def _answered(cube: Cube, scenario: Scenario) -> tuple[Message, ...]:
    screen = scenario_screen(cube, scenario)
    changes = (screen.changes,) if screen.changes else ()
    if screen.is_feasible:
        return (screen.rules, *changes)
    found = nearest(screen.problem, screen.allocation.amounts)
    if not found.answer.is_found:
        return (impossible_message(cube.names, why_impossible(screen.problem)), *changes)
    return (nearest_message(cube.names, found), *changes)
