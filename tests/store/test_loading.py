"""A load is all or nothing, added beside the others, and the same figures twice change nothing."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from sqlalchemy import func, select, update

from tests.store.samples import MAY_DAY, concerns_of, frame, load_sample, loaded, plan_frames
from vink_model.domain.issues import Issue, Rule
from vink_model.domain.loaded import Loaded, Origin
from vink_model.errors import LayoutFault, RefusedForFaults
from vink_model.store import Change, Engine, history, load, read_dataset, read_version
from vink_model.store.engine import reading, writing
from vink_model.store.schema import CURRENT_SHEETS, TABLES
from vink_model.text import Language, Text


def rows_stored(engine: Engine) -> int:
    with reading(engine) as connection:
        return sum(connection.scalar(select(func.count()).select_from(t)) or 0 for t in TABLES.values())


def concerns_in_all(engine: Engine) -> int:
    return read_dataset(engine).cells["concerns"].total()


def test_a_load_is_told_with_its_file_its_time_its_rows_and_who(engine: Engine) -> None:
    checked = loaded(**plan_frames(), concerns=concerns_of(3, 4))
    read = {"levels": 1, "tracks": 1, "initiatives": 1, "concerns": 7}
    checked = replace(checked, source_rows=read)
    by = load(engine, checked, who="Søren Ågård", now=MAY_DAY).by
    assert (by.number, by.file_name, by.sha256) == (1, "vink.xlsx", checked.origin.sha256)
    assert (by.loaded_by, by.loaded_at) == ("Søren Ågård", MAY_DAY)
    assert (by.source_rows, by.cells) == (10, 5)
    assert history(engine) == (by,)


def test_a_load_says_what_was_read_and_what_it_was_folded_to(engine: Engine) -> None:
    checked = replace(loaded(**plan_frames(), concerns=concerns_of(3, 4)), source_rows={"concerns": 1200})
    said = load_sample(engine, checked).sentence
    assert said.da == "vink.xlsx er indlæst: 1.203 rækker læst, foldet til 5."
    assert said.en == "vink.xlsx is loaded: 1,203 rows read, folded to 5."


def test_the_same_file_again_changes_nothing_and_says_so(engine: Engine) -> None:
    checked = loaded(**plan_frames(), concerns=concerns_of(3))
    first = load_sample(engine, checked)
    before = (read_version(engine), rows_stored(engine))
    again = load_sample(engine, checked, who="En anden")
    assert again.is_unchanged
    assert again.change is Change.SAME_FILE
    assert again.by == first.by
    assert (read_version(engine), rows_stored(engine)) == before
    assert again.sentence.da == "Filen er indlæst før (1. maj 2016, Ærø). Intet er ændret."


def test_another_file_that_says_the_same_changes_nothing_and_names_the_first(engine: Engine) -> None:
    load_sample(engine, loaded("maj.xlsx", **plan_frames(), concerns=concerns_of(3, 4)))
    turned = concerns_of(3, 4).iloc[::-1]
    outcome = load_sample(engine, loaded("juni.xlsx", concerns=turned))
    assert outcome.change is Change.SAME_ROWS
    assert outcome.by.file_name == "maj.xlsx"
    assert "maj.xlsx" in outcome.sentence.en
    assert len(history(engine)) == 1


def test_rows_of_the_plan_in_another_order_are_another_plan(engine: Engine) -> None:
    first, second = (
        {"key": "b", "track": "concerns", "level": "broad"},
        {"key": "a", "track": "concerns", "level": "broad"},
    )
    load_sample(engine, loaded(**plan_frames()))
    load_sample(engine, loaded("to.xlsx", initiatives=frame("initiatives", first, second)))
    load_sample(engine, loaded("om.xlsx", initiatives=frame("initiatives", second, first)))
    assert [one.key for one in read_dataset(engine).plan.initiatives] == ["a", "b"]


def test_the_same_file_is_loaded_again_when_it_is_read_differently_now(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    outcome = load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(4)))
    assert outcome.change is Change.NEW
    assert concerns_in_all(engine) == 4


def test_an_older_file_can_be_loaded_back_after_a_newer_one(engine: Engine) -> None:
    may, june = (
        loaded("maj.xlsx", **plan_frames(), concerns=concerns_of(3)),
        loaded("juni.xlsx", concerns=concerns_of(5)),
    )
    for checked in (may, june, may):
        assert load_sample(engine, checked).change is Change.NEW
    assert concerns_in_all(engine) == 3
    assert [one.file_name for one in history(engine)] == ["maj.xlsx", "juni.xlsx", "maj.xlsx"]


def test_a_load_leaves_the_sheets_alone_that_it_does_not_hold(engine: Engine) -> None:
    load_sample(engine, loaded("plan.xlsx", **plan_frames(), concerns=concerns_of(3)))
    load_sample(engine, loaded("tal.xlsx", concerns=concerns_of(3, 2)))
    dataset = read_dataset(engine)
    assert {sheet: one.file_name for sheet, one in dataset.imports.items()} == {
        "levels": "plan.xlsx",
        "tracks": "plan.xlsx",
        "initiatives": "plan.xlsx",
        "concerns": "tal.xlsx",
    }
    assert [level.key for level in dataset.plan.levels] == ["broad"]


def test_nothing_is_overwritten_so_a_sheet_can_be_pointed_back(engine: Engine) -> None:
    load_sample(engine, loaded("maj.xlsx", **plan_frames(), concerns=concerns_of(3)))
    version = read_version(engine)
    load_sample(engine, loaded("juni.xlsx", concerns=concerns_of(5)))
    assert read_version(engine) != version
    with writing(engine) as connection:
        connection.execute(
            update(CURRENT_SHEETS).where(CURRENT_SHEETS.c.sheet == "concerns").values(import_id=1)
        )
    assert concerns_in_all(engine) == 3
    assert read_version(engine) == version


def test_a_sheet_can_be_loaded_empty_but_never_unseen(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    outcome = load_sample(engine, loaded("tom.xlsx", concerns=frame("concerns"), surveys=frame("surveys")))
    assert outcome.sentence.da.endswith(" Nu uden rækker: Henvendelser.")
    assert concerns_in_all(engine) == 0
    assert "concerns" in read_dataset(engine).imports


def test_a_file_with_issues_is_refused_before_anything_is_written(engine: Engine) -> None:
    issue = Issue(
        Rule.REQUIRED, "Henvendelser", 2, "Antal", "C2", Text("Tom", "Empty"), Text("Skriv", "Write")
    )
    with pytest.raises(RefusedForFaults, match=r"1 fault in vink\.xlsx"):
        load_sample(engine, replace(loaded(**plan_frames()), issues=(issue,)))
    assert history(engine) == ()


def test_a_file_without_any_known_sheet_is_refused(engine: Engine) -> None:
    with pytest.raises(LayoutFault):
        load_sample(engine, loaded())
    assert history(engine) == ()


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param({"triage": "slow"}, id="a code outside the closed set"),
        pytest.param({"count": -1}, id="a count below zero"),
        pytest.param({"month": "maj 2016"}, id="a month in another form"),
        pytest.param({"area": None}, id="an empty cell where one is required"),
    ],
)
def test_a_row_that_breaks_a_rule_of_its_table_leaves_the_old_figures(
    engine: Engine, broken: dict[str, str | int | None]
) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    before = (read_version(engine), rows_stored(engine))
    slipped = frame("concerns", {"level": "broad", "count": 9}, {"level": "broad", **broken})
    with pytest.raises(RefusedForFaults) as refusal:
        load_sample(engine, loaded("slip.xlsx", levels=frame("levels", {"key": "broad"}), concerns=slipped))
    assert (read_version(engine), rows_stored(engine)) == before
    assert len(history(engine)) == 1
    assert "slow" not in refusal.value.title.said(Language.EN) + refusal.value.remedy.said(Language.EN)


def test_a_load_that_takes_away_what_other_sheets_refer_to_is_refused(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    with pytest.raises(RefusedForFaults) as refusal:
        load_sample(engine, loaded("nye.xlsx", tracks=frame("tracks", {"key": "money", "number": 1})))
    assert refusal.value.title.en == "The sheet Initiatives would refer to what is not there"
    assert "Track names concerns" in refusal.value.remedy.en
    assert [track.key for track in read_dataset(engine).plan.tracks] == ["concerns"]


def test_a_budget_line_can_be_the_staff_besides_the_tracks(engine: Engine) -> None:
    lines = frame("budget", {"line": "staff"}, {"line": "concerns"})
    load_sample(engine, loaded(**plan_frames(), budget=lines))
    assert [one.line for one in read_dataset(engine).plan.budget] == ["staff", "concerns"]


def test_a_whole_number_that_went_through_a_float_is_not_taken(engine: Engine) -> None:
    floats = concerns_of(3).assign(count=pd.Series([3.0]))
    with pytest.raises(TypeError):
        load_sample(engine, loaded(**plan_frames(), concerns=floats))
    assert history(engine) == ()


def test_two_files_with_one_name_are_told_apart_by_their_bytes(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    other = Loaded(Origin("vink.xlsx", "f" * 64, 7), {"concerns": concerns_of(4)})
    assert load_sample(engine, other).change is Change.NEW
    assert [one.sha256 == "f" * 64 for one in history(engine)] == [True, False]
