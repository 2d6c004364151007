"""What a workbook is given comes back from it when it is read."""

import pandas as pd
import pytest

from sample_data.generate import sample_frames
from vink_model.domain.sheets import SHEETS
from vink_model.errors import LayoutFault
from vink_model.reports.examples import EXAMPLE_ROWS
from vink_model.reports.template import template_workbook
from vink_model.reports.workbook import filled_workbook
from vink_model.sources.excel import read_workbook
from vink_model.text import Language, Text

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
def test_an_empty_template_is_refused_so_that_it_empties_nothing(language: Language) -> None:
    with pytest.raises(LayoutFault) as refused:
        read_workbook(template_workbook(language), "template.xlsx")
    assert refused.value.title == Text("Regnearket har ingen rækker", "The workbook has no rows")


def test_a_template_filled_in_one_sheet_leaves_the_others_alone() -> None:
    level = EXAMPLE_ROWS["levels"]
    loaded = read_workbook(filled_workbook({"levels": pd.DataFrame([level])}, Language.DA), "level.xlsx")
    assert set(loaded.frames) == {"levels"}
    assert [note.da.partition(":")[0] for note in loaded.notes] == [
        "Uden rækker, så det, der er indlæst før, bliver stående"
    ]


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
