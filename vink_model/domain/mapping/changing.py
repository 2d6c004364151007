"""What differs between the layout that a mapping was made for and the one of a new file."""

from collections.abc import Iterator, Sequence

from vink_model.domain.checks.wording import nearest
from vink_model.domain.mapping.applying import Applied
from vink_model.domain.mapping.asked import Ask, Question
from vink_model.domain.mapping.table import Table
from vink_model.domain.mapping.values import Mapping, SheetMapping
from vink_model.domain.sheets import plain
from vink_model.text import Text, joined, phrase


def sheet_of(sheet: SheetMapping, tables: Sequence[Table]) -> Table | None:
    """The table of a file that a sheet's mapping is about."""
    return next((table for table in tables if plain(table.name) == plain(sheet.found)), None)


def sheet_changes(mapping: Mapping, tables: Sequence[Table]) -> Iterator[Text]:
    """Sheets that are gone, with the one that each is likely called now."""
    for sheet in mapping:
        if sheet_of(sheet, tables) is not None:
            continue
        gone = phrase("Arket '{s}' findes ikke mere.", "The sheet '{s}' is gone.", s=sheet.found)
        now = _renamed(sheet, tables)
        if now is None:
            yield gone
        else:
            yield joined((gone, phrase("Hedder det nu '{n}'?", "Is it called '{n}' now?", n=now)))


def column_changes(one: Applied, asked: Sequence[Question]) -> Iterator[Text]:
    """Columns gone, new or renamed in a table, and words that are new in it."""
    headers = [column.header for column in one.table.given if column.header]
    new = [header for header in headers if one.mapped.seen and header not in one.mapped.seen]
    if one.across is not None:
        read = {one.across.columns[place].header for place in (*one.across.read, *one.across.sums)}
        new = [header for header in new if header not in read]
    for mapped in dict.fromkeys(column.found for column in one.mapped if column.found is not None):
        if mapped not in headers:
            yield _gone(one, mapped, new)
    for header in new:
        yield phrase(
            "Kolonnen '{h}' i arket '{s}' er ny.",
            "The column '{h}' in the sheet '{s}' is new.",
            h=header,
            s=one.table.name,
        )
    for question in asked:
        if question.ask in {Ask.CODE, Ask.MARK, Ask.PERIOD, Ask.VINTAGES}:
            yield phrase(
                "Nyt i arket '{s}' ({a}): {q}",
                "New in the sheet '{s}' ({a}): {q}",
                s=one.table.name,
                a=question.address or "",
                q=question.words,
            )


def _gone(one: Applied, header: str, new: Sequence[str]) -> Text:
    gone = phrase(
        "Kolonnen '{h}' i arket '{s}' findes ikke mere.",
        "The column '{h}' in the sheet '{s}' is gone.",
        h=header,
        s=one.table.name,
    )
    near = nearest(header, new)
    if near is None:
        return gone
    return joined((gone, phrase("Hedder den nu '{n}'?", "Is it called '{n}' now?", n=near)))


def _renamed(sheet: SheetMapping, tables: Sequence[Table]) -> str | None:
    """The sheet with the most of the headings that were seen, or the one with the nearest name."""
    wanted = set(sheet.seen)
    best = max(tables, key=lambda table: len(wanted & _headers(table)), default=None)
    if best is not None and wanted and 2 * len(wanted & _headers(best)) > len(wanted):
        return best.name
    return nearest(sheet.found, [table.name for table in tables])


def _headers(table: Table) -> set[str]:
    return {column.header for column in table.given}
