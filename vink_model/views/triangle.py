"""The prevention triangle: what the plan does on each level, with what means, and how much of it was done."""

from dataclasses import dataclass

from vink_model.domain.codes import Colour
from vink_model.domain.commentary import About, Story
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Band, Heading, Message, Table, Tone, Triangle
from vink_model.domain.plan import Level, Plan
from vink_model.text import Text, Unit, counted, enumerated, phrase
from vink_model.views.levels import Levels, initiatives_on, where_said
from vink_model.views.periods_offered import offered_periods
from vink_model.views.triangle_activity import activity_message, concerns_message
from vink_model.views.triangle_change import change_message
from vink_model.views.triangle_courses import Courses, level_courses, months_shown
from vink_model.views.triangle_means import means_message
from vink_model.views.triangle_money import level_money_message
from vink_model.views.triangle_targets import level_targets_message
from vink_model.views.words import in_a_sentence

ALL = "all"
"""Stands for every level, and for every year, in a choice."""

EFFORT, MONTHS, MEANS = "effort", "months", "means"
PARTS = {
    EFFORT: Text("Hvad vi gør", "What we do"),
    MONTHS: Text("Måned for måned", "Month by month"),
    MEANS: Text("Mål og midler", "Targets and means"),
}
"""The parts of the screen; a visit shows one at a time."""

NOT_STATED = Text("ikke oplyst", "not stated")
TONES = {Colour.GREEN: Tone.GREEN, Colour.YELLOW: Tone.YELLOW, Colour.RED: Tone.RED}


@dataclass(frozen=True, slots=True)
class TriangleScreen:
    """What the screen shows when a level is picked, or for all levels when none is.

    Empty: `triangle` is None when the plan has no levels; the other parts are None where there is nothing to
    say, and where the part that they stand in is not shown.
    """

    triangle: Message | None
    initiatives: Message | None
    means: Message | None
    activity: Message | None
    concerns: Message | None
    outside: Text | None
    """Said when the picked level lies outside the plan."""
    courses: Courses | None
    change: Message | None
    targets: Message | None
    money: Message | None


def triangle_screen(
    dataset: Dataset,
    picked: str | None,
    year: int | None,
    periods: tuple[str, str] | None = None,
    part: str | None = None,
) -> TriangleScreen:
    """The screen for one picked level (or all) and one year (or the whole period).

    `periods` are the codes of the two that are set against each other; None takes those that are offered.
    Only the named part is worked out; None takes all.
    """
    offered = offered_periods(dataset)
    first, second = periods or (offered.first, offered.second)
    plan = dataset.plan
    level = next((level for level in plan.levels if level.key == picked), None)
    outside = level if level and plan.is_outside(level) else None
    levels = plan.levels if level is None else (level,)
    shows_effort, shows_months, shows_means = (part in (None, one) for one in (EFFORT, MONTHS, MEANS))
    is_inside = outside is None
    return TriangleScreen(
        triangle=triangle_message(plan, level) if shows_effort else None,
        initiatives=_initiatives(plan, levels) if shows_effort and is_inside else None,
        means=means_message(plan, levels, year) if shows_means and is_inside else None,
        activity=activity_message(dataset, levels, year) if shows_effort and is_inside else None,
        concerns=concerns_message(dataset, levels, year) if shows_effort else None,
        outside=_outside_sentence(outside) if outside else None,
        courses=level_courses(dataset, levels, year) if shows_months else None,
        change=change_message(dataset, levels, first, second) if shows_months else None,
        targets=level_targets_message(dataset, levels) if shows_means and is_inside else None,
        money=level_money_message(plan, year) if shows_means else None,
    )


def triangle_story(dataset: Dataset, message: Message, level: str, year: str) -> Story | None:
    """Where the story of a card belongs: of one level, or all, over the months that are shown.

    Empty: None when no month was counted.
    """
    period = months_shown(dataset, None if year == ALL else int(year))
    if period is None:
        return None
    return Story(About(f"triangle_{level}_{message.key}", period), message.sentence)


def level_choices(plan: Plan) -> dict[str, Text]:
    """All levels together, and each from the top of the triangle down, by key."""
    return {ALL: Text("Alle", "All")} | {level.key: level.name for level in reversed(plan.levels)}


def year_choices(plan: Plan) -> dict[str, Text]:
    """The whole period, and each year of it, by key."""
    return {ALL: Text("Hele perioden", "Whole period")} | {str(y): Text(str(y), str(y)) for y in plan.years}


def triangle_message(plan: Plan, picked: Level | None = None) -> Message | None:
    """The triangle itself. Empty: None when the plan has no levels."""
    if not plan.levels:
        return None
    counts = {level.key: len(initiatives_on(plan, (level,))) for level in plan.levels}
    top_down = tuple(reversed(plan.levels))
    bands = tuple(
        Band(level.key, level.name, _caption(plan, level), TONES[level.colour], plan.is_outside(level))
        for level in top_down
    )
    return Message(
        key="triangle",
        title=Text("Hvad gør vi på hvert niveau?", "What do we do on each level?"),
        sentence=_where_the_plan_works(plan, counts),
        table=Table(
            (
                Heading("level", Text("Niveau", "Level")),
                Heading("aim", Text("Sigte", "Aim")),
                Heading("initiatives", Text("Indsatser", "Initiatives"), Unit.COUNT),
            ),
            tuple((level.name, level.aim, counts[level.key]) for level in top_down),
        ),
        sources=tuple(level.source for level in top_down),
        chart=Triangle(bands, picked.key if picked else None),
    )


def _where_the_plan_works(plan: Plan, counts: dict[str, int]) -> Text:
    told = tuple(
        phrase("{n} på {level}", "{n} on the {level}", n=counts[level.key], level=in_a_sentence(level.name))
        for level in plan.levels
        if counts[level.key]
    )
    inside = phrase(
        "Planen har {n} indsatser: {told}.",
        "The plan has {n} initiatives: {told}.",
        n=sum(counts.values()),
        told=enumerated(told),
    )
    outside = tuple(in_a_sentence(level.name) for level in plan.levels if plan.is_outside(level))
    if not outside:
        return inside
    return phrase(
        "{inside} Ingen ligger på {levels}.",
        "{inside} None lies on the {levels}.",
        inside=inside,
        levels=enumerated(outside),
    )


def _caption(plan: Plan, level: Level) -> Text:
    count = len(initiatives_on(plan, (level,)))
    if count == 0:
        return Text("Ingen indsatser", "No initiatives")
    return _initiatives_said(count)


def _initiatives_said(n: int) -> Text:
    return counted(n, Text("indsats", "initiative"), Text("indsatser", "initiatives"))


def _initiatives(plan: Plan, levels: Levels) -> Message:
    chosen = initiatives_on(plan, levels)
    tracks = {track.key: track.name for track in plan.tracks}
    level_of = {level.key: level.name for level in plan.levels}
    new = [i for i in chosen if i.starts is not None]
    return Message(
        key="initiatives",
        title=phrase("Indsatser på {where}", "Initiatives on {where}", where=where_said(plan, levels)),
        sentence=phrase(
            "{n} i {t}; planen oplyser et startår for {new} af dem.",
            "{n} in {t}; the plan gives a starting year for {new} of them.",
            n=_initiatives_said(len(chosen)),
            t=counted(len({i.track for i in chosen}), Text("spor", "track"), Text("spor", "tracks")),
            new=len(new),
        ),
        table=Table(
            (
                Heading("initiative", Text("Indsats", "Initiative")),
                Heading("level", Text("Niveau", "Level")),
                Heading("track", Text("Spor", "Track")),
                Heading("starts", Text("Begynder", "Starts"), Unit.YEAR),
                Heading("partners", Text("Sammen med", "Together with")),
            ),
            tuple(
                (
                    i.name,
                    level_of[i.level],
                    tracks[i.track],
                    NOT_STATED if i.starts is None else i.starts,
                    i.partners or NOT_STATED,
                )
                for i in chosen
            ),
        ),
        sources=tuple(dict.fromkeys(i.source for i in chosen)),
    )


def _outside_sentence(level: Level) -> Text:
    return phrase(
        "{name} ligger uden for denne plan: den har hverken indsatser, penge eller aktiviteter her. "
        "Niveauets sigte: {aim}.",
        "{name} lies outside this plan: it has no initiatives, money or activities here. "
        "The aim of the level: {aim}.",
        name=level.name,
        aim=in_a_sentence(level.aim),
    )
