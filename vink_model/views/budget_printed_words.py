"""How printed figures are named, and ranges said."""

from fractions import Fraction

from vink_model.domain.plan import BudgetLine, Funding, Plan, StatedTotal
from vink_model.domain.planning.printed import Figure
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.budget_words import PAYER_UNSTATED, line_name, payer_name, year_said, years_said


def figure_name(plan: Plan, figure: Figure) -> Text:
    """A printed figure by its place in the plan."""
    row = figure.row
    match row:
        case BudgetLine():
            payer = PAYER_UNSTATED if row.funding_source is None else payer_name(plan, row.funding_source)
            return phrase(
                "{line} {year}: {payer}",
                "{line} {year}: {payer}",
                line=line_name(plan, row.line),
                year=year_said(row.year),
                payer=payer,
            )
        case Funding():
            return phrase(
                "{payer} giver i {year}",
                "{payer} gives in {year}",
                payer=row.funding_source.name,
                year=year_said(row.year),
            )
        case StatedTotal():
            return phrase(
                "Total: {what} {years}",
                "Total: {what} {years}",
                what=line_name(plan, row.scope),
                years=years_said((row.year_from, row.year_to)),
            )


def two_decimals(kr: int | Fraction) -> Quantity:
    """Kroner as millions with two decimals, without the unit."""
    return Quantity(Fraction(kr) / 1_000_000, Unit.NUMBER, 2)


def whole(kr: Fraction) -> int:
    """A fraction of a krone rounded, halves up."""
    return int((kr + Fraction(1, 2)) // 1)
