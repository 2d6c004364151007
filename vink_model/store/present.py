"""What the stored figures say at one moment: the plan, the cells, the keys that others may refer to."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection, Engine, select

from vink_model.domain.cells import Cells
from vink_model.domain.changes import Figures
from vink_model.domain.dataset import Dataset
from vink_model.domain.plan_rows import plan_of
from vink_model.domain.sheets import OBSERVATION_SHEETS, PLAN_SHEETS, SHEETS, Sheet
from vink_model.store.engine import reading
from vink_model.store.gaps import read_gaps
from vink_model.store.history import current_imports, current_version
from vink_model.store.references import current_keys
from vink_model.store.rows import StoredRow, cell_frame, plan_row
from vink_model.store.schema import TABLES


def read_dataset(engine: Engine) -> Dataset:
    """All that is known at this moment. Empty: a dataset that says so."""
    with reading(engine) as connection:
        version = current_version(connection)
        imports = current_imports(connection)
        numbers = {sheet: one.number for sheet, one in imports.items()}
        plan = {sheet: _rows(connection, sheet, numbers) for sheet in PLAN_SHEETS}
        cells = {sheet: _rows(connection, sheet, numbers) for sheet in OBSERVATION_SHEETS}
        gaps = read_gaps(connection, numbers)
    return Dataset(
        plan=plan_of({sheet.key: [plan_row(sheet, row) for row in rows] for sheet, rows in plan.items()}),
        cells={sheet.key: Cells.of(sheet, cell_frame(sheet, rows)) for sheet, rows in cells.items()},
        imports=imports,
        version=version,
        gaps=gaps,
    )


@dataclass(frozen=True, slots=True)
class Present:
    """The figures of some sheets as they stand at one moment."""

    version: str
    figures: Figures


def read_present(engine: Engine, sheets: Collection[str]) -> Present:
    """The figures of some sheets and their version, of one moment. Empty: a frame without rows."""
    with reading(engine) as connection:
        standing = current_imports(connection).items()
        numbers = {sheet: one.number for sheet, one in standing if sheet in sheets}
        frames = {key: frame_of(connection, SHEETS[key], numbers) for key in sheets}
        return Present(current_version(connection), Figures(frames, read_gaps(connection, numbers)))


def known_keys(engine: Engine) -> dict[str, frozenset[str]]:
    """The keys that stand in the database now, by sheet, for files that refer to rows they do not hold."""
    with reading(engine) as connection:
        return current_keys(connection)


def frame_of(connection: Connection, sheet: Sheet, numbers: Mapping[str, int]) -> pd.DataFrame:
    """The sheet's present rows as a source would deliver them, by the numbers of the loads that stand."""
    return cell_frame(sheet, _rows(connection, sheet, numbers))


def _rows(connection: Connection, sheet: Sheet, numbers: Mapping[str, int]) -> Sequence[StoredRow]:
    """The sheet's present rows in the order in which they were loaded."""
    if sheet.key not in numbers:
        return ()
    table = TABLES[sheet.key]
    wanted = [table.c[column.key] for column in sheet]
    present = select(*wanted).where(table.c.import_id == numbers[sheet.key]).order_by(table.c.row_number)
    # As plain tuples: pandas takes these ten times as fast as SQLAlchemy's rows.
    return [tuple(row) for row in connection.execute(present)]
