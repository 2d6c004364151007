"""One load: all of a file's rows or none, added beside what was there, and then pointed to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import pandas as pd
from sqlalchemy import Connection, Engine, delete, insert

from vink_model.domain.extent import WHOLE, Extent, composed
from vink_model.domain.gaps import spoken_months
from vink_model.domain.loaded import Loaded
from vink_model.domain.progress import STORING, Progress, silent
from vink_model.domain.sheets import SHEETS
from vink_model.domain.states import StateKind
from vink_model.errors import LayoutFault, RefusedForFaults
from vink_model.store.engine import writing
from vink_model.store.expected import refuse_change_of
from vink_model.store.gaps import gaps_after, with_gaps, write_gaps
from vink_model.store.history import current_imports, import_of
from vink_model.store.outcome import Change, Outcome
from vink_model.store.pointers import Pointer, Pointers, current_pointers
from vink_model.store.present import frame_of
from vink_model.store.references import refuse_dangling
from vink_model.store.rows import SheetRows
from vink_model.store.schema import CURRENT_SHEETS, IMPORTED_SHEETS, IMPORTS
from vink_model.store.states import record
from vink_model.store.writing_rows import Counter, write_rows
from vink_model.text import Text, counted, phrase


def load(
    engine: Engine,
    loaded: Loaded,
    *,
    who: str,
    now: datetime,
    extent: Extent = WHOLE,
    expected_version: str | None = None,
    progress: Progress = silent,
) -> Outcome:
    """Add the rows of a checked file and let its sheets stand by them from now on.

    Raises: RefusedForFaults when the rows have issues or would leave a reference without its row, LayoutFault
    when there is no sheet, StoreChanged when one of its sheets is not what it was at the expected version,
    StoreBusy when another load does not end, Cancelled when the progress says so; nothing is stored then.
    """
    _refuse_faults(loaded)
    # What needs no look at the database is made ready before anyone else has to wait.
    ready = _sheets(loaded, loaded.frames, {}) if extent.is_whole else None
    with writing(engine) as connection:
        standing = current_pointers(connection)
        if expected_version is not None:
            refuse_change_of(connection, expected_version, standing, loaded.frames)
        numbers = {key: pointer.number for key, pointer in standing.items()}
        gaps = gaps_after(connection, loaded, extent, numbers)
        sheets = with_gaps(ready or _composed(connection, loaded, extent, numbers), gaps)
        if all(_is_standing(standing.get(one.sheet.key), one) for one in sheets):
            return _unchanged(connection, loaded, sheets)
        number = _add(connection, loaded, sheets, who, now, progress)
        write_gaps(connection, number, gaps)
        _point(connection, number, sheets)
        refuse_dangling(connection)
        record(connection, StateKind.LOAD, who=who, now=now)
        # The last moment to stop: what is committed can only be undone.
        progress(STORING, 1.0)
        kept = sum(len(one.rows) - len(loaded.frames[one.sheet.key]) for one in sheets)
        return Outcome(Change.NEW, import_of(connection, number), _emptied(standing, sheets), kept)


def _sheets(
    loaded: Loaded, frames: Mapping[str, pd.DataFrame], numbers: Mapping[str, int]
) -> list[SheetRows]:
    read = loaded.source_rows or {}
    return [
        replace(
            SheetRows.of(SHEETS[key], frame, read.get(key, len(loaded.frames[key]))),
            # Where there are more rows than the file has, the rest stood before.
            kept_from=numbers.get(key) if len(frame) > len(loaded.frames[key]) else None,
        )
        for key, frame in frames.items()
    ]


def _composed(
    connection: Connection, loaded: Loaded, extent: Extent, numbers: Mapping[str, int]
) -> list[SheetRows]:
    """The file's rows among those that stand, read under the writer's lock so that nothing comes between."""
    spoken = spoken_months(loaded.frames, loaded.gaps)
    frames = {
        key: composed(
            SHEETS[key], frame_of(connection, SHEETS[key], numbers), frame, extent, spoken.get(key, ())
        )
        for key, frame in loaded.frames.items()
    }
    return _sheets(loaded, frames, numbers)


def _is_standing(pointer: Pointer | None, one: SheetRows) -> bool:
    return pointer is not None and (pointer.fingerprint, pointer.cells) == (one.fingerprint, len(one.rows))


def _refuse_faults(loaded: Loaded) -> None:
    if loaded.issues:
        faults = counted(len(loaded.issues), Text("fejl", "fault"), Text("fejl", "faults"))
        raise RefusedForFaults(
            phrase("{n} i {file}", "{n} in {file}", n=faults, file=loaded.origin.name),
            Text(
                "Ret dem, og indlæs filen igen. Intet er gemt.",
                "Fix them and load again. Nothing was stored.",
            ),
        )
    if not loaded.frames:
        raise LayoutFault(
            phrase("{file} har ingen kendte ark", "{file} has no known sheet", file=loaded.origin.name),
            Text("Brug skabelonens navne på arkene.", "Name the sheets as the template does."),
        )


def _unchanged(connection: Connection, loaded: Loaded, sheets: Sequence[SheetRows]) -> Outcome:
    """The outcome of a file that says what its sheets say already."""
    imports = current_imports(connection)
    behind = [imports[one.sheet.key] for one in sheets]
    is_same_file = all(one.sha256 == loaded.origin.sha256 for one in behind)
    newest = max(behind, key=lambda one: one.number)
    return Outcome(Change.SAME_FILE if is_same_file else Change.SAME_ROWS, newest)


def _emptied(standing: Pointers, sheets: Sequence[SheetRows]) -> tuple[Text, ...]:
    """The sheets that lose all their rows; a template filled in by half would do that unseen."""
    lost = (one.sheet for one in sheets if not one.rows)
    return tuple(sheet.title for sheet in lost if sheet.key in standing and standing[sheet.key].cells)


def _add(
    connection: Connection,
    loaded: Loaded,
    sheets: Sequence[SheetRows],
    who: str,
    now: datetime,
    progress: Progress,
) -> int:
    """A new load with all its rows, nothing pointing to them yet."""
    origin = loaded.origin
    facts = {"file_name": origin.name, "sha256": origin.sha256, "size": origin.size}
    added = insert(IMPORTS).values(**facts, loaded_at=now, loaded_by=who).returning(IMPORTS.c.id)
    number = int(connection.execute(added).scalar_one())
    counter = Counter(progress, sum(len(one.rows) for one in sheets))
    for one in sheets:
        connection.execute(
            insert(IMPORTED_SHEETS).values(
                import_id=number,
                sheet=one.sheet.key,
                source_rows=one.source_rows,
                cells=len(one.rows),
                fingerprint=one.fingerprint,
                kept_from=one.kept_from,
            )
        )
        write_rows(connection, number, one, counter)
    return number


def _point(connection: Connection, number: int, sheets: Sequence[SheetRows]) -> None:
    """Let each sheet of the load stand by it; the others stand where they stood."""
    keys = [one.sheet.key for one in sheets]
    connection.execute(delete(CURRENT_SHEETS).where(CURRENT_SHEETS.c.sheet.in_(keys)))
    connection.execute(insert(CURRENT_SHEETS), [{"sheet": key, "import_id": number} for key in keys])
