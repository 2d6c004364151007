"""docs/workbook.md: every sheet and column of the workbook, written from their declaration."""

from collections.abc import Iterator, Sequence

from vink_model.domain.codes import Coded
from vink_model.domain.sheets import OBSERVATION_SHEETS, PLAN_SHEETS, SHEETS, Column, Role, Sheet
from vink_model.reports.column_words import KIND_NAMES
from vink_model.text import Text

_INTRODUCTION = """# The workbook

<!-- Generated from vink_model/domain/sheets; write it again with: python -m vink_model docs -->

One Excel workbook brings a municipality's plan and its counts into the product; the same sheets are the
tables of the database. The template has them all, with lists to choose from; a workbook may hold only some.

- The order of sheets and columns is free. A header may be the key, the Danish or the English name, or one of
  the other spellings given; capitals, blanks, `_` and `-` make no difference.
- A column that is not required may be left out. An empty cell is unknown, not 0.
- A choice is written as its code or by its Danish or English name ([the lists](#the-lists)).
- Observations are folded when they are read: dates are cut to months, and rows that agree in everything but
  their measures become one row. One row per record and rows that are counts already are read alike.
- Nothing that points at a person may stand anywhere in the file; see the first page of the template.
"""
_HEADER = ("Column", "Danish", "English", "Written as", "Required", "Accepted", "Meaning")


def workbook_page() -> str:
    """The page as Markdown, ending in one newline."""
    parts = [_INTRODUCTION, "## The plan\n"]
    parts += map(_sheet, PLAN_SHEETS)
    parts.append("## Observations\n")
    parts += map(_sheet, OBSERVATION_SHEETS)
    parts.append("## The lists\n")
    parts += map(_list, _code_sets())
    return "\n".join(parts)


def _sheet(sheet: Sheet) -> str:
    lines = [f"### {_both(sheet.title)} · `{sheet.key}`", "", f"{sheet.meaning.da} {sheet.meaning.en}", ""]
    if sheet.is_folded:
        added_up = ", ".join(f"`{column.key}`" for column in sheet.measures)
        lines.append(f"Folded: rows that agree in all other columns are one row; {added_up} is added up.")
    else:
        named = ", ".join(f"`{key}`" for key in sheet.identified_by)
        lines.append(f"A row is named by {named}; no two rows have the same.")
    lines += ["", *_table(_HEADER, [_row(column) for column in sheet]), ""]
    return "\n".join(lines)


def _row(column: Column) -> tuple[str, ...]:
    return (
        f"`{column.key}`",
        column.label.da,
        column.label.en,
        _written_as(column),
        _required(column),
        _accepted(column),
        f"{column.meaning.da} {column.meaning.en}",
    )


def _written_as(column: Column) -> str:
    name = KIND_NAMES[column.kind].en
    signed = f"{name}, may be below zero" if column.can_be_negative else name
    return f"{signed}; added up" if column.role is Role.MEASURE else signed


def _required(column: Column) -> str:
    if column.required:
        return "yes"
    return "no" if column.default is None else f"no: `{column.default}`"


def _accepted(column: Column) -> str:
    said = []
    if column.codes is not None:
        said.append(f"[{column.codes.__name__}](#{column.codes.__name__.lower()})")
    if column.refers_to:
        said.append("a key of " + ", ".join(f"`{key}`" for key in column.refers_to))
    if column.also:
        said.append("or " + ", ".join(f"`{word}`" for word in column.also))
    if column.spellings:
        said.append("header also " + ", ".join(f"'{spelling}'" for spelling in column.spellings))
    return " ".join(said)


def _code_sets() -> Iterator[type[Coded]]:
    """Each closed set once, in the order in which the sheets first name it."""
    named = (column.codes for sheet in SHEETS.values() for column in sheet)
    return iter(dict.fromkeys(codes for codes in named if codes is not None))


def _list(codes: type[Coded]) -> str:
    rows = [(f"`{code.value}`", code.label.da, code.label.en) for code in codes]
    meaning = (codes.__doc__ or "").splitlines()[0]
    return "\n".join(
        [f"### {codes.__name__}", "", meaning, "", *_table(("Code", "Danish", "English"), rows), ""]
    )


def _table(header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    return [_line(header), _line(("---",) * len(header)), *map(_line, rows)]


def _line(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _both(text: Text) -> str:
    return text.da if text.da == text.en else f"{text.da} · {text.en}"
