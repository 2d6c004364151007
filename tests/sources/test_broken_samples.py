"""Each broken workbook of sample_data/broken is refused for its one defect, in words that say what to do."""

import pytest

from sample_data.broken.make import CELLS, FILES, FOLDER, LAYOUT, NOT_READ, PERSONS
from vink_model.domain.issues import Rule
from vink_model.errors import (
    LayoutFault,
    LockedWorkbook,
    NotAWorkbook,
    OversizedWorkbook,
    RefusedForPrivacy,
    SourceError,
)
from vink_model.sources.excel import read_workbook
from vink_model.text import Language

REFUSED: dict[str, type[SourceError]] = {
    **dict.fromkeys(NOT_READ, NotAWorkbook),
    "encrypted.xlsx": LockedWorkbook,
    **dict.fromkeys(("zip_bomb.xlsx", "lies_about_its_size.xlsx", "cell_far_out.xlsx"), OversizedWorkbook),
    **dict.fromkeys(LAYOUT, LayoutFault),
    **dict.fromkeys(PERSONS, RefusedForPrivacy),
}
FAULTS = {
    "empty_required_cell.xlsx": (Rule.REQUIRED, "B3", None),
    "unknown_code.xlsx": (Rule.NOT_A_CODE, "C3", "Bekraeftende"),
    "text_in_number_column.xlsx": (Rule.NOT_A_NUMBER, "D3", None),
    "negative_count.xlsx": (Rule.NEGATIVE, "D3", "-3"),
    "count_not_whole.xlsx": (Rule.NOT_WHOLE, "D3", "2.5"),
    "danish_decimals_as_text.xlsx": (Rule.NOT_WHOLE, "D3", "1.234,5"),
    "ambiguous_number.xlsx": (Rule.NOT_A_NUMBER, "D3", "2,000"),
    "date_in_number_column.xlsx": (Rule.NOT_A_NUMBER, "D3", "2016-05-17"),
    "impossible_month.xlsx": (Rule.NOT_A_MONTH, "A3", "05-17-2016"),
    "error_cell.xlsx": (Rule.ERROR_CELL, "D3", "#REF!"),
    "error_of_newer_excel.xlsx": (Rule.ERROR_CELL, "D3", "#SPILL!"),
    "formula_without_value.xlsx": (Rule.NO_CACHED_VALUE, "D3", None),
    "merged_cells.xlsx": (Rule.MERGED, "B2:B3", None),
    "unknown_reference.xlsx": (Rule.UNKNOWN_REFERENCE, "B2", None),
    "out_of_order.xlsx": (Rule.OUT_OF_ORDER, "C2", None),
    "repeated_row.xlsx": (Rule.REPEATED_ROW, "A3", None),
}
SAID_OF = {
    "not_excel.xlsx": ("ikke en Excel-fil", "not an Excel file"),
    "old_excel.xls": (".xlsx", ".xlsx"),
    "encrypted.xlsx": ("adgangskode", "password"),
    "truncated.xlsx": ("beskadiget", "damaged"),
    "zip_bomb.xlsx": ("ved siden af sine celler", "beside its cells"),
    "no_known_sheet.xlsx": ("Mente du 'Undersøgelser'?", "Did you mean 'Undersøgelser'?"),
    "missing_column.xlsx": ("Mente du 'Svar'?", "Did you mean 'Answer'?"),
    "doubled_column.xlsx": ("D1 ('Antal')", "E1 ('Count')"),
    "doubled_sheet.xlsx": ("'Undersøgelser'", "'surveys'"),
    "headers_missing.xlsx": ("række 1", "row 1"),
    "cpr_in_cell.xlsx": ("'Undersøgelser'!E3", "'Undersøgelser'!E3"),
    "cpr_in_comment.xlsx": ("Slet kommentaren.", "Delete the comment."),
    "cpr_in_sheet_name.xlsx": ("Omdøb arket.", "Rename the sheet."),
    "file_name_010190-1234.xlsx": ("Omdøb filen.", "Rename the file."),
    "email_in_properties.xlsx": ("Slet egenskaben", "under File, Info"),
    "cpr_in_unknown_sheet.xlsx": ("'Noter'!A2", "'Noter'!A2"),
    "cpr_in_header.xlsx": ("Ret overskriften", "Correct the header"),
    "name_column.xlsx": ("'Undersøgelser'!E1", "'Undersøgelser'!E1"),
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_each_broken_file_is_the_one_that_its_recipe_makes(name: str) -> None:
    assert (FOLDER / name).read_bytes() == FILES[name]()


def test_every_broken_file_has_its_expected_answer() -> None:
    assert {path.name for path in FOLDER.glob("*.xls*")} == set(FILES)
    assert set(REFUSED) | set(FAULTS) == set(FILES)
    assert set(FAULTS) == set(CELLS)


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_broken_file_is_refused_with_a_remedy_in_both_languages(name: str) -> None:
    with pytest.raises(REFUSED[name]) as refused:
        read_workbook((FOLDER / name).read_bytes(), name)
    for language in Language:
        assert refused.value.title.said(language)
        assert refused.value.remedy.said(language).endswith((".", "!"))


@pytest.mark.parametrize("name", sorted(SAID_OF))
def test_the_refusal_names_the_place_and_the_nearest_match(name: str) -> None:
    with pytest.raises(SourceError) as refused:
        read_workbook((FOLDER / name).read_bytes(), name)
    for language, words in zip(Language, SAID_OF[name], strict=True):
        assert words in f"{refused.value.title.said(language)} {refused.value.remedy.said(language)}"


@pytest.mark.parametrize(
    "name", ["file_name_010190-1234.xlsx", "cpr_in_comment.xlsx", "cpr_in_sheet_name.xlsx"]
)
def test_a_trace_outside_the_columns_gives_no_advice_about_columns(name: str) -> None:
    with pytest.raises(RefusedForPrivacy) as refused:
        read_workbook((FOLDER / name).read_bytes(), name)
    assert "kolonne" not in refused.value.remedy.da
    assert "column" not in refused.value.remedy.en


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_faulty_cell_is_named_by_its_address_with_a_remedy_in_both_languages(name: str) -> None:
    loaded = read_workbook((FOLDER / name).read_bytes(), name, {})
    assert [(i.rule, i.address, i.found) for i in loaded.issues] == [FAULTS[name]]
    for language in Language:
        assert loaded.issues[0].message.said(language)
        assert loaded.issues[0].remedy.said(language)


@pytest.mark.parametrize("name", sorted(PERSONS))
def test_what_points_at_a_person_is_never_repeated(name: str) -> None:
    with pytest.raises(RefusedForPrivacy) as refused:
        read_workbook((FOLDER / name).read_bytes(), name)
    error = refused.value
    said = repr(
        (error, error.args, error.title, error.remedy, vars(error), error.__cause__, error.__context__)
    )
    for value in ("010190", "1234", "101901234", "anna", "Anna", "example.dk", "20 30 40 50", "Borgerens"):
        assert value not in said
