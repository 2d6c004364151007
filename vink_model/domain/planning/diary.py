"""The decision diary: what was expected, of which assumption, when it was decided; and how it went."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from vink_model.domain.codes import Coded
from vink_model.domain.planning.assumptions import Assumption
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.places import Allocation
from vink_model.domain.planning.scenario import Scenario, applied
from vink_model.errors import AssumptionFault
from vink_model.text import Text, day_text, phrase


class Score(Coded):
    """How an expectation went."""

    KEPT = "kept", "Holdt", "Kept"
    MISSED = "missed", "Ikke holdt", "Missed"
    CANNOT_TELL = "cannot_tell", "Kan ikke afgøres endnu", "Cannot tell yet"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What was expected of one assumption, within which range and by which day."""

    assumption: str
    low: Fraction
    high: Fraction
    due: date
    words: Text

    def __post_init__(self) -> None:
        """A range stands the right way up."""
        if self.low > self.high:
            raise AssumptionFault(
                phrase(
                    "'{k}' ventes mellem to tal i gal orden.",
                    "'{k}' has its range upside down.",
                    k=self.assumption,
                ),
                Text("Byt de to tal om.", "Swap the two numbers."),
            )


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen later, with its uncertainty: low and high are the same for a plain count."""

    low: Fraction
    high: Fraction
    day: date
    source: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision as it was made: nothing in it follows later changes of the scenario or of its
    assumptions.
    """

    day: date
    decided_by: str
    scenario: Scenario
    """Resolved, so that no later change of a base reaches it."""
    allocation: Allocation
    expectations: tuple[Expectation, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """One expectation with its score and why."""

    expectation: Expectation
    score: Score
    why: Text


def expectation_of(assumption: Assumption, due: date) -> Expectation:
    """An assumption's own range as what is expected of it."""
    words = phrase("{key} i {unit}", "{key} in {unit}", key=assumption.key, unit=assumption.unit)
    return Expectation(assumption.key, assumption.low, assumption.high, due, words)


def decided(
    cube: Cube,
    scenario: Scenario,
    decided_by: str,
    day: date,
    due: date,
    expectations: tuple[Expectation, ...] = (),
) -> Decision:
    """A resolved scenario frozen at its decision; without expectations of its own, each assumption is one.

    Raises: EarmarkBroken, ScenarioFault as applying the scenario does.
    """
    expected = expectations or tuple(expectation_of(each, due) for each in scenario.assumptions)
    return Decision(day, decided_by, scenario, applied(cube, scenario), expected)


def scored(decision: Decision, seen: Mapping[str, Seen], today: date) -> tuple[Scored, ...]:
    """Every expectation held against what was seen of its assumption."""
    return tuple(_scored(each, seen.get(each.assumption), today) for each in decision.expectations)


def tally(results: Iterable[Scored]) -> dict[Score, int]:
    """How many were kept, missed or cannot be told of yet."""
    found = [result.score for result in results]
    return {score: found.count(score) for score in Score}


def _scored(expectation: Expectation, seen: Seen | None, today: date) -> Scored:
    if seen is None or seen.day > today:
        return Scored(
            expectation, Score.CANNOT_TELL, Text("Der er intet set endnu.", "Nothing has been seen yet.")
        )
    if today < expectation.due:
        why = phrase("Fristen er {day}.", "It is due {day}.", day=day_text(expectation.due))
        return Scored(expectation, Score.CANNOT_TELL, why)
    if expectation.low <= seen.low and seen.high <= expectation.high:
        why = Text("Det sete ligger inden for det ventede.", "What was seen lies within what was expected.")
        return Scored(expectation, Score.KEPT, why)
    if seen.high < expectation.low or seen.low > expectation.high:
        why = Text("Det sete ligger uden for det ventede.", "What was seen lies outside what was expected.")
        return Scored(expectation, Score.MISSED, why)
    why = Text(
        "Usikkerheden rækker både inden for og uden for det ventede.",
        "The uncertainty reaches both inside and outside what was expected.",
    )
    return Scored(expectation, Score.CANNOT_TELL, why)
