"""Reading a workbook: gate, cells, privacy, layout, checks, fold; one way, all or nothing."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

import pandas as pd

from vink_model.domain.checks import Checked, GivenSheet, Spoilt, Surroundings, check_sheet, keys_of
from vink_model.domain.checks.given import column_letter
from vink_model.domain.fold import fold
from vink_model.domain.issues import Issue, Rule
from vink_model.domain.loaded import Loaded, Origin
from vink_model.domain.progress import CHECKING, Progress, silent
from vink_model.errors import LayoutFault, OversizedWorkbook
from vink_model.sources import notes, persons, refusals
from vink_model.sources.layout import (
    Placed,
    columns_of,
    no_known_sheet,
    placed,
    refuse_doubled_sheets,
    sheet_named,
)
from vink_model.sources.package import Package, open_package
from vink_model.sources.read_sheets import OpenedSheet, read_sheets
from vink_model.sources.surroundings import Described, describe, words_beside_cells, words_of_tail
from vink_model.text import Text, phrase

MOST_SHEETS = 60

_TAIL_REMEDY = Text(
    "Slet sidehovedet, linket eller vejledningen.", "Delete the page header, the link or the hint."
)


@dataclass(frozen=True, slots=True)
class OpenedWorkbook:
    """A file past the gate and the search for persons, whatever its sheets are called."""

    origin: Origin
    sheets: tuple[OpenedSheet, ...]
    described: Described

    @property
    def given(self) -> tuple[GivenSheet, ...]:
        """The sheets that hold cells, in the file's order."""
        return tuple(sheet.given for sheet in self.sheets if sheet.given is not None)


def read_workbook(
    content: bytes,
    file_name: str,
    known: Mapping[str, Collection[str]] | None = None,
    progress: Progress = silent,
) -> Loaded:
    """A workbook's rows, checked and folded; `known` are keys stored before, by sheet.

    Raises: SourceError for a file that cannot be used at all, Cancelled when the progress says so; faults in
    cells are issues in the answer.
    """
    opened = open_workbook(content, file_name, progress)
    sheets, described = opened.sheets, opened.described
    everything = _placed(sheets)
    found = tuple(p for p in everything if len(p.given.rows))
    if not found and all(sheet.is_readable for sheet in sheets):
        raise refusals.of(LayoutFault, refusals.NO_ROWS)
    around = _surroundings(found, described, known)
    loaded = _loaded(opened, found, around, progress)
    return replace(loaded, notes=(*loaded.notes, *notes.without_rows(everything)))


def open_workbook(content: bytes, file_name: str, progress: Progress = silent) -> OpenedWorkbook:
    """All sheets of a file, declared ones or not; only what points at no person is given out.

    Raises: SourceError for a file that cannot be used at all, RefusedForPrivacy among them.
    """
    persons.refuse_persons(persons.places_in_file_name(file_name))
    package = open_package(content)
    described = describe(package)
    if len(described.sheets) > MOST_SHEETS:
        raise refusals.of(OversizedWorkbook, refusals.TOO_MANY_SHEETS)
    sheets = read_sheets(package, described, progress)
    persons.refuse_persons(_places(package, described, sheets))
    origin = Origin(file_name, hashlib.sha256(content).hexdigest(), len(content))
    return OpenedWorkbook(origin, sheets, described)


def _places(
    package: Package, described: Described, sheets: tuple[OpenedSheet, ...]
) -> Iterator[persons.Place]:
    """All places in the file that point at a person."""
    unsafe = list(persons.places_in_sheet_names(sheet.name for sheet in described.sheets))
    if unsafe:
        # Addresses would repeat the sheet's name, so nothing else is said until the name is mended.
        yield from unsafe
        return
    for place, several in groupby(words_beside_cells(package, described), key=itemgetter(0)):
        yield from persons.places_in_words(place.name, place.remedy, (words for _, words in several))
    for sheet in sheets:
        where = phrase(
            "Sidehoved, link eller vejledning i '{s}'", "Page header, link or hint in '{s}'", s=sheet.name
        )
        yield from persons.places_in_words(where, _TAIL_REMEDY, words_of_tail(sheet.scanned.tail))
        if sheet.given is not None:
            declared = sheet_named(sheet.name)
            pairs = columns_of(declared, sheet.given) if declared else tuple((None, c) for c in sheet.given)
            yield from persons.places_in_sheet(sheet.given, pairs, is_guide=notes.is_guide(sheet.name))


def _placed(sheets: tuple[OpenedSheet, ...]) -> tuple[Placed, ...]:
    known = [(declared, sheet) for sheet in sheets if (declared := sheet_named(sheet.name)) is not None]
    if not known:
        raise no_known_sheet([sheet.name for sheet in sheets])
    refuse_doubled_sheets([(declared, sheet.name) for declared, sheet in known])
    return tuple(placed(declared, sheet.given) for declared, sheet in known if sheet.given is not None)


def _surroundings(
    found: tuple[Placed, ...], described: Described, known: Mapping[str, Collection[str]] | None
) -> Surroundings:
    """Keys of the file's own sheets stand before those stored, as the file will replace them."""
    own = {p.sheet.key: keys_of(p.sheet, p.columns) for p in found}
    return Surroundings({**(known or {}), **own}, is_complete=known is not None, is_1904=described.is_1904)


def _loaded(
    opened: OpenedWorkbook, found: tuple[Placed, ...], around: Surroundings, progress: Progress
) -> Loaded:
    sheets, described = opened.sheets, opened.described
    checked: dict[str, Checked] = {}
    frames: dict[str, pd.DataFrame] = {}
    for place, p in enumerate(found):
        progress(CHECKING, place / len(found))
        checked[p.sheet.key] = check_sheet(p.sheet, p.given, p.columns, around)
        frames[p.sheet.key] = fold(p.sheet, checked[p.sheet.key].frame)
    progress(CHECKING, 1.0)
    unreadable = (issue for sheet in sheets if not sheet.is_readable for issue in errors_of(sheet))
    said = [notes.MACROS] if described.has_macros else []
    said += [notes.hidden_sheet(s.name) for s in described.sheets if s.is_hidden and sheet_named(s.name)]
    strange = [s.name for s in sheets if sheet_named(s.name) is None and not notes.is_guide(s.name)]
    said += [note for name in strange for note in notes.unknown_sheet(name)]
    said += [note for p in found for note in notes.about_sheet(p, around)]
    return Loaded(
        origin=opened.origin,
        frames=frames,
        issues=(*unreadable, *(issue for c in checked.values() for issue in c.issues)),
        notes=tuple(said),
        source_rows={p.sheet.key: len(p.given.rows) for p in found},
        intake=tuple(notes.intake_of(p, len(frames[p.sheet.key]), is_1904=described.is_1904) for p in found),
    )


def errors_of(sheet: OpenedSheet) -> Iterator[Issue]:
    """The cells that keep the reader from a sheet: errors of newer Excel versions, such as #SPILL!."""
    for (row, column), spoilt in list(sheet.scanned.spoilt.items())[:100]:
        yield _error(sheet.name, row, column, spoilt)


def _error(sheet: str, row: int, column: int, spoilt: Spoilt) -> Issue:
    return Issue(
        rule=Rule.ERROR_CELL,
        sheet=sheet,
        row=row + 1,
        column=None,
        address=f"{column_letter(column)}{row + 1}",
        message=phrase("Cellen viser fejlen {e}.", "The cell shows the error {e}.", e=spoilt.shown),
        remedy=Text("Ret formlen, eller skriv værdien selv.", "Fix the formula, or write the value itself."),
        found=spoilt.shown or None,
    )
