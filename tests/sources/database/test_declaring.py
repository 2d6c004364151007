"""The file that declares sources is understood whole, or refused with the place that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sources.database.cases import DECLARATION, KEPT_BACK, TABLES, TITLE
from vink_model.domain.mapping.values import ColumnMapping
from vink_model.errors import SettingFault
from vink_model.settings import ROOT
from vink_model.sources.database import Patience, declared_sources, source_named
from vink_model.text import Text


def declared(folder: Path, words: str) -> Path:
    file = folder / "sources.toml"
    file.write_text(words, encoding="utf-8")
    return file


def test_a_source_says_how_its_tables_become_sheets(tmp_path: Path) -> None:
    (source,) = declared_sources(declared(tmp_path, DECLARATION))
    assert (source.name, source.title) == ("journal", Text("Sagssystemet", "The case system"))
    assert (source.sheets, source.address_from) == (("concerns",), "VINK_SOURCE_JOURNAL")
    (table,) = source.mapping
    assert (table.target, table.found) == ("concerns", "henvendelser")
    assert table.column("month") == ColumnMapping("month", "modtaget")
    assert table.column("kind") == ColumnMapping("kind", None, "person")
    assert table.column("channel") == ColumnMapping(
        "channel", "kanal", codes=(("Tlf", "vink_hotline"), ("Web", "other"))
    )
    assert source.patience == Patience(connect_seconds=10, answer_seconds=300, tries=3)


def test_without_a_file_there_are_no_sources(tmp_path: Path) -> None:
    assert declared_sources(tmp_path / "sources.toml") == ()


def test_the_example_of_the_documentation_is_understood(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    assert [source.name for source in declared_sources(declared(tmp_path, example))] == ["journal", "finance"]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("journal = 1", "journal"),
        ("['Journal Æ']\nurl_env = 'X'", "Journal Æ"),
        ("[journal]\n", "journal"),
        ("[journal]\nurl_env = 'X'\nurl_file = 'y'", "journal"),
        ("[journal]\nurl_env = 'X'", "journal.tables"),
        ("[journal]\nurl_env = ''", "journal.url_env"),
        (TITLE + "tries = 0" + TABLES, "journal.tries"),
        (TITLE + "tries = true" + TABLES, "journal.tries"),
        (TITLE + "answer_seconds = '1'" + TABLES, "journal.answer_seconds"),
        (TITLE + "skema = 'x'" + TABLES, "journal.skema"),
        (DECLARATION.replace("en = ", "eng = "), "journal.title.en"),
        (DECLARATION.replace("tables.concerns", "tables.levels"), "journal.tables.levels"),
        (DECLARATION.replace("tables.concerns", "tables.sager"), "journal.tables.sager"),
        (DECLARATION.replace('table = "henvendelser"', ""), "journal.tables.concerns.table"),
        (DECLARATION.replace('area = "bydel"', ""), "journal.tables.concerns.columns"),
        (DECLARATION + 'navn = "navn"', "journal.tables.concerns.columns.navn"),
        (DECLARATION + "count = 3", "journal.tables.concerns.columns.count"),
        (DECLARATION + 'count = { constant = "to" }', "journal.tables.concerns.columns.count.constant"),
        (DECLARATION + 'count = { found = "n", constant = 1 }', "journal.tables.concerns.columns.count"),
        (
            DECLARATION + 'count = { found = "n", codes = ["x"] }',
            "journal.tables.concerns.columns.count.codes",
        ),
        (
            DECLARATION + 'count = { found = "n", left_out = "x" }',
            "journal.tables.concerns.columns.count.left_out",
        ),
    ],
)
def test_what_cannot_be_understood_is_told_with_its_place(tmp_path: Path, words: str, place: str) -> None:
    with pytest.raises(SettingFault) as refused:
        declared_sources(declared(tmp_path, words))
    assert refused.value.title.en == f"sources.toml cannot be used at '{place}'"


def test_an_address_in_the_file_is_refused_and_not_repeated(tmp_path: Path) -> None:
    words = f"[journal]\nurl = 'postgresql://vink:{KEPT_BACK}@server/x'\n"
    with pytest.raises(SettingFault) as refused:
        declared_sources(declared(tmp_path, words))
    assert "url_env" in refused.value.remedy.en
    assert KEPT_BACK not in repr(refused.value.title) + repr(refused.value.remedy)


@pytest.mark.parametrize(
    "content", [b"[journal\n", b"[journal]\nurl_env = \n", "[journal]\n# \xe6".encode("latin-1")]
)
def test_a_file_that_is_no_toml_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "sources.toml"
    file.write_bytes(content)
    with pytest.raises(SettingFault) as refused:
        declared_sources(file)
    assert "sources.toml" in refused.value.title.en


def test_the_line_of_a_slip_of_the_pen_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingFault) as refused:
        declared_sources(declared(tmp_path, "[journal]\n\nurl_env == 'x'\n"))
    assert refused.value.title.en.endswith("is not TOML, line 3")


def test_a_name_that_is_not_declared_is_told_with_those_that_are(tmp_path: Path) -> None:
    file = declared(tmp_path, DECLARATION)
    with pytest.raises(SettingFault) as refused:
        source_named("finans", declared_sources(file), file)
    assert refused.value.remedy.en == "There are these: 'journal'."
