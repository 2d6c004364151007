"""The sheets of observations: what was counted, month by month. They hold counts, never people."""

from vink_model.domain import codes
from vink_model.domain.codes import Coded
from vink_model.domain.sheets.column import Column, Kind, Role, Sheet
from vink_model.domain.sheets.plan_columns import FUNDING_SOURCE, LEVEL, LINE
from vink_model.domain.sheets.provenance_columns import OBSERVED_STATUS
from vink_model.text import Text

COUNT = Column(
    "count",
    Kind.WHOLE,
    Text("Antal", "Count"),
    Text(
        "Hvor mange rækken står for; 1 når kolonnen mangler.",
        "How many the row stands for; 1 without the column.",
    ),
    required=False,
    role=Role.MEASURE,
    default=1,
    spellings=("n", "antal i alt"),
    example=2,
)
MONTH = Column(
    "month",
    Kind.MONTH,
    Text("Måned", "Month"),
    Text("Måned som 2016-05; en dato skæres til sin måned.", "Month as 2016-05; a date is cut to its month."),
    spellings=("dato", "date", "modtaget", "received"),
    example="2016-05",
)


def _coded(key: str, da: str, en: str, allowed: type[Coded], *, required: bool = True) -> Column:
    meaning = Text(f"{da}, valgt fra listen.", f"{en}, chosen from the list.")
    first = next(iter(allowed)).value
    return Column(key, Kind.CODE, Text(da, en), meaning, required=required, codes=allowed, example=first)


def _month(key: str, da: str, en: str, meaning: Text) -> Column:
    return Column(key, Kind.MONTH, Text(da, en), meaning, required=False, example="2016-05")


CONCERNS = Sheet(
    "concerns",
    Text("Henvendelser", "Concerns"),
    Text("Bekymringshenvendelser talt op.", "Concerns, counted."),
    (
        MONTH,
        _coded("channel", "Indgang", "Channel", codes.Channel),
        _coded("reporter", "Henvender", "Reporter", codes.Reporter),
        _coded("kind", "Art", "Kind", codes.ConcernKind),
        _coded("severity", "Alvorlighed", "Severity", codes.Severity),
        LEVEL,
        Column(
            "area",
            Kind.KEY,
            Text("Område", "Area"),
            Text("Bydel eller distrikt som nøgle.", "City district as a key."),
            spellings=("bydel", "distrikt", "district"),
            example="midtby",
        ),
        _coded("age_band", "Aldersgruppe", "Age band", codes.AgeBand),
        _coded("triage", "Visitation", "Triage", codes.Triage),
        _coded("follow_up", "Opfølgning", "Follow-up", codes.FollowUp),
        OBSERVED_STATUS,
        COUNT,
    ),
)

COURSES = Sheet(
    "courses",
    Text("Forløb", "Courses"),
    Text(
        "Tilbudte 1-1 forløb og hvad der blev af dem.", "Offered one-to-one courses and what became of them."
    ),
    (
        _coded("kind", "Forløbsart", "Kind", codes.CourseKind),
        Column(
            "offer_month",
            Kind.MONTH,
            Text("Tilbudt", "Offered"),
            Text("Måneden forløbet blev tilbudt.", "Month of the offer."),
            example="2016-05",
        ),
        _coded("answer", "Svar", "Answer", codes.Answer),
        _coded(
            "reoffer_3_months", "Genoptaget inden 3 måneder", "Offered again within 3 months", codes.Reoffer
        ),
        _coded(
            "reoffer_6_months", "Genoptaget inden 6 måneder", "Offered again within 6 months", codes.Reoffer
        ),
        _month(
            "start_month", "Begyndt", "Started", Text("Måneden forløbet begyndte.", "Month of the start.")
        ),
        _month("end_month", "Afsluttet", "Ended", Text("Måneden forløbet sluttede.", "Month of the end.")),
        Column(
            "months_to_education_or_work",
            Kind.WHOLE,
            Text("Måneder til uddannelse eller job", "Months to education or work"),
            Text(
                "Hele måneder fra tilbud til uddannelse eller job; tom når det ikke er sket.",
                "Whole months from offer to education or work; empty when it has not happened.",
            ),
            required=False,
            example=7,
        ),
        _coded("assessment", "Vurdering efter 6 måneder", "Assessment after 6 months", codes.Assessment),
        _coded("progression", "Progression", "Progression", codes.Progression),
        OBSERVED_STATUS,
        COUNT,
    ),
)

ACTIVITIES = Sheet(
    "activities",
    Text("Aktiviteter", "Activities"),
    Text("Afholdte aktiviteter og deltagere.", "Activities held and their participants."),
    (
        MONTH,
        Column(
            "initiative",
            Kind.REFERENCE,
            Text("Indsats", "Initiative"),
            Text("Indsatsen, som aktiviteten hører til.", "The initiative that the activity belongs to."),
            refers_to=("initiatives",),
            example="talks_and_advice",
        ),
        _coded("kind", "Aktivitet", "Kind", codes.ActivityKind),
        _coded("audience", "Målgruppe", "Audience", codes.Audience),
        OBSERVED_STATUS,
        Column(
            "participants",
            Kind.WHOLE,
            Text("Deltagere", "Participants"),
            Text("Deltagere i alt.", "Participants in all."),
            role=Role.MEASURE,
            example=25,
        ),
        COUNT,
    ),
)

SURVEYS = Sheet(
    "surveys",
    Text("Undersøgelser", "Surveys"),
    Text("Svar på undersøgelser blandt deltagere.", "Answers to surveys among participants."),
    (
        MONTH,
        _coded("survey", "Undersøgelse", "Survey", codes.Survey),
        _coded("answer", "Svar", "Answer", codes.SurveyAnswer),
        OBSERVED_STATUS,
        COUNT,
    ),
)

FORUM_MEMBERS = Sheet(
    "forum_members",
    Text("Forummedlemmer", "Forum members"),
    Text("Organisationer i medborgerforum.", "Organisations in the citizens' forum."),
    (
        _coded("kind", "Art", "Kind", codes.MemberKind),
        Column(
            "joined_month",
            Kind.MONTH,
            Text("Indtrådt", "Joined"),
            Text("Måneden organisationen kom med.", "Month of joining."),
            example="2016-05",
        ),
        _month("left_month", "Udtrådt", "Left", Text("Måneden organisationen gik ud.", "Month of leaving.")),
        OBSERVED_STATUS,
        COUNT,
    ),
)

SPENDING = Sheet(
    "spending",
    Text("Forbrug", "Spending"),
    Text("Bogført forbrug måned for måned.", "Booked spending, month by month."),
    (
        MONTH,
        LINE,
        Column(
            "initiative",
            Kind.REFERENCE,
            Text("Indsats", "Initiative"),
            Text("Indsatsen, når forbruget er bogført på den.", "The initiative, where booked on one."),
            required=False,
            refers_to=("initiatives",),
        ),
        FUNDING_SOURCE,
        OBSERVED_STATUS,
        Column(
            "amount_kr",
            Kind.KRONER,
            Text("Beløb i kr.", "Amount in DKK"),
            Text("Hele kroner; minus for en tilbageførsel.", "Whole kroner; minus for a reversal."),
            role=Role.MEASURE,
            can_be_negative=True,
            example=42_500,
        ),
    ),
)

OBSERVATION_SHEETS = (CONCERNS, COURSES, ACTIVITIES, SURVEYS, FORUM_MEMBERS, SPENDING)
