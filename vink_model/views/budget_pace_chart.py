"""The picture of an account's year: what is booked, the budget's pace in its band, and the expected end."""

from fractions import Fraction

from vink_model.domain.messages import Pace
from vink_model.domain.plan import Plan
from vink_model.domain.spending import MONTHS, Followed, NoOutturn, Outturn, Phasing
from vink_model.month import Month
from vink_model.text import Language, Text, Unit, month_name, phrase
from vink_model.views.budget_following import Following
from vink_model.views.budget_spending_words import to_shown, to_thousand
from vink_model.views.events import marks_of_months


def pace_chart(plan: Plan, one: Followed, asked: Following) -> Pace:
    """The account's twelve months, to two decimals of a million."""
    months = tuple(Month(asked.year, n) for n in range(1, MONTHS + 1))
    found = one.outturn
    is_open = isinstance(found, Outturn) and not found.is_final
    end = (
        (to_shown(found.low_kr), to_shown(found.high_kr)) if isinstance(found, Outturn) and is_open else None
    )
    is_chance = isinstance(found, Outturn) and found.is_chance
    return Pace(
        categories=tuple(map(month_said, months)),
        booked=tuple(None if kr is None else to_shown(kr) for kr in summed(one)),
        budget=tuple(None if kr is None else to_thousand(kr) for kr in budget_paced(one)),
        budget_label=_BUDGETS[asked.phasing],
        band=to_shown(one.band_kr(asked.tolerance)),
        band_label=phrase(
            "Bånd {share} af årets budget",
            "Band {share} of the year's budget",
            share=asked.tolerance.label,
        ),
        expected=_way(one),
        end=end,
        end_label=Text("Regnskab, 80 %", "Outturn, 80%")
        if is_chance
        else Text("Regnskab, to regnemåder", "Outturn, two ways of reckoning"),
        unit=Unit.MILLION,
        marks=marks_of_months(plan, months),
    )


_BUDGETS = {
    Phasing.EVEN: Text("Budget, jævnt fordelt", "Budget, evenly phased"),
    Phasing.YEAR_BEFORE: Text("Budget, fordelt som året før", "Budget, phased as the year before"),
}


def budget_paced(one: Followed) -> tuple[Fraction | None, ...]:
    """The budget's pace at the end of each month of the year."""
    if one.budget_kr is None:
        return (None,) * MONTHS
    return tuple(one.budget_kr * sum(one.weights[: n + 1], Fraction(0)) for n in range(MONTHS))


def summed(one: Followed) -> tuple[int | None, ...]:
    """What is booked in all at the end of each month; from the first missing month on it is not known."""
    found: list[int | None] = []
    for month in one.booked.months:
        before = found[-1] if found else 0
        found.append(None if month is None or before is None else before + month)
    return (*found, *(None,) * (MONTHS - len(found)))


def _way(one: Followed) -> tuple[int | None, ...]:
    """The expected way from the last booked month to the end of the year."""
    found = one.outturn
    if isinstance(found, NoOutturn) or found.is_final:
        return (None,) * MONTHS
    profile = one.profile or (Fraction(1, MONTHS),) * MONTHS
    left = sum(profile[one.counted :], Fraction(0))
    to_come = found.expected_kr - one.booked.kr
    return tuple(
        None
        if n < one.counted
        else to_thousand(one.booked.kr + to_come * sum(profile[one.counted : n], Fraction(0)) / left)
        for n in range(1, MONTHS + 1)
    )


def month_said(month: Month) -> Text:
    """A month's short name without its year."""
    names = (
        month_name(month, language, short=True).split(" ")[0].rstrip(".")
        for language in (Language.DA, Language.EN)
    )
    return Text(*names)
