"""Closed sets of codes: what a column may say, with the words that people know it by."""

from enum import StrEnum
from typing import Self

from vink_model.text import Text


class Coded(StrEnum):
    """A closed set; each member is written `NAME = code, Danish, English`."""

    label: Text

    def __new__(cls, code: str, da: str = "", en: str = "") -> Self:
        """A member with its code and its words; `Channel(code)` finds it again by the code alone."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = Text(da, en)
        return member


class Colour(Coded):
    """The colour of a level of the prevention triangle."""

    GREEN = "green", "Grøn", "Green"
    YELLOW = "yellow", "Gul", "Yellow"
    RED = "red", "Rød", "Red"


class TargetKind(Coded):
    """Whether a target asks for a share of some people or for a number of something."""

    SHARE = "share", "Andel", "Share"
    COUNT = "count", "Antal", "Count"


class Comparison(Coded):
    """On which side of its value a target is reached."""

    AT_LEAST = "at_least", "Mindst", "At least"
    AT_MOST = "at_most", "Højst", "At most"


class Measured(Coded):
    """What a target counts; each has its formula in `domain.measures`."""

    ACCEPTANCE = "acceptance", "Tager imod tilbudt forløb", "Accept an offered course"
    REOFFER_3_MONTHS = "reoffer_3_months", "Tilbudt igen inden 3 måneder", "Offered again within 3 months"
    REOFFER_6_MONTHS = "reoffer_6_months", "Tilbudt igen inden 6 måneder", "Offered again within 6 months"
    EDUCATION_OR_WORK = (
        "education_or_work",
        "I uddannelse eller beskæftigelse inden 12 måneder",
        "In education or work within 12 months",
    )
    NOT_AT_RISK = (
        "not_at_risk",
        "Ikke radikaliseringstruet 6 måneder efter endt forløb",
        "Not at risk 6 months after the end of the course",
    )
    TRIAGE_IN_TIME = "triage_in_time", "Visiteret videre inden fristen", "Passed on in time"
    PROGRESSION = "progression", "Oplever progression", "Experience progression"
    SURVEY_BENEFIT = "survey_benefit", "Svarer bekræftende", "Answer in the affirmative"
    PARTICIPANTS = "participants", "Deltagere", "Participants"
    ACTIVITIES_HELD = "activities_held", "Afholdte aktiviteter", "Activities held"
    FORUM_MEMBERS = "forum_members", "Medlemmer af medborgerforum", "Members of the citizens' forum"


class SecondCount(Coded):
    """What the second published count of a year counts; it changed in 2015/16."""

    COURSE_STARTED = "course_started", "Forløb iværksat", "Course started"
    FOUNDED = "founded", "Bekymringen vurderet begrundet", "Concern judged founded"
    FOUNDED_AND_STARTED = (
        "founded_and_started",
        "Bekymringen vurderet begrundet og forløb iværksat",
        "Concern judged founded and a course started",
    )


class EventKind(Coded):
    """What kind of mark an event sets on a time axis."""

    EVENT = "event", "Hændelse", "Event"
    DECISION = "decision", "Beslutning", "Decision"
    DEFINITION_CHANGE = "definition_change", "Ændret opgørelse", "Change of definition"


class YesNo(Coded):
    """Yes or no."""

    YES = "yes", "Ja", "Yes"
    NO = "no", "Nej", "No"


class Channel(Coded):
    """Where a concern came in."""

    VINK_HOTLINE = "vink_hotline", "VINK hotline", "VINK hotline"
    NATIONAL_HOTLINE = "national_hotline", "National hotline", "National hotline"
    COORDINATION_UNIT = "coordination_unit", "Koordineringsenheden", "Coordination unit"
    SSP = "ssp", "SSP", "SSP (schools, social services, police)"
    OTHER = "other", "Anden indgang", "Other way in"


class Reporter(Coded):
    """Who raised a concern, as a group."""

    SCHOOL = "school", "Skole", "School"
    SOCIAL_SERVICES = "social_services", "Socialforvaltningen", "Social services"
    CLUB = "club", "Klub eller fritidstilbud", "Youth club"
    RELATIVE = "relative", "Forælder eller pårørende", "Parent or relative"
    POLICE = "police", "Politiet", "Police"
    PRISON_SERVICE = "prison_service", "Kriminalforsorgen", "Prison and Probation Service"
    CIVIL_SOCIETY = "civil_society", "Civilsamfund", "Civil society"
    OTHER = "other", "Andre", "Others"


class ConcernKind(Coded):
    """What a concern is about."""

    PERSON = "person", "En person", "One person"
    GROUP = "group", "En gruppe eller et miljø", "A group or milieu"
    ADVICE = "advice", "Råd og sparring", "Advice"


class Severity(Coded):
    """How soon a concern must be passed on."""

    H24 = "h24", "Inden 24 timer", "Within 24 hours"
    H48 = "h48", "Inden 48 timer", "Within 48 hours"
    H72 = "h72", "Inden 72 timer", "Within 72 hours"


class AgeBand(Coded):
    """Age in bands so broad that they point at nobody."""

    UNDER_18 = "under_18", "Under 18 år", "Under 18"
    FROM_18_TO_24 = "18_24", "18-24 år", "18-24"
    FROM_25 = "25_plus", "25 år og derover", "25 and over"
    UNKNOWN = "unknown", "Ukendt", "Unknown"


class Triage(Coded):
    """Whether a concern was passed on within the hours that its severity asks for."""

    IN_TIME = "in_time", "Inden fristen", "In time"
    LATE = "late", "Efter fristen", "Late"
    PENDING = "pending", "Afventer", "Pending"
    NOT_NEEDED = "not_needed", "Kræver ikke lokal indsats", "No local effort needed"


class FollowUp(Coded):
    """What became of a concern."""

    FOUNDED = "founded", "Begrundet, forløb tilbudt", "Founded, course offered"
    ADVICE = "advice", "Rådgivning givet", "Advice given"
    OTHER_UNIT = "other_unit", "Overgivet til anden enhed", "Passed to another unit"
    NONE = "none", "Ingen opfølgning nødvendig", "No follow-up needed"
    PENDING = "pending", "Afventer vurdering", "Awaiting assessment"


class CourseKind(Coded):
    """The kind of one-to-one course."""

    MENTOR = "mentor", "Mentor", "Mentor"
    PARENT_COACH = "parent_coach", "Forældrecoach", "Parent coach"


class Answer(Coded):
    """What was answered to the offer of a course."""

    ACCEPTED = "accepted", "Tog imod", "Accepted"
    DECLINED = "declined", "Afslog", "Declined"
    PENDING = "pending", "Afventer svar", "Awaiting answer"


class Reoffer(Coded):
    """Whether the course was offered again to someone who declined."""

    OFFERED = "offered", "Tilbudt igen", "Offered again"
    NOT_OFFERED = "not_offered", "Ikke tilbudt igen", "Not offered again"
    PENDING = "pending", "Fristen er ikke udløbet", "Not due yet"
    NOT_RELEVANT = "not_relevant", "Ikke relevant", "Not relevant"


class Assessment(Coded):
    """The assessment six months after the end of a course."""

    NOT_AT_RISK = "not_at_risk", "Ikke radikaliseringstruet", "Not at risk"
    AT_RISK = "at_risk", "Fortsat radikaliseringstruet", "Still at risk"
    NOT_ASSESSED = "not_assessed", "Ikke vurderet", "Not assessed"
    PENDING = "pending", "Ikke 6 måneder endnu", "Not yet 6 months"


class Progression(Coded):
    """Progress measured before and after a course."""

    PROGRESS = "progress", "Progression", "Progress"
    NO_PROGRESS = "no_progress", "Ingen progression", "No progress"
    NOT_MEASURED = "not_measured", "Ikke målt", "Not measured"
    PENDING = "pending", "Forløbet er i gang", "Course under way"


class ActivityKind(Coded):
    """The kind of an activity."""

    TALK = "talk", "Vidensoplæg", "Talk"
    THEME_DAY = "theme_day", "Temadag", "Theme day"
    NETWORK_MEETING = "network_meeting", "Netværksmøde", "Network meeting"
    CONFERENCE = "conference", "Konference", "Conference"
    FORUM_MEETING = "forum_meeting", "Møde i medborgerforum", "Citizens' forum meeting"
    HEARING = "hearing", "Åben høring", "Open hearing"
    RELATIVES_COURSE = "relatives_course", "Kursus for pårørende", "Course for relatives"
    OUTREACH = "outreach", "Opsøgende indsats", "Outreach"


class Audience(Coded):
    """Who an activity is for."""

    FRONTLINE = "frontline", "Frontmedarbejdere", "Frontline workers"
    PARENTS = "parents", "Forældre og pårørende", "Parents and relatives"
    PUPILS = "pupils", "Elever og unge i klubber", "Pupils and young people in clubs"
    CIVIL_SOCIETY = "civil_society", "Civilsamfundsaktører", "Civil society"
    PUBLIC = "public", "Offentligheden", "The public"


class Survey(Coded):
    """The survey that an answer belongs to."""

    THEME_DAY = "theme_day", "Temadage: i stand til at hjælpe unge", "Theme days: able to help young people"
    RELATIVES_COURSE = (
        "relatives_course",
        "Pårørendekurser: bedre i stand til at støtte",
        "Courses for relatives: better able to support",
    )


class SurveyAnswer(Coded):
    """What was answered in a survey."""

    POSITIVE = "positive", "Bekræftende", "Affirmative"
    NOT_POSITIVE = "not_positive", "Ikke bekræftende", "Not affirmative"
    NO_REPLY = "no_reply", "Ikke besvaret", "No reply"


class MemberKind(Coded):
    """The kind of organisation in the citizens' forum."""

    ASSOCIATION = "association", "Forening", "Association"
    HOUSING = "housing", "Boligorganisation eller helhedsplan", "Housing organisation"
    FAITH = "faith", "Trossamfund", "Faith community"
    SPORT = "sport", "Idræt", "Sports club"
    EDUCATION = "education", "Skole eller uddannelse", "School or education"
    OTHER = "other", "Anden lokal aktør", "Other local actor"
