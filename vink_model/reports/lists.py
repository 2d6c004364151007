"""What the drop-downs of a workbook offer, on one hidden sheet: Excel cuts written lists at 255 letters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from vink_model.domain.codes import Coded
from vink_model.domain.sheets import SHEETS, Column
from vink_model.domain.sheets.beside import LISTS
from vink_model.text import Language

LONGEST_LIST = 200
"""Keys of another sheet that a drop-down can offer."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Where each drop-down finds what it offers, as Excel writes a range."""

    of_codes: Mapping[type[Coded], str]
    of_references: Mapping[tuple[str, tuple[str, ...]], str]
    """By the sheet referred to and the words accepted besides its keys."""

    def offered(self, column: Column) -> str | None:
        """The range that the column's cells choose from; None when they are free."""
        if column.codes is not None:
            return self.of_codes[column.codes]
        return self.of_references[column.refers_to[0], column.also] if column.refers_to else None


def lay_lists(workbook: Workbook, language: Language, keys: Mapping[str, Sequence[str]]) -> Lists:
    """Write the hidden sheet of lists. `keys` are the keys that each sheet holds already."""
    page = workbook.add_worksheet(LISTS.said(language))
    page.hide()
    columns = [column for sheet in SHEETS.values() for column in sheet]
    of_codes: dict[type[Coded], str] = {}
    for codes in dict.fromkeys(c.codes for c in columns if c.codes is not None):
        of_codes[codes] = _written_out(page, len(of_codes), codes, language)
    of_references: dict[tuple[str, tuple[str, ...]], str] = {}
    for target, also in dict.fromkeys((c.refers_to[0], c.also) for c in columns if c.refers_to):
        place = len(of_codes) + len(of_references)
        of_references[target, also] = _keys_of(page, place, target, also, keys.get(target, ()), language)
    return Lists(of_codes, of_references)


def _written_out(page: Worksheet, place: int, codes: type[Coded], language: Language) -> str:
    labels = [code.label.said(language) for code in codes]
    page.write_column(0, place, [codes.__name__, *labels])
    letter = xl_col_to_name(place)
    return f"='{page.get_name()}'!${letter}$2:${letter}${len(labels) + 1}"


def _keys_of(
    page: Worksheet, place: int, target: str, also: tuple[str, ...], known: Sequence[str], language: Language
) -> str:
    """The keys of another sheet, as long as its list is at the moment; other words stand in front of them."""
    column = f"'{SHEETS[target].title.said(language)}'!$A"
    filled = f"COUNTA({column}$2:$A${LONGEST_LIST + 1})"
    if not also:
        return f"=OFFSET({column}$2,0,0,MAX(1,{filled}),1)"
    page.write_column(0, place, [f"{target} + {' + '.join(also)}", *also])
    for row in range(LONGEST_LIST):
        cell = f"{column}{row + 2}"
        # Excel shows what a formula gave last; without it, readers would find an empty cell.
        last = known[row] if row < len(known) else ""
        page.write_formula(row + 1 + len(also), place, f'=IF({cell}="","",{cell})', value=last)
    return f"=OFFSET('{page.get_name()}'!${xl_col_to_name(place)}$2,0,0,{len(also)}+{filled},1)"
