"""The plan's money turned as the reader chooses: one dimension down, another across, each sum with pages."""

from collections.abc import Iterable

from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone, Value
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Source, Status
from vink_model.domain.turned import Dimension, Item, Unpaid, items, turned, undivided
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.budget_words import (
    PAYER_UNSTATED,
    TONES,
    bare,
    is_about,
    line_keys,
    line_name,
    pages_said,
    payer_name,
    payer_tone,
    places,
    status_said,
)
from vink_model.views.words import quoted

ROWS = {dimension.value: dimension.label for dimension in Dimension}
UNPAID = {one.value: one.label for one in Unpaid}
_UNKNOWN = Text("ukendt", "unknown")

Cells = dict[tuple[str | None, str | None], tuple[Item, ...]]


def column_choices(rows: Dimension) -> dict[str, Text]:
    """What can be laid across what is laid down."""
    return {one.value: one.label for one in Dimension if one is not rows}


def cube_message(
    plan: Plan, year: int | None, line: str | None, rows: Dimension, columns: Dimension, unpaid: Unpaid
) -> Message | None:
    """The amounts of the year and the line picked, turned; None when there are none."""
    shown = [
        item
        for item in items(plan, unpaid)
        if year in (None, item.year) and (line is None or line in item.line.split("+"))
    ]
    if not shown:
        return None
    cells = turned(shown, rows, columns)
    across = _ordered(plan, columns, (column for _, column in cells))
    down = _ordered(plan, rows, (row for row, _ in cells))
    return Message(
        key="cube",
        title=phrase(
            "Pengene efter {rows} og {columns}",
            "The money by {rows} and {columns}",
            rows=_small(rows),
            columns=_small(columns),
        ),
        sentence=_sentence(plan, cells, rows, columns),
        table=_table(plan, cells, (rows, down), (columns, across), line),
        sources=places(item.source for item in shown),
        chart=_chart(plan, cells, (rows, down), (columns, across)),
        notes=_notes(rows, columns),
    )


def _small(dimension: Dimension) -> Text:
    return Text(dimension.label.da.lower(), dimension.label.en.lower())


def _ordered(plan: Plan, dimension: Dimension, found: Iterable[str | None]) -> tuple[str | None, ...]:
    """The values in the plan's order; what is not stated comes last."""
    order: list[str | None] = []
    match dimension:
        case Dimension.LINE:
            order = list(line_keys(plan))
        case Dimension.PAYER:
            order = [payer.key for payer in plan.funding_sources]
        case Dimension.INITIATIVE:
            for line in line_keys(plan):
                order += [i.key for i in plan.initiatives if i.track == line]
                order.append(undivided(line))
        case _:
            order = [str(year) for year in plan.years]
    values = dict.fromkeys(found)
    known = [value for value in order if value in values]
    others = sorted((v for v in values if v is not None and v not in known), key=str)
    return (*known, *others, *((None,) if None in values else ()))


def _name(plan: Plan, dimension: Dimension, value: str | None) -> Text:
    if value is None:
        return PAYER_UNSTATED
    match dimension:
        case Dimension.LINE:
            return line_name(plan, value)
        case Dimension.PAYER:
            return payer_name(plan, value)
        case Dimension.YEAR:
            return Text(value, value)
        case _:
            names = {i.key: i.name for i in plan.initiatives}
            if value in names:
                return names[value]
            line = value.partition(":")[2]
            if not any(initiative.track == line for initiative in plan.initiatives):
                return line_name(plan, line)
            return phrase("{line}, ikke delt", "{line}, not divided", line=line_name(plan, line))


def _sum(found: Iterable[Item]) -> int | None:
    amounts = [item.amount_kr for item in found]
    return sum(amounts) if amounts else None


def _sentence(plan: Plan, cells: Cells, rows: Dimension, columns: Dimension) -> Text:
    whole = sum(item.amount_kr for found in cells.values() for item in found)
    row, column = max(cells, key=lambda place: _sum(cells[place]) or 0)
    return (
        phrase(
            "Det største beløb er {row} · {column}: {kr} af {whole}.",
            "The largest amount is {row} · {column}: {kr} of {whole}.",
            row=quoted(_name(plan, rows, row)),
            column=_name(plan, columns, column),
            kr=Quantity(_sum(cells[row, column]) or 0, Unit.MILLION),
            whole=bare(whole),
        )
        if whole
        else Text("Planen giver ingen penge her.", "The plan gives no money here.")
    )


def _tone(plan: Plan, dimension: Dimension, value: str | None, place: int) -> Tone:
    if value is None:
        return Tone.MUTED
    if dimension is Dimension.PAYER:
        return payer_tone(plan, value)
    return TONES[place] if place < len(TONES) else Tone.MUTED


def _chart(
    plan: Plan,
    cells: Cells,
    rows: tuple[Dimension, tuple[str | None, ...]],
    columns: tuple[Dimension, tuple[str | None, ...]],
) -> Bars:
    (by_row, down), (by_column, across) = rows, columns
    return Bars(
        categories=tuple(_name(plan, by_row, row) for row in down),
        series=tuple(
            Series(
                str(column),
                _name(plan, by_column, column),
                tuple(_sum(cells.get((row, column), ())) for row in down),
                _tone(plan, by_column, column, place),
            )
            for place, column in enumerate(across)
        ),
        unit=Unit.MILLION,
        is_horizontal=True,
        is_stacked=True,
    )


def _table(
    plan: Plan,
    cells: Cells,
    rows: tuple[Dimension, tuple[str | None, ...]],
    columns: tuple[Dimension, tuple[str | None, ...]],
    line: str | None,
) -> Table:
    (by_row, down), (by_column, across) = rows, columns

    def row_of(name: Text, found: Cells) -> tuple[Value, ...]:
        mine = [item for here in found.values() for item in here]
        of_column = (_sum(item for item in mine if item.at(by_column) == column) for column in across)
        return (name, *of_column, _sum(mine), _status(plan, mine), pages_said(item.source for item in mine))

    body = [
        row_of(_name(plan, by_row, row), {at: found for at, found in cells.items() if at[0] == row})
        for row in down
    ]
    unknown = _without_money(plan, line, down) if by_row is Dimension.INITIATIVE else ()
    empty = (None,) * len(across)
    body += [(name, *empty, _UNKNOWN, Status.UNKNOWN.label, pages_said((at,))) for name, at in unknown]
    return Table(
        (
            Heading("row", by_row.label),
            *(Heading(str(column), _name(plan, by_column, column), Unit.KRONER) for column in across),
            Heading("sum", Text("I alt (beregnet)", "In all (derived)"), Unit.KRONER),
            Heading("status", Text("Status", "Status")),
            Heading("page", Text("Side", "Page")),
        ),
        (*body, row_of(Text("I alt (beregnet)", "In all (derived)"), cells)),
    )


def _without_money(
    plan: Plan, line: str | None, known: tuple[str | None, ...]
) -> tuple[tuple[Text, Source], ...]:
    """The initiatives that the plan gives no amount of their own."""
    return tuple(
        (initiative.name, initiative.source)
        for initiative in plan.initiatives
        if initiative.key not in known and line in (None, initiative.track)
    )


def _status(plan: Plan, found: Iterable[Item]) -> Text:
    """The kinds of figure in a sum."""
    shown = tuple(found)
    about = any(is_about(plan, item.year, item.payer) for item in shown)
    return status_said((item.source.status.label for item in shown), about=about)


def _notes(rows: Dimension, columns: Dimension) -> tuple[Text, ...]:
    if Dimension.INITIATIVE not in (rows, columns):
        return ()
    return (
        Text(
            "Planen giver penge til linjer. Kun øremærkede penge har en indsats; hvad de øvrige indsatser "
            "koster, er ukendt.",
            "The plan gives money to lines. Only earmarked money has an initiative; what the others cost is "
            "unknown.",
        ),
    )
