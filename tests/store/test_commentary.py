"""The story behind a figure is kept in versions; nobody overwrites what she has not seen."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.store.samples import MAY_DAY
from vink_model.domain.commentary import About, Comment
from vink_model.domain.measures import Period
from vink_model.errors import RefusedForPrivacy, StoreChanged
from vink_model.month import Month
from vink_model.store import (
    Commentary,
    Engine,
    archive_comment,
    comment_versions,
    read_comments,
    write_comment,
)
from vink_model.text import Text

YEAR = Period(Month(2016, 1), Month(2016, 12))
NEXT = Period(Month(2017, 1), Month(2017, 12))
ABOUT = About("acceptance", YEAR)
VALUE = Text("17 af 22", "17 of 22")


def written(engine: Engine, words: str, seen: int, who: str = "Anna", period: Period = YEAR) -> Comment:
    return write_comment(
        engine,
        About("acceptance", period),
        words=words,
        value=VALUE,
        expected_version=seen,
        who=who,
        now=MAY_DAY,
    )


def archived(engine: Engine, seen: int, who: str = "Bo") -> None:
    archive_comment(engine, ABOUT, expected_version=seen, who=who, now=MAY_DAY)


def test_a_comment_comes_back_with_its_author_its_moment_and_the_value_it_was_written_on(
    engine: Engine,
) -> None:
    assert read_comments(engine) == {}
    kept = written(engine, "Æbler og øl: ferie i juli.", 0)
    assert read_comments(engine) == {ABOUT: kept}
    assert (kept.author, kept.written_at, kept.value, kept.version) == ("Anna", MAY_DAY, VALUE, 1)


def test_each_period_has_its_own_comment(engine: Engine) -> None:
    first, second = written(engine, "Om 2016", 0), written(engine, "Om 2017", 0, period=NEXT)
    assert read_comments(engine) == {ABOUT: first, About("acceptance", NEXT): second}


def test_a_changed_comment_is_a_new_version_and_the_old_one_stays(engine: Engine) -> None:
    first, second = written(engine, "Første", 0), written(engine, "Anden", 1, who="Bo")
    assert read_comments(engine) == {ABOUT: second}
    assert comment_versions(engine, ABOUT) == (second, first)


def test_whoever_writes_over_what_she_has_not_seen_is_told_who_wrote_it(engine: Engine) -> None:
    written(engine, "Første", 0, who="Anna")
    with pytest.raises(StoreChanged) as told:
        written(engine, "Min", 0, who="Bo")
    assert told.value.remedy.da.startswith("Anna skrev 1. maj 2016 kl. 12:00 UTC")
    assert read_comments(engine)[ABOUT].words == "Første"


def test_an_archived_comment_is_out_of_sight_and_a_new_one_can_be_written(engine: Engine) -> None:
    written(engine, "Første", 0)
    archived(engine, 1)
    assert read_comments(engine) == {}
    assert [(one.version, one.is_archived) for one in comment_versions(engine, ABOUT)] == [
        (2, True),
        (1, False),
    ]
    assert written(engine, "Ny", 0).version == 3
    assert read_comments(engine)[ABOUT].words == "Ny"


def test_whoever_changes_a_comment_that_was_archived_meanwhile_is_told_by_whom(engine: Engine) -> None:
    written(engine, "Første", 0)
    archived(engine, 1, who="Bo")
    with pytest.raises(StoreChanged) as told:
        written(engine, "Anden", 1)
    assert told.value.remedy.da.startswith("Bo arkiverede den 1. maj 2016")


def test_what_there_is_not_cannot_be_archived(engine: Engine) -> None:
    with pytest.raises(StoreChanged):
        archived(engine, 0)
    with pytest.raises(StoreChanged):
        archived(engine, 3)


def test_of_many_who_write_at_once_one_wins(engine: Engine) -> None:
    def is_written(n: int) -> bool:
        try:
            written(engine, f"Kommentar {n}", 0)
        except StoreChanged:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(is_written, range(6))) == [False] * 5 + [True]
    assert len(comment_versions(engine, ABOUT)) == 1


def test_a_person_is_not_stored_in_a_comment(engine: Engine) -> None:
    with pytest.raises(RefusedForPrivacy):
        written(engine, "Ane 010190-1234", 0)
    assert read_comments(engine) == {}


def test_at_the_keyboard_author_and_moment_are_written_by_themselves(engine: Engine) -> None:
    keyboard = Commentary(engine, "Anna", lambda: MAY_DAY)
    kept = keyboard.write(ABOUT, "Ferie i juli.", VALUE, 0)
    assert keyboard.comments() == {ABOUT: kept}
    assert (kept.author, kept.written_at) == ("Anna", MAY_DAY)
    keyboard.archive(ABOUT, 1)
    assert keyboard.comments() == {}
