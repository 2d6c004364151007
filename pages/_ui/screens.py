"""The screens, in the order of the menu: their files, addresses, names and icons."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from pages._ui.language import say
from vink_model.text import Text

_PAGES = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen as the menu knows it."""

    name: str
    """Its file in pages/, without the ending."""
    address: str
    """Its path in the address: the same in both languages, so that a link never breaks."""
    title: Text
    question: Text
    icon: str


OVERVIEW = Screen(
    "overview",
    "overblik",
    Text("Overblik", "Overview"),
    Text("Hvad kræver opmærksomhed i dag?", "What needs attention today?"),
    ":material/dashboard:",
)
TRIANGLE = Screen(
    "triangle",
    "triangel",
    Text("Forebyggelsestrekanten", "Prevention triangle"),
    Text("Hvad gør vi på hvert niveau, og med hvilke midler?", "What do we do on each level, by what means?"),
    ":material/change_history:",
)
CONCERNS = Screen(
    "concerns",
    "henvendelser",
    Text("Henvendelser", "Concerns"),
    Text("Hvor mange, hvorfra, og er ændringen mere end tilfældig?", "How many, from where, is it chance?"),
    ":material/forum:",
)
OUTCOMES = Screen(
    "outcomes",
    "resultater",
    Text("Resultater", "Outcomes"),
    Text("Når vi måltallene?", "Do we reach the targets?"),
    ":material/flag:",
)
BUDGET = Screen(
    "budget",
    "budget",
    Text("Budget", "Budget"),
    Text("Hvor kommer hver krone fra, og hvor går den hen?", "Where does each krone come from and go?"),
    ":material/account_balance:",
)
SCENARIOS = Screen(
    "scenarios",
    "scenarier",
    Text("Scenarier", "Scenarios"),
    Text("Hvad nu hvis, og hvem betaler?", "What if, and who pays?"),
    ":material/balance:",
)
COMMITTEE = Screen(
    "committee",
    "udvalg",
    Text("Udvalg", "Committee"),
    Text("Hvad viser vi udvalget?", "What do we show the committee?"),
    ":material/groups:",
)
DATA = Screen(
    "data",
    "data",
    Text("Data", "Data"),
    Text(
        "Hvad ved vi, hvor gammelt er det, og hvad er der galt?", "What do we know, how old, what is wrong?"
    ),
    ":material/database:",
)

METHOD = Screen(
    "method",
    "metode",
    Text("Metode", "Method"),
    Text("Hvordan er hvert tal gjort?", "How is each figure made?"),
    ":material/function:",
)

SECTIONS: dict[Text, tuple[Screen, ...]] = {
    Text("Indsatsen", "The effort"): (OVERVIEW, TRIANGLE, CONCERNS, OUTCOMES),
    Text("Økonomi", "Money"): (BUDGET, SCENARIOS),
    Text("Udvalg", "Committee"): (COMMITTEE,),
    Text("Grundlag", "Foundation"): (DATA, METHOD),
}

COMMITTEE_SEES_NOTHING = frozenset({DATA, COMMITTEE})
"""Where the staff work: nothing on these screens is for the committee."""

SCREENS = {screen.name: screen for screens in SECTIONS.values() for screen in screens}


def page_of(screen: Screen) -> st.Page:
    """The screen as Streamlit's menu takes it, in the visitor's language."""
    return st.Page(
        _PAGES / f"{screen.name}.py",
        title=say(screen.title),
        icon=screen.icon,
        # The first screen of a menu has the bare address and no other.
        url_path=None if screen is OVERVIEW else screen.address,
        default=screen is OVERVIEW,
        help=say(screen.question),
    )


def named_front_page() -> st.Page:
    """The overview once more, under its own name, for those who write it into the address."""
    return st.Page(
        _PAGES / f"{OVERVIEW.name}.py",
        title=say(OVERVIEW.title),
        icon=OVERVIEW.icon,
        url_path=OVERVIEW.address,
        visibility="hidden",
    )
