"""Scenarios as kept things: each under a key that never changes, in versions that all stay."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from vink_model.domain.commentary import names_person
from vink_model.domain.planning.scenario import Base, Scenario
from vink_model.domain.privacy import trace_in
from vink_model.errors import RefusedForPrivacy, ScenarioFault
from vink_model.text import Text, phrase

LONGEST_NAME = 80
LONGEST_STORY = 2000
"""Characters; a longer story belongs in a document."""
_LONGEST_KEY = 40
_CODE = re.compile(r"([a-z0-9-]{1,60})(?:\.([0-9]{1,6}))?", re.ASCII)
_SPELT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class KeptScenario:
    """One version of a scenario as it was saved."""

    key: str
    """Stands in the address; made of the first name, and the same for ever."""
    scenario: Scenario
    saved_at: datetime
    """Unit: UTC."""
    saved_by: str

    @property
    def name(self) -> str:
        """What it is called."""
        return self.scenario.name

    @property
    def version(self) -> int:
        """Counted from 1; to be given back when the scenario is changed."""
        return self.scenario.version

    @property
    def code(self) -> str:
        """This very version's name in an address."""
        return f"{self.key}.{self.version}"

    @property
    def as_base(self) -> Base:
        """This very version, to be built upon."""
        return Base(self.key, self.version)


def version_meant(code: str) -> tuple[str, int | None]:
    """The key and the version that an address names; without a version, the newest is meant.

    Raises: ScenarioFault for what names none.
    """
    found = _CODE.fullmatch(code)
    if found is None:
        raise no_scenario(code)
    key, version = found.groups()
    return key, None if version is None else int(version)


def no_scenario(code: str) -> ScenarioFault:
    """What is asked for is not kept."""
    return ScenarioFault(
        phrase("Der er intet scenarie '{code}'", "There is no scenario '{code}'", code=code[:80]),
        Text("Vælg et af dem, der er gemt.", "Choose one of those that are stored."),
    )


def worded(scenario: Scenario) -> Scenario:
    """The scenario with its name and story as they are kept.

    Raises: ScenarioFault for a name that is none or too long, RefusedForPrivacy for words that point at a
    person.
    """
    name = " ".join(scenario.name.split())
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise ScenarioFault(
            Text("Scenariet mangler et navn", "The scenario lacks a name"),
            phrase("Giv det et navn på 1 til {n} tegn.", "Name it in 1 to {n} characters.", n=LONGEST_NAME),
        )
    lines = (" ".join(line.split()) for line in scenario.story.strip().splitlines())
    story = "\n".join(line for line in lines if line)
    if len(story) > LONGEST_STORY or not story.replace("\n", "").isprintable():
        raise ScenarioFault(
            Text("Scenariets begrundelse kan ikke gemmes", "The scenario's story cannot be stored"),
            phrase("Skriv højst {n} tegn.", "Write at most {n} characters.", n=LONGEST_STORY),
        )
    for words in (name, story):
        refuse_person(words)
    for assumption in scenario.assumptions:
        units = [assumption.unit] + ([assumption.buys.unit] if assumption.buys else [])
        for words in (assumption.key, assumption.source, *(word for u in units for word in (u.da, u.en))):
            refuse_trace(words)
    return replace(scenario, name=name, story=story)


def refuse_person(words: str) -> None:
    """Raises: RefusedForPrivacy for words that hold a number or an address of a person, or name one."""
    refuse_trace(words)
    if names_person(words):
        raise RefusedForPrivacy(
            _NOT_KEPT,
            Text(
                "Teksten ser ud til at nævne en person. Skriv om pengene, ikke om nogen, de handler om.",
                "The text seems to name a person. Write about the money, not about anyone behind it.",
            ),
        )


def refuse_trace(words: str) -> None:
    """Raises: RefusedForPrivacy for words that hold a number or an address of a person."""
    if words and trace_in(words) is not None:
        raise RefusedForPrivacy(
            _NOT_KEPT,
            Text(
                "Skriv uden CPR-nummer, e-mail og telefonnummer, og skriv store beløb med punktum eller mio. "
                "Det, der gemmes, læses af alle.",
                "Write without a CPR number, e-mail address or phone number, and write large amounts with "
                "separators or in millions. Everyone reads what is kept.",
            ),
        )


def key_for(name: str, taken: Collection[str]) -> str:
    """A new key for a name: small letters, digits and hyphens, with a number where it is taken."""
    spelt = unicodedata.normalize("NFKD", name.casefold().translate(_SPELT))
    plain = re.sub(r"[^a-z0-9]+", "-", spelt.encode("ascii", "ignore").decode()).strip("-")
    first = plain[:_LONGEST_KEY].strip("-") or "scenarie"
    numbered = (f"{first}-{number}" for number in range(2, len(taken) + 3))
    return next(key for key in (first, *numbered) if key not in taken)


def copy_of(name: str, taken: Collection[str]) -> str:
    """A name for a copy: as it is or with a number, never longer than a name can be."""
    held = {each.casefold() for each in taken}
    numbered = (f" {number}" for number in range(2, len(held) + 3))
    names = (f"{name[: LONGEST_NAME - len(end)].rstrip()}{end}" for end in ("", *numbered))
    return next(each for each in names if each.casefold() not in held)


_NOT_KEPT = Text("Scenariet kan ikke gemmes", "The scenario cannot be stored")
