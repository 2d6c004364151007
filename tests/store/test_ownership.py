"""Each sheet has somebody who answers for it; nobody overwrites what she has not seen."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.store.samples import MAY_DAY
from vink_model.domain.ownership import Ownership, Rhythm
from vink_model.errors import RefusedForPrivacy, StoreChanged
from vink_model.store import Engine, read_owners, set_owner


def owned(engine: Engine, owner: str, seen: int, who: str = "Anna") -> Ownership:
    return set_owner(
        engine,
        "concerns",
        owner=owner,
        rhythm=Rhythm.MONTHLY,
        expected_version=seen,
        who=who,
        now=MAY_DAY,
    )


def test_an_owner_comes_back_as_written_with_who_wrote_it(engine: Engine) -> None:
    assert read_owners(engine) == {}
    written = owned(engine, "Koordineringsenheden", 0)
    assert read_owners(engine) == {"concerns": written}
    assert (written.owner, written.rhythm, written.version) == ("Koordineringsenheden", Rhythm.MONTHLY, 1)
    assert owned(engine, "Åse Ø.", 1).version == 2
    assert read_owners(engine)["concerns"].owner == "Åse Ø."


def test_whoever_writes_over_what_she_has_not_seen_is_told_who_wrote_it(engine: Engine) -> None:
    owned(engine, "Enhed A", 0, who="Anna")
    with pytest.raises(StoreChanged) as told:
        owned(engine, "Enhed B", 0, who="Bo")
    assert told.value.remedy.da.startswith("Anna skrev Enhed A 1. maj 2016 kl. 12:00 UTC")
    assert read_owners(engine)["concerns"].owner == "Enhed A"


def test_a_version_that_never_was_is_refused(engine: Engine) -> None:
    with pytest.raises(StoreChanged):
        owned(engine, "Enhed A", 3)
    assert read_owners(engine) == {}


def test_of_many_who_write_at_once_one_wins(engine: Engine) -> None:
    def is_written(n: int) -> bool:
        try:
            owned(engine, f"Enhed {n}", 0)
        except StoreChanged:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(is_written, range(6))) == [False] * 5 + [True]
    assert read_owners(engine)["concerns"].version == 1


def test_a_person_is_not_stored_as_an_owner(engine: Engine) -> None:
    with pytest.raises(RefusedForPrivacy):
        owned(engine, "Ane 010190-1234", 0)
    assert read_owners(engine) == {}


def test_a_sheet_that_there_is_not_has_no_owner(engine: Engine) -> None:
    with pytest.raises(KeyError):
        set_owner(engine, "x", owner="A", rhythm=Rhythm.ONCE, expected_version=0, who="Bo", now=MAY_DAY)
