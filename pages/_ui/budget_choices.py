"""What the visitor looks at on the budget's screen; each choice stands in the address."""

import streamlit as st

from pages._ui.address import choose
from vink_model.domain.dataset import Dataset
from vink_model.domain.spending import Phasing, Tolerance
from vink_model.month import Month
from vink_model.text import Text
from vink_model.views.budget import line_choices
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


def choose_following(figures: Dataset) -> Following | None:
    """Let the visitor choose what spending she follows. Empty: None when no spending is loaded."""
    years = spending_years(figures)
    if not years:
        return None
    with st.container(horizontal=True, gap="medium"):
        year = int(choose("forbrugsaar", Text("År", "Year"), years, default=max(years)))
        months = month_choices(figures, year)
        with st.container(width=210):
            as_of = choose(
                "stand", Text("Stand ved udgangen af", "As at the end of"), months, default=max(months)
            )
        with st.container(width=330):
            line = choose("forbrugslinje", Text("Linje", "Line"), line_choices(figures.plan), default=ALL)
        with st.container(width=330):
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
