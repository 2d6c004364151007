"""What was loaded can be listed, taken back and written out, from the keyboard or by a machine."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest

from tests.store.samples import concerns_of, plan_frames
from vink_model.bootstrap import open_product
from vink_model.commands import Exit, main
from vink_model.domain.mapping.values import ColumnMapping, Mapping, SheetMapping
from vink_model.domain.sheets import SHEETS
from vink_model.reports.workbook import filled_workbook
from vink_model.settings import Settings
from vink_model.store.engine import writing
from vink_model.text import Language

Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VINK_DATABASE_URL", f"sqlite:///{tmp_path / 'data' / 'vink.db'}")
    monkeypatch.setenv("VINK_USER", "Ærø")
    monkeypatch.setenv("VINK_LANGUAGE", "en")


def load(file: Path, count: int) -> None:
    file.write_bytes(filled_workbook({**plan_frames(), "concerns": concerns_of(count)}, Language.DA))
    assert main(["load", str(file)]) is Exit.DONE


def concerns() -> int:
    product = open_product(Settings.of())
    total = product.dataset().cells["concerns"].total("count")
    product.close()
    return int(total)


def answer(said: Said) -> dict[str, object]:
    """The one JSON object that was said."""
    found = json.loads(said.readouterr().out)
    assert isinstance(found, dict)
    return found


def test_undo_goes_one_state_back_and_again_one_further(tmp_path: Path, capsys: Said) -> None:
    load(tmp_path / "marts.xlsx", 3)
    load(tmp_path / "april.xlsx", 4)
    load(tmp_path / "maj.xlsx", 5)
    assert main(["undo"]) is Exit.DONE
    assert concerns() == 4
    assert main(["undo"]) is Exit.DONE
    assert concerns() == 3
    assert main(["undo"]) is Exit.DONE
    assert concerns() == 0
    capsys.readouterr()
    assert main(["undo"]) is Exit.DONE
    assert "Nothing has changed" in capsys.readouterr().out


def test_undo_goes_to_any_state_by_its_number(tmp_path: Path) -> None:
    load(tmp_path / "marts.xlsx", 3)
    load(tmp_path / "april.xlsx", 4)
    assert main(["undo", "--to", "1"]) is Exit.DONE
    assert concerns() == 3
    assert main(["undo", "--to", "2"]) is Exit.DONE
    assert concerns() == 4


def test_a_state_that_never_was_cannot_be_gone_back_to(tmp_path: Path, capsys: Said) -> None:
    load(tmp_path / "marts.xlsx", 3)
    assert main(["undo", "--to", "9"]) is Exit.UNUSABLE
    assert capsys.readouterr().err
    assert concerns() == 3


def test_with_nothing_loaded_there_is_nothing_to_undo(capsys: Said) -> None:
    assert main(["undo"]) is Exit.DONE
    assert main(["history"]) is Exit.DONE
    assert capsys.readouterr().out == "There is nothing to undo.\nNothing was loaded yet.\n"


def test_the_history_lists_every_state_newest_first(tmp_path: Path, capsys: Said) -> None:
    load(tmp_path / "marts.xlsx", 3)
    load(tmp_path / "april.xlsx", 4)
    main(["undo"])
    capsys.readouterr()
    assert main(["history"]) is Exit.DONE
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(", Ærø: ")[2] for line in lines] == [
        "Put back: state 1",
        "Loaded: april.xlsx",
        "Loaded: marts.xlsx",
    ]
    assert main(["--json", "history"]) is Exit.DONE
    states = answer(capsys)["states"]
    assert isinstance(states, list)
    assert [state["number"] for state in states] == [3, 2, 1]


def test_the_export_says_what_was_loaded_and_is_never_written_over_a_file(
    tmp_path: Path, capsys: Said
) -> None:
    load(tmp_path / "marts.xlsx", 3)
    file = tmp_path / "tal.xlsx"
    assert main(["export", str(file)]) is Exit.DONE
    assert main(["export", str(file)]) is Exit.UNUSABLE
    capsys.readouterr()
    assert main(["--json", "load", str(file)]) is Exit.DONE
    assert answer(capsys)["change"] == "same_rows"


def test_a_workbook_of_another_layout_is_loaded_through_a_stored_mapping(
    tmp_path: Path, capsys: Said
) -> None:
    load(tmp_path / "marts.xlsx", 3)
    own = filled_workbook({**plan_frames(), "concerns": concerns_of(7)}, Language.EN)
    file = tmp_path / "fremmed.xlsx"
    file.write_bytes(own)
    product = open_product(Settings.of())
    columns = tuple(ColumnMapping(column.key, found=column.label.en) for column in SHEETS["concerns"])
    mapping = Mapping("journal", (SheetMapping("concerns", "Concerns", columns),))
    product.save_mapping(mapping, 0)
    product.close()
    assert main(["load", str(file), "--mapping", "journal"]) is Exit.DONE
    assert concerns() == 7
    capsys.readouterr()
    assert main(["check", str(file), "--mapping", "ukendt"]) is Exit.REFUSED
    assert "There is no mapping 'ukendt'" in capsys.readouterr().err


def test_a_machine_gets_one_object_with_the_faults_and_their_places(tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "fejl.xlsx"
    file.write_bytes(filled_workbook({**plan_frames(), "concerns": concerns_of(-3)}, Language.DA))
    assert main(["--json", "check", str(file)]) is Exit.REFUSED
    found = answer(capsys)
    assert found["exit"] == 1
    assert found["issues"] == [
        {"rule": "negative", "sheet": "Henvendelser", "address": "L2", "row": 2, "column": "Antal"}
    ]
    assert main(["--json", "load", str(file)]) is Exit.REFUSED
    assert answer(capsys)["error"] == "RefusedForFaults"


def test_a_store_that_someone_is_writing_in_asks_to_come_later(tmp_path: Path, capsys: Said) -> None:
    load(tmp_path / "marts.xlsx", 3)
    product = open_product(Settings.of())
    done = threading.Event()
    began = threading.Event()

    def hold() -> None:
        with writing(product.engine):
            began.set()
            done.wait(timeout=60)

    holder = threading.Thread(target=hold)
    holder.start()
    began.wait(timeout=10)
    try:
        assert main(["undo"]) is Exit.LATER
    finally:
        done.set()
        holder.join()
        product.close()
    assert "try again in a moment" in capsys.readouterr().err
