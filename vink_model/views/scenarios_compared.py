"""What the messages that set scenarios side by side share."""

from collections.abc import Sequence
from dataclasses import dataclass

from vink_model.domain.messages import Heading, Tone
from vink_model.domain.money import ledgers
from vink_model.domain.plan import Plan
from vink_model.domain.planning.places import Allocation
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.provenance import Source, Status
from vink_model.text import Text, Unit
from vink_model.views.budget_words import money_sources
from vink_model.views.scenarios import ScenarioScreen

TONES = (Tone.PRIMARY, Tone.SECOND, Tone.THIRD, Tone.FOURTH)
WHAT = Heading("what", Text("Hvad", "What"))
YEAR = Heading("year", Text("År", "Year"), Unit.YEAR)
DERIVED = Text("Scenariernes tal er beregnet.", "The scenarios' figures are derived.")


@dataclass(frozen=True, slots=True)
class Compared:
    """One scenario beside others, under the name that every legend gives it."""

    key: str
    name: Text
    screen: ScenarioScreen

    @property
    def scenario(self) -> Scenario:
        """Over the adopted plan."""
        return self.screen.scenario

    @property
    def now(self) -> Allocation:
        """Its money."""
        return self.screen.allocation


def headings_of(several: Sequence[Compared], unit: Unit | None = None) -> tuple[Heading, ...]:
    """A column for each, under its own name."""
    return tuple(Heading(each.key, each.name, unit) for each in several)


def plan_sources(plan: Plan) -> tuple[Source, ...]:
    """Where the plan's money stands; what scenarios make of it is derived."""
    return tuple(
        dict.fromkeys(Source(s.document, s.page, Status.DERIVED) for s in money_sources(ledgers(plan)))
    )
