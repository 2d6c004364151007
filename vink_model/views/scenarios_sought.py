"""What can be sought on the screen, and the search for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.checks.numbers import number_of
from vink_model.domain.planning.best import Goalpost
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.effects import Effect, effects_of
from vink_model.domain.planning.objectives import Solved, cheapest, most_money, most_of, with_floors
from vink_model.domain.planning.places import Scope, as_sentence
from vink_model.errors import ScenarioFault
from vink_model.text import Text, enumerated, phrase
from vink_model.views.scenarios import ScenarioScreen
from vink_model.views.uncertainty_words import number
from vink_model.views.words import quoted

Levels = Mapping[str, Fraction]
"""How much of each effect is asked for, by the effect's key."""
LEAST = "least"
_PIECES = 4


@dataclass(frozen=True, slots=True)
class Objective:
    """What is sought: the most money for a line, the most of an assumed effect, or the least money."""

    key: str
    label: Text
    line: str = ""
    effect: Effect | None = None


def objectives_of(cube: Cube, screen: ScenarioScreen) -> Mapping[str, Objective]:
    """What can be sought, by key: effects only where somebody has assumed them."""
    lines = (
        Objective(
            line.key,
            phrase("Flest penge til {line}", "Most money for {line}", line=quoted(cube.names.of(line.key))),
            line=line.key,
        )
        for line in cube.lines
        if screen.allocation.sum_of(Scope(line=line.key))
    )
    effects = (
        Objective(f"effect-{number}", phrase("Flest {u}", "Most {u}", u=effect.unit), effect=effect)
        for number, effect in enumerate(effects_of(screen.scenario.assumptions), 1)
    )
    least = Objective(
        LEAST,
        Text(
            "Færrest penge, der holder alle regler og løfter", "Least money that keeps all rules and promises"
        ),
    )
    return {each.key: each for each in (*effects, *lines, least)}


def solved(
    screen: ScenarioScreen, objective: Objective, share: Fraction, levels: Levels | None = None
) -> Solved:
    """The best plan where every line keeps at least a share of what it has now; the least money may be asked
    to reach levels of assumed effects as well.
    """
    now = screen.allocation
    problem = with_floors(screen.problem, now, share)
    if objective.effect is not None:
        return most_of(problem, objective.effect.model.aims(max(1, now.asked_kr), _PIECES))
    if objective.line:
        return most_money(problem, now, objective.line)
    goalposts = (
        Goalpost(effect.key, effect.model.aims(max(1, now.asked_kr), _PIECES), level)
        for effect in effects_of(screen.scenario.assumptions)
        if (level := (levels or {}).get(effect.key)) is not None
    )
    return cheapest(problem, now, tuple(goalposts))


def unreachable_text(screen: ScenarioScreen, share: Fraction, levels: Levels) -> Text:
    """How far each level that was asked for can be reached under the rules, by itself."""
    told = tuple(
        phrase(
            "højst {most} {unit} mod de ønskede {level}",
            "at most {most} {unit} against the {level} asked for",
            most=number(
                most_of(problem, effect.model.aims(most_kr, _PIECES)).answer.objective or Fraction(0)
            ),
            unit=effect.unit,
            level=number(levels[effect.key]),
        )
        for problem in (with_floors(screen.problem, screen.allocation, share),)
        for most_kr in (max(1, screen.allocation.asked_kr),)
        for effect in effects_of(screen.scenario.assumptions)
        if effect.key in levels
    )
    return as_sentence(
        phrase(
            "Under reglerne kan nås {told}", "Under the rules can be reached {told}", told=enumerated(told)
        )
    )


def level_typed(words: str) -> Fraction:
    """A level as it is typed. Raises: ScenarioFault for what is no number above 0."""
    read = number_of(words, is_whole=False)
    level = number_of(words, is_whole=True) if read is None else read
    if level is None or level <= 0:
        raise ScenarioFault(
            phrase("'{words}' er ikke et antal", "'{words}' is not a number", words=words[:40]),
            Text(
                "Skriv et tal over 0, eller lad feltet stå tomt.",
                "Write a number above 0, or leave it empty.",
            ),
        )
    return Fraction(level)
