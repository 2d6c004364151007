"""The figures of concerns and of how they are passed on. More or fewer is neither good nor bad."""

from vink_model.domain.measures.declaration import Counting, Declaration, Place
from vink_model.text import Text

_NO_DIRECTION = Text(
    "Antallet har ingen god eller dårlig retning og er intet mål.",
    "The number has no good or bad direction and is no target.",
)
_EACH_MONTH = Text("Tælles i måneden, den kom ind.", "Counted in the month in which it came in.")


def _split(key: str, da: str, en: str) -> Declaration:
    return Declaration(
        f"concerns_by_{key}",
        Place.CONCERNS,
        Text(f"Henvendelser efter {da}", f"Concerns by {en}"),
        Counting.NUMBER,
        Text(f"Henvendelser i perioden, delt efter {da}", f"Concerns in the period, split by {en}"),
        "concerns",
        ("month", key, "count"),
        maturity=_EACH_MONTH,
        remark=_NO_DIRECTION,
    )


CONCERNS_PUBLISHED = Declaration(
    "concerns_published",
    Place.CONCERNS,
    Text("Offentliggjorte henvendelser", "Published concerns"),
    Counting.NUMBER,
    Text(
        "Henvendelser i året, som de er trykt i den offentlige opgørelse",
        "Concerns in the year, as printed in the public count",
    ),
    "published_concerns",
    ("year_from", "year_to", "enquiries"),
    remark=_NO_DIRECTION,
)

SECOND_COUNT = Declaration(
    "concerns_second_count",
    Place.CONCERNS,
    Text("Det andet offentliggjorte tal", "The second published count"),
    Counting.NUMBER,
    Text(
        "Det, som den offentlige opgørelse siger, at tallet tæller i netop den periode",
        "What the public count says that the number counts in just that period",
    ),
    "published_concerns",
    ("year_from", "year_to", "second_count", "second_count_means"),
    remark=Text(
        "Opgørelsen har skiftet, hvad tallet tæller. Hver periode bærer sin egen definition, linjen brydes "
        "mellem to, og to perioder sammenlignes kun, når de tæller det samme.",
        "The count has changed what its number means. Each period carries its own definition, the line is "
        "broken between two of them, and two periods are compared only where they count the same.",
    ),
)

RATE_RATIO = Declaration(
    "concerns_rate_ratio",
    Place.CONCERNS,
    Text("Gange så mange som året før", "Times as many as the year before"),
    Counting.RATIO,
    Text("Årets offentliggjorte henvendelser", "The year's published concerns"),
    "published_concerns",
    ("year_from", "year_to", "enquiries", "second_count"),
    denominator=Text("Årets før", "The year before's"),
    remark=Text(
        "Med eksakt 95 %-interval. Rummer intervallet 1, kan forskellen være tilfældig.",
        "With an exact 95% interval. Where the interval holds 1, the difference can be chance.",
    ),
)

CONCERNS_COUNTED = Declaration(
    "concerns_counted",
    Place.CONCERNS,
    Text("Henvendelser måned for måned", "Concerns month by month"),
    Counting.NUMBER,
    Text("Henvendelser i måneden", "Concerns in the month"),
    "concerns",
    ("month", "count"),
    maturity=_EACH_MONTH,
    remark=_NO_DIRECTION,
)

TRIAGE_COUNTS = Declaration(
    "triage_counts",
    Place.CONCERNS,
    Text("Visitation efter alvorlighed", "Passing on by severity"),
    Counting.NUMBER,
    Text(
        "Henvendelser, delt efter frist (24, 48 eller 72 timer) og efter, om fristen blev holdt",
        "Concerns, split by time limit (24, 48 or 72 hours) and by whether it was kept",
    ),
    "concerns",
    ("month", "severity", "triage", "count"),
    maturity=Text(
        "En sag, hvis frist ikke er udløbet, afventer.", "A case whose time has not run out is pending."
    ),
    remark=Text(
        "Planen siger »som udgangspunkt«. Arket fører ikke begrundede undtagelser, så deres antal er ukendt.",
        "The plan says “as a rule”. The sheet keeps no documented exceptions, so their number is unknown.",
    ),
)

FIGURES = (
    CONCERNS_PUBLISHED,
    SECOND_COUNT,
    RATE_RATIO,
    CONCERNS_COUNTED,
    TRIAGE_COUNTS,
    _split("channel", "indgang", "way in"),
    _split("reporter", "hvem der henvender sig", "who raises them"),
    _split("area", "område", "area"),
    _split("age_band", "aldersgruppe", "age band"),
    _split("level", "niveau", "level"),
    _split("severity", "alvorlighed", "severity"),
    _split("follow_up", "opfølgning", "follow-up"),
)
