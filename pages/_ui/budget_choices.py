"""What the visitor looks at on the budget's screen; each choice stands in the address."""

import streamlit as st

from pages._ui.address import choose
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Message
from vink_model.domain.spending import Phasing, Tolerance
from vink_model.domain.turned import Dimension, Unpaid
from vink_model.domain.unit_costs import Basis
from vink_model.month import Month
from vink_model.text import Text
from vink_model.views.budget import line_choices, year_choices
from vink_model.views.budget_balanced import PRINTED, SHOWINGS
from vink_model.views.budget_bridge import BRIDGES, By, bridge_message
from vink_model.views.budget_costs import BASES
from vink_model.views.budget_cube import ROWS, UNPAID, column_choices, cube_message
from vink_model.views.budget_following import (
    ALL,
    CARRIES,
    NO,
    TOLERANCES,
    YES,
    Following,
    month_choices,
    payer_choices,
    phasing_choices,
    spending_years,
)
from vink_model.views.budget_parts import BudgetPart


def choose_budget_part() -> BudgetPart:
    """Let the visitor choose the part of the screen."""
    parts = {part.value: part.label for part in BudgetPart}
    return BudgetPart(choose("budgetdel", Text("Se på", "Look at"), parts, default=BudgetPart.MONEY.value))


def choose_money(figures: Dataset) -> tuple[int | None, str | None]:
    """Let the visitor choose year and line; None is all of them."""
    with st.container(horizontal=True, gap="large"):
        year = choose("budgetaar", Text("År", "Year"), year_choices(figures.plan), default=ALL)
        line = choose("linje", Text("Linje", "Line"), line_choices(figures.plan), default=ALL)
    return None if year == ALL else int(year), None if line == ALL else line


def choose_showing() -> str:
    """Let the visitor see the figures as printed, or balanced beside them."""
    return choose("afstem", Text("Vis tallene", "Show the figures"), SHOWINGS, default=PRINTED)


def choose_basis() -> Basis:
    """Let the visitor reckon costs on the budget or on what is booked."""
    return Basis(choose("regnet", Text("Regnet på", "Reckoned on"), BASES, default=Basis.BUDGET.value))


def choose_turn(figures: Dataset, year: int | None, line: str | None) -> Message | None:
    """Let the visitor turn the money; gives it as she turned it. Empty: None without money."""
    with st.container(horizontal=True, gap="medium"):
        rows = Dimension(choose("raekker", Text("Rækker", "Rows"), ROWS, default=Dimension.LINE.value))
        across = column_choices(rows)
        default = Dimension.PAYER if rows is not Dimension.PAYER else Dimension.YEAR
        columns = Dimension(choose("farver", Text("Farver", "Colours"), across, default=default.value))
        unpaid = Unpaid(
            choose(
                "uden_kilde",
                Text("Linje uden nævnt kilde", "Line without a named source"),
                UNPAID,
                default=Unpaid.PRINTED.value,
            )
        )
    return cube_message(figures.plan, year, line, rows, columns, unpaid)


def choose_bridge(figures: Dataset, year: int | None, line: str | None) -> Message | None:
    """Let the visitor choose the bridge's steps. Empty: None where there is no year before."""
    if bridge_message(figures.plan, year, line, By.LINE) is None:
        return None
    by = By.PAYER
    if line is None:
        by = By(choose("bro", Text("Broens trin", "Steps of the bridge"), BRIDGES, default=By.LINE.value))
    return bridge_message(figures.plan, year, line, by)


def choose_following(figures: Dataset) -> Following | None:
    """Let the visitor choose what spending she follows. Empty: None when no spending is loaded."""
    years = spending_years(figures)
    if not years:
        return None
    with st.container(horizontal=True, gap="medium"):
        year = int(choose("forbrugsaar", Text("År", "Year"), years, default=max(years)))
        months = month_choices(figures, year)
        with st.container(width=200):
            as_of = choose(
                "stand", Text("Stand ved udgangen af", "As at the end of"), months, default=max(months)
            )
        with st.container(width=265):
            line = choose("forbrugslinje", Text("Linje", "Line"), line_choices(figures.plan), default=ALL)
        with st.container(width=265):
            payer = choose("kilde", Text("Kilde", "Source"), payer_choices(figures), default=ALL)
    phasing, tolerance, carries = _choose_how(figures, year)
    return Following(
        year,
        Month.parse(as_of),
        None if line == ALL else line,
        None if payer == ALL else payer,
        Phasing(phasing),
        Tolerance(tolerance),
        carries == YES,
    )


def _choose_how(figures: Dataset, year: int) -> tuple[str, str, str]:
    with st.container(horizontal=True, gap="medium"):
        phasings = phasing_choices(figures, year)
        phasing = Phasing.EVEN.value
        if len(phasings) > 1:
            phasing = choose(
                "fordeling", Text("Budgettet lægges", "The budget is phased"), phasings, default=phasing
            )
        tolerance = choose(
            "baand", Text("Tolerancebånd", "Tolerance band"), TOLERANCES, default=Tolerance.USUAL.value
        )
        carries = NO
        if year - 1 in figures.plan.years:
            label = Text("Rest fra året før", "Remainder of the year before")
            carries = choose("rest", label, CARRIES, default=NO)
    return phasing, tolerance, carries
