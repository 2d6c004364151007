"""The sheets of a plan: what was decided, promised and printed."""

from vink_model.domain import codes
from vink_model.domain.sheets.column import Column, Kind, Sheet
from vink_model.domain.sheets.money_sheets import BUDGET, FUNDING, STATED_TOTALS
from vink_model.domain.sheets.plan_columns import KEY, LEVEL, NAME_DA, NAME_EN, TRACK, words_column
from vink_model.domain.sheets.provenance_columns import PROVENANCE
from vink_model.text import Text

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
        words_column("aim_da", "Sigte på dansk", "Aim in Danish"),
        words_column("aim_en", "Sigte på engelsk", "Aim in English"),
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
        words_column("effect_da", "Ønsket effekt på dansk", "Intended effect in Danish", required=False),
        words_column("effect_en", "Ønsket effekt på engelsk", "Intended effect in English", required=False),
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
        words_column("partners_da", "Samarbejdspartnere på dansk", "Partners in Danish", required=False),
        words_column("partners_en", "Samarbejdspartnere på engelsk", "Partners in English", required=False),
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
        words_column("unit_da", "Enhed på dansk", "Unit in Danish"),
        words_column("unit_en", "Enhed på engelsk", "Unit in English"),
        words_column("population_da", "Nævner på dansk", "Denominator in Danish"),
        words_column("population_en", "Nævner på engelsk", "Denominator in English"),
        words_column("success_da", "Tæller på dansk", "Numerator in Danish"),
        words_column("success_en", "Tæller på engelsk", "Numerator in English"),
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
        words_column("detail_da", "Betydning på dansk", "Meaning in Danish", required=False),
        words_column("detail_en", "Betydning på engelsk", "Meaning in English", required=False),
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
