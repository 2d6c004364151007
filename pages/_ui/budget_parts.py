"""The parts of the budget's screen, one verb each."""

from collections.abc import Iterable

import streamlit as st

from pages._ui.behind import behind_figure, behind_message
from pages._ui.budget_choices import (
    choose_basis,
    choose_bridge,
    choose_following,
    choose_money,
    choose_showing,
    choose_turn,
)
from pages._ui.budget_known import known_balanced, known_printed
from pages._ui.language import say
from pages._ui.parts import show_figures, show_message, show_notice, show_section
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Message
from vink_model.text import Text
from vink_model.views.budget import budget_screen
from vink_model.views.budget_balanced import BALANCED
from vink_model.views.budget_costs import cost_messages
from vink_model.views.budget_spending import spending_screen

_NO_SPENDING = Text("Her er intet forbrug endnu", "There is no spending here yet")
_NO_SPENDING_REMEDY = Text(
    "Indlæs arket »Forbrug« på skærmen Data: måned, linje, kilde og beløb er nok.",
    "Load the sheet “Spending” on the Data screen: month, line, source and amount are enough.",
)
_TURN = Text("Vend tallene selv", "Turn the figures yourself")
_TURN_LEAD = Text(
    "Linje, kilde, indsats og år: vælg, hvad der står nedad, og hvad der har farver.",
    "Line, source, initiative and year: choose what stands down the side and what has colours.",
)
_COSTS = Text("Pr. forløb og aktivitet", "Per course and activity")
_COSTS_LEAD = Text(
    "Sporets penge delt med det, der er talt, uden og med årsværk.",
    "The track's money over what was counted, without and with staff.",
)
_MISSING = Text("Der mangler måneder", "Months are missing")


def show_money(figures: Dataset) -> None:
    """Where each krone comes from and goes, and what is different from one year to the next."""
    year, line = choose_money(figures)
    screen = budget_screen(figures, year, line)
    show_figures(screen.figures, below=behind_figure("budget"))
    _show_all((screen.flows, screen.lines_by_payer))
    _show_all((choose_bridge(figures, year, line),))
    show_section(_TURN, _TURN_LEAD)
    _show_all((choose_turn(figures, year, line),))


def show_units(figures: Dataset) -> None:
    """What posts, courses and activities cost."""
    year, line = choose_money(figures)
    _show_all((budget_screen(figures, year, line).staff,))
    show_section(_COSTS, _COSTS_LEAD)
    _show_all(cost_messages(figures, year, line, choose_basis()))


def show_sums(figures: Dataset) -> None:
    """Whether what is printed adds up, and every amount with its status and page."""
    showing = choose_showing()
    _show_all((known_printed(), known_balanced() if showing == BALANCED else None))
    year, line = choose_money(figures)
    screen = budget_screen(figures, year, line)
    _show_all((screen.sums,))
    if screen.amounts is not None:
        _show_folded(screen.amounts)


def show_spending(figures: Dataset) -> None:
    """What was booked against the budget, and where the year may end."""
    asked = choose_following(figures)
    if asked is None:
        show_notice(_NO_SPENDING, _NO_SPENDING_REMEDY)
        return
    screen = spending_screen(figures, asked)
    if screen.missing is not None:
        show_notice(_MISSING, screen.missing)
    show_figures(screen.figures, below=behind_figure("budget"))
    _show_all((screen.pace, screen.accounts, screen.months, screen.carried, screen.hits))


@st.fragment
def _show_folded(message: Message) -> None:
    """A long message that is fetched when it is asked for."""
    fold = st.expander(
        say(message.title), icon=":material/list:", key=f"fold-{message.key}", on_change="rerun"
    )
    if fold.open:
        with fold:
            _show(message)


def _show_all(messages: Iterable[Message | None]) -> None:
    for message in messages:
        if message is not None:
            _show(message)


def _show(message: Message) -> None:
    """A card with the way to how its figures are made."""
    show_message(message, below=behind_message("budget", message))
