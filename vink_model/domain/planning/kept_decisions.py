"""Decisions as kept things: frozen when they were made, with everything that was seen of them since."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from vink_model.domain.planning.diary import Decision, Score, Scored, Seen, scored, tally
from vink_model.domain.planning.kept import LONGEST_NAME, refuse_person
from vink_model.errors import ScenarioFault
from vink_model.text import Text, phrase

MOST_EXPECTATIONS = 30


@dataclass(frozen=True, slots=True)
class Sighting:
    """What was seen of one expectation, noted by somebody; a later one stands in its place."""

    assumption: str
    number: int
    """Counted from 1 for each expectation."""
    seen: Seen
    noted_at: datetime
    """Unit: UTC."""
    noted_by: str


@dataclass(frozen=True, slots=True)
class KeptDecision:
    """One decision with what has been seen of it."""

    number: int
    title: str
    code: str
    """The kept version of the scenario that was decided."""
    decision: Decision
    written_at: datetime
    """Unit: UTC."""
    written_by: str
    sightings: tuple[Sighting, ...] = field(default=())
    """Every one, in the order in which they were noted."""

    @property
    def latest(self) -> Mapping[str, Sighting]:
        """The sighting that counts of each expectation."""
        return {each.assumption: each for each in sorted(self.sightings, key=lambda one: one.number)}

    def scored(self, today: date) -> tuple[Scored, ...]:
        """Every expectation held against what counts of it."""
        return scored(self.decision, {key: each.seen for key, each in self.latest.items()}, today)

    def tally(self, today: date) -> Mapping[Score, int]:
        """How many were kept, missed or cannot be told of yet."""
        return tally(self.scored(today))


def title_of(written: str) -> str:
    """A decision's title as it is kept.

    Raises: ScenarioFault for a title that is none or too long, RefusedForPrivacy for one that names a person.
    """
    return _words(written, Text("Beslutningen mangler en titel", "The decision lacks a title"))


def worded_decision(decision: Decision) -> Decision:
    """The decision with its words as they are kept.

    Raises: ScenarioFault without anybody who decided or anything that is expected, RefusedForPrivacy.
    """
    by = _words(decision.decided_by, Text("Der mangler, hvem der har besluttet", "It lacks who has decided"))
    if not 0 < len(decision.expectations) <= MOST_EXPECTATIONS:
        raise ScenarioFault(
            Text("Intet er ventet af beslutningen", "Nothing is expected of the decision"),
            phrase(
                "Skriv 1 til {n} ting, som kan ses senere, med et spænd og en frist.",
                "Write 1 to {n} things that can be seen later, with a range and a day.",
                n=MOST_EXPECTATIONS,
            ),
        )
    for each in decision.expectations:
        refuse_person(each.words.da)
        refuse_person(each.words.en)
    return replace(decision, decided_by=by)


def worded_seen(seen: Seen) -> Seen:
    """What was seen, with its source as it is kept. Raises: ScenarioFault, RefusedForPrivacy."""
    if seen.low > seen.high:
        raise ScenarioFault(
            Text("Det sete spænd vender forkert", "The seen range is upside down"),
            Text("Skriv det mindste før det største.", "Write the least before the most."),
        )
    return replace(seen, source=_words(seen.source, Text("Kilden mangler", "The source is missing")))


def expectation_key(words: str, number: int) -> str:
    """The key of an expectation that rests on no assumption."""
    plain = re.sub(r"\W+", "-", words.casefold()).strip("-")
    return f"{number}-{plain[:40]}"


def _words(written: str, title: Text) -> str:
    words = " ".join(written.split())
    if not 0 < len(words) <= LONGEST_NAME or not words.isprintable():
        raise ScenarioFault(
            title, phrase("Skriv 1 til {n} tegn.", "Write 1 to {n} characters.", n=LONGEST_NAME)
        )
    refuse_person(words)
    return words
