"""The columns that several sheets of the plan share."""

from vink_model.domain.sheets.column import Column, Kind
from vink_model.text import Text

STAFF = "staff"
"""The budget line of the unit's own staff, beside the tracks."""
PLAN = "plan"
"""The scope of a total over the whole plan."""

KEY = Column(
    "key",
    Kind.KEY,
    Text("Nøgle", "Key"),
    Text(
        "Kort, fast navn som andre ark henviser til: små bogstaver, tal og understreg.",
        "Short fixed name that other sheets refer to: lower-case letters, digits and underscores.",
    ),
)
NAME_DA = Column(
    "name_da", Kind.TEXT, Text("Navn på dansk", "Name in Danish"), Text("Navnet på skærmen.", "Name shown.")
)
NAME_EN = Column(
    "name_en",
    Kind.TEXT,
    Text("Navn på engelsk", "Name in English"),
    Text("Navnet på engelsk.", "English name."),
)
TRACK = Column(
    "track",
    Kind.REFERENCE,
    Text("Spor", "Track"),
    Text("Det spor i planen, som rækken hører til.", "The track of the plan that the row belongs to."),
    refers_to=("tracks",),
    example="concerns",
)
LEVEL = Column(
    "level",
    Kind.REFERENCE,
    Text("Niveau", "Level"),
    Text("Niveau i forebyggelsestrekanten.", "Level of the prevention triangle."),
    refers_to=("levels",),
    example="anticipatory",
)
YEAR = Column("year", Kind.YEAR, Text("År", "Year"), Text("Kalenderår.", "Calendar year."), example=2016)
FUNDING_SOURCE = Column(
    "funding_source",
    Kind.KEY,
    Text("Finansieringskilde", "Funding source"),
    Text(
        "Nøgle for den bevilling, som pengene kommer fra.",
        "Key of the appropriation that the money comes from.",
    ),
    example="budget_2016",
)
AMOUNT = Column(
    "amount_kr",
    Kind.KRONER,
    Text("Beløb i kr.", "Amount in DKK"),
    Text("Hele kroner.", "Whole kroner."),
    example=2_340_000,
)
PRINTED_UNIT = Column(
    "printed_unit_kr",
    Kind.KRONER,
    Text("Trykt nøjagtighed i kr.", "Printed precision in DKK"),
    Text(
        "Hvad sidste trykte ciffer er værd: 100.000 for '2,3 mio. kr.', 10.000 for '2,34 mio. kr.'.",
        "What the last printed digit is worth: 100,000 for '2.3 million', 10,000 for '2.34 million'.",
    ),
    example=10_000,
)
LINE = Column(
    "line",
    Kind.REFERENCE,
    Text("Budgetlinje", "Budget line"),
    Text(
        "Sporet, eller 'staff' for enhedens egne årsværk.", "The track, or 'staff' for the unit's own staff."
    ),
    refers_to=("tracks",),
    also=(STAFF,),
    example="concerns",
)


def words_column(key: str, da: str, en: str, *, required: bool = True) -> Column:
    """A column of free words."""
    return Column(key, Kind.TEXT, Text(da, en), Text(f"{da}.", f"{en}."), required=required)
