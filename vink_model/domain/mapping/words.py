"""The words by which headings and codes are known elsewhere, in Danish and English."""

import re
from collections.abc import Mapping

from vink_model.domain.mapping.labels import label_of
from vink_model.domain.sheets import plain

_TOTAL = re.compile(
    r"(?:(?:grand |sub)?totals?|sum|all|alle|i alt|ialt|samlet|hele (?:kommunen|byen|landet)"
    r"|(?:total|samlet|all|alle) (?:number|antal|count|referrals|henvendelser|persons|people|individuals|ages"
    r"|aldre|areas|områder|regions|regioner|sectors|sektorer|districts|bydele"
    r"|divisions|kredse|years|år|kinds|types|typer)(?: .{0,30})?"
    r"|.{1,40} (?:i alt|total)|(?:sum|total|i alt) (?:of |for |af )?.{1,30})"
)
_SHARE = re.compile(
    r".*(?:%|\bpct\b|\bprocent\b|\bper ?cent(?:age)?\b|\bpercentage\b|\bandel\b|\bshare\b|\bproportion\b"
    r"|\brates?\b|\bper (?:100|1,?000|10,?000|100,?000|capita)\b|\bpr\.? (?:100|1\.?000|10\.?000)\b).*"
)

COLUMN_WORDS: Mapping[str, tuple[str, ...]] = {
    "month": (
        "periode", "period", "tid", "time", "år", "year", "kvartal", "quarter", "financial year",
        "modtagelsesdato", "modtaget den", "dato for henvendelse", "oprettet", "oprettelsesdato",
        "date received", "referral date", "date of referral", "reporting period", "måned og år",
    ),
    "year_from": ("år", "year", "periode", "period", "financial year"),
    "year_to": ("år", "year", "periode", "period", "financial year"),
    "enquiries": (
        "antal henvendelser", "referrals", "number of referrals", "total referrals", "individuals referred",
        "number of individuals referred", "antal sager", "total", "i alt",
    ),
    "channel": ("kanal", "indgang", "modtaget via", "kilde", "source channel", "route"),
    "reporter": (
        "henvist af", "henvender", "anmelder", "afsender", "sektor", "sector", "sector of referral",
        "referrer", "referred by", "source of referral", "agency",
    ),
    "kind": ("type", "art", "sagstype", "kategori", "category", "aktivitetstype", "forløbstype"),
    "severity": ("alvor", "hastegrad", "prioritet", "frist", "priority", "urgency"),
    "level": ("niveau", "indsatsniveau", "trin", "tier"),
    "area": (
        "bydel", "område", "distrikt", "lokalområde", "region", "council area", "local authority", "ward",
        "geography", "police division",
    ),
    "age_band": ("alder", "aldersgruppe", "aldersinterval", "age", "age group"),
    "triage": ("visitation", "visitering", "visiteret", "rettidighed", "screening"),
    "follow_up": ("udfald", "afgørelse", "resultat", "outcome", "opfølgning", "status for sag", "result"),
    "answer": ("svar", "besvarelse", "response"),
    "survey": ("undersøgelse", "spørgeskema", "questionnaire"),
    "participants": ("deltagere", "deltagerantal", "antal deltagere", "attendees", "attendance"),
    "audience": ("målgruppe", "for hvem", "target group"),
    "initiative": ("indsats", "projekt", "aktivitet hører til", "programme"),
    "amount_kr": ("beløb", "kr.", "forbrug", "udgift", "amount", "spend", "expenditure"),
    "offer_month": ("tilbudsdato", "tilbudt den", "offered on"),
    "start_month": ("startdato", "opstart", "start", "start date"),
    "end_month": ("slutdato", "afslutning", "end date", "closed"),
    "joined_month": ("indmeldt", "medlem siden", "member since", "joined"),
    "left_month": ("udmeldt", "left"),
    "count": (
        "antal", "number", "n", "antal sager", "antal henvendelser", "frequency", "value", "værdi", "indhold",
    ),
}  # fmt: skip
"""By the declared column's key: what its column is called elsewhere. Suggested only."""

CODE_WORDS: Mapping[str, tuple[str, ...]] = {
    "school": ("education", "folkeskole", "skoler", "uddannelsesinstitution", "gymnasium", "schools"),
    "social_services": (
        "local authority", "kommune", "kommunen", "socialforvaltning", "børn og unge", "social care",
        "local authorities", "sof",
    ),
    "club": ("klub", "ungdomsklub", "fritidsklub", "fritidscenter", "youth service"),
    "relative": (
        "pårørende", "forælder", "forældre", "familie", "friends and family", "family", "friends",
        "family/friends", "parent",
    ),
    "police": ("politi", "police service", "pet", "nec"),
    "prison_service": (
        "prison", "probation", "hmpps", "hm prison and probation service", "prisons", "fængsel", "kif",
        "prison and probation",
    ),
    "civil_society": ("community", "forening", "frivillig", "civilsamfundet", "third sector", "charity"),
    "other": ("øvrige", "andet", "andre", "others", "other agency", "unspecified", "health"),
    "h24": ("24 timer", "24", "24 hours", "akut", "immediate"),
    "h48": ("48 timer", "48", "48 hours"),
    "h72": ("72 timer", "72", "72 hours"),
    "under_18": ("0-17", "0-17 år", "under 15", "15-17", "<18", "barn", "child"),
    "18_24": ("18-24 år", "18 til 24", "ung voksen"),
    "25_plus": ("25+", "25 +", "25 and over", "over 25", "25 år og over", "voksen"),
    "unknown": ("uoplyst", "ikke oplyst", "not known", "unspecified", "not recorded"),
    "in_time": ("ja", "rettidig", "til tiden", "yes", "on time", "overholdt"),
    "late": ("nej", "for sent", "overskredet", "no"),
    "pending": ("afventer", "i gang", "igangværende", "åben", "open", "ongoing", "under behandling"),
    "accepted": ("ja", "ja tak", "accepteret", "yes"),
    "declined": ("nej", "nej tak", "afvist", "no", "refused"),
    "positive": ("ja", "enig", "i høj grad", "yes", "agree"),
    "not_positive": ("nej", "uenig", "no", "disagree"),
    "no_reply": ("ubesvaret", "intet svar", "ved ikke", "no answer"),
    "person": ("enkeltperson", "individual", "individuals"),
    "group": ("gruppe", "miljø", "groups"),
    "advice": ("rådgivning", "sparring", "advice only"),
    "founded": ("begrundet", "forløb", "channel case", "adopted"),
    "other_unit": ("overdraget", "videregivet", "anden enhed", "signposted elsewhere", "referred on"),
    "none": ("ingen", "lukket", "ingen opfølgning", "no further action", "closed"),
    "vink_hotline": ("hotline", "vink"),
    "national_hotline": ("national", "den nationale hotline"),
    "stated": ("optalt", "final"),
}  # fmt: skip
"""By code: the words that it goes by elsewhere. Suggested only."""


def is_total(label: str) -> bool:
    """Whether a label or heading says that its figures are a sum of others."""
    return _TOTAL.fullmatch(plain(label_of(label).words)) is not None


def is_share(heading: str) -> bool:
    """Whether a heading says that its figures are shares or rates, which hold no counts."""
    return _SHARE.fullmatch(heading.casefold()) is not None
