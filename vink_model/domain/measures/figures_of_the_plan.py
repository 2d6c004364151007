"""The figures of staff, money, activity, and of the targets counted together."""

from vink_model.domain.measures.declaration import Counting, Declaration, Place
from vink_model.text import Text

_AS_PRINTED = Text(
    "Vises, som det er trykt. En forskel til summen af delene er en synlig linje.",
    "Shown as printed. A difference from the sum of the parts is a visible line.",
)

MONEY = (
    Declaration(
        "budget_frame",
        Place.BUDGET,
        Text("Ramme", "Frame"),
        Counting.KRONER,
        Text("Planens trykte total for årene", "The plan's printed total for the years"),
        "stated_totals",
        ("scope", "year_from", "year_to", "amount_kr", "printed_unit_kr"),
        remark=_AS_PRINTED,
    ),
    Declaration(
        "budget_lines",
        Place.BUDGET,
        Text("Beløb pr. spor og år", "Amount per track and year"),
        Counting.KRONER,
        Text("Kroner på linjen fra kilden i året", "Kroner on the line from the source in the year"),
        "budget",
        ("year", "line", "funding_source", "amount_kr", "printed_unit_kr"),
        remark=Text(
            "Hvor planen ikke siger, hvem der betaler, står kilden som ukendt.",
            "Where the plan does not say who pays, the source is said to be unknown.",
        ),
    ),
    Declaration(
        "funding",
        Place.BUDGET,
        Text("Finansiering", "Funding"),
        Counting.KRONER,
        Text("Kroner, som kilden giver planen i året", "Kroner that the source gives the plan in the year"),
        "funding",
        ("year", "funding_source", "amount_kr", "earmarked_for", "is_approximate", "shared_with"),
        remark=Text(
            "Øremærkede midler kan kun bruges til det, de er givet til.",
            "Earmarked money can be spent only on what it was given for.",
        ),
    ),
    Declaration(
        "budget_difference",
        Place.BUDGET,
        Text("Forskel mellem total og dele", "Difference between total and parts"),
        Counting.KRONER,
        Text("Summen af delene minus den trykte total", "The sum of the parts less the printed total"),
        "stated_totals",
        ("amount_kr", "printed_unit_kr"),
        remark=Text(
            "Kan afrundingen af de trykte tal forklare forskellen, siges det; ellers siges, at den ikke kan.",
            "Where the rounding of the printed figures can explain it, that is said; else that it cannot.",
        ),
    ),
    Declaration(
        "staff_fte",
        Place.BUDGET,
        Text("Årsværk", "Full-time equivalents"),
        Counting.FTE,
        Text("Årsværk på linjen i året", "Full-time equivalents on the line in the year"),
        "budget",
        ("year", "line", "funding_source", "fte"),
    ),
    Declaration(
        "spending",
        Place.BUDGET,
        Text("Forbrug", "Spending"),
        Counting.KRONER,
        Text("Bogførte kroner i måneden", "Booked kroner in the month"),
        "spending",
        ("month", "line", "funding_source", "amount_kr"),
        maturity=Text(
            "En måned kan ændre sig, indtil den er lukket i regnskabet.",
            "A month can change until the accounts have closed it.",
        ),
    ),
)

EFFORT = (
    Declaration(
        "initiatives_on_level",
        Place.TRIANGLE,
        Text("Indsatser på niveauet", "Initiatives on the level"),
        Counting.NUMBER,
        Text("Planens indsatser, der hører til niveauet", "The plan's initiatives that belong to the level"),
        "initiatives",
        ("key", "track", "level", "starts"),
    ),
    Declaration(
        "means_on_level",
        Place.TRIANGLE,
        Text("Midler på niveauet", "Means on the level"),
        Counting.KRONER,
        Text(
            "Trykte totaler for de spor, hvis indsatser ligger på niveauet",
            "Printed totals of the tracks whose initiatives lie on the level",
        ),
        "stated_totals",
        ("scope", "year_from", "year_to", "amount_kr"),
        remark=Text(
            "Planen giver penge til spor, ikke til niveauer. Et spor på flere niveauer deles ikke, så "
            "niveauerne kan ikke lægges sammen.",
            "The plan gives money to tracks, not to levels. A track on several levels is not divided, so "
            "levels cannot be added up.",
        ),
    ),
    Declaration(
        "activities_on_level",
        Place.TRIANGLE,
        Text("Aktiviteter og deltagelser", "Activities and attendances"),
        Counting.NUMBER,
        Text("Afholdte aktiviteter, og hvor mange der kom", "Activities held, and how many came"),
        "activities",
        ("month", "initiative", "kind", "participants", "count"),
        remark=Text(
            "Den, der kommer flere gange, tæller hver gang: der føres ingen personer.",
            "Whoever comes several times counts each time: no persons are kept.",
        ),
    ),
)

TOGETHER = (
    Declaration(
        "targets_by_count",
        Place.OVERVIEW,
        Text("Mål nået", "Targets reached"),
        Counting.NUMBER,
        Text("Mål, som tællingen viser nået", "Targets that the count shows reached"),
        "targets",
        ("key", "kind", "comparison", "value", "measured", "subject"),
        denominator=Text("Alle mål i planen, også de ukendte", "All targets of the plan, the unknown too"),
        remark=Text(
            "Siger, hvad der skete for de talte. Hvad så få kan vise om niveauet, er en anden vurdering.",
            "Says what happened to those counted. What so few can show of the level is another verdict.",
        ),
    ),
    Declaration(
        "targets_by_evidence",
        Place.OVERVIEW,
        Text("Mål statistisk sikkert nået", "Targets statistically shown met"),
        Counting.NUMBER,
        Text(
            "Andelsmål, hvis interval ligger helt på målets side",
            "Share targets whose interval lies wholly on the target's side",
        ),
        "targets",
        ("key", "kind", "comparison", "value", "measured", "subject"),
        denominator=Text("Andelsmål, der kan prøves", "Share targets that can be tried"),
    ),
)

FIGURES = (*TOGETHER, *EFFORT, *MONEY)
