"""Which loads there were, and which one each sheet stands by now."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection, Engine, Row, Select, func, select

from vink_model.domain.dataset import Import
from vink_model.store.engine import reading
from vink_model.store.pointers import current_pointers, version_of
from vink_model.store.schema import CURRENT_SHEETS, IMPORTED_SHEETS, IMPORTS


def history(engine: Engine) -> tuple[Import, ...]:
    """Every load, newest first."""
    with reading(engine) as connection:
        rows = connection.execute(_imports().order_by(IMPORTS.c.id.desc())).all()
    return tuple(map(_import, rows))


def read_version(engine: Engine) -> str:
    """A word that changes when, and only when, another load stands behind some sheet."""
    with reading(engine) as connection:
        return current_version(connection)


def current_version(connection: Connection) -> str:
    """The version within a look that is already open."""
    return version_of(current_pointers(connection))


def current_imports(connection: Connection) -> dict[str, Import]:
    """The load behind each sheet that has one, by the sheet's key."""
    imports = all_imports(connection)
    pointers = connection.execute(select(CURRENT_SHEETS.c.sheet, CURRENT_SHEETS.c.import_id))
    kept = IMPORTED_SHEETS.c
    links = connection.execute(
        select(kept.sheet, kept.import_id, kept.kept_from).where(kept.kept_from.is_not(None))
    )
    built_on = {(sheet, number): earlier for sheet, number, earlier in links}
    return {
        sheet: replace(imports[number], earlier=_earlier(sheet, number, built_on, imports))
        for sheet, number in pointers
    }


def _earlier(
    sheet: str, number: int, built_on: Mapping[tuple[str, int], int], imports: Mapping[int, Import]
) -> tuple[str, ...]:
    """The files whose months a sheet may still hold besides its newest one's, newest first, each once."""
    names = []
    while (sheet, number) in built_on:
        number = built_on[sheet, number]
        names.append(imports[number].file_name)
    return tuple(dict.fromkeys(names))


def all_imports(connection: Connection) -> dict[int, Import]:
    """Every load by its number."""
    return {row.id: _import(row) for row in connection.execute(_imports())}


def import_of(connection: Connection, number: int) -> Import:
    """One load by its number."""
    return _import(connection.execute(_imports().where(IMPORTS.c.id == number)).one())


def _imports() -> Select[tuple[object, ...]]:
    """Loads with what they held in all."""
    return (
        select(
            IMPORTS,
            func.sum(IMPORTED_SHEETS.c.source_rows).label("source_rows"),
            func.sum(IMPORTED_SHEETS.c.cells).label("cells"),
        )
        .join(IMPORTED_SHEETS)
        .group_by(*IMPORTS.c)
    )


def _import(row: Row[tuple[object, ...]]) -> Import:
    return Import(
        number=row.id,
        file_name=row.file_name,
        sha256=row.sha256,
        loaded_at=row.loaded_at,
        loaded_by=row.loaded_by,
        source_rows=int(row.source_rows),
        cells=int(row.cells),
    )
