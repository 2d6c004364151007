"""The way from concern to follow-up, for the committee: two flows, each as many as came so far."""

from vink_model.domain.disclosure.cube import ProtectedTable
from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.measures import Stage
from vink_model.domain.messages import Bars, Message, Series, Tone
from vink_model.text import Text, Unit, joined, phrase
from vink_model.views.protected.cards import WHOLE, bars_of, figures_of, named, notes_on_hidden, source_of

_APART = Text(
    "Henvendelser og forløb tælles hver for sig: der føres ingen personer, så ingen kan følges fra det "
    "ene til det andet.",
    "Concerns and courses are counted apart: no persons are kept, so nobody can be followed from the one "
    "to the other.",
)


def way(grounds: Grounds) -> tuple[Message, ...]:
    """What became of the concerns, and how far those came who were offered a course."""
    found = []
    if grounds.cube.has("concerns_by_follow_up"):
        found.append(_concerns(grounds, grounds.cube.table("concerns_by_follow_up")))
    if grounds.cube.has("courses_way"):
        found.append(_courses(grounds, grounds.cube.table("courses_way")))
    return tuple(found)


def _concerns(grounds: Grounds, table: ProtectedTable) -> Message:
    figures = figures_of(table, Text("Opfølgning", "Follow-up"))
    return Message(
        key="way_concerns",
        title=_led_to_an_offer(table),
        sentence=phrase(
            "{advice} fik rådgivning, {other} blev givet videre til en anden enhed, og {none} krævede intet.",
            "{advice} got advice, {other} were passed to another unit, and {none} needed nothing more.",
            advice=table.said("advice", WHOLE),
            other=table.said("other_unit", WHOLE),
            none=table.said("none", WHOLE),
        ),
        table=figures,
        sources=source_of(grounds, table),
        chart=bars_of(table),
        n=table.at(WHOLE, WHOLE),
        notes=(_APART, *notes_on_hidden(figures, table.threshold)),
    )


def _led_to_an_offer(table: ProtectedTable) -> Text:
    founded, whole = table.at("founded", WHOLE), table.at(WHOLE, WHOLE)
    if founded is None or whole is None:
        return Text("Hvad der blev af henvendelserne", "What became of the concerns")
    return phrase(
        "{n} af {whole} henvendelser førte til tilbud om et forløb",
        "{n} of {whole} concerns led to the offer of a course",
        n=founded,
        whole=whole,
    )


def _accepted(table: ProtectedTable) -> Text:
    """The finding, as much of it as may be told."""
    offered, accepted = (table.at(stage.value, WHOLE) for stage in (Stage.OFFERED, Stage.ACCEPTED))
    if offered is None:
        return Text("Vejen gennem forløbene", "The way through the courses")
    if accepted is None:
        return phrase("{n} fik tilbudt et forløb", "{n} were offered a course", n=offered)
    return phrase(
        "{accepted} af {offered} tog imod et tilbudt forløb",
        "{accepted} of {offered} accepted a course that was offered",
        accepted=accepted,
        offered=offered,
    )


def _courses(grounds: Grounds, table: ProtectedTable) -> Message:
    figures = figures_of(table, Text("Trin", "Step"))
    stages = tuple(row for row in table.rows if row.key in {stage.value for stage in Stage})
    said = tuple(
        phrase("{stage}: {n}", "{stage}: {n}", stage=row.label, n=table.said(row.key, WHOLE))
        for row in stages
    )
    return Message(
        key="way_courses",
        title=_accepted(table),
        sentence=phrase("{told}.", "{told}.", told=joined(said, " · ")),
        table=figures,
        sources=source_of(grounds, table),
        chart=Bars(
            tuple(named(table, row, (WHOLE,)) for row in stages),
            (
                Series(
                    "courses",
                    Text("Forløb", "Courses"),
                    tuple(table.at(row.key, WHOLE) for row in stages),
                    Tone.PRIMARY,
                ),
            ),
            Unit.COUNT,
            is_horizontal=True,
        ),
        n=table.at(Stage.OFFERED.value, WHOLE),
        notes=(_APART, *notes_on_hidden(figures, table.threshold)),
    )
