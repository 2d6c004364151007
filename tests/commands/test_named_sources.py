"""Named databases are listed without their addresses, and refreshed from, whole or by month."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.sources.database.cases import DECLARATION, KEPT_BACK, cases, run
from tests.store.samples import plan_frames
from vink_model.bootstrap import open_product
from vink_model.commands import Exit, main
from vink_model.commands.named_sources import Months
from vink_model.month import Month
from vink_model.reports.workbook import filled_workbook
from vink_model.settings import Settings
from vink_model.text import Language

Said = pytest.CaptureFixture[str]
APRIL, MAY, JUNE = date(2016, 4, 3), date(2016, 5, 17), date(2016, 6, 2)


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A store with a plan, and one declared source."""
    monkeypatch.setenv("VINK_DATABASE_URL", f"sqlite:///{tmp_path / 'data' / 'vink.db'}")
    monkeypatch.setenv("VINK_USER", "Ærø")
    monkeypatch.setenv("VINK_LANGUAGE", "en")
    monkeypatch.setenv("VINK_SOURCES", str(tmp_path / "sources.toml"))
    monkeypatch.setenv("VINK_SOURCE_JOURNAL", f"sqlite:///{tmp_path / 'sager.db'}")
    (tmp_path / "sources.toml").write_text(DECLARATION, encoding="utf-8")
    plan = tmp_path / "plan.xlsx"
    plan.write_bytes(filled_workbook(plan_frames(), Language.DA))
    assert main(["load", str(plan)]) is Exit.DONE


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'sager.db'}"


def counted() -> dict[str, int]:
    """The stored concerns, month by month."""
    product = open_product(Settings.of())
    months = product.dataset().cells["concerns"].by("month")
    product.close()
    return {str(month): number for month, number in months.items() if number}


def test_a_refresh_stores_the_cells_and_the_same_again_changes_nothing(url: str, capsys: Said) -> None:
    cases(url, {"modtaget": MAY}, {"modtaget": MAY}, {"modtaget": JUNE})
    capsys.readouterr()
    assert main(["refresh", "journal"]) is Exit.DONE
    assert capsys.readouterr().out == "journal is loaded: 3 rows read, folded to 2.\n"
    assert counted() == {"2016-05": 2, "2016-06": 1}
    assert main(["refresh", "journal"]) is Exit.DONE
    assert capsys.readouterr().out == "journal says the same as before. Nothing has changed.\n"
    product = open_product(Settings.of())
    assert [one.file_name for one in product.history()] == ["journal", "plan.xlsx"]
    product.close()


def test_a_refresh_by_month_exchanges_those_months_and_lets_the_others_stand(url: str, capsys: Said) -> None:
    cases(url, {"modtaget": APRIL}, {"modtaget": MAY}, {"modtaget": JUNE})
    main(["refresh", "journal"])
    run(
        url,
        "DELETE FROM henvendelser WHERE modtaget < '2016-06'",
        "INSERT INTO henvendelser SELECT 90, modtaget, cpr, navn, kanal, henvender, alvor, bydel, alder,"
        " visitation FROM henvendelser",
    )
    assert main(["refresh", "journal", "--since", "2016-05"]) is Exit.DONE
    # April was not asked for and stands; May has no rows any more; June has one more.
    assert counted() == {"2016-04": 1, "2016-06": 2}
    assert main(["refresh", "journal", "--since", "2016-05"]) is Exit.DONE
    assert capsys.readouterr().out.endswith("Nothing has changed.\n")


def test_the_last_months_count_the_present_one() -> None:
    now = datetime(2016, 7, 31, tzinfo=UTC)
    assert Months(last=3).first(now) == Month(2016, 5)
    assert Months(last=1).first(now) == Month(2016, 7)
    assert Months(since=Month(2016, 1)).first(now) == Month(2016, 1)
    assert Months().first(now) is None


def test_a_job_by_months_asks_for_the_months_until_today(url: str) -> None:
    cases(url, {"modtaget": MAY})
    assert main(["refresh", "journal", "--months", "2"]) is Exit.DONE
    assert counted() == {}
    assert main(["refresh", "journal", "--months", "600"]) is Exit.DONE
    assert counted() == {"2016-05": 1}


def test_faults_of_a_source_are_listed_and_nothing_is_stored(url: str, capsys: Said) -> None:
    cases(url, {"modtaget": MAY}, {"alvor": "h27"})
    capsys.readouterr()
    assert main(["refresh", "journal"]) is Exit.REFUSED
    said = capsys.readouterr().out
    assert said.startswith(
        "henvendelser (alvor): 'alvor' must be one of the listed words. It is so in 1 row."
    )
    assert said.endswith("journal: 1 faults; 1 sheets with 2 rows after folding.\n")
    assert counted() == {}


def test_a_refresh_can_be_tried_without_storing_anything(url: str, capsys: Said) -> None:
    cases(url, {"modtaget": MAY})
    capsys.readouterr()
    assert main(["--json", "refresh", "journal", "--check"]) is Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert (found["rows"], found["source_rows"]) == ({"concerns": 1}, {"concerns": 1})
    assert counted() == {}


def test_sources_are_listed_without_their_addresses(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VINK_SOURCE_JOURNAL", f"postgresql://vink:{KEPT_BACK}@server/sager")
    capsys.readouterr()
    assert main(["sources"]) is Exit.DONE
    line = "journal: The case system (Concerns); its address is in VINK_SOURCE_JOURNAL\n"
    assert capsys.readouterr().out == line
    monkeypatch.delenv("VINK_SOURCE_JOURNAL")
    assert main(["--json", "sources"]) is Exit.DONE
    assert json.loads(capsys.readouterr().out)["sources"] == [
        {
            "name": "journal",
            "sheets": ["concerns"],
            "address_from": "VINK_SOURCE_JOURNAL",
            "has_address": False,
        }
    ]
    assert main(["refresh", "journal"]) is Exit.UNUSABLE


def test_without_a_declaration_there_are_no_sources(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "sources.toml").unlink()
    capsys.readouterr()
    assert main(["sources"]) is Exit.DONE
    assert "No sources are declared" in capsys.readouterr().out


def test_a_name_that_is_nearly_right_is_told(capsys: Said) -> None:
    assert main(["refresh", "jurnal"]) is Exit.UNUSABLE
    assert "Did you mean 'journal'?" in capsys.readouterr().err


def test_a_source_that_is_not_there_or_in_use_answers_the_shell_apart(
    url: str, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasty = DECLARATION.replace("url_env", "connect_seconds = 1\ntries = 1\nurl_env")
    (tmp_path / "sources.toml").write_text(hasty, encoding="utf-8")
    assert main(["refresh", "journal"]) is Exit.UNUSABLE
    cases(url, {"modtaget": MAY})
    with closing(sqlite3.connect(tmp_path / "sager.db", isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        assert main(["refresh", "journal"]) is Exit.LATER
    assert main(["refresh", "journal"]) is Exit.DONE


@pytest.mark.parametrize(
    "arguments",
    [["--since", "2016-13"], ["--since", "maj"], ["--months", "0"], ["--months", "2", "--since", "2016-05"]],
)
def test_months_that_mean_nothing_show_how_to_call_the_command(arguments: list[str], capsys: Said) -> None:
    with pytest.raises(SystemExit) as end:
        main(["refresh", "journal", *arguments])
    assert end.value.code == Exit.UNUSABLE
    assert "python -m vink_model refresh" in capsys.readouterr().err
