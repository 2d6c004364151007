"""Missing figures, stored beside the rows of the load that they came with."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    ForeignKeyConstraint,
    Integer,
    Row,
    String,
    Table,
    insert,
    select,
)

from vink_model.domain.extent import Extent
from vink_model.domain.gaps import Gap, GapKind, composed_gaps, spoken_months
from vink_model.domain.loaded import Loaded
from vink_model.store.rows import SheetRows
from vink_model.store.schema import METADATA

GAPS = Table(
    "gaps",
    METADATA,
    Column("import_id", Integer, primary_key=True, autoincrement=False),
    Column("sheet", String, primary_key=True),
    Column("gap_number", Integer, primary_key=True, autoincrement=False),
    Column("measure", String, nullable=False),
    Column("dimensions", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("lowest", BigInteger),
    Column("highest", BigInteger),
    Column("address", String),
    ForeignKeyConstraint(("import_id", "sheet"), ("imported_sheets.import_id", "imported_sheets.sheet")),
)
"""Figures that a load's source does not give, each with the values of its dimensions."""


def write_gaps(connection: Connection, number: int, gaps: Sequence[Gap]) -> None:
    """Store the gaps of a load, after its sheets."""
    rows = [_row(number, place, gap) for place, gap in enumerate(gaps, start=1)]
    if rows:
        connection.execute(insert(GAPS), rows)


def read_gaps(connection: Connection, numbers: Mapping[str, int]) -> tuple[Gap, ...]:
    """The gaps of the sheets that stand by these loads, in the order in which they were read."""
    wanted = select(GAPS).where(GAPS.c.import_id.in_(set(numbers.values())))
    rows = connection.execute(wanted.order_by(GAPS.c.import_id, GAPS.c.sheet, GAPS.c.gap_number)).all()
    return tuple(_gap(row) for row in rows if numbers.get(row.sheet) == row.import_id)


def gaps_after(
    connection: Connection, loaded: Loaded, extent: Extent, numbers: Mapping[str, int]
) -> tuple[Gap, ...]:
    """The gaps that the sheets of a load have, those of the months that it leaves alone among them."""
    if extent.is_whole:
        return loaded.gaps
    standing = read_gaps(connection, {key: n for key, n in numbers.items() if key in loaded.frames})
    return composed_gaps(standing, loaded.gaps, spoken_months(loaded.frames, loaded.gaps), extent)


def with_gaps(sheets: Iterable[SheetRows], gaps: Sequence[Gap]) -> list[SheetRows]:
    """Sheets whose fingerprints tell their gaps too; a sheet without gaps keeps the one of its rows."""
    return [_marked(one, [gap for gap in gaps if gap.sheet == one.sheet.key]) for one in sheets]


def _marked(one: SheetRows, gaps: Sequence[Gap]) -> SheetRows:
    if not gaps:
        return one
    # Where a gap stands in its file says nothing about the figures.
    said = sorted(repr(replace(gap, address=None)) for gap in gaps)
    told = hashlib.sha256("\n".join((one.fingerprint, *said)).encode()).hexdigest()
    return replace(one, fingerprint=told)


def _row(number: int, place: int, gap: Gap) -> dict[str, str | int | None]:
    return {
        "import_id": number,
        "sheet": gap.sheet,
        "gap_number": place,
        "measure": gap.measure,
        "dimensions": json.dumps(gap.dimensions, ensure_ascii=False),
        "kind": gap.kind.value,
        "lowest": gap.lowest,
        "highest": gap.highest,
        "address": gap.address,
    }


def _gap(row: Row[tuple[object, ...]]) -> Gap:
    return Gap(
        sheet=row.sheet,
        measure=row.measure,
        dimensions=tuple((key, value) for key, value in json.loads(row.dimensions)),
        kind=GapKind(row.kind),
        lowest=row.lowest,
        highest=row.highest,
        address=row.address,
    )
