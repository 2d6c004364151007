"""The commands say what they did, answer the shell, and never show a traceback or a password."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.samples import concerns_of, plan_frames
from vink_model.bootstrap import Product, open_product
from vink_model.commands import Exit, figures, main, pages
from vink_model.errors import PathFault
from vink_model.reports.workbook import filled_workbook
from vink_model.settings import ROOT, Settings
from vink_model.text import Language

KEPT_BACK = "hemmeligt-kodeord"
Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A database of the test's own, and a known name at the keyboard."""
    monkeypatch.setenv("VINK_DATABASE_URL", f"sqlite:///{tmp_path / 'data' / 'vink.db'}")
    monkeypatch.setenv("VINK_USER", "Ærø")
    monkeypatch.delenv("VINK_LANGUAGE", raising=False)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return written(tmp_path / "maj.xlsx", count=3)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return written(tmp_path / "fejl.xlsx", count=-3)


def written(file: Path, *, count: int) -> Path:
    file.write_bytes(filled_workbook({**plan_frames(), "concerns": concerns_of(count)}, Language.DA))
    return file


def product() -> Product:
    return open_product(Settings.of())


def files_loaded() -> list[str]:
    opened = product()
    names = [one.file_name for one in opened.history()]
    opened.close()
    return names


def test_build_loads_the_sample_into_an_empty_database_and_leaves_a_filled_one_alone(capsys: Said) -> None:
    assert main(["build"]) is Exit.DONE
    assert "vink_2016_2017.xlsx er indlæst" in capsys.readouterr().out
    assert main(["build"]) is Exit.DONE
    assert capsys.readouterr().out == "Databasen har tal i forvejen. Intet er ændret.\n"
    assert files_loaded() == ["vink_2016_2017.xlsx"]


def test_build_empty_makes_tables_and_no_figures(capsys: Said) -> None:
    assert main(["build", "--empty"]) is Exit.DONE
    assert capsys.readouterr().out == "Databasens tabeller er klar.\n"
    assert files_loaded() == []


def test_build_without_the_sample_says_that_it_is_missing(tmp_path: Path) -> None:
    opened = product()
    with pytest.raises(PathFault) as refused:
        figures.build(opened, is_empty=False, sample=tmp_path / "væk.xlsx")
    opened.close()
    assert "væk.xlsx kan ikke læses" in refused.value.title.da
    assert files_loaded() == []


def test_load_stores_a_workbook_once(good: Path, capsys: Said) -> None:
    assert main(["load", str(good)]) is Exit.DONE
    assert capsys.readouterr().out == "maj.xlsx er indlæst: 4 rækker læst, foldet til 4.\n"
    assert main(["--language", "en", "load", str(good)]) is Exit.DONE
    said = capsys.readouterr().out
    assert said.startswith("The file has been loaded before (")
    assert said.endswith(", Ærø). Nothing has changed.\n")
    assert files_loaded() == ["maj.xlsx"]


def test_load_refuses_a_workbook_with_faults_and_stores_nothing(faulty: Path, capsys: Said) -> None:
    assert main(["load", str(faulty)]) is Exit.REFUSED
    assert "1 fejl i fejl.xlsx" in capsys.readouterr().err
    assert files_loaded() == []


def test_check_lists_every_fault_with_its_place_and_stores_nothing(faulty: Path, capsys: Said) -> None:
    assert main(["check", str(faulty)]) is Exit.REFUSED
    said = capsys.readouterr().out
    assert "Henvendelser!L2 (Antal): " in said
    assert "[negative]" in said
    assert said.endswith("fejl.xlsx: 1 fejl; 4 ark med 4 rækker efter foldning.\n")
    assert files_loaded() == []


def test_check_of_a_good_workbook_finds_nothing_and_stores_nothing(good: Path, capsys: Said) -> None:
    assert main(["check", str(good)]) is Exit.DONE
    assert "maj.xlsx: 0 fejl; 4 ark med 4 rækker efter foldning." in capsys.readouterr().out
    assert files_loaded() == []


@pytest.mark.parametrize("command", ["check", "load"])
def test_a_file_that_is_no_workbook_is_refused(command: str, tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "note.xlsx").write_text("ikke et regneark")
    assert main([command, str(tmp_path / "note.xlsx")]) is Exit.REFUSED
    assert len(capsys.readouterr().err.splitlines()) == 2


@pytest.mark.parametrize("command", ["check", "load"])
def test_a_file_that_is_not_there_is_named(command: str, capsys: Said) -> None:
    assert main([command, "findes_ikke.xlsx"]) is Exit.UNUSABLE
    assert "findes_ikke.xlsx kan ikke læses" in capsys.readouterr().err


def test_a_file_larger_than_allowed_is_refused_with_the_limit(
    good: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VINK_MAX_UPLOAD_MB", "1")
    good.write_bytes(b"0" * 1_000_001)
    assert main(["load", str(good)]) is Exit.REFUSED
    assert "højst fylde 1 MB" in capsys.readouterr().err


def test_template_writes_a_workbook_and_never_over_a_file_of_somebodys(tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "skabelon.xlsx"
    assert main(["template", str(file)]) is Exit.DONE
    before = file.read_bytes()
    assert before.startswith(b"PK")
    assert main(["template", str(file)]) is Exit.UNUSABLE
    assert "findes allerede" in capsys.readouterr().err
    assert file.read_bytes() == before
    assert main(["template", str(tmp_path / "ingen" / "mappe.xlsx")]) is Exit.UNUSABLE


def test_docs_are_written_once_and_found_stale_when_they_differ(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    stale = pages.docs(is_check=True, root=tmp_path)
    assert stale.exit is Exit.REFUSED
    assert stale.lines[0].da == "docs/workbook.md er forældet: kør `make docs`"
    assert pages.docs(is_check=False, root=tmp_path).exit is Exit.DONE
    assert pages.docs(is_check=True, root=tmp_path).exit is Exit.DONE
    (tmp_path / "docs" / "workbook.md").write_text("noget andet")
    assert pages.docs(is_check=True, root=tmp_path).facts == {"stale": ["docs/workbook.md"]}


@pytest.mark.parametrize(
    ("url", "said"),
    [
        (f"postgresql://vink:{KEPT_BACK}@127.0.0.1:9/vink", "Databasen kan ikke nås"),
        (f"mysql://vink:{KEPT_BACK}@127.0.0.1/vink", "Databasens adresse kan ikke bruges"),
        (f"postgresql://vink:{KEPT_BACK}@127.0.0.1:x/vink", "Databasens adresse kan ikke bruges"),
    ],
)
def test_a_database_that_cannot_be_used_is_told_in_two_lines_without_its_password(
    url: str, said: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "vink_model", "build"],
        cwd=ROOT,
        env={**os.environ, "VINK_DATABASE_URL": url},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == Exit.UNUSABLE
    assert done.stderr.splitlines()[0] == said
    assert len(done.stderr.splitlines()) == 2
    assert KEPT_BACK not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("VINK_MAX_UPLOAD_MB", "meget", "VINK_MAX_UPLOAD_MB er ikke en størrelse"),
        ("VINK_MAX_UPLOAD_MB", "0", "VINK_MAX_UPLOAD_MB er ikke en størrelse"),
        ("VINK_LANGUAGE", "sv", "VINK_LANGUAGE er sv, som ikke er et sprog her"),
    ],
)
def test_a_setting_that_means_nothing_is_named(
    setting: str, value: str, said: str, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(setting, value)
    assert main(["build", "--empty"]) is Exit.UNUSABLE
    assert said in capsys.readouterr().err


def test_the_language_of_the_surroundings_is_spoken_unless_another_is_asked_for(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VINK_LANGUAGE", "en")
    main(["build", "--empty"])
    assert capsys.readouterr().out == "The database's tables are ready.\n"
    main(["--language", "da", "build", "--empty"])
    assert capsys.readouterr().out == "Databasens tabeller er klar.\n"


@pytest.mark.parametrize("arguments", [[], ["fly"], ["load"], ["--language", "sv", "build"]])
def test_a_command_that_does_not_exist_shows_how_to_call_it(arguments: list[str], capsys: Said) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == Exit.UNUSABLE
    assert "python -m vink_model" in capsys.readouterr().err


def test_the_settings_can_be_written_out_without_the_password() -> None:
    settings = Settings.of(
        {"VINK_DATABASE_URL": f"postgresql://vink:{KEPT_BACK}@db/vink", "VINK_USER": "Ærø"}
    )
    assert KEPT_BACK not in repr(settings)
    assert KEPT_BACK in settings.database_url
