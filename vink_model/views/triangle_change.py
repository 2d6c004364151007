"""Two periods set against each other on every level, and whether chance alone can part them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from vink_model.domain.claims import Claim, compared, told_briefly
from vink_model.domain.dataset import Dataset
from vink_model.domain.looks import looks
from vink_model.domain.measures import Period
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.plan import Level
from vink_model.domain.readings import Reading, reading_of_part
from vink_model.month import Month, span
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.levels import Levels
from vink_model.views.periods_offered import months_of_period, offered_periods
from vink_model.views.triangle_courses import CONCERNS, KINDS, PEOPLE, measure_of, part_of
from vink_model.views.words import in_a_sentence

Months = tuple[Month, ...]
Sides = tuple[Months, ...]

TITLE = Text("Er der forskel på to perioder?", "Do two periods differ?")
NOT_WEIGHED = Text("prøves ikke: deltagere kommer i flok", "not weighed: participants come in groups")


def change_message(dataset: Dataset, levels: Levels, first: str, second: str) -> Message | None:
    """Every level in both periods. Empty: None when nothing was counted; why, where they overlap."""
    if dataset.months is None or not first or not second:
        return None
    months = span(*dataset.months)
    sides = tuple(months_of_period(code, months) for code in (first, second))
    if set(sides[0]) & set(sides[1]):
        return _refused(Text("Perioderne overlapper", "The periods overlap"))
    if any(not set(side) <= set(months) for side in sides):
        return _refused(
            Text("Den ene periode er ikke talt helt", "One of the periods was not wholly counted")
        )
    found = [row for level in reversed(levels) for row in _rows(dataset, level, sides)]
    claims = tuple(row.claim for row in found if row.claim is not None)
    if not claims:
        return None
    return Message(
        key="level_change",
        title=TITLE,
        sentence=told_briefly(claims),
        table=_table(found, offered_periods(dataset).names, first, second),
        sources=tuple(dict.fromkeys(r.source for c in claims for r in (c.earlier, c.later))),
        notes=_notes(len(claims)),
        claims=claims,
    )


@dataclass(frozen=True, slots=True)
class _Row:
    level: Level
    kind: str
    first: int
    second: int
    claim: Claim | None
    """None for people, who come in groups."""


def _refused(why: Text) -> Message:
    return Message(
        key="level_change",
        title=TITLE,
        sentence=phrase("De kan ikke sammenlignes. {why}.", "They cannot be compared. {why}.", why=why),
        table=Table((), ()),
        sources=(),
    )


def _rows(dataset: Dataset, level: Level, sides: Sides) -> Iterator[_Row]:
    for kind in KINDS:
        sheet = "concerns" if kind == CONCERNS else "activities"
        if sheet not in dataset.imports or (kind != CONCERNS and dataset.plan.is_outside(level)):
            continue
        if kind == PEOPLE:
            people = dataset.cells["activities"].where(**dict(part_of(dataset, level, kind)))
            by_month = people.by("month", "participants")
            first, second = (sum(by_month.get(str(m), 0) for m in side) for side in sides)
            yield _Row(level, kind, first, second, None)
            continue
        read = [_read(dataset, level, kind, side) for side in sides]
        if read[0] is not None and read[1] is not None:
            claim = compared(measure_of(kind), read[0], read[1])
            yield _Row(level, kind, read[0].number, read[1].number, claim)


def _read(dataset: Dataset, level: Level, kind: str, side: Months) -> Reading | None:
    period = Period(side[0], side[-1])
    found = reading_of_part(measure_of(kind), dataset, period, part_of(dataset, level, kind))
    counts = phrase(
        "{what} på {level}",
        "{what} on the {level}",
        what=in_a_sentence(KINDS[kind]),
        level=in_a_sentence(level.name),
    )
    return None if found is None else replace(found, counts=counts)


def _table(found: list[_Row], names: Mapping[str, Text], first: str, second: str) -> Table:
    return Table(
        (
            Heading("level", Text("Niveau", "Level")),
            Heading("kind", Text("Hvad", "What")),
            Heading("first", names[first], Unit.COUNT),
            Heading("second", names[second], Unit.COUNT),
            Heading("ratio", Text("Gange så mange om måneden", "Times as many a month"), Unit.NUMBER, 2),
            Heading("reading", Text("Læsning", "Reading")),
        ),
        tuple(_cells(row) for row in found),
    )


def _cells(row: _Row) -> tuple[Value, ...]:
    head: tuple[Value, ...] = (row.level.name, KINDS[row.kind], row.first, row.second)
    if row.claim is None:
        return (*head, None, NOT_WEIGHED)
    ratio = row.claim.size.ratio
    return (
        *head,
        ratio if ratio is not None else Text("kan ikke udregnes", "cannot be worked out"),
        row.claim.verdict,
    )


def _notes(compared_pairs: int) -> tuple[Text, ...]:
    return (
        phrase(
            "{n} sammenligninger med eksakte 95 %-intervaller: vent {expected} falske ved et rent tilfælde. "
            "Antallet af henvendelser har ingen god eller dårlig retning.",
            "{n} comparisons by exact 95% intervals: expect {expected} false ones by sheer chance. "
            "The number of concerns has no good or bad direction.",
            n=compared_pairs,
            expected=Quantity(looks(compared_pairs).expected, Unit.NUMBER, 1),
        ),
    )
