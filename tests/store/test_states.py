"""Every change is a state; going back is a new state, and nobody changes what somebody else just changed."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pytest
from alembic import command
from sqlalchemy import func, select, text, update

from tests.store.samples import MAY_DAY, concerns_of, frame, load_sample, loaded, plan_frames
from vink_model.domain.dataset import Import
from vink_model.domain.extent import MONTHS, months_since
from vink_model.domain.states import State, StateKind
from vink_model.errors import Cancelled, RefusedForFaults, StoreChanged, UnknownState
from vink_model.month import Month
from vink_model.store import (
    Engine,
    Outcome,
    Restoration,
    history,
    load,
    migrate,
    read_dataset,
    read_version,
    restore,
    states,
)
from vink_model.store.engine import reading, writing
from vink_model.store.migrating import configuration
from vink_model.store.schema import CURRENT_SHEETS, STATE_SHEETS, TABLES
from vink_model.text import Text


def back_to(engine: Engine, number: int, expected: str | None = None) -> Restoration:
    return restore(engine, number, expected_version=expected, who="Åse", now=MAY_DAY)


def concerns_in_all(engine: Engine) -> int:
    return read_dataset(engine).cells["concerns"].total()


def moved(state: State) -> Mapping[str, tuple[int | None, int | None]]:
    return {move.sheet: (_number(move.before), _number(move.after)) for move in state.moves}


def _number(one: Import | None) -> int | None:
    return None if one is None else one.number


def three_loads(engine: Engine) -> None:
    load_sample(engine, loaded("plan.xlsx", **plan_frames()))
    load_sample(engine, loaded("maj.xlsx", concerns=concerns_of(3)))
    load_sample(engine, loaded("juni.xlsx", concerns=concerns_of(5)))


def test_the_history_says_what_moved_from_where_to_where(engine: Engine) -> None:
    three_loads(engine)
    june, may, plan = states(engine)
    assert (june.number, june.kind, june.by, june.at) == (3, StateKind.LOAD, "Ærø", MAY_DAY)
    assert moved(june) == {"concerns": (2, 3)}
    assert moved(may) == {"concerns": (None, 2)}
    assert moved(plan) == {"levels": (None, 1), "tracks": (None, 1), "initiatives": (None, 1)}
    assert [state.is_current for state in (june, may, plan)] == [True, False, False]
    assert june.load is not None
    assert june.load.file_name == "juni.xlsx"
    assert june.version == read_version(engine)


def test_one_call_goes_back_to_any_earlier_state_and_can_itself_be_undone(engine: Engine) -> None:
    three_loads(engine)
    may, june = states(engine)[1].version, read_version(engine)
    done = back_to(engine, 2, june)
    assert (done.is_unchanged, concerns_in_all(engine), read_version(engine)) == (False, 3, may)
    newest = states(engine)[0]
    assert (newest.number, newest.kind, newest.restored, newest.by) == (4, StateKind.RESTORE, 2, "Åse")
    assert moved(newest) == {"concerns": (3, 2)}
    assert newest.load is None
    back_to(engine, 3)
    assert (concerns_in_all(engine), read_version(engine), len(states(engine))) == (5, june, 5)
    assert done.sentence.da == "Tallene er sat tilbage til tilstand 2. Det kan fortrydes i historikken."


def test_going_back_before_the_first_load_empties_every_sheet_and_keeps_the_history(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    assert "tomme" in back_to(engine, 0).sentence.da
    assert read_dataset(engine).is_empty
    assert moved(states(engine)[0])["concerns"] == (1, None)
    back_to(engine, 1)
    assert concerns_in_all(engine) == 3


def test_going_back_to_what_stands_changes_nothing(engine: Engine) -> None:
    three_loads(engine)
    done = back_to(engine, 3)
    assert (done.is_unchanged, len(states(engine))) == (True, 3)
    assert done.sentence.en == "The figures are those of state 3 already. Nothing has changed."
    assert back_to(engine, 3).state == states(engine)[0]


def test_a_database_without_loads_has_no_states_and_nothing_to_go_back_to(engine: Engine) -> None:
    assert states(engine) == ()
    assert back_to(engine, 0).state is None
    with pytest.raises(UnknownState) as refused:
        back_to(engine, 1)
    assert refused.value.title.da == "Der er ingen tilstand 1"


def test_a_state_that_would_leave_a_reference_without_its_row_is_refused(engine: Engine) -> None:
    """A pointer moved by hand can make a state that does not hold together any more."""
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    load_sample(engine, loaded("to.xlsx", tracks=frame("tracks", {"key": "concerns"}, {"key": "money"})))
    load_sample(
        engine, loaded("ny.xlsx", initiatives=frame("initiatives", {"track": "money", "level": "broad"}))
    )
    with writing(engine) as connection:
        was = STATE_SHEETS.c.state_id == 3, STATE_SHEETS.c.sheet == "tracks"
        connection.execute(update(STATE_SHEETS).where(*was).values(import_id=1))
    before = read_version(engine)
    with pytest.raises(RefusedForFaults, match="Initiatives"):
        back_to(engine, 3)
    assert (read_version(engine), len(states(engine))) == (before, 3)


def test_the_loads_of_an_older_product_become_states(engine: Engine) -> None:
    three_loads(engine)
    expected = states(engine)
    with writing(engine) as connection:
        command.downgrade(configuration(connection), "0004")
    migrate(engine)
    assert states(engine) == expected
    assert back_to(engine, 2, expected[0].version).state is not None
    assert concerns_in_all(engine) == 3


def test_a_pointer_that_was_moved_by_hand_becomes_a_state_of_its_own(engine: Engine) -> None:
    three_loads(engine)
    with writing(engine) as connection:
        command.downgrade(configuration(connection), "0004")
        held = CURRENT_SHEETS.c.sheet == "concerns"
        connection.execute(update(CURRENT_SHEETS).where(held).values(import_id=2))
    migrate(engine)
    newest = states(engine)[0]
    assert (newest.number, newest.kind, moved(newest)) == (4, StateKind.RESTORE, {"concerns": (3, 2)})
    assert newest.version == read_version(engine)


# Two people


def expecting(engine: Engine, version: str, name: str, who: str, count: int) -> Outcome:
    checked = loaded(name, concerns=concerns_of(count))
    return load(engine, checked, who=who, now=MAY_DAY, expected_version=version)


def test_whoever_loads_on_what_was_changed_meanwhile_is_told_by_whom_and_when(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    seen = read_version(engine)
    expecting(engine, seen, "anna.xlsx", "Anna", 4)
    with pytest.raises(StoreChanged) as told:
        expecting(engine, seen, "bo.xlsx", "Bo", 5)
    assert told.value.title.da == "Tallene er ændret imens"
    assert told.value.remedy.da.startswith(
        "Anna ændrede Henvendelser 1. maj 2016 kl. 12:00 UTC (anna.xlsx), efter at du så tallene."
    )
    assert "Anna changed Concerns on 1 May 2016 at 12:00 UTC (anna.xlsx)" in told.value.remedy.en
    assert (concerns_in_all(engine), len(history(engine))) == (4, 2)
    assert expecting(engine, read_version(engine), "bo.xlsx", "Bo", 5).by.loaded_by == "Bo"


def test_a_change_of_other_sheets_is_no_hindrance(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    seen = read_version(engine)
    load_sample(engine, loaded("forbrug.xlsx", spending=frame("spending", {"line": "staff"})))
    assert not expecting(engine, seen, "bo.xlsx", "Bo", 5).is_unchanged


def test_the_same_rows_put_back_meanwhile_are_no_hindrance(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    seen = read_version(engine)
    for n in (4, 3):
        load_sample(engine, loaded(f"{n}.xlsx", concerns=concerns_of(n)))
    assert not expecting(engine, seen, "bo.xlsx", "Bo", 5).is_unchanged


def test_a_change_taken_back_meanwhile_is_told_as_what_happened_last(engine: Engine) -> None:
    load_sample(engine, loaded("plan.xlsx", **plan_frames()))
    for n in (3, 4):
        load_sample(engine, loaded(f"{n}.xlsx", concerns=concerns_of(n)))
    seen = read_version(engine)
    back_to(engine, 2, seen)
    with pytest.raises(StoreChanged) as told:
        expecting(engine, seen, "bo.xlsx", "Bo", 5)
    assert told.value.remedy.da.startswith("Åse ændrede Henvendelser")


def test_the_first_load_of_two_into_an_empty_database_wins(engine: Engine) -> None:
    seen = read_version(engine)
    for name, is_told in (("anna.xlsx", False), ("bo.xlsx", True)):
        checked = loaded(name, levels=frame("levels", {"key": name[:-5]}))
        if is_told:
            with pytest.raises(StoreChanged):
                load(engine, checked, who="Bo", now=MAY_DAY, expected_version=seen)
        else:
            load(engine, checked, who="Anna", now=MAY_DAY, expected_version=seen)
    assert [level.key for level in read_dataset(engine).plan.levels] == ["anna"]


def test_a_version_that_never_was_is_refused(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    with pytest.raises(StoreChanged) as told:
        expecting(engine, "0123456789abcdef", "bo.xlsx", "Bo", 5)
    assert "no longer those that you saw" in told.value.remedy.en


def test_nobody_goes_back_from_figures_that_she_has_not_seen(engine: Engine) -> None:
    three_loads(engine)
    seen = read_version(engine)
    load_sample(engine, loaded("forbrug.xlsx", spending=frame("spending", {"line": "staff"})))
    with pytest.raises(StoreChanged, match="meanwhile"):
        back_to(engine, 2, seen)
    assert concerns_in_all(engine) == 5


def test_of_many_who_load_at_once_one_wins_and_all_the_others_are_told(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    seen = read_version(engine)

    def outcome(n: int) -> str:
        try:
            return expecting(engine, seen, f"{n}.xlsx", f"person {n}", n).by.file_name
        except StoreChanged as told:
            return told.remedy.en

    with ThreadPoolExecutor(6) as pool:
        said = list(pool.map(outcome, range(10, 16)))
    winners = [one for one in said if one.endswith(".xlsx")]
    assert len(winners) == 1
    assert len(history(engine)) == 2
    name = f"person {winners[0].removesuffix('.xlsx')}"
    assert all(one.startswith(name) for one in said if one not in winners)


# Only some months


def test_months_are_exchanged_among_those_that_stand_when_the_load_is_made(engine: Engine) -> None:
    """Two people bring a month each, on the same figures: neither takes the other's away."""
    load_sample(engine, loaded("plan.xlsx", **plan_frames(), concerns=concerns_of(1, 2)))
    for month, n in (("2016-03", 30), ("2016-02", 20)):
        one = frame("concerns", {"month": month, "level": "broad", "count": n})
        load(engine, loaded(f"{month}.xlsx", concerns=one), who="Bo", now=MAY_DAY, extent=MONTHS)
    found = read_dataset(engine).cells["concerns"].by("month")
    assert found == {"2016-01": 1, "2016-02": 20, "2016-03": 30}


def test_a_refresh_from_a_month_on_leaves_the_earlier_ones(engine: Engine) -> None:
    load_sample(engine, loaded("plan.xlsx", **plan_frames(), concerns=concerns_of(1, 2, 3, 4)))
    one = frame("concerns", {"month": "2016-04", "level": "broad", "count": 40})
    checked = loaded("ny.xlsx", concerns=one)
    load(engine, checked, who="Bo", now=MAY_DAY, extent=months_since(Month(2016, 3)))
    assert read_dataset(engine).cells["concerns"].by("month") == {
        "2016-01": 1,
        "2016-02": 2,
        "2016-04": 40,
    }


def test_a_sheet_put_together_of_several_files_names_them_all_under_its_figures(engine: Engine) -> None:
    """No figure is said to come from a file that does not hold it."""
    load_sample(engine, loaded("plan.xlsx", **plan_frames(), concerns=concerns_of(1, 2)))

    def brought(month: str, count: int) -> Outcome:
        one = frame("concerns", {"month": month, "level": "broad", "count": count})
        return load(engine, loaded(f"{month}.xlsx", concerns=one), who="Bo", now=MAY_DAY, extent=MONTHS)

    brought("2016-03", 3)
    brought("2016-04", 4)
    done = brought("2016-04", 5)
    dataset = read_dataset(engine)
    assert dataset.imports["concerns"].earlier == ("2016-04.xlsx", "2016-03.xlsx", "plan.xlsx")
    assert dataset.source_of("concerns").document == "2016-04.xlsx (+ 3)"
    assert dataset.imports["levels"].document == "plan.xlsx"
    assert done.sentence.da == (
        "2016-04.xlsx er indlæst: 1 række læst, foldet til 1. De øvrige måneder står, som de stod (3 celler)."
    )
    load_sample(engine, loaded("alt.xlsx", concerns=concerns_of(7)))
    assert read_dataset(engine).source_of("concerns").document == "alt.xlsx"


def test_the_same_months_again_change_nothing(engine: Engine) -> None:
    load_sample(engine, loaded("plan.xlsx", **plan_frames(), concerns=concerns_of(1, 2)))
    again = loaded("feb.xlsx", concerns=frame("concerns", {"month": "2016-02", "level": "broad", "count": 2}))
    assert load(engine, again, who="Bo", now=MAY_DAY, extent=MONTHS).is_unchanged
    assert len(states(engine)) == 1


# Progress


def rows_stored(engine: Engine) -> int:
    with reading(engine) as connection:
        return sum(connection.scalar(select(func.count()).select_from(t)) or 0 for t in TABLES.values())


def many_concerns(rows: int) -> pd.DataFrame:
    return concerns_of(1).loc[[0] * rows].assign(area=[f"a{n}" for n in range(rows)])


def test_a_load_tells_how_far_it_is_and_ends_at_the_whole(engine: Engine) -> None:
    heard: list[float] = []
    checked = loaded(**plan_frames(), concerns=many_concerns(25_000))
    load(engine, checked, who="Bo", now=MAY_DAY, progress=lambda _, share: heard.append(share))
    assert heard[0] == 0.0
    assert heard[-1] == 1.0
    assert heard == sorted(heard)
    assert len(heard) >= 6


@pytest.mark.parametrize("after", [0.0, 0.3, 0.9, 1.0])
def test_a_load_that_is_cancelled_leaves_nothing(engine: Engine, after: float) -> None:
    load_sample(engine, loaded("plan.xlsx", **plan_frames(), concerns=concerns_of(3)))
    before = (read_version(engine), rows_stored(engine), len(states(engine)), history(engine))

    def stop(_: Text, share: float) -> None:
        if share >= after:
            raise Cancelled(Text("Afbrudt", "Cancelled"), Text("Intet er gemt.", "Nothing was stored."))

    checked = loaded("ny.xlsx", concerns=many_concerns(25_000))
    with pytest.raises(Cancelled):
        load(engine, checked, who="Bo", now=MAY_DAY, progress=stop)
    assert (read_version(engine), rows_stored(engine), len(states(engine)), history(engine)) == before
    assert load_sample(engine, checked).by.cells == 25_000


def test_rows_come_back_in_the_order_of_their_numbers_wherever_the_database_keeps_them(
    engine: Engine,
) -> None:
    """A row that is written anew lies last in PostgreSQL; the plan's order is in the row numbers alone."""
    rows = [{"key": key, "track": "concerns", "level": "broad"} for key in ("zebra", "abe", "midt")]
    load_sample(engine, loaded(**{**plan_frames(), "initiatives": frame("initiatives", *rows)}))
    table = TABLES["initiatives"]
    with writing(engine) as connection:
        connection.execute(update(table).where(table.c.key == "zebra").values(key="zebra"))
    _read_as_it_lies(engine)
    assert [one.key for one in read_dataset(engine).plan.initiatives] == ["zebra", "abe", "midt"]


def _read_as_it_lies(engine: Engine) -> None:
    """Let the database read in any order but that of the key, as it may whenever it likes."""
    if engine.dialect.name == "sqlite":
        with writing(engine) as connection:
            connection.execute(text("PRAGMA reverse_unordered_selects = ON"))
        return
    with writing(engine) as connection:
        for way in ("enable_indexscan", "enable_bitmapscan", "enable_indexonlyscan"):
            connection.execute(text(f'ALTER DATABASE "{engine.url.database}" SET {way} = off'))
    engine.dispose()
