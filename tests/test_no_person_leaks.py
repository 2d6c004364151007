"""No number, address or name of a person gets past the door: into a database, a log, a message, a file."""

from __future__ import annotations

import logging
import pickle
import sqlite3
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest
from sqlalchemy import MetaData, create_engine, select
from streamlit.testing.v1 import AppTest

from tests.pages.visits import visit
from tests.planted import FORMS, NUMBERS, PLACES
from tests.reports.returned.books import parts
from tests.sources.workbooks import SURVEYS, surveys, workbook
from vink_model.__main__ import Exit, main
from vink_model.bootstrap import Product, open_product
from vink_model.errors import RefusedForPrivacy
from vink_model.settings import Settings
from vink_model.sources.excel import read_workbook
from vink_model.text import Language

SECRETS = (*FORMS, *map(str, NUMBERS))
SOUND = ("2016-05", "theme_day", "positive", 2)
RECORDS = ("SAG-48151", "SAG-62342", "SAG-10815")
"""Numbers of single records, which a column that is not known may hold: they are left out."""
WORDS = ("Fatma Yildiz", "Viggo Lund", "Hemmelig")
"""Names written where a code belongs, each of them a fault."""
LEFT_OUT = surveys(
    *[
        (f"{day}-05-2016", "theme_day", "positive", 1, record, f"mærke{record[4:]}")
        for day, record in zip((13, 14, 15), RECORDS, strict=True)
    ],
    headers=(*SURVEYS, "Journal", "Mærke"),
)
FAULTY = surveys(SOUND, *[("2016-05", "theme_day", words, 1) for words in WORDS])


def said_of(error: BaseException) -> str:
    """All that a log or a screen could show of an error, with those behind it."""
    shown = "".join(traceback.format_exception(error))
    chain = [error]
    while (behind := chain[-1].__cause__ or chain[-1].__context__) is not None:
        chain.append(behind)
    return shown + repr([(one, one.args, getattr(one, "__dict__", {})) for one in chain])


def holds(where: str | bytes, *planted: str) -> set[str]:
    """The planted words that stand in some text or bytes, in any of the alphabets that files use."""
    if isinstance(where, str):
        return {words for words in planted if words in where}
    forms = ("utf-8", "utf-16-le", "unicode-escape")
    return {words for words in planted if any(words.encode(form) in where for form in forms)}


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a database of the test's own."""
    file = tmp_path / "vink.db"
    monkeypatch.setenv("VINK_DATABASE_URL", f"sqlite:///{file}")
    monkeypatch.setenv("VINK_USER", "Kontoret")
    return file


@pytest.fixture(params=["sqlite", "postgres"])
def product(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Product]:
    """The product on either kind of database."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'vink.db'}"
    else:
        url = request.getfixturevalue("fresh_postgres_url")
    opened = open_product(replace(Settings.of({}), database_url=url))
    yield opened
    opened.close()


def stored(product: Product) -> str:
    """Every row of every table, and the file's own bytes where there is one."""
    url = product.settings.database_url
    engine = create_engine(url)
    tables = MetaData()
    tables.reflect(engine)
    with engine.connect() as connection:
        rows = [tuple(row) for table in tables.tables.values() for row in connection.execute(select(table))]
    engine.dispose()
    folder = Path(url.removeprefix("sqlite:///")).parent if url.startswith("sqlite") else None
    files = sorted(folder.glob("vink.db*")) if folder else []
    return repr(rows) + "".join(file.read_bytes().decode("latin-1") for file in files)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("place", PLACES)
def test_what_points_at_a_person_is_refused_wherever_it_stands(place: str, form: str) -> None:
    with pytest.raises(RefusedForPrivacy) as refused:
        read_workbook(PLACES[place](form), "fil.xlsx", {})
    assert form not in said_of(refused.value)
    assert form not in f"{refused.value.title} {refused.value.remedy}"


@pytest.mark.parametrize("form", FORMS)
def test_a_file_named_after_a_person_is_refused_without_its_name(form: str) -> None:
    with pytest.raises(RefusedForPrivacy) as refused:
        read_workbook(surveys(SOUND), f"sag {form}.xlsx", {})
    assert form not in said_of(refused.value)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("header", ["Sag", "count"])
def test_a_cpr_number_stored_as_a_number_is_refused(number: int, header: str) -> None:
    row = (*SOUND[:3], number) if header == "count" else (*SOUND, number)
    headers = SURVEYS if header == "count" else (*SURVEYS, header)
    with pytest.raises(RefusedForPrivacy) as refused:
        read_workbook(surveys(row, headers=headers), "fil.xlsx", {})
    assert str(number) not in said_of(refused.value)


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Sagsbehandler", ("QXZ", "ZQX", "XQZ")),
        ("Ansvarlig", ("Anna Jensen", "Peter Holm", "Ali Hassan")),
        (
            "Beskrivelse",
            ("Ringede om sin bror i går", "Blev set ved skolen om aftenen", "Vil gerne tale med nogen"),
        ),
        ("Mobil", (20304050, 31415161, 42526272)),
        ("Ring", (20304050, 31415161, 42526272)),
    ],
)
def test_columns_of_persons_and_of_sentences_are_refused(header: str, cells: tuple[str | int, ...]) -> None:
    rows = [(*SOUND, cell) for cell in cells]
    with pytest.raises(RefusedForPrivacy) as refused:
        read_workbook(surveys(*rows, headers=(*SURVEYS, header)), "fil.xlsx", {})
    assert not holds(said_of(refused.value), *map(str, cells))


def test_a_sheet_named_after_a_person_is_refused_by_its_number() -> None:
    content = workbook({"surveys": (SURVEYS, SOUND), "Anna Jensen": (("Emne",), ("a",))})
    with pytest.raises(RefusedForPrivacy) as refused:
        read_workbook(content, "fil.xlsx", {})
    assert "ark nr. 2" in refused.value.remedy.da
    assert "Anna" not in said_of(refused.value)


@pytest.mark.parametrize("place", PLACES)
def test_a_refused_file_leaves_nothing_on_the_command_line_or_in_the_database(
    place: str,
    database: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    file = tmp_path / "fil.xlsx"
    file.write_bytes(PLACES[place](FORMS[0]))
    assert main(["check", str(file)]) is Exit.REFUSED
    assert main(["load", str(file)]) is Exit.REFUSED
    captured = capsys.readouterr()
    assert not holds(captured.out + captured.err + caplog.text, *SECRETS)
    assert not holds(b"".join(f.read_bytes() for f in database.parent.glob("vink.db*")), *SECRETS)
    with sqlite3.connect(database) as connection:
        assert connection.execute("select count(*) from surveys").fetchone() == (0,)
    connection.close()


def test_record_numbers_days_and_marks_of_single_records_are_not_stored(product: Product) -> None:
    checked = product.check(LEFT_OUT, "maj.xlsx")
    product.load(LEFT_OUT, "maj.xlsx")
    kept = stored(product)
    assert "theme_day" in kept
    assert "maj.xlsx" in kept
    hidden = (*RECORDS, *(record[4:] for record in RECORDS), "13-05", "2016-05-13", "2016, 5, 13", "Journal")
    assert not holds(kept, *hidden)
    assert not holds(pickle.dumps(checked), *RECORDS, "13-05-2016")
    assert not holds(pickle.dumps(product.dataset()), *RECORDS, "13-05-2016")


def test_names_in_faulty_cells_are_not_stored_cached_or_said(
    product: Product, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    checked = product.check(FAULTY, "maj.xlsx")
    assert len(checked.issues) == len(WORDS)
    with pytest.raises(Exception, match=r"\w") as refused:
        product.load(FAULTY, "maj.xlsx")
    assert not holds(said_of(refused.value) + stored(product) + caplog.text, *WORDS)
    assert not holds(pickle.dumps(checked) + repr(checked).encode(), *WORDS)


@pytest.mark.parametrize("language", Language)
def test_the_returned_file_repeats_no_name_beside_its_own_cell(language: Language) -> None:
    from vink_model.reports.returned import returned_workbook

    made = parts(returned_workbook(FAULTY, read_workbook(FAULTY, "maj.xlsx", {}).issues, language))
    before = parts(FAULTY)
    added = {name: xml for name, xml in made.items() if before.get(name) != xml}
    assert "xl/comments1.xml" in added
    assert not holds(b"".join(added.values()), *WORDS)


def test_the_command_line_says_no_name_of_a_faulty_cell(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "maj.xlsx"
    file.write_bytes(FAULTY)
    assert main(["check", str(file)]) is Exit.REFUSED
    assert main(["load", str(file)]) is Exit.REFUSED
    captured = capsys.readouterr()
    assert "C3" in captured.out + captured.err
    assert not holds(captured.out + captured.err, *WORDS)
    assert not holds(database.read_bytes(), *WORDS)


def everything_on(app: AppTest) -> str:
    """All that a screen shows, its address, and what it remembers of the visit."""
    return f"{app!r} {dict(app.query_params)} {app.exception}"


def checked_on_screen(app: AppTest, content: bytes) -> AppTest:
    """The screen after a file was chosen and its check has ended, which may take place beside the screen."""
    app.file_uploader[0].upload("maj.xlsx", content).run()
    for _ in range(100):
        if app.error:
            return app
        sleep(0.1)
        app.run()
    pytest.fail("The check did not end")


def offers_the_file(app: AppTest) -> bool:
    """Whether the visitor's own file is offered back."""
    return any(str(button.key).endswith(".returned") for button in app.get("download_button"))


@pytest.mark.parametrize(
    "place", ["a column of codes", "a header", "a sheet's name", "a comment", "a link's address"]
)
def test_the_data_screen_shows_and_remembers_nothing_of_a_refused_file(place: str, database: Path) -> None:
    app = checked_on_screen(visit("data"), PLACES[place](FORMS[0]))
    assert not offers_the_file(app)
    assert not holds(everything_on(app), *SECRETS)


def test_the_data_screen_shows_and_remembers_no_name_of_a_faulty_cell(database: Path) -> None:
    app = checked_on_screen(visit("data", lang="EN"), FAULTY)
    assert "C3" in everything_on(app)
    assert offers_the_file(app)
    assert not holds(everything_on(app), *WORDS)
