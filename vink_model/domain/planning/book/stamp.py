"""What a workbook says of itself, so that it knows its base when it comes back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256

from vink_model.domain.codes import Coded
from vink_model.domain.planning.book.layout import page_of, place_key, places_in_book, value_in
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.places import Place
from vink_model.domain.planning.scenario import Scenario, applied

_LETTERS = 20
"""Of a fingerprint; by chance two are alike once in 10**24."""


class StampRow(Coded):
    """A line of the workbook's first sheet."""

    NAME = "name", "Scenarie", "Scenario"
    VERSION = "version", "Version", "Version"
    DAY = "day", "Hentet", "Downloaded"
    FIGURES = "figures", "Planens version", "Version of the plan"
    PLAN = "plan", "Planens steder", "The plan's places"
    PRINT = "print", "Fingeraftryk", "Fingerprint"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which scenario a workbook was made of, and of which plan."""

    name: str
    version: str
    day: str
    figures: str
    """The version of the loaded figures, as the store names it."""
    plan: str
    """A fingerprint of the plan's sources, lines and years."""
    print: str
    """A fingerprint of all the above and of every amount as it was taken out."""

    def said(self, row: StampRow) -> str:
        """One line's value."""
        return str(getattr(self, row.value))


Exported = Mapping[Place, int | Decimal]
"""Every place of the workbook, as it was when the workbook was made."""


def exported(cube: Cube, scenario: Scenario) -> dict[Place, int | Decimal]:
    """What each place of the workbook has; the scenario is a resolved one. Raises: as `applied` does."""
    now = applied(cube, scenario)
    return {place: value_in(now, place) for place in places_in_book(cube)}


def stamp_of(cube: Cube, scenario: Scenario, figures: str, day: date) -> Stamp:
    """The stamp of a workbook made now."""
    plan = plan_print(cube)
    told = (scenario.name, str(scenario.version), day.isoformat(), figures, plan)
    return Stamp(*told, print_of(told, exported(cube, scenario)))


def is_sound(stamp: Stamp, values: Exported) -> bool:
    """Whether nobody has changed what the workbook says of its base."""
    told = (stamp.name, stamp.version, stamp.day, stamp.figures, stamp.plan)
    return print_of(told, values) == stamp.print


def plan_print(cube: Cube) -> str:
    """The same for plans with the same sources, lines, initiatives and years."""
    lines = (word for line in cube.lines for word in (line.key, *line.initiatives))
    return _print((*map(str, cube.years), "", *cube.payers, "", *lines))


def print_of(told: Iterable[str], values: Exported) -> str:
    """The fingerprint of what a workbook says of itself and of its base."""
    rows = sorted(f"{page_of(p).value} {place_key(p)} {number_words(v)}" for p, v in values.items())
    return _print((*told, "", *rows))


def number_words(value: int | Decimal) -> str:
    """A number in one way only: 3, never 3.0."""
    return f"{Decimal(value).normalize():f}"


def _print(words: Iterable[str]) -> str:
    return sha256("\n".join(words).encode()).hexdigest()[:_LETTERS]
