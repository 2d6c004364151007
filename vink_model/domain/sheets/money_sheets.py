"""The sheets of the plan's money: who pays, what for, and the totals as printed."""

from vink_model.domain import codes
from vink_model.domain.sheets.column import Column, Kind, Sheet
from vink_model.domain.sheets.plan_columns import (
    AMOUNT,
    FUNDING_SOURCE,
    LINE,
    NAME_DA,
    NAME_EN,
    PLAN,
    PRINTED_UNIT,
    YEAR,
    words_column,
)
from vink_model.domain.sheets.provenance_columns import PROVENANCE
from vink_model.text import Text

FUNDING = Sheet(
    "funding",
    Text("Finansiering", "Funding"),
    Text(
        "Hvad hver finansieringskilde giver planen i hvert år.",
        "What each source gives the plan in each year.",
    ),
    (
        YEAR,
        FUNDING_SOURCE,
        NAME_DA,
        NAME_EN,
        AMOUNT,
        PRINTED_UNIT,
        Column(
            "earmarked_for",
            Kind.REFERENCE,
            Text("Øremærket til", "Earmarked for"),
            Text(
                "Indsatsen, som pengene alene må bruges til; tom når de er frie.",
                "The only initiative that the money may be spent on; empty when it is free.",
            ),
            required=False,
            refers_to=("initiatives",),
        ),
        Column(
            "is_approximate",
            Kind.CODE,
            Text("Cirkabeløb", "Approximate"),
            Text("Ja når kilden selv skriver 'ca.'.", "Yes when the document itself says 'about'."),
            codes=codes.YesNo,
            required=False,
            default=codes.YesNo.NO.value,
        ),
        words_column("shared_with", "Deles med", "Shared with", required=False),
        *PROVENANCE,
    ),
    identified_by=("year", "funding_source"),
)

BUDGET = Sheet(
    "budget",
    Text("Budget", "Budget"),
    Text("Hvad der er afsat til hver linje fra hver kilde.", "What each line gets from each source."),
    (
        YEAR,
        LINE,
        Column(
            "funding_source",
            Kind.KEY,
            FUNDING_SOURCE.label,
            Text(
                "Nøgle for bevillingen; tom når planen ikke siger, hvem der betaler linjen.",
                "Key of the appropriation; empty when the plan does not say who pays the line.",
            ),
            required=False,
            example="budget_2016",
        ),
        AMOUNT,
        PRINTED_UNIT,
        Column(
            "fte",
            Kind.DECIMAL,
            Text("Årsværk", "FTE"),
            Text("Antal årsværk, når planen oplyser det.", "Full-time posts where the plan gives them."),
            required=False,
        ),
        *PROVENANCE,
    ),
    identified_by=("year", "line", "funding_source"),
)

STATED_TOTALS = Sheet(
    "stated_totals",
    Text("Trykte totaler", "Printed totals"),
    Text("Totaler som de er trykt i planen.", "Totals as the plan prints them."),
    (
        Column(
            "scope",
            Kind.REFERENCE,
            Text("Omfang", "Scope"),
            Text("Sporet, eller 'plan' for hele planen.", "The track, or 'plan' for the whole plan."),
            refers_to=("tracks",),
            also=(PLAN,),
        ),
        Column("year_from", Kind.YEAR, Text("Fra år", "From year"), Text("Første år.", "First year.")),
        Column("year_to", Kind.YEAR, Text("Til år", "To year"), Text("Sidste år.", "Last year.")),
        AMOUNT,
        PRINTED_UNIT,
        *PROVENANCE,
    ),
    identified_by=("scope", "year_from", "year_to"),
)
