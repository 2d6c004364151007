"""What was done on a level: activities held and concerns placed there, as they were counted."""

from vink_model.domain.cells import Cells
from vink_model.domain.codes import ActivityKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone
from vink_model.text import Text, Unit, phrase
from vink_model.views.levels import Levels, initiatives_on, period_said, where_said

A_LEVEL = Text("et niveau", "a level")


def activity_message(dataset: Dataset, levels: Levels, year: int | None) -> Message | None:
    """Activities held by the levels' initiatives; None when no activities were loaded."""
    if "activities" not in dataset.imports:
        return None
    keys = {i.key for i in initiatives_on(dataset.plan, levels)}
    cells = _of_year(dataset.cells["activities"], year).where(initiative=keys)
    held, reached = cells.by("kind"), cells.by("kind", "participants")
    shown = sorted((kind for kind in ActivityKind if held[kind]), key=lambda kind: -held[kind])
    return Message(
        key="activity",
        title=phrase("Aktivitet på {where}", "Activity on {where}", where=where_said(dataset.plan, levels)),
        sentence=_activity_sentence(dataset, cells, year),
        table=Table(
            (
                Heading("kind", Text("Aktivitet", "Activity")),
                Heading("held", Text("Afholdt", "Held"), Unit.COUNT),
                Heading("participants", Text("Deltagere", "Participants"), Unit.COUNT),
            ),
            tuple((kind.label, held[kind], reached[kind]) for kind in shown),
        ),
        sources=(dataset.source_of("activities"),),
        chart=Bars(
            categories=tuple(kind.label for kind in shown),
            series=(
                Series("held", Text("Afholdt", "Held"), tuple(held[kind] for kind in shown), Tone.PRIMARY),
            ),
            unit=Unit.COUNT,
            is_horizontal=True,
        )
        if shown
        else None,
        n=cells.total(),
    )


def concerns_message(dataset: Dataset, levels: Levels, year: int | None) -> Message | None:
    """How many concerns were placed on the levels; None when no concerns were loaded."""
    if "concerns" not in dataset.imports:
        return None
    cells = _of_year(dataset.cells["concerns"], year)
    placed = cells.by("level")
    here = sum(placed.get(level.key, 0) for level in levels)
    return Message(
        key="level_concerns",
        title=phrase(
            "Henvendelser på {where}", "Concerns on {where}", where=where_said(dataset.plan, levels)
        ),
        sentence=phrase(
            "{here} af {all} henvendelser i {period} er indplaceret på {where}.",
            "{here} of {all} concerns in {period} were placed on {where}.",
            here=here,
            all=cells.total(),
            period=period_said(dataset.plan, year),
            where=where_said(dataset.plan, levels) if levels != dataset.plan.levels else A_LEVEL,
        ),
        table=Table(
            (
                Heading("level", Text("Niveau", "Level")),
                Heading("concerns", Text("Henvendelser", "Concerns"), Unit.COUNT),
            ),
            tuple((level.name, placed.get(level.key, 0)) for level in reversed(levels)),
        ),
        sources=(dataset.source_of("concerns"),),
        n=cells.total(),
    )


def _of_year(cells: Cells, year: int | None) -> Cells:
    if year is None:
        return cells
    return cells.where(month=[m for m in cells.axes["month"].values if m and m.startswith(f"{year}-")])


def _activity_sentence(dataset: Dataset, cells: Cells, year: int | None) -> Text:
    period = period_said(dataset.plan, year)
    if cells.total() == 0:
        return phrase(
            "Ingen aktiviteter er talt op i {period}.",
            "No activities were counted in {period}.",
            period=period,
        )
    return phrase(
        "{n} aktiviteter med {people} deltagere er talt op i {period}.",
        "{n} activities with {people} participants were counted in {period}.",
        n=cells.total(),
        people=cells.total("participants"),
        period=period,
    )
