"""Names of persons among names of places, schools and offices; sentences among codes."""

import pytest

from vink_model.domain.person_names import is_free_text, is_person_name, names_among

PERSONS = (
    "Anna Jensen",
    "Jensen, Anna",
    "ANNA JENSEN",
    "Mohammed Ali",
    "Fatima El-Sayed",
    "Peter Vestergaard Nielsen",
    "Søren B. Madsen",
    "Anne-Marie Holm",
    "Bo Andersen",
    "Maria da Silva",
    "John Smith",
    "Ayse Yilmaz",
    "William O'Neill",
    "Hansen, Peter",
    "Freja Dahl",
)
PLACES = (
    "Indre By",
    "Nørrebro",
    "Vesterbro-Kongens Enghave",
    "Amager Øst",
    "Anna Ancher Skolen",
    "Peter Bangs Vej",
    "Hans Tavsens Gade Skole",
    "Kim Larsens Plads",
    "Sankt Annæ Gymnasium",
    "Karen Blixens Plads",
    "Christian X's Allé",
    "Københavns Politi",
    "SSP Team Nord",
    "Røde Kors",
    "Dansk Flygtningehjælp",
    "Klub Lærke",
    "Maria Kirken",
    "Thomas B Thriges Fond",
    "Funding Source",
    "Line Manager",
    "Lone Parent",
    "Per Capita",
    "Charlotte Road",
    "Robin Hood Club",
    "Emil Holms Kanal",
    "Gult Niveau",
    "Mentor Kursus",
    "anna jensen",
    "Anna",
)


@pytest.mark.parametrize("words", PERSONS)
def test_first_and_last_names_are_recognised(words: str) -> None:
    assert is_person_name(words)


@pytest.mark.parametrize("words", PLACES)
def test_places_schools_and_offices_are_not_taken_for_persons(words: str) -> None:
    assert not is_person_name(words)


def test_a_column_of_persons_is_told_by_a_fifth_of_its_words() -> None:
    places = ["Indre By", "Valby", "Vanløse", "Østerbro", "Amager Øst", "Bispebjerg", "Nordvest", "Sydhavnen"]
    assert names_among(["Anna Jensen", "Peter Holm", *places]) == (0, 1)
    assert names_among(["Anna Jensen", *places]) == ()
    assert names_among(["Anna Jensen"]) == (0,)
    assert names_among(["positive", "Anna Jensen"]) == ()
    assert names_among([]) == ()


def test_sentences_written_for_each_row_are_free_text() -> None:
    sentences = [
        "Ringede om sin bror i går",
        "Blev set ved skolen om aftenen",
        "Vil gerne tale med en mentor",
    ]
    assert is_free_text(sentences)
    assert is_free_text([*sentences, "ja", "nej", "", "måske"])
    assert not is_free_text(sentences[:2])
    assert not is_free_text(["Skole", "Boligsocial indsats", "SSP", *sentences[:1]])
    assert not is_free_text([])
