"""The figures of spending against the budget, and of what money bought."""

from vink_model.domain.measures.declaration import Counting, Declaration, Place
from vink_model.text import Text

SPENT = (
    Declaration(
        "spending_against_pace",
        Place.BUDGET,
        Text("Forbrug mod budgettets tempo", "Spending against the budget's pace"),
        Counting.KRONER,
        Text(
            "Bogført fra januar til måneden minus budgettets del af de samme måneder",
            "Booked from January to the month less the budget's share of the same months",
        ),
        "spending",
        ("month", "line", "funding_source", "amount_kr"),
        maturity=Text(
            "Når alle årets måneder til og med den valgte er bogført; mangler en, gives intet svar.",
            "When all the year's months up to the one chosen are booked; if one is missing, there is no "
            "answer.",
        ),
        remark=Text(
            "Budgettet lægges jævnt, en tolvtedel pr. måned, eller som hele planens forbrug fordelte sig "
            "året før. Båndet er en andel af årets budget og vælges på skærmen.",
            "The budget is phased evenly, a twelfth a month, or as the whole plan's spending came the year "
            "before. The band is a share of the year's budget, chosen on the screen.",
        ),
    ),
    Declaration(
        "expected_outturn",
        Place.BUDGET,
        Text("Forventet regnskab", "Expected outturn"),
        Counting.KRONER,
        Text(
            "Bogført til nu plus resten af året i samme tempo, fordelt som året før",
            "Booked to now plus the rest of the year at the same pace, spread as the year before",
        ),
        "spending",
        ("month", "line", "funding_source", "amount_kr"),
        maturity=Text(
            "Tidligst efter fire måneder, og kun når ingen måned mangler.",
            "After four months at the earliest, and only when no month is missing.",
        ),
        remark=Text(
            "Intervallet holder fire af fem gange, når månederne afviger fra året før, som de har gjort til "
            "nu. Uden et helt år før er sæsonen ukendt: så vises to regnemåder, samme tempo og resten som "
            "budgetteret, og ingen sandsynlighed.",
            "The range holds four times of five when months differ from the year before as they have so far. "
            "Without a whole year before, the season is unknown: two ways of reckoning are shown then, the "
            "same pace and the rest as budgeted, and no probability.",
        ),
    ),
    Declaration(
        "carried_over",
        Place.BUDGET,
        Text("Rest fra året før", "Remainder of the year before"),
        Counting.KRONER,
        Text(
            "Budgettet for året før minus det bogførte", "The budget of the year before less what was booked"
        ),
        "spending",
        ("month", "line", "funding_source", "amount_kr"),
        maturity=Text("Når året før har alle tolv måneder.", "When the year before has all twelve months."),
        remark=Text(
            "At den må bruges året efter, er en antagelse, når planen ikke siger det.",
            "That it may be used the year after is an assumption where the plan does not say so.",
        ),
    ),
)

_INSIDE = Text(
    "Hele sporets penge er inde, uden det øremærkede til andet. »Med alle årsværk« regner hele "
    "årsværkslinjen med hvert sted og er et loft. Færre end fem vises ikke.",
    "All the track's money is inside, without what is earmarked for something else. “With all staff” counts "
    "the whole staff line in each place and is a ceiling. Fewer than five are not shown.",
)
_WHOLE_YEAR = Text("Når året er talt helt.", "When the year is counted in full.")

COSTS = (
    Declaration(
        "cost_per_course",
        Place.BUDGET,
        Text("Pris pr. forløb", "Cost per course"),
        Counting.KRONER,
        Text("Sporets penge i året", "The track's money in the year"),
        "courses",
        ("start_month", "count"),
        denominator=Text("Forløb, der begyndte i året", "Courses that began in the year"),
        maturity=_WHOLE_YEAR,
        remark=_INSIDE,
    ),
    Declaration(
        "cost_per_activity",
        Place.BUDGET,
        Text("Pris pr. aktivitet og deltagelse", "Cost per activity and attendance"),
        Counting.KRONER,
        Text("Sporets penge i året", "The track's money in the year"),
        "activities",
        ("month", "initiative", "participants", "count"),
        denominator=Text(
            "Sporets aktiviteter, der blev holdt i året, eller deltagelserne i dem",
            "The track's activities held in the year, or the attendances at them",
        ),
        maturity=_WHOLE_YEAR,
        remark=_INSIDE,
    ),
)
