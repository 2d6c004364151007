"""Numbers and marks in the cells of foreign tables."""

import pytest

from vink_model.domain.mapping.figures import BLANK, figure_of, hint, is_mark
from vink_model.domain.mapping.near import code_for, heading_for
from vink_model.domain.mapping.reading import own_words, read_figures
from vink_model.domain.mapping.values import MarkMapping, MarkMeaning
from vink_model.domain.mapping.words import is_share, is_total
from vink_model.domain.sheets import SHEETS

ZERO, UNKNOWN, SUPPRESSED = MarkMeaning.ZERO, MarkMeaning.UNKNOWN, MarkMeaning.SUPPRESSED


@pytest.mark.parametrize(
    ("mark", "meaning", "lowest", "highest"),
    [
        ("-", ZERO, None, None),
        ("\N{EN DASH}", ZERO, None, None),
        ("z", ZERO, None, None),
        ("[z]", ZERO, None, None),
        ("..", UNKNOWN, None, None),
        (":", UNKNOWN, None, None),
        ("x", UNKNOWN, None, None),
        ("[x]", UNKNOWN, None, None),
        ("no data", UNKNOWN, None, None),
        ("n/a", UNKNOWN, None, None),
        ("Ingen data", UNKNOWN, None, None),
        ("", UNKNOWN, None, None),
        ("[c]", SUPPRESSED, None, None),
        ("*", SUPPRESSED, None, None),
        ("<5", SUPPRESSED, 1, 4),
        ("< 10", SUPPRESSED, 1, 9),
        ("færre end 5", SUPPRESSED, 1, 4),
        ("1-4", SUPPRESSED, 1, 4),
        ("1 til 4", SUPPRESSED, 1, 4),
    ],
)
def test_a_mark_has_a_likely_meaning_with_a_reason(
    mark: str, meaning: MarkMeaning, lowest: int | None, highest: int | None
) -> None:
    assert figure_of(mark).mark == mark
    likely = hint(mark)
    assert likely is not None
    assert likely.mark == MarkMapping(mark, meaning, lowest, highest)
    assert likely.reason.da
    assert likely.reason.en


@pytest.mark.parametrize("words", ["Anna", "Per", "se bilag", "Jens Hansen", "010190-1234"])
def test_words_that_could_be_somebody_are_no_marks(words: str) -> None:
    assert not is_mark(words)
    assert figure_of(words).mark is None


def test_numbers_are_read_with_their_footnotes_and_thousands() -> None:
    reading = read_figures([12.0, "1.234", "1 234", "41 [r]", "7*", "2,5 %"], (), needs_figure=True)
    assert reading.cells[3:5] == ["41", "7"]
    assert (reading.remarks, reading.shares, reading.marks) == ({3, 4}, {5}, {})


def test_zero_is_a_number_and_what_is_unknown_or_held_back_is_a_gap() -> None:
    marks = (MarkMapping("-", ZERO), MarkMapping("..", UNKNOWN), MarkMapping("<5", SUPPRESSED, 1, 4))
    reading = read_figures(["-", "..", "<5", "x", ""], marks, needs_figure=True)
    assert (reading.cells[:3], set(reading.gaps)) == ([0.0, 0.0, 0.0], {1, 2})
    assert (reading.marks, reading.open) == ({"x": [3], BLANK: [4]}, {3, 4})


def test_a_blank_stays_blank_where_a_number_may_be_left_out() -> None:
    reading = read_figures(["", 3.0], (), needs_figure=False)
    assert (reading.cells, reading.open) == (["", 3.0], set())


@pytest.mark.parametrize("label", ["I alt", "Total", "Total [1]", "All ages", "Alle", "Sum", "Samlet antal"])
def test_sums_are_known_by_their_words(label: str) -> None:
    assert is_total(label)


@pytest.mark.parametrize("label", ["Allerød", "Totalteatret", "Summerred", "Alle Børns Hus", "Nørrebro"])
def test_names_of_places_are_no_sums(label: str) -> None:
    assert not is_total(label)


@pytest.mark.parametrize("heading", ["% of total", "Andel", "Andel i pct.", "Rate per 100,000", "Procent"])
def test_shares_are_known_by_their_headings(heading: str) -> None:
    assert is_share(heading)
    assert not is_share("Antal i alt")


def test_columns_and_codes_are_suggested_by_word_synonym_and_nearness() -> None:
    reporter = SHEETS["concerns"]["reporter"]
    own = own_words(reporter, None)
    assert own is not None
    found = {
        word: guess.answer
        for word in ("Skole", "Education", "Polti", "Xyz")
        if (guess := code_for(word, own))
    }
    assert found == {"Skole": "school", "Education": "school", "Polti": "police"}
    guess = heading_for(reporter, ("Dato", "Henvist af", "Antal"))
    assert guess is not None
    assert (guess.answer, guess.strength) == ("Henvist af", 0.9)
    assert heading_for(reporter, ("Dato", "Antal")) is None
