"""What a workbook is given comes back from it when it is read."""

import pandas as pd
import pytest

from sample_data.generate import sample_frames
from vink_model.domain.sheets import SHEETS
from vink_model.reports.examples import EXAMPLE_ROWS
from vink_model.reports.template import template_workbook
from vink_model.reports.workbook import filled_workbook
from vink_model.sources.excel import read_workbook
from vink_model.text import Language

both_languages = pytest.mark.parametrize("language", list(Language))


def rows_of(frame: pd.DataFrame) -> list[tuple[object, ...]]:
    return [tuple(row) for row in frame.astype(object).where(frame.notna(), None).itertuples(index=False)]


@both_languages
def test_the_sample_comes_back_cell_for_cell_in_either_language(language: Language) -> None:
    given = sample_frames()
    loaded = read_workbook(filled_workbook(given, language), "sample.xlsx")
    assert loaded.issues == ()
    assert set(loaded.frames) == set(SHEETS)
    for key, frame in loaded.frames.items():
        assert list(frame.columns) == [column.key for column in SHEETS[key]]
        assert rows_of(frame) == rows_of(given[key])


@both_languages
def test_the_examples_are_a_workbook_that_can_be_loaded(language: Language) -> None:
    given = {key: pd.DataFrame([row]) for key, row in EXAMPLE_ROWS.items()}
    loaded = read_workbook(filled_workbook(given, language), "examples.xlsx")
    assert loaded.issues == ()
    for key, row in EXAMPLE_ROWS.items():
        (back,) = loaded.frames[key].to_dict("records")
        assert {column: value for column, value in back.items() if not pd.isna(value)} == dict(row)


@both_languages
def test_an_empty_template_brings_no_rows_and_no_faults(language: Language) -> None:
    loaded = read_workbook(template_workbook(language), "template.xlsx")
    assert loaded.issues == ()
    assert [key for key, frame in loaded.frames.items() if len(frame)] == []


def test_words_that_look_like_a_formula_come_back_as_they_were() -> None:
    level = dict(EXAMPLE_ROWS["levels"]) | {
        "name_da": "=1+1",
        "name_en": "@x",
        "aim_da": "+a",
        "aim_en": "-b",
    }
    loaded = read_workbook(filled_workbook({"levels": pd.DataFrame([level])}, Language.DA), "level.xlsx")
    assert loaded.issues == ()
    found = loaded.frames["levels"].iloc[0]
    assert [found[key] for key in ("name_da", "name_en", "aim_da", "aim_en")] == ["=1+1", "@x", "+a", "-b"]
