"""The prevention triangle for the committee: what is done on each level, by what means, how much of it."""

from dataclasses import replace

from vink_model.domain.disclosure.cube import ProtectedTable
from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone
from vink_model.text import Quantity, Text, Unit, counted, phrase
from vink_model.views.levels import initiatives_on
from vink_model.views.protected.cards import WHOLE, marked, notes_on_hidden, parts_of, source_of
from vink_model.views.triangle import triangle_screen
from vink_model.views.words import in_a_sentence


def triangle(grounds: Grounds) -> tuple[Message, ...]:
    """What is released of the triangle."""
    screen = triangle_screen(grounds.public, None, None)
    made = (
        _levels(grounds, screen.triangle),
        _means(screen.means),
        _activity(grounds),
    )
    return tuple(one for one in made if one is not None)


def _levels(grounds: Grounds, message: Message | None) -> Message | None:
    """Where the plan works, with the level on which most is done as the finding."""
    plan = grounds.plan
    if message is None or not plan.initiatives:
        return message
    level = max(plan.levels, key=lambda one: len(initiatives_on(plan, (one,))))
    title = phrase(
        "{n} af planens {all} indsatser ligger på {level}",
        "{n} of the plan's {all} initiatives lie on the {level}",
        n=len(initiatives_on(plan, (level,))),
        all=len(plan.initiatives),
        level=in_a_sentence(level.name),
    )
    return replace(message, title=title)


def _means(message: Message | None) -> Message | None:
    if message is None:
        return None
    return replace(message, title=Text("Sporenes midler, år for år", "The tracks' means, year by year"))


def _activity(grounds: Grounds) -> Message | None:
    """Activities held are no people; those who came to them are, and are protected."""
    cube = grounds.cube
    if not cube.has("activities_by_kind") or not cube.has("participants_by_kind"):
        return None
    held, came = cube.table("activities_by_kind"), cube.table("participants_by_kind")
    shown = [row for row in parts_of(held.rows) if held.at(row.key, WHOLE)]
    shown.sort(key=lambda row: -(held.at(row.key, WHOLE) or 0))
    table = Table(
        (
            Heading("kind", Text("Aktivitet", "Activity")),
            Heading("held", Text("Afholdt", "Held"), Unit.COUNT),
            Heading("participants", Text("Deltagelser", "Attendances"), Unit.COUNT),
        ),
        tuple((row.label, marked(held.at(row.key, WHOLE)), marked(came.at(row.key, WHOLE))) for row in shown),
    )
    return Message(
        key="activity",
        title=_title(held),
        sentence=phrase(
            "{held} med {came} deltagelser. Den, der kommer flere gange, tæller hver gang.",
            "{held} with {came} attendances. Whoever comes several times counts each time.",
            held=_activities(held),
            came=came.said(WHOLE, WHOLE),
        ),
        table=table,
        sources=source_of(grounds, held),
        chart=Bars(
            tuple(row.label for row in shown),
            (
                Series(
                    "held",
                    Text("Afholdt", "Held"),
                    tuple(held.at(row.key, WHOLE) for row in shown),
                    Tone.PRIMARY,
                ),
            ),
            Unit.COUNT,
            is_horizontal=True,
        ),
        n=held.at(WHOLE, WHOLE),
        notes=notes_on_hidden(table, held.threshold),
    )


def _activities(held: ProtectedTable) -> Text:
    n = held.at(WHOLE, WHOLE)
    return counted(n or 0, Text("aktivitet", "activity"), Text("aktiviteter", "activities"))


def _title(held: ProtectedTable) -> Text:
    years = [one.key for one in parts_of(held.columns)]
    first, last = (held.at(WHOLE, year) for year in (years[0], years[-1]))
    if len(years) == 1 or first is None or last is None:
        return phrase("{held} er afholdt", "{held} were held", held=_activities(held))
    return phrase(
        "{first} aktiviteter i {a} og {last} i {b}",
        "{first} activities in {a} and {last} in {b}",
        first=Quantity(first),
        a=years[0],
        last=Quantity(last),
        b=years[-1],
    )
