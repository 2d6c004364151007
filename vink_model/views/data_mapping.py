"""What was understood of a foreign file: its first rows in our own words."""

from collections.abc import Iterator

import pandas as pd

from vink_model.domain.loaded import Loaded
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.sheets import SHEETS, Column, Kind, Sheet
from vink_model.month import Month
from vink_model.text import Text, Unit, counted, phrase

FEW_ROWS = 5
"""Rows that show how a file was understood."""

_UNITS = {Kind.WHOLE: Unit.COUNT, Kind.KRONER: Unit.KRONER, Kind.DECIMAL: Unit.NUMBER}
_ONE_ROW, _ROWS = Text("række", "row"), Text("rækker", "rows")


def sample_messages(checked: Loaded) -> tuple[Message, ...]:
    """For each sheet that a file fills: how many rows it gives, and the first of them."""
    return tuple(_sample(SHEETS[key], frame, checked) for key, frame in checked.frames.items())


def _sample(sheet: Sheet, frame: pd.DataFrame, checked: Loaded) -> Message:
    columns = [column for column in sheet if frame[column.key].notna().any()]
    read = (checked.source_rows or {}).get(sheet.key, len(frame))
    missing = sum(gap.sheet == sheet.key for gap in checked.gaps)
    sentence = phrase(
        "{n} læst; de giver {m} og {total} i alt.",
        "{n} read; they give {m} and {total} in all.",
        n=counted(read, _ONE_ROW, _ROWS),
        m=counted(len(frame), Text("tal", "figure"), Text("tal", "figures")),
        total=int(frame["count"].sum()),
    )
    if "count" not in frame:
        sentence = phrase("{n} læst.", "{n} read.", n=counted(read, _ONE_ROW, _ROWS))
    return Message(
        key=f"understood_{sheet.key}",
        title=phrase(
            "{sheet}: sådan er filen forstået", "{sheet}: how the file was understood", sheet=sheet.title
        ),
        sentence=sentence,
        table=Table(
            tuple(Heading(column.key, column.label, _UNITS.get(column.kind)) for column in columns),
            tuple(_rows(columns, frame.head(FEW_ROWS))),
        ),
        sources=(),
        notes=(_missing(missing),) if missing else (),
    )


def _rows(columns: list[Column], frame: pd.DataFrame) -> Iterator[tuple[Value, ...]]:
    for row in frame[[column.key for column in columns]].itertuples(index=False):
        yield tuple(_said(column, value) for column, value in zip(columns, row, strict=True))


def _said(column: Column, value: object) -> Value:
    """A value as its reader knows it: a code by its words."""
    if pd.isna(value):  # type: ignore[call-overload]
        return None
    if column.codes is not None:
        return column.codes(str(value)).label
    if column.kind is Kind.MONTH:
        return phrase("{m}", "{m}", m=Month.parse(str(value)))
    return int(str(value)) if column.kind in {Kind.WHOLE, Kind.KRONER} else str(value)


def _missing(number: int) -> Text:
    return phrase(
        "{n} mangler i kilden og tælles ikke som 0.",
        "{n} missing in the source and not counted as 0.",
        n=counted(number, Text("tal", "figure is"), Text("tal", "figures are")),
    )
