"""Reading a database: one question a table, folded where the rows lie; only cells come back."""

import hashlib
import sys
import time
from collections.abc import Callable, Collection, Iterator
from collections.abc import Mapping as ByName
from contextlib import contextmanager
from dataclasses import replace

import pandas as pd
from sqlalchemy import URL, Connection
from sqlalchemy.exc import SQLAlchemyError
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential_jitter

from vink_model.domain.checks import Surroundings
from vink_model.domain.extent import month_column
from vink_model.domain.loaded import Loaded, Origin
from vink_model.domain.progress import CHECKING, READING, Progress, silent
from vink_model.errors import LayoutFault, SourceUnreachable
from vink_model.month import Month
from vink_model.sources.database.answer import Answer, answer_to
from vink_model.sources.database.checking import CheckedTable, checked
from vink_model.sources.database.connecting import address_of, connected, in_time
from vink_model.sources.database.declared import DatabaseSource
from vink_model.sources.database.failure_words import Asked, said
from vink_model.sources.database.failures import Failure, failure_of
from vink_model.sources.database.layout import found_table
from vink_model.sources.database.persons_in_cells import refuse_personal_names, refuse_persons
from vink_model.sources.database.statement import fold_of
from vink_model.text import phrase

_FIRST_WAIT, _LONGEST_WAIT = 1, 30


def read_database(
    source: DatabaseSource,
    environment: ByName[str, str],
    known: ByName[str, Collection[str]],
    *,
    since: Month | None = None,
    progress: Progress = silent,
    sleep: Callable[[float], None] = time.sleep,
) -> Loaded:
    """A source's cells, checked and folded; `known` are the keys stored before, by sheet.

    `since` asks for the months from that one on; `sleep` is how a second attempt is waited for.
    Raises: SettingFault for an address that cannot be used, SourceError for a source that cannot be used at
    all, Cancelled when the progress says so; faults in values are issues in the answer.
    """
    refuse_personal_names(source)
    address = address_of(source, environment)
    patiently = Retrying(
        retry=retry_if_exception_type(SourceUnreachable),
        stop=stop_after_attempt(source.patience.tries),
        wait=wait_exponential_jitter(initial=_FIRST_WAIT, max=_LONGEST_WAIT),
        sleep=sleep,
        reraise=True,
    )
    answers = patiently(_answers, source, address, since, progress)
    refuse_persons(source, answers)
    progress(CHECKING, 0.0)
    around = Surroundings(known, is_complete=True)
    tables = [checked(answer, around) for answer in answers]
    if since is None:
        _refuse_empty(source, tables)
        return _loaded(source, tables)
    return _loaded(source, [_from(since, table) for table in tables])


def _answers(source: DatabaseSource, address: URL, since: Month | None, progress: Progress) -> list[Answer]:
    """Every table's cells, all of one moment where the database can hold it."""
    progress(READING, 0.0)
    with _failures_said(Asked(source)), connected(source, address) as connection:
        return [
            _answer(connection, source, place, since, progress) for place in range(len(source.mapping.sheets))
        ]


def _answer(
    connection: Connection, source: DatabaseSource, place: int, since: Month | None, progress: Progress
) -> Answer:
    mapping = source.mapping.sheets[place]
    with _failures_said(Asked(source, mapping.found)):
        fold = fold_of(found_table(connection, mapping, source.schema), since)
        with in_time(connection, source.patience.answer_seconds):
            return answer_to(connection, fold, progress)


@contextmanager
def _failures_said(asked: Asked) -> Iterator[None]:
    """Say what the driver reports in the product's words; its own can hold the address, or a value."""
    try:
        yield
    except UnicodeDecodeError:
        raise said(Failure.ENCODING, asked) from None
    except _errors_of_drivers() as error:
        raise said(failure_of(error), asked) from None


def _errors_of_drivers() -> tuple[type[Exception], ...]:
    """SQLAlchemy's, and what drivers let through as it is: the network's, and those of PyHive's Thrift."""
    thrift = sys.modules.get("thrift.Thrift")
    usual = (SQLAlchemyError, OSError, EOFError)
    return usual if thrift is None else (*usual, thrift.TException)


def _refuse_empty(source: DatabaseSource, tables: list[CheckedTable]) -> None:
    """A table that is being filled anew at this very moment would empty the sheet."""
    for table, mapping in zip(tables, source.mapping, strict=True):
        if not table.source_rows:
            raise LayoutFault(
                phrase("Tabellen '{t}' er tom", "The table '{t}' is empty", t=mapping.found),
                phrase(
                    "Tallene er ikke rørt. Fyldes tabellen lige nu, så prøv igen om lidt; skal arket {s} "
                    "tømmes, så indlæs en projektmappe, hvor det er tomt.",
                    "The figures were not touched. If the table is being filled right now, try again soon; "
                    "to empty the sheet {s}, load a workbook in which it is empty.",
                    s=table.sheet.title,
                ),
            )


def _from(since: Month, table: CheckedTable) -> CheckedTable:
    """A table's months from one on, where the question could not ask for them: its month is a constant."""
    column = month_column(table.sheet)
    if column is None:
        return table
    is_wanted = (table.frame[column.key].isna() | (table.frame[column.key] >= str(since))).to_numpy(
        dtype=bool
    )
    return replace(table, frame=table.frame[is_wanted].reset_index(drop=True))


def _loaded(source: DatabaseSource, tables: list[CheckedTable]) -> Loaded:
    frames = {table.sheet.key: table.frame for table in tables}
    content = "\f".join(f"{key}\n{_written(frame)}" for key, frame in frames.items()).encode()
    return Loaded(
        origin=Origin(source.name, hashlib.sha256(content).hexdigest(), len(content)),
        frames=frames,
        issues=tuple(issue for table in tables for issue in table.issues),
        notes=tuple(note for table in tables for note in table.notes),
        source_rows={table.sheet.key: table.source_rows for table in tables},
    )


def _written(frame: pd.DataFrame) -> str:
    """The cells as text, the same for the same cells; folding has put them in order."""
    return frame.to_csv(index=False, lineterminator="\n")
