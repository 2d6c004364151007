"""Workbooks of other layouts: what is understood, what is asked, what comes out."""

from collections.abc import Mapping as ByKey
from pathlib import Path

import pytest

from sample_data.foreign.make import FILES, FOLDER
from tests.sources.workbooks import workbook
from vink_model.domain.gaps import GapKind
from vink_model.domain.issues import Rule
from vink_model.domain.loaded import Loaded
from vink_model.domain.mapping.asked import LEFT_OUT, Ask, Question
from vink_model.domain.mapping.values import ColumnMapping, Mapping, SheetMapping
from vink_model.domain.mapping.writing import read, written
from vink_model.errors import LayoutFault, RefusedForPrivacy
from vink_model.sources.excel import OpenedWorkbook, open_workbook
from vink_model.sources.foreign import (
    answered,
    changes,
    findings,
    questions,
    read_mapped,
    rows_of,
    suggested,
    tables_of,
)
from vink_model.text import Language

Answers = ByKey[tuple[Ask, str], str]
"""By what is asked and the column or mark that it is about."""

CONSTANTS: Answers = {
    (Ask.MISSING_COLUMN, "channel"): "other",
    (Ask.MISSING_COLUMN, "kind"): "person",
    (Ask.MISSING_COLUMN, "severity"): "h72",
    (Ask.MISSING_COLUMN, "level"): "individual",
    (Ask.MISSING_COLUMN, "area"): "hele_landet",
    (Ask.MISSING_COLUMN, "age_band"): "unknown",
    (Ask.MISSING_COLUMN, "triage"): "in_time",
    (Ask.MISSING_COLUMN, "follow_up"): "none",
}
FIRST: Answers = {(Ask.LONG_PERIOD, "month"): "first_month"}


def sample(name: str) -> OpenedWorkbook:
    return open_workbook((FOLDER / name).read_bytes(), name)


def settled(opened: OpenedWorkbook, answers: Answers, targets: tuple[str, ...] = ()) -> Mapping:
    """The suggested mapping with every question answered: as said here, else as suggested."""
    mapping = suggested(opened, "Prøve", targets).mapping
    for _ in range(4):
        for asked in questions(opened, mapping):
            mapping = answered(mapping, asked, _answer(asked, answers))
    assert questions(opened, mapping) == ()
    return mapping


def _answer(asked: Question, answers: Answers) -> str:
    about = (asked.column or "", *asked.found)
    said = next((answers[asked.ask, word] for word in about if (asked.ask, word) in answers), asked.suggested)
    assert said is not None, asked
    return said


def counts(loaded: Loaded, sheet: str, *keys: str) -> dict[tuple[str, ...], int]:
    frame = loaded.frames[sheet]
    return {
        tuple(map(str, row[:-1])): int(row[-1]) for row in frame[[*keys, "count"]].itertuples(index=False)
    }


def asked_of(opened: OpenedWorkbook, mapping: Mapping, kind: Ask) -> list[Question]:
    return [asked for asked in questions(opened, mapping) if asked.ask is kind]


def test_the_samples_are_what_their_recipes_make() -> None:
    assert {path.name for path in Path(FOLDER).glob("*.xlsx")} == set(FILES)
    for name, made in FILES.items():
        assert (FOLDER / name).read_bytes() == made()


def test_referrals_by_sector_and_year_become_concerns() -> None:
    opened = sample("prevent_by_sector.xlsx")
    loaded = rows_of(opened, settled(opened, {**CONSTANTS, **FIRST}, ("concerns",)))
    assert loaded.issues == ()
    assert counts(loaded, "concerns", "month", "reporter") == {
        ("2014-04", "school"): 30,
        ("2014-04", "social_services"): 18,
        ("2014-04", "police"): 41,
        ("2014-04", "relative"): 4,
        ("2015-04", "school"): 36,
        ("2015-04", "social_services"): 20,
        ("2015-04", "police"): 39,
        ("2015-04", "prison_service"): 6,
        ("2016-04", "school"): 41,
        ("2016-04", "social_services"): 22,
        ("2016-04", "police"): 1035,
        ("2016-04", "prison_service"): 7,
        ("2016-04", "relative"): 5,
    }


def test_a_total_that_is_one_more_than_its_parts_is_shown_and_not_mended() -> None:
    opened = sample("prevent_by_sector.xlsx")
    mapping = settled(opened, {**CONSTANTS, **FIRST}, ("concerns",))
    said = findings(opened, mapping)
    assert [text.en for text in said] == [
        "'Table 2'!G6 says 102, but the parts make 101 (\N{MINUS SIGN}1). The parts were read as they stand."
    ]
    assert said[0] in rows_of(opened, mapping).notes


def test_a_held_back_figure_is_a_gap_and_a_dash_declared_zero_is_none() -> None:
    opened = sample("prevent_by_sector.xlsx")
    loaded = rows_of(opened, settled(opened, {**CONSTANTS, **FIRST}, ("concerns",)))
    (gap,) = loaded.gaps
    assert (gap.kind, gap.address) == (GapKind.SUPPRESSED, "'Table 2'!E5")
    assert (gap.at("month"), gap.at("reporter"), gap.at("count")) == ("2014-04", "prison_service", None)


def test_where_figures_of_a_year_stand_is_said() -> None:
    opened = sample("prevent_by_sector.xlsx")
    notes = [
        text.en for text in rows_of(opened, settled(opened, {**CONSTANTS, **FIRST}, ("concerns",))).notes
    ]
    assert (
        "The sheet 'Table 2' has figures for up to 12 months at a time; they stand in its first month."
        in notes
    )
    assert "Notes below the table in the sheet 'Table 2' were left out (from row 9)." in notes


def test_nothing_is_decided_without_a_declaration() -> None:
    opened = sample("prevent_by_sector.xlsx")
    mapping = suggested(opened, "Prøve", ("concerns",)).mapping
    kinds = {asked.ask for asked in questions(opened, mapping)}
    assert {Ask.MARK, Ask.SPLIT_YEAR, Ask.MISSING_COLUMN} <= kinds
    loaded = rows_of(opened, mapping)
    assert {issue.rule for issue in loaded.issues} == {Rule.UNDECLARED}
    assert len(loaded.frames["concerns"]) == 0


def test_each_mark_is_asked_about_once_with_its_first_cell_and_a_reason() -> None:
    opened = sample("prevent_by_sector.xlsx")
    marks = asked_of(opened, suggested(opened, "Prøve", ("concerns",)).mapping, Ask.MARK)
    assert [(m.found, m.address, m.suggested) for m in marks] == [
        (("[c]",), "E5", "suppressed"),
        (("-",), "F6", "zero"),
    ]
    assert all(mark.reason is not None for mark in marks)


def test_two_vintages_of_a_year_are_asked_about_and_one_is_kept() -> None:
    opened = sample("scottish_divisions.xlsx")
    mapping = _published(opened)
    mapping = answered(mapping, asked_of(opened, mapping, Ask.SPLIT_YEAR)[0], "4")
    (vintages,) = asked_of(opened, mapping, Ask.VINTAGES)
    assert vintages.found == ("2016/17", "2016/17 (revised)")
    assert [option.label.en for option in vintages.options] == ["Only '2016/17'", "Only '2016/17 (revised)'"]
    mapping = answered(mapping, vintages, vintages.options[1].value)
    assert asked_of(opened, mapping, Ask.VINTAGES) == []
    column = mapping.sheets[0].column("year_from")
    assert column is not None
    assert column.left_out == ("2016/17",)
    assert column.codes == (("2016/17 (revised)", "2016-04/2017-03"),)


def test_a_year_that_ends_before_it_begins_is_asked_about_and_takes_any_months() -> None:
    opened = sample("scottish_divisions.xlsx")
    mapping = _published(opened)
    (typo,) = asked_of(opened, mapping, Ask.PERIOD)
    assert (typo.found, typo.address, typo.suggested) == (("2020/19",), "A11", None)
    for answer in ("2019-04/2020-03", LEFT_OUT):
        assert asked_of(opened, answered(mapping, typo, answer), Ask.PERIOD) == []
    with pytest.raises(ValueError, match="none of the options"):
        answered(mapping, typo, "2019/20")


def test_years_are_read_from_both_ends_of_their_labels() -> None:
    book = workbook({"Tal": [["År", "Henvendelser"], ["2015/16", 100], ["2016/17", "<5"], ["2017/18", 8]]})
    opened = open_workbook(book, "tal.xlsx")
    answers: Answers = {
        (Ask.MISSING_COLUMN, "document"): "Svar til udvalget",
        (Ask.MISSING_COLUMN, "status"): "stated",
        (Ask.SPLIT_YEAR, ""): "4",
    }
    loaded = rows_of(opened, settled(opened, answers, ("published_concerns",)))
    frame = loaded.frames["published_concerns"]
    assert loaded.issues == ()
    assert frame[["year_from", "year_to", "enquiries"]].to_numpy().tolist() == [
        [2015, 2016, 100],
        [2017, 2018, 8],
    ]
    (gap,) = loaded.gaps
    assert (gap.measure, gap.lowest, gap.highest, gap.address) == ("enquiries", 1, 4, "'Tal'!B3")


def test_an_extract_of_a_case_system_is_folded_to_counts_without_a_question() -> None:
    opened = sample("danish_case_extract.xlsx")
    suggestion = suggested(opened, "Sager")
    assert questions(opened, suggestion.mapping) == ()
    loaded = rows_of(opened, suggestion.mapping)
    frame = loaded.frames["concerns"]
    assert loaded.issues == ()
    assert (int(frame["count"].sum()), loaded.source_rows) == (60, {"concerns": 60})
    assert len(frame) == 24
    assert set(frame["reporter"]) == {"school", "club", "police", "relative"}
    assert "J-4100" not in written(suggestion.mapping)


def test_every_part_of_a_suggestion_has_its_reason() -> None:
    suggestion = suggested(sample("danish_case_extract.xlsx"), "Sager")
    said = {(reason.column, reason.found) for reason in suggestion.reasons}
    for column in suggestion.mapping.sheets[0]:
        assert (column.target, column.found) in said
        assert {(column.target, word) for word, _ in column.codes} <= said
    for reason in suggestion.reasons:
        assert all(reason.words.said(language) for language in Language)


def test_months_across_are_turned_into_rows() -> None:
    opened = sample("months_across.xlsx")
    loaded = rows_of(opened, settled(opened, {}))
    assert loaded.issues == ()
    assert counts(loaded, "surveys", "month", "survey", "answer") == {
        ("2016-01", "theme_day", "positive"): 10,
        ("2016-01", "theme_day", "not_positive"): 2,
        ("2016-01", "relatives_course", "positive"): 5,
        ("2016-02", "theme_day", "positive"): 12,
        ("2016-02", "relatives_course", "positive"): 6,
        ("2016-03", "theme_day", "positive"): 9,
        ("2016-03", "theme_day", "not_positive"): 1,
        ("2016-04", "theme_day", "positive"): 1234,
        ("2016-04", "relatives_course", "positive"): 4,
    }
    assert [(gap.at("month"), gap.address) for gap in loaded.gaps] == [("2016-03", "'Data'!E5")]


def test_headings_in_two_rows_and_merged_words_are_read_as_they_look() -> None:
    opened = sample("merged_headings.xlsx")
    (table,) = tables_of(opened)
    assert [column.header for column in table.given] == [
        "Undersøgelse",
        "Svar",
        "2016 / 1. kvt.",
        "2016 / 2. kvt.",
        "2017 / 1. kvt.",
        "2017 / 2. kvt.",
    ]
    loaded = rows_of(opened, settled(opened, {(Ask.LONG_PERIOD, "month"): "last_month"}))
    assert loaded.issues == ()
    assert counts(loaded, "surveys", "month", "answer") == {
        ("2016-03", "positive"): 11,
        ("2016-06", "positive"): 12,
        ("2017-03", "positive"): 13,
        ("2017-06", "positive"): 14,
        ("2016-03", "not_positive"): 1,
        ("2016-06", "not_positive"): 2,
        ("2017-03", "not_positive"): 3,
    }
    assert [(gap.lowest, gap.highest, gap.address) for gap in loaded.gaps] == [(1, 4, "'Svar'!F6")]


def test_shares_without_their_number_are_refused_with_a_reason() -> None:
    opened = sample("percent_only.xlsx")
    mapping = suggested(opened, "Andele").mapping
    (asked,) = questions(opened, mapping)
    assert (asked.ask, asked.options, asked.address) == (Ask.SHARE, (), "D2")
    assert asked.reason is not None
    assert [issue.address for issue in rows_of(opened, mapping).issues] == ["D2"]


def test_a_column_of_numbers_that_nobody_mapped_is_never_counted_as_one_each_unasked() -> None:
    book = workbook(
        {"Svar": [["Måned", "Undersøgelse", "Svar", "Xyz"], ["2016-05", "theme_day", "positive", 41]]}
    )
    opened = open_workbook(book, "svar.xlsx")
    mapping = suggested(opened, "Svar").mapping
    (asked,) = questions(opened, mapping)
    assert (asked.column, [option.value for option in asked.options]) == ("count", ["column:Xyz", "1"])
    for answer, count in (("column:Xyz", 41), ("1", 1)):
        loaded = rows_of(opened, answered(mapping, asked, answer))
        assert (loaded.issues, int(loaded.frames["surveys"]["count"].sum())) == ((), count)


def test_a_word_that_stands_alone_among_records_is_not_shown() -> None:
    rows = [["2016-05-01", "theme_day", "positive"]] * 5 + [["2016-05-02", "theme_day", "Qwertholm"]]
    opened = open_workbook(workbook({"Svar": [["Dato", "Undersøgelse", "Svar"], *rows]}), "svar.xlsx")
    mapping = suggested(opened, "Svar").mapping
    loaded = rows_of(opened, mapping)
    assert [issue.address for issue in loaded.issues] == ["C7"]
    assert "Qwert" not in repr((questions(opened, mapping), loaded.issues, loaded.notes, mapping))


def test_a_heading_below_titles_that_says_names_is_refused_whatever_the_mapping() -> None:
    rows = [["Udtræk"], [], ["Måned", "Undersøgelse", "Borgerens navn"], ["2016-05", "theme_day", "positive"]]
    book = workbook({"Svar": rows})
    mapping = Mapping(
        "x", (SheetMapping("surveys", "Svar", (ColumnMapping("answer", found="Borgerens navn"),)),)
    )
    with pytest.raises(RefusedForPrivacy) as refused:
        read_mapped(book, "svar.xlsx", mapping)
    assert "'Svar'!C3" in refused.value.remedy.en


def test_free_text_is_refused_unless_its_words_are_codes() -> None:
    texts = [f"Samtale nummer {n} handlede om noget ganske andet end sidst" for n in range(20)]
    rows = [["2016-05", "theme_day", text] for text in texts]
    opened = open_workbook(workbook({"Svar": [["Måned", "Undersøgelse", "Notat"], *rows]}), "svar.xlsx")
    columns = (
        ColumnMapping("month", found="Måned"),
        ColumnMapping("survey", found="Undersøgelse"),
        ColumnMapping("answer", found="Notat"),
    )
    mapping = Mapping("x", (SheetMapping("surveys", "Svar", columns),))
    assert Ask.FREE_TEXT in {asked.ask for asked in questions(opened, mapping)}
    assert all("Samtale" not in repr(issue) for issue in rows_of(opened, mapping).issues)
    assert "Notat" not in {c.found for s in suggested(opened, "x").mapping for c in s}


def test_next_month_says_what_changed() -> None:
    opened = sample("danish_case_extract.xlsx")
    mapping = read(written(suggested(opened, "Sager").mapping))
    assert changes(opened, mapping) == ()
    rows = [list(row) for row in _rows("danish_case_extract.xlsx")]
    rows[0][3], rows[0][0] = "Henvist fra", "Sagsnr"
    for row in rows[1:5]:
        row[8] = "Ukendt aldersklasse"
    later = open_workbook(workbook({"Udtræk": rows}), "juni.xlsx")
    said = [text.en for text in changes(later, mapping)]
    assert "The column 'Henvist af' in the sheet 'Udtræk' is gone. Is it called 'Henvist fra' now?" in said
    assert "The column 'Sagsnr' in the sheet 'Udtræk' is new." in said
    assert any("'Ukendt aldersklasse'" in words for words in said)


def test_a_renamed_sheet_is_recognised_by_its_headings_and_not_read_unasked() -> None:
    mapping = suggested(sample("danish_case_extract.xlsx"), "Sager").mapping
    later = open_workbook(workbook({"Juni": _rows("danish_case_extract.xlsx")}), "juni.xlsx")
    assert [text.en for text in changes(later, mapping)] == [
        "The sheet 'Udtræk' is gone. Is it called 'Juni' now?"
    ]
    with pytest.raises(LayoutFault):
        rows_of(later, mapping)


def _rows(name: str) -> list[list[str]]:
    """The words of a sample's table, dates as words."""
    (table,) = tables_of(sample(name))
    columns = [[str(c.values[code])[:60] for code in c.codes.tolist()] for c in table.given]
    return [[c.header for c in table.given], *map(list, zip(*columns, strict=True))]


def _published(opened: OpenedWorkbook) -> Mapping:
    mapping = suggested(opened, "Skotland", ("published_concerns",)).mapping
    for asked in asked_of(opened, mapping, Ask.MISSING_COLUMN):
        mapping = answered(mapping, asked, "stated" if asked.column == "status" else "Svar")
    return mapping
