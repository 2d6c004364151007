"""What the committee's screen says: notes from the catalogue, what is missing, what was held back."""

from dataclasses import replace

from tests.released import release_without, sample_release, small_pack
from vink_model.domain.agendas import AGENDAS, STATUS, drafted
from vink_model.domain.pack import Slide
from vink_model.domain.pack_words import faults_of
from vink_model.text import Language
from vink_model.views.committee_screen import (
    hidden_words,
    in_language,
    name_of,
    released_words,
    skipped_words,
    speaker_notes,
    with_notes,
)


def test_the_notes_say_what_is_counted_and_how_far_it_carries() -> None:
    found = sample_release().message("way_courses")
    assert found is not None
    notes = speaker_notes(found)
    assert notes.da.startswith(found.message.sentence.da)
    assert "Forløb: " in notes.da
    assert "Siger, hvad de medarbejdere vurderer" in notes.da
    assert "Courses: " in notes.en


def test_notes_are_drafted_where_none_are_written_and_what_was_written_stays() -> None:
    pack = with_notes(small_pack(), sample_release())
    assert pack.slides[0].notes
    assert pack.slides[1].notes == "Begynd med målene."


def test_drafted_notes_follow_the_language_and_written_ones_stay() -> None:
    release = sample_release()
    danish = with_notes(small_pack(), release)
    english = with_notes(in_language(danish, Language.EN, release), release)
    flows = release.message("flows")
    assert flows is not None
    assert english.slides[0].notes == speaker_notes(flows).en
    assert english.slides[1].notes == "Begynd med målene."


def test_every_draft_can_be_kept_as_it_is() -> None:
    release = sample_release()
    everything = tuple(Slide(one.message.key) for one in release.contents.messages)
    for language in Language:
        pack = with_notes(replace(small_pack(language=language), slides=everything[:40]), release)
        assert faults_of(pack, 5, released_words(release)) == ()


def test_what_an_agenda_lacks_is_named_in_words() -> None:
    poorer = release_without("history")
    told = skipped_words(drafted(STATUS, poorer, Language.DA).skipped, poorer)
    assert told is not None
    assert "Henvendelser år for år" in told.da
    assert skipped_words((), poorer) is None
    known = {one.message.key for one in sample_release().contents.messages}
    for agenda in AGENDAS.values():
        for key in agenda.messages:
            assert name_of(key.rstrip("*"), release_without(*known)).da != key


def test_a_slide_says_how_many_of_its_figures_are_held_back() -> None:
    found = sample_release().message("history")
    assert found is not None
    assert hidden_words(found, 5).da == "Intet er skjult på denne side."
    assert hidden_words(replace(found, hidden=1), 5).en.startswith("1 figure is held back on this slide")
    assert hidden_words(replace(found, hidden=4), 5).da.startswith("4 tal på denne side er skjult")
