"""The way through the programme as two flows, with those pending at each stage."""

from collections.abc import Mapping

from vink_model.domain.codes import CourseKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Period
from vink_model.domain.messages import Flow, Flows, Heading, Message, Node, Table, Tone
from vink_model.domain.way_through import Leg, Way, way_through
from vink_model.month import Month
from vink_model.text import Text, Unit, phrase

ALL = "all"
"""The code for no narrowing, as it stands in the address."""
KINDS: Mapping[str, Text] = {ALL: Text("Alle forløb", "All courses")} | {k.value: k.label for k in CourseKind}
LEGS: Mapping[Leg, Text] = {
    Leg.STAGE: Text("Videre", "Onward"),
    Leg.END: Text("Slutter her", "Ends here"),
    Leg.PENDING: Text("Afventer", "Pending"),
}
TONES: Mapping[Leg, Tone] = {Leg.STAGE: Tone.PRIMARY, Leg.END: Tone.MUTED, Leg.PENDING: Tone.THIRD}
NOT_FOLLOWED = Text(
    "Henvendelser og forløb tælles hver for sig, og der føres ingen personer: ingen kan følges fra den ene "
    "strøm til den anden.",
    "Concerns and courses are counted separately, and no persons are kept: nobody can be followed from one "
    "flow to the other.",
)


def way_years(dataset: Dataset) -> Mapping[str, Text]:
    """The years that the way can be seen for, by their code."""
    years = {str(year): Text(str(year), str(year)) for year in dataset.plan.years}
    return {ALL: Text("Hele perioden", "The whole period")} | years


def way_messages(dataset: Dataset, kind: str = ALL, year: str = ALL) -> tuple[Message, ...]:
    """The concerns' way and the courses' way. Empty: none when neither sheet has been loaded."""
    period = _period(dataset, year)
    wanted = CourseKind(kind) if kind in set(CourseKind) else None
    found = way_through(dataset, wanted, period)
    both = _concerns(found.concerns, dataset), _courses(found.courses, dataset)
    return tuple(message for message in both if message is not None)


def _period(dataset: Dataset, year: str) -> Period | None:
    years = (int(year),) if year.isdecimal() else dataset.plan.years
    return Period(Month(min(years), 1), Month(max(years), 12)) if years else None


def _concerns(way: Way, dataset: Dataset) -> Message | None:
    if not way.places:
        return None
    sentence = phrase(
        "{n} henvendelser. Vurderet: {assessed}; afventer: {pending}; tilbudt et forløb: {founded}.",
        "{n} concerns. Assessed: {assessed}; pending: {pending}; offered a course: {founded}.",
        n=way["received"].count,
        assessed=way["assessed"].count,
        pending=way["awaiting_assessment"].count,
        founded=way["founded"].count,
    )
    title = Text("Hvad bliver der af henvendelserne?", "What becomes of the concerns?")
    return _message("way_concerns", title, sentence, way, dataset, "concerns")


def _courses(way: Way, dataset: Dataset) -> Message | None:
    if not way.places:
        return None
    sentence = phrase(
        "{offered} tilbud. Taget imod: {accepted}; begyndt: {started}; afsluttet: {ended}; fulgt op efter 6 "
        "måneder: {followed}. Afventer undervejs: {pending}.",
        "{offered} offers. Accepted: {accepted}; started: {started}; ended: {ended}; followed up after 6 "
        "months: {followed}. Pending on the way: {pending}.",
        **{key: way[place].count for key, place in _STAGES.items()},
        pending=sum(place.count for place in way.places if place.leg is Leg.PENDING),
    )
    title = Text("Hvor langt kommer de, der får et tilbud?", "How far do those come who get an offer?")
    return _message("way_courses", title, sentence, way, dataset, "courses")


_STAGES = {
    "offered": "offered",
    "accepted": "accepted",
    "started": "started",
    "ended": "ended",
    "followed": "followed_up",
}


def _message(key: str, title: Text, sentence: Text, way: Way, dataset: Dataset, sheet: str) -> Message:
    total = way.places[0].count
    return Message(
        key=key,
        title=title,
        sentence=sentence if total else NOBODY,
        table=_table(way),
        sources=(dataset.source_of(sheet),),
        chart=_flows(way) if total else None,
        n=total,
        notes=(NOT_FOLLOWED,),
    )


NOBODY = Text("Ingen i den valgte tid.", "None in the time chosen.")


def _flows(way: Way) -> Flows:
    """Only where somebody is: a place without people has no width to be drawn in."""
    some = [place for place in way.places if place.count]
    labels = {place.key: place.label for place in some}
    return Flows(
        nodes=tuple(Node(p.key, p.label, TONES[p.leg], p.depth) for p in some),
        flows=tuple(
            Flow(
                place.before,
                place.key,
                place.count,
                phrase(
                    "{a} → {b}: {n}", "{a} → {b}: {n}", a=labels[place.before], b=place.label, n=place.count
                ),
                is_derived=place.leg is not Leg.STAGE,
            )
            for place in some
            if place.before is not None
        ),
        unit=Unit.COUNT,
    )


def _table(way: Way) -> Table:
    labels = {place.key: place.label for place in way.places}
    return Table(
        (
            Heading("from", Text("Fra", "From")),
            Heading("to", Text("Til", "To")),
            Heading("leg", Text("Hvad det er", "What it is")),
            Heading("count", Text("Antal", "Number"), Unit.COUNT),
        ),
        tuple(
            (labels[place.before] if place.before else None, place.label, LEGS[place.leg], place.count)
            for place in way.places
        ),
    )
