"""Committee packs: nobody writes over another, and what was frozen stays as the committee saw it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from tests.domain.released import CONTENTS, CUBE
from tests.store.samples import MAY_DAY
from vink_model.domain.pack import Note, Pack, Slide
from vink_model.errors import (
    PackFault,
    RefusedForFaults,
    RefusedForPrivacy,
    StoreChanged,
    UnknownPack,
    UnknownRelease,
)
from vink_model.store import Engine, Packs, approve_release, keep_release, read_release
from vink_model.store.engine import writing
from vink_model.text import Language

KEYS = [one.message.key for one in CONTENTS.messages]


def packs(engine: Engine, who: str = "Anna", days: int = 0) -> Packs:
    return Packs(engine, who, lambda: MAY_DAY + timedelta(days=days), lambda code: read_release(engine, code))


def pack_of(engine: Engine, name: str = "Marts", title: str = "", *, is_approved: bool = True) -> Pack:
    release = keep_release(engine, CONTENTS, CUBE, who="Anna", now=MAY_DAY)
    if is_approved and release.approved_at is None:
        approve_release(engine, release.code, who="Bo", now=MAY_DAY, needs_four_eyes=True)
    slides = tuple(Slide(key, title) for key in KEYS[:2])
    return Pack(name, release.code, Language.DA, slides, Note(("at udvalget godkender.",)))


def test_a_pack_comes_back_by_its_name_with_who_saved_it(engine: Engine) -> None:
    kept = packs(engine).save(pack_of(engine, title="Æbler  og øl"), 0)
    assert kept.pack.slides[0].title == "Æbler og øl"
    assert packs(engine).read("Marts") == kept
    assert packs(engine).list() == (kept,)
    assert (kept.version, kept.saved_by, kept.saved_at) == (1, "Anna", MAY_DAY)


def test_of_two_who_save_the_second_is_told_of_the_first_and_nothing_is_lost(engine: Engine) -> None:
    packs(engine).save(pack_of(engine), 0)
    packs(engine, "Bo").save(pack_of(engine, title="Bos"), 1)
    with pytest.raises(StoreChanged) as told:
        packs(engine).save(pack_of(engine, title="Annas"), 1)
    assert "Bo gemte 'Marts'" in told.value.remedy.da
    assert packs(engine).read("Marts").pack.slides[0].title == "Bos"
    with pytest.raises(StoreChanged):
        packs(engine).save(pack_of(engine), 0)


def test_of_many_who_save_at_once_one_alone_is_kept(engine: Engine) -> None:
    packs(engine).save(pack_of(engine), 0)

    def save(number: int) -> bool:
        try:
            packs(engine, str(number)).save(pack_of(engine, title=f"Nr. {number}00"), 1)
        except StoreChanged:
            return False
        return True

    with ThreadPoolExecutor(4) as workers:
        assert sum(workers.map(save, range(6))) == 1
    assert packs(engine).read("Marts").version == 2


def test_a_pack_that_was_put_away_leaves_its_name_free(engine: Engine) -> None:
    packs(engine).save(pack_of(engine), 0)
    packs(engine).archive("Marts", 1)
    assert packs(engine).list() == ()
    assert [one.version for one in packs(engine).list(archived=True)] == [2]
    assert packs(engine).save(pack_of(engine), 0).version == 3
    with pytest.raises(UnknownPack):
        packs(engine).archive("April", 1)


def test_words_that_tell_of_people_are_neither_saved_nor_frozen(engine: Engine) -> None:
    for title, refusal in (("Tre personer i Valby", PackFault), ("Tak til Fatma", RefusedForPrivacy)):
        with pytest.raises(refusal):
            packs(engine).save(pack_of(engine, title=title), 0)
        with pytest.raises(refusal):
            packs(engine).freeze(pack_of(engine, title=title))
    assert packs(engine).list() == ()
    assert packs(engine).receipts() == ()


def test_a_frozen_pack_opens_by_its_code_however_it_is_typed_and_years_later(engine: Engine) -> None:
    taken = packs(engine).freeze(pack_of(engine))
    for typed in (taken.code, taken.code.lower(), f" {taken.code.replace('-', ' ').replace('0', 'o')} "):
        assert packs(engine, days=1000).frozen(typed) == taken
    later = replace(pack_of(engine), slides=())
    packs(engine).save(later, 0)
    assert packs(engine).frozen(taken.code).pack == taken.pack


def test_freezing_the_same_again_gives_the_same_code_and_the_first_moment(engine: Engine) -> None:
    first = packs(engine).freeze(pack_of(engine))
    again = packs(engine, "Bo", days=3).freeze(pack_of(engine))
    assert first.code == again.code
    (receipt,) = packs(engine).receipts()
    assert (receipt.name, receipt.frozen_by, receipt.frozen_at) == ("Marts", "Anna", MAY_DAY)
    other = packs(engine, days=4).freeze(pack_of(engine, title="Et andet"))
    assert [one.code for one in packs(engine).receipts()] == [other.code, first.code]


@pytest.mark.parametrize("code", ["", "00000-00000", "'; DROP TABLE packs; --", "x" * 500])
def test_a_code_that_stands_for_nothing_is_said_to(engine: Engine, code: str) -> None:
    with pytest.raises(UnknownPack):
        packs(engine).frozen(code)


def test_a_pack_of_an_unknown_release_is_refused(engine: Engine) -> None:
    with pytest.raises(UnknownRelease):
        packs(engine).save(replace(pack_of(engine), release="00000-00000"), 0)


def test_a_pack_of_a_release_that_nobody_approved_can_be_saved_but_not_frozen(engine: Engine) -> None:
    pack = pack_of(engine, is_approved=False)
    packs(engine).save(pack, 0)
    with pytest.raises(PackFault) as told:
        packs(engine).freeze(pack)
    assert "ikke godkendt" in told.value.title.da
    assert packs(engine).receipts() == ()


@pytest.mark.parametrize("change", ["UPDATE frozen_packs SET document = '{}'", "DELETE FROM frozen_packs"])
def test_the_database_itself_refuses_to_change_what_was_frozen(engine: Engine, change: str) -> None:
    taken = packs(engine).freeze(pack_of(engine))
    with pytest.raises(RefusedForFaults), writing(engine) as connection:
        connection.execute(text(change))
    assert packs(engine).frozen(taken.code) == taken


def test_a_frozen_pack_that_somebody_changed_all_the_same_is_not_opened(engine: Engine) -> None:
    taken = packs(engine).freeze(pack_of(engine))
    with writing(engine) as connection:
        if engine.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER freeze_frozen_packs_update"))
        else:
            connection.execute(text("ALTER TABLE frozen_packs DISABLE TRIGGER freeze_frozen_packs"))
        connection.execute(text("UPDATE frozen_packs SET document = replace(document, 'Marts', 'Maj')"))
    with pytest.raises(UnknownPack) as told:
        packs(engine).frozen(taken.code)
    assert taken.code in told.value.title.da
