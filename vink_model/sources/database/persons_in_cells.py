"""Refusing a table that points at a person: by its column and of what kind, but never what it says."""

from collections.abc import Iterator, Sequence

from vink_model.domain.checks.given import Cell
from vink_model.domain.mapping.values import Mapping
from vink_model.domain.person_headers import is_name_like
from vink_model.domain.person_names import is_free_text, names_among
from vink_model.domain.privacy import Trace, trace_in, trace_in_number, traces_in
from vink_model.domain.sheets import Kind
from vink_model.errors import RefusedForPrivacy
from vink_model.sources.database.answer import Answer, AnsweredColumn
from vink_model.sources.database.declared import DatabaseSource
from vink_model.sources.persons import Place
from vink_model.text import Text, joined, phrase

_REMEDY = Text(
    "Erklær en anden kolonne, eller oversæt dens ord til koder. En kilde må kun give antal, aldrig "
    "enkeltpersoner. Intet er gemt.",
    "Declare another column, or translate its words to codes. A source may only give counts, never "
    "individuals. Nothing was stored.",
)


def refuse_personal_names(source: DatabaseSource) -> None:
    """See that no mapped column is named as one that holds persons, before anything is asked of the database.

    Raises: RefusedForPrivacy.
    """
    _refuse(source, _places_in_names(source.mapping))


def refuse_persons(source: DatabaseSource, answers: Sequence[Answer]) -> None:
    """See that no value of a column points at a person.

    Raises: RefusedForPrivacy, which names the columns and repeats no value.
    """
    _refuse(
        source,
        (
            Place(_column(answer.fold.table.name, column.name), trace, _REMEDY)
            for answer in answers
            for column in answer.columns
            if (trace := _trace(column)) is not None
        ),
    )


def _refuse(source: DatabaseSource, places: Iterator[Place]) -> None:
    found = list(dict.fromkeys(places))
    if found:
        raise RefusedForPrivacy(
            phrase(
                "Kilden '{n}' peger på enkeltpersoner og er afvist",
                "The source '{n}' points at individuals and was refused",
                n=source.name,
            ),
            joined((*(place.text for place in found), _REMEDY)),
        )


def _places_in_names(mapping: Mapping) -> Iterator[Place]:
    for table in mapping:
        for column in table:
            # Words that are translated one by one leave no room for a person's.
            if column.found is not None and not column.codes and is_name_like(column.found):
                yield Place(_column(table.found, column.found), Trace.NAMES, _REMEDY)


def _trace(column: AnsweredColumn) -> Trace | None:
    """What in a column's values points at a person, if anything does."""
    words = [value if isinstance(value, str) else "" for value in column.values]
    found = traces_in(words)
    if found:
        return found[0][1]
    if column.column.kind is Kind.KEY and names_among(words):
        return Trace.NAME
    if is_free_text(words):
        return Trace.FREE_TEXT
    return next(filter(None, map(_trace_in_number, column.values)), None)


def _trace_in_number(value: Cell) -> Trace | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return trace_in_number(value) or (trace_in(str(value)) if isinstance(value, int) else None)


def _column(table: str, column: str) -> Text:
    return phrase("Kolonnen '{c}' i tabellen '{t}'", "The column '{c}' of the table '{t}'", c=column, t=table)
