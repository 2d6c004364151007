"""The sheets of a plan: what was decided, promised and printed."""

from vink_model.domain import codes
from vink_model.domain.sheets.column import Column, Kind, Sheet
from vink_model.domain.sheets.provenance_columns import PROVENANCE
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


def _words(key: str, da: str, en: str, *, required: bool = True) -> Column:
    return Column(key, Kind.TEXT, Text(da, en), Text(f"{da}.", f"{en}."), required=required)


LEVELS = Sheet(
    "levels",
    Text("Niveauer", "Levels"),
    Text("Forebyggelsestrekantens niveauer.", "The levels of the prevention triangle."),
    (
        KEY,
        Column(
            "colour",
            Kind.CODE,
            Text("Farve", "Colour"),
            Text("Niveauets farve i trekanten.", "The level's colour in the triangle."),
            codes=codes.Colour,
        ),
        Column(
            "order",
            Kind.WHOLE,
            Text("Rækkefølge", "Order"),
            Text("1 er trekantens brede fod.", "1 is the wide foot of the triangle."),
        ),
        NAME_DA,
        NAME_EN,
        _words("aim_da", "Sigte på dansk", "Aim in Danish"),
        _words("aim_en", "Sigte på engelsk", "Aim in English"),
        *PROVENANCE,
    ),
    identified_by=("key",),
)

TRACKS = Sheet(
    "tracks",
    Text("Spor", "Tracks"),
    Text("Planens spor.", "The tracks of the plan."),
    (
        KEY,
        Column(
            "number", Kind.WHOLE, Text("Nummer", "Number"), Text("Sporets nummer.", "The track's number.")
        ),
        NAME_DA,
        NAME_EN,
        Column(
            "started", Kind.YEAR, Text("Igangsat", "Started"), Text("Året sporet begyndte.", "Year of start.")
        ),
        _words("effect_da", "Ønsket effekt på dansk", "Intended effect in Danish", required=False),
        _words("effect_en", "Ønsket effekt på engelsk", "Intended effect in English", required=False),
        *PROVENANCE,
    ),
    identified_by=("key",),
)

INITIATIVES = Sheet(
    "initiatives",
    Text("Indsatser", "Initiatives"),
    Text("Indsatserne under hvert spor.", "The initiatives of each track."),
    (
        KEY,
        TRACK,
        LEVEL,
        NAME_DA,
        NAME_EN,
        Column(
            "starts",
            Kind.YEAR,
            Text("Begynder", "Starts"),
            Text("Året indsatsen begynder, når planen nævner det.", "Year of start where the plan gives it."),
            required=False,
        ),
        _words("partners_da", "Samarbejdspartnere på dansk", "Partners in Danish", required=False),
        _words("partners_en", "Samarbejdspartnere på engelsk", "Partners in English", required=False),
        *PROVENANCE,
    ),
    identified_by=("key",),
)

TARGETS = Sheet(
    "targets",
    Text("Resultatmål", "Targets"),
    Text("Planens resultatmål.", "The targets of the plan."),
    (
        KEY,
        TRACK,
        NAME_DA,
        NAME_EN,
        Column(
            "kind",
            Kind.CODE,
            Text("Art", "Kind"),
            Text("Om målet er en andel eller et antal.", "Whether the target is a share or a count."),
            codes=codes.TargetKind,
        ),
        Column(
            "comparison",
            Kind.CODE,
            Text("Sammenligning", "Comparison"),
            Text(
                "Om målet er mindst eller højst værdien.",
                "Whether the target is at least or at most the value.",
            ),
            codes=codes.Comparison,
        ),
        Column(
            "value",
            Kind.DECIMAL,
            Text("Værdi", "Value"),
            Text(
                "Procent for en andel, tal for et antal; tom når målet er ukendt.",
                "Per cent for a share, number for a count; empty when the target is unknown.",
            ),
            required=False,
            example=75,
        ),
        Column(
            "year",
            Kind.YEAR,
            Text("År", "Year"),
            Text(
                "Året målet gælder; tom for hele perioden.", "Year of the target; empty for the whole period."
            ),
            required=False,
        ),
        Column(
            "measured",
            Kind.CODE,
            Text("Måles ved", "Measured by"),
            Text("Hvad der tælles for at besvare målet.", "What is counted to answer the target."),
            codes=codes.Measured,
        ),
        Column(
            "subject",
            Kind.KEY,
            Text("Afgrænsning", "Subject"),
            Text(
                "Kode der afgrænser tællingen: forløbsart, aktivitet, målgruppe eller undersøgelse.",
                "Code that narrows the count: kind of course, activity, audience or survey.",
            ),
            required=False,
        ),
        _words("unit_da", "Enhed på dansk", "Unit in Danish"),
        _words("unit_en", "Enhed på engelsk", "Unit in English"),
        _words("population_da", "Nævner på dansk", "Denominator in Danish"),
        _words("population_en", "Nævner på engelsk", "Denominator in English"),
        _words("success_da", "Tæller på dansk", "Numerator in Danish"),
        _words("success_en", "Tæller på engelsk", "Numerator in English"),
        *PROVENANCE,
        Column(
            "valid_from",
            Kind.MONTH,
            Text("Gælder fra", "Valid from"),
            Text(
                "Første måned målet gælder; tom fra planens begyndelse.",
                "First month of the target; empty from the plan's beginning.",
            ),
            required=False,
        ),
        Column(
            "valid_until",
            Kind.MONTH,
            Text("Gælder til", "Valid until"),
            Text(
                "Sidste måned; et ændret mål får en ny række, der gælder fra måneden efter.",
                "Last month; a changed target gets a new row, valid from the month after.",
            ),
            required=False,
        ),
    ),
    identified_by=("key",),
)

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
        _words("shared_with", "Deles med", "Shared with", required=False),
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

EVENTS = Sheet(
    "events",
    Text("Hændelser", "Events"),
    Text("Hvad der mærkes på tidsakser.", "What is marked on time axes."),
    (
        KEY,
        Column("day", Kind.DATE, Text("Dato", "Date"), Text("Dagen.", "The day.")),
        Column(
            "kind",
            Kind.CODE,
            Text("Art", "Kind"),
            Text("Hændelse, beslutning eller ændret opgørelse.", "Event, decision or change of definition."),
            codes=codes.EventKind,
        ),
        NAME_DA,
        NAME_EN,
        _words("detail_da", "Betydning på dansk", "Meaning in Danish", required=False),
        _words("detail_en", "Betydning på engelsk", "Meaning in English", required=False),
        *PROVENANCE,
    ),
    identified_by=("key",),
)

PUBLISHED_CONCERNS = Sheet(
    "published_concerns",
    Text("Offentliggjorte henvendelser", "Published concerns"),
    Text("Offentliggjorte årstal for henvendelser.", "Published yearly counts of concerns."),
    (
        Column("year_from", Kind.YEAR, Text("Fra år", "From year"), Text("Første år.", "First year.")),
        Column("year_to", Kind.YEAR, Text("Til år", "To year"), Text("Sidste år.", "Last year.")),
        Column(
            "enquiries",
            Kind.WHOLE,
            Text("Henvendelser", "Concerns"),
            Text("Antal henvendelser i perioden.", "Concerns in the period."),
        ),
        Column(
            "second_count",
            Kind.WHOLE,
            Text("Heraf fulgt op", "Of which followed up"),
            Text(
                "Det andet offentliggjorte tal; se betydningen.",
                "The second published count; see its meaning.",
            ),
            required=False,
        ),
        Column(
            "second_count_means",
            Kind.CODE,
            Text("Det andet tal tæller", "The second count means"),
            Text("Hvad det andet tal tæller i perioden.", "What the second count counts in the period."),
            codes=codes.SecondCount,
            required=False,
        ),
        *PROVENANCE,
    ),
    identified_by=("year_from", "year_to"),
)

PLAN_SHEETS = (
    LEVELS,
    TRACKS,
    INITIATIVES,
    TARGETS,
    FUNDING,
    BUDGET,
    STATED_TOTALS,
    EVENTS,
    PUBLISHED_CONCERNS,
)
