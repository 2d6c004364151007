"""What is typed beside protected figures must not say the small counts that they hide."""

import pytest

from vink_model.domain.small_counts import says_small_count
from vink_model.text import Language


@pytest.mark.parametrize(
    "words",
    [
        "Tre personer i Valby",
        "Der var 3 henvendelser fra Valby.",
        "Vi har kun fire unge i mentorordningen",
        "2 ud af 120 borgere faldt fra",
        "3-4 udsatte unge",
        "mellem 2 og 4 kursusdeltagere",
        "Borgere i Valby: 3",
        "Børn (2) og voksne (40)",
        "Antallet af unge er fire.",
        "Personer 3",
        "Begge familier blev i forløbet",
        "et par drenge fra Nørrebro",
        "kun en borger sagde nej",
        "en ung mand fra Valby",
        "én borger",
        "den eneste deltager",
        "Two young men in Valby",
        "only one participant left",
        "3 of the 22 cases",
        "just a citizen of the ward",
        "Concerns from schools: 4",
        "\uff13 personer",
        "1 mentorforløb",
    ],
)
def test_a_small_count_of_people_is_found_in_both_languages(words: str) -> None:
    assert says_small_count(words, 5, Language.DA)


@pytest.mark.parametrize(
    "words",
    [
        "Vi når målet for 2017",
        "Fem personer",
        "120 borgere i 2 bydele",
        "3.000 borgere",
        "3 % af borgerne",
        "2,5 mio. kr. til unge",
        "To møder med borgere i foråret",
        "Når en borger henvender sig, svarer vi inden 24 timer",
        "En deltager kan altid sige nej",
        "I 2016 kom der 104 henvendelser",
        "Færre end 5 borgere",
        "at udvalget tager orienteringen til efterretning",
        "Three reasons to continue",
        "A citizen can call at any time",
        "The plan has four tracks and 18 targets",
        "Vi skal nå dem til tiden",
        "22 young people, of whom 17 accepted",
    ],
)
def test_large_counts_money_shares_and_talk_of_anyone_are_no_small_counts(words: str) -> None:
    assert not says_small_count(words, 5, Language.DA)


def test_what_is_small_is_what_the_release_says() -> None:
    assert says_small_count("7 borgere", 10, Language.DA)
    assert not says_small_count("7 borgere", 5, Language.DA)
    assert not says_small_count("tre borgere", 3, Language.DA)


def test_an_english_to_counts_nobody() -> None:
    assert says_small_count("To borgere", 5, Language.DA)
    assert not says_small_count("We wrote to participants", 5, Language.EN)
    assert says_small_count("We wrote to two participants", 5, Language.EN)
