"""The parts of the budget's screen, one verb each."""

from collections.abc import Iterable

import streamlit as st

from pages._ui.address import choose
from pages._ui.budget_choices import choose_following
from pages._ui.method_link import show_method_link
from pages._ui.parts import show_figures, show_message, show_notice
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Message
from vink_model.text import Text
from vink_model.views.budget import ALL, BudgetScreen, budget_screen, line_choices, year_choices
from vink_model.views.budget_spending import spending_screen

_NO_SPENDING = Text("Her er intet forbrug endnu", "There is no spending here yet")
_NO_SPENDING_REMEDY = Text(
    "Indlæs arket »Forbrug« på skærmen Data: måned, linje, kilde og beløb er nok.",
    "Load the sheet “Spending” on the Data screen: month, line, source and amount are enough.",
)
_MISSING = Text("Der mangler måneder", "Months are missing")


def choose_money(figures: Dataset) -> BudgetScreen:
    """Let the visitor choose year and line; gives the plan's money for them."""
    with st.container(horizontal=True, gap="large"):
        year = choose("budgetaar", Text("År", "Year"), year_choices(figures.plan), default=ALL)
        line = choose("linje", Text("Linje", "Line"), line_choices(figures.plan), default=ALL)
    return budget_screen(figures, None if year == ALL else int(year), line)


def show_money(screen: BudgetScreen) -> None:
    """Where each krone comes from and goes."""
    show_figures(screen.figures)
    _show_all((screen.flows, screen.lines_by_payer, screen.amounts))


def show_units(screen: BudgetScreen) -> None:
    """What posts cost."""
    _show_all((screen.staff,))


def show_sums(screen: BudgetScreen) -> None:
    """Whether what is printed adds up."""
    _show_all((screen.sums,))


def show_spending(figures: Dataset) -> None:
    """What was booked against the budget, and where the year may end."""
    asked = choose_following(figures)
    if asked is None:
        show_notice(_NO_SPENDING, _NO_SPENDING_REMEDY)
        return
    screen = spending_screen(figures, asked)
    if screen.missing is not None:
        show_notice(_MISSING, screen.missing)
    show_figures(screen.figures)
    show_message(screen.pace)
    show_method_link("expected_outturn")
    _show_all((screen.accounts, screen.months, screen.carried, screen.hits))


def _show_all(messages: Iterable[Message | None]) -> None:
    for message in messages:
        if message is not None:
            show_message(message)
