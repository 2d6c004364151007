"""What an attacker learns from the tables of a screen: which figure stands for which released cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from vink_model.domain.codes import Measured, Severity
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.counting import drafted
from vink_model.domain.disclosure.drafts import Draft, DraftTable
from vink_model.domain.disclosure.published import Part
from vink_model.text import Language, Text

Learned = dict[str, int]
"""By cell: the number that was read."""

_MARKED = re.compile(r"[\\\u00a0\u200b]")
_WHOLE = re.compile(r"\d{1,3}(?:[.,]\d{3})*|\d+")
_SO_MANY = re.compile(r"(\d+) (?:af|of) (\d+)")
_PARTS = {
    Part.SUCCESS: Text("Inden fristen", "In time"),
    Part.FAILURE: Text("Efter fristen", "Late"),
    Part.PENDING: Text("Afventer", "Pending"),
}
_ALL = Text("Alle henvendelser, der kræver lokal indsats", "All concerns that need a local effort")


def learned(tables: Iterable[pd.DataFrame], dataset: Dataset, language: Language) -> Learned:
    """All that the tables of a screen tell of the cells that are released, by their labels alone."""
    draft = drafted(dataset)
    found: Learned = {}
    for table in tables:
        for key, number in _of(table.map(_plain), draft, dataset, language):
            found[key] = number
    return found


def _of(table: pd.DataFrame, draft: Draft, dataset: Dataset, language: Language) -> Iterator[tuple[str, int]]:
    columns = [_plain(name) for name in table.columns]
    yield from _of_severities(table, columns, draft, language)
    yield from _of_targets(table, draft, dataset, language)
    same = [one for one in draft.tables if _is_same(table, columns, one, language)]
    # A table of one kind of course is called as its whole is; what is shown is the whole.
    for laid_out in sorted(same, key=lambda one: one.key)[:1]:
        yield from _read(table, columns, laid_out, language)


def _is_same(table: pd.DataFrame, columns: list[str], laid_out: DraftTable, language: Language) -> bool:
    """Whether a table on the screen is this one: all of its rows and columns bear its names."""
    rows = {one.label.said(language) for one in laid_out.rows}
    heads = {one.label.said(language) for one in laid_out.columns}
    seen = list(table.iloc[:, 0])
    return len(seen) > 0 and set(seen) <= rows and len(columns) > 1 and set(columns[1:]) <= heads


def _read(
    table: pd.DataFrame, columns: list[str], laid_out: DraftTable, language: Language
) -> Iterator[tuple[str, int]]:
    rows = {one.label.said(language): place for place, one in enumerate(laid_out.rows)}
    heads = {one.label.said(language): place for place, one in enumerate(laid_out.columns)}
    for values in table.itertuples(index=False):
        for name, value in zip(columns[1:], values[1:], strict=True):
            number = _number(value)
            if number is not None:
                yield laid_out.keys[rows[values[0]]][heads[name]], number


def _of_severities(
    table: pd.DataFrame, columns: list[str], draft: Draft, language: Language
) -> Iterator[tuple[str, int]]:
    """The table of passing on in time has severity and year beside each other."""
    parts = {label.said(language): part for part, label in _PARTS.items()}
    if columns[2:] != list(parts):
        return
    tables = _by_key(draft)
    names = {one.label.said(language): f"{Measured.TRIAGE_IN_TIME}.{one}" for one in Severity}
    names[_ALL.said(language)] = Measured.TRIAGE_IN_TIME.value
    for severity, year, *values in table.itertuples(index=False):
        laid_out = tables[names[severity]]
        for part, value in zip(parts.values(), values, strict=True):
            number = _number(value)
            if number is not None:
                yield _key(laid_out, part.value, year), number


def _of_targets(
    table: pd.DataFrame, draft: Draft, dataset: Dataset, language: Language
) -> Iterator[tuple[str, int]]:
    """So many of so many, beside the name of a target."""
    tables = _by_key(draft)
    for target in dataset.plan.targets:
        name = target.measured.value if target.subject is None else f"{target.measured}.{target.subject}"
        if name not in tables or Part.BASE.value not in {row.key for row in tables[name].rows}:
            continue
        for values in table.itertuples(index=False):
            if target.name.said(language) in values:
                said = _SO_MANY.search(" ".join(str(value) for value in values))
                if said:
                    yield _key(tables[name], Part.SUCCESS.value, "all"), int(said[1])
                    yield _key(tables[name], Part.JUDGED.value, "all"), int(said[2])


def _by_key(draft: Draft) -> Mapping[str, DraftTable]:
    return {one.key: one for one in draft.tables}


def _key(laid_out: DraftTable, row: str, column: str) -> str:
    rows, columns = ([one.key for one in ends] for ends in (laid_out.rows, laid_out.columns))
    return laid_out.keys[rows.index(row)][columns.index(column)]


def _number(value: object) -> int | None:
    said = str(value)
    return int(re.sub(r"[.,]", "", said)) if _WHOLE.fullmatch(said) else None


def _plain(value: object) -> str:
    return _MARKED.sub("", str(value)).strip()
