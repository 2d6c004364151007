"""A release is kept under its code, approved by another where that is asked for, and changed by nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.domain.released import CONTENTS, CUBE
from tests.store.samples import MAY_DAY
from vink_model.domain.release import Contents, Release
from vink_model.domain.release_plain import code_of_contents
from vink_model.errors import ApprovalRefused, RefusedForFaults, UnknownRelease
from vink_model.settings import Publishing, Settings
from vink_model.store import (
    Engine,
    ReleaseShelf,
    approve_release,
    keep_release,
    read_cubes,
    read_release,
    read_releases,
    standing_code,
)
from vink_model.store.engine import writing

LATER = replace(CONTENTS, figures="fedcba9876543210")


def shelf(engine: Engine, who: str, *, four_eyes: bool) -> ReleaseShelf:
    publishing = Publishing(needs_four_eyes=four_eyes)
    settings = Settings("sqlite:///x", who, max_upload_bytes=1, publishing=publishing)
    return ReleaseShelf(engine, settings, lambda: MAY_DAY)


def kept(engine: Engine, contents: Contents = CONTENTS, who: str = "Anna") -> Release:
    return keep_release(engine, contents, CUBE, who=who, now=MAY_DAY)


def approved(engine: Engine, code: str, who: str = "Bo") -> Release:
    return approve_release(engine, code, who=who, now=MAY_DAY + timedelta(days=1), needs_four_eyes=True)


def test_a_release_comes_back_by_its_code_as_it_was_built(engine: Engine) -> None:
    release = kept(engine)
    assert release.code == code_of_contents(CONTENTS)
    assert read_release(engine, release.code) == release
    assert code_of_contents(release.contents) == code_of_contents(CONTENTS)
    assert (release.built_by, release.built_at) == ("Anna", MAY_DAY)
    assert release.approved_at is None


def test_a_code_finds_its_release_however_it_is_typed(engine: Engine) -> None:
    release = kept(engine)
    assert read_release(engine, f" {release.code.lower().replace('-', ' ').replace('0', 'o')} ") == release


def test_a_code_that_nothing_is_kept_under_is_said_to_be_so(engine: Engine) -> None:
    with pytest.raises(UnknownRelease) as told:
        read_release(engine, "AAAAA-BBBBB")
    assert told.value.title.en == "There is no release AAAAA-BBBBB"


def test_what_is_built_twice_is_kept_once_with_its_first_builder(engine: Engine) -> None:
    first = kept(engine)
    assert kept(engine, who="Bo") == first
    assert read_releases(engine) == (first,)


def test_nothing_stands_before_a_release_is_approved(engine: Engine) -> None:
    release = kept(engine)
    assert standing_code(engine) is None
    assert approved(engine, release.code).approved_by == "Bo"
    assert standing_code(engine) == release.code


def test_an_approved_release_stands_in_the_place_of_the_one_before(engine: Engine) -> None:
    first, second = kept(engine), kept(engine, LATER)
    approved(engine, first.code)
    approved(engine, second.code)
    newest, oldest = read_releases(engine)
    assert (newest.code, oldest.code) == (second.code, first.code)
    assert (newest.superseded_by, oldest.superseded_by) == (None, second.code)
    assert standing_code(engine) == second.code


def test_who_built_a_release_does_not_approve_it_where_four_eyes_are_asked_for(engine: Engine) -> None:
    release = kept(engine, who="Anna")
    with pytest.raises(ApprovalRefused) as told:
        approved(engine, release.code, who=" ANNA ")
    assert told.value.remedy.da.startswith("Anna har selv bygget")
    assert standing_code(engine) is None


def test_a_release_is_approved_once(engine: Engine) -> None:
    release = kept(engine)
    approved(engine, release.code)
    with pytest.raises(ApprovalRefused) as told:
        approved(engine, release.code, who="Carl")
    assert told.value.remedy.en == f"{release.code} was approved by Bo on 2 May 2016."


def test_with_one_pair_of_eyes_a_release_stands_as_soon_as_it_is_built(engine: Engine) -> None:
    anna = shelf(engine, "Anna", four_eyes=False)
    release = anna.keep(CONTENTS, CUBE)
    assert anna.standing() == release.code
    assert release.approved_by == "Anna"
    assert anna.keep(CONTENTS, CUBE) == release


def test_with_four_eyes_a_built_release_waits_for_somebody_else(engine: Engine) -> None:
    builder = shelf(engine, "Anna", four_eyes=True)
    release = builder.keep(CONTENTS, CUBE)
    assert builder.standing() is None
    shelf(engine, "Bo", four_eyes=True).approve(release.code)
    assert builder.standing() == release.code
    assert builder.all() == (builder.of(release.code),)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE releases SET contents = '{}'",
        "UPDATE releases SET code = 'AAAAA-BBBBB'",
        "DELETE FROM release_approvals",
        "UPDATE release_approvals SET approved_by = 'Carl'",
        "DELETE FROM releases",
        "UPDATE release_cubes SET cube = '{}'",
        "DELETE FROM release_cubes",
    ],
)
def test_the_database_itself_refuses_to_change_a_release(engine: Engine, change: str) -> None:
    release = approved(engine, kept(engine).code)
    with pytest.raises((DBAPIError, RefusedForFaults)), writing(engine) as connection:
        connection.execute(text(change))
    assert read_releases(engine) == (release,)


def test_a_release_that_was_changed_behind_the_databases_back_is_not_shown(engine: Engine) -> None:
    release = kept(engine)
    with writing(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("ALTER TABLE releases DISABLE TRIGGER USER"))
        else:
            connection.execute(text("DROP TRIGGER freeze_releases_update"))
        connection.execute(text("UPDATE releases SET contents = replace(contents, '60', '61')"))
    with pytest.raises(UnknownRelease) as told:
        read_release(engine, release.code)
    assert "somebody changed it" in told.value.remedy.en


def test_the_tables_behind_every_release_are_kept_for_the_next_one_to_fit(engine: Engine) -> None:
    kept(engine)
    keep_release(engine, LATER, replace(CUBE, tables=()), who="Bo", now=MAY_DAY)
    assert read_cubes(engine) == (CUBE, replace(CUBE, tables=()))


def test_tables_that_cannot_be_read_any_more_let_nothing_new_be_built(engine: Engine) -> None:
    kept(engine)
    with writing(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("ALTER TABLE release_cubes DISABLE TRIGGER USER"))
        else:
            connection.execute(text("DROP TRIGGER freeze_release_cubes_update"))
        connection.execute(text("UPDATE release_cubes SET cube = '{}'"))
    with pytest.raises(UnknownRelease):
        read_cubes(engine)
