"""A committee pack: what it shows, its code, and the words that may stand in it."""

from dataclasses import replace

import pytest

from tests.released import CODE, release_without, sample_release, small_pack
from vink_model.domain.agendas import AGENDAS, BUDGET, SCENARIOS, STATUS, drafted
from vink_model.domain.pack import (
    MOST_SLIDES,
    Note,
    Pack,
    Slide,
    frozen,
    missing,
    moved,
    renewed,
    with_slides,
)
from vink_model.domain.pack_words import checked, faults_of
from vink_model.errors import PackFault, RefusedForPrivacy
from vink_model.text import Language


def titled(title: str, language: Language = Language.DA) -> Pack:
    return replace(small_pack(language=language), slides=(Slide("flows", title),))


def test_the_same_pack_of_the_same_release_has_the_same_code_and_any_change_another() -> None:
    pack, release = small_pack(), sample_release()
    first = frozen(pack, release)
    assert frozen(small_pack(), release).code == first.code
    assert frozen(replace(pack, slides=pack.slides[::-1]), release).code != first.code
    assert frozen(replace(pack, language=Language.EN), release).code != first.code
    other = replace(release, code="00000-00001")
    assert frozen(renewed(pack, other), other).code != first.code
    assert [one.message.key for _, one in first.shown] == ["flows", "summary"]


def test_a_pack_whose_message_has_vanished_is_not_frozen_and_its_slide_is_named() -> None:
    poorer = release_without("summary")
    assert missing(small_pack(), poorer) == (small_pack().slides[1],)
    with pytest.raises(PackFault) as told:
        frozen(small_pack(), poorer)
    assert "Vi er på vej" in told.value.remedy.da


def test_a_pack_of_no_slides_or_of_another_release_is_not_frozen() -> None:
    with pytest.raises(PackFault):
        frozen(replace(small_pack(), slides=()), sample_release())
    with pytest.raises(PackFault):
        frozen(replace(small_pack(), release="00000-00000"), sample_release())


def test_slides_move_up_and_down_and_stop_at_the_ends() -> None:
    a, b, c = Slide("a"), Slide("b"), Slide("c")
    assert moved((a, b, c), 2, -1) == (a, c, b)
    assert moved((a, b, c), 0, 1) == (b, a, c)
    assert moved((a, b, c), 0, -1) == (a, b, c)
    assert moved((a, b, c), 2, 1) == (a, b, c)


def test_a_message_is_shown_once_and_a_pack_has_an_end() -> None:
    assert with_slides(small_pack(), (Slide("a"), Slide("b"), Slide("a"))).slides == (Slide("b"), Slide("a"))
    with pytest.raises(PackFault):
        with_slides(small_pack(), tuple(Slide(str(n)) for n in range(MOST_SLIDES + 1)))


def test_an_agenda_takes_what_the_release_has_in_its_own_order_and_says_what_is_missing() -> None:
    whole = drafted(STATUS, sample_release(), Language.DA)
    assert [slide.message for slide in whole.pack.slides] == [
        key for key in STATUS.messages if key not in {"status", "spent"}
    ]
    assert whole.skipped == ("status", "spent")
    assert whole.pack.release == CODE
    assert whole.pack.note.recommendations[0].startswith("at ")
    poorer = drafted(STATUS, release_without("history", "flows"), Language.EN)
    assert poorer.skipped == ("status", "history", "flows", "spent")
    assert poorer.pack.name == "Status"
    assert poorer.pack.note.recommendations[0].startswith("that ")


def test_every_agenda_finds_its_messages_in_the_sample_and_its_words_can_be_kept() -> None:
    for agenda in AGENDAS.values():
        for language in Language:
            found = drafted(agenda, sample_release(), language)
            assert checked(found.pack, 5) == found.pack
            assert set(found.skipped) <= {"scenario", "status", "spent"}
            assert ("scenario" in found.skipped) is (agenda is SCENARIOS)
    assert drafted(BUDGET, sample_release(), Language.DA).pack.slides


def test_words_are_kept_without_needless_blanks_and_unseen_signs() -> None:
    kept = checked(titled("  Vi   når\u202e\u00ad målet  "), 5)
    assert kept.slides[0].title == "Vi når målet"
    assert checked(titled("Godt gået 🎉 👨‍👩‍👧"), 5).slides[0].title == "Godt gået 🎉 👨‍👩‍👧"
    assert checked(titled("نحن على الطريق"), 5).slides[0].title == "نحن على الطريق"


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_pack_without_a_name_or_with_a_novel_for_one_is_refused(name: str) -> None:
    with pytest.raises(PackFault):
        checked(small_pack(name), 5)


@pytest.mark.parametrize("title", ["x" * 600, "a\x00b"])
def test_a_title_that_does_not_fit_or_cannot_be_shown_is_refused_and_its_slide_named(title: str) -> None:
    with pytest.raises(PackFault) as told:
        checked(titled(title), 5)
    assert told.value.title.da == "Titlen på side 1 kan ikke gemmes"


def test_every_typed_word_is_looked_through_for_persons_and_small_counts() -> None:
    guilty = Pack(
        "Til Fatma",
        CODE,
        Language.DA,
        (Slide("flows", "Tre personer i Valby"), Slide("summary", notes="Ring til 33 66 12 34")),
        Note(
            ("at hjælpe 010190-1234",),
            problem="kun en borger",
            solution="Skriv til leder@kk.dk",
            economy="Mette-Marie får det",
            process="2 unge er tilbage",
        ),
    )
    found = faults_of(guilty, 5)
    assert [type(fault) for fault in found] == [
        RefusedForPrivacy,
        PackFault,
        RefusedForPrivacy,
        RefusedForPrivacy,
        PackFault,
        RefusedForPrivacy,
        RefusedForPrivacy,
        PackFault,
    ]
    said = "\n".join(f"{fault.title} {fault.remedy}" for fault in found)
    assert not any(secret in said for secret in ("Fatma", "Valby", "33 66", "1234", "leder", "Mette"))
    with pytest.raises(RefusedForPrivacy):
        checked(guilty, 5)


def test_what_the_release_itself_says_passes_as_it_is() -> None:
    own = "To forløb er endnu åbne."
    assert faults_of(titled(own), 5)
    assert not faults_of(titled(own), 5, released=[own])
