"""A workbook come back, in words: whose it is, what comes in, what stays, what clashes."""

from dataclasses import replace

from tests.domain.planning.made_up import ADVICE, COURSES, CUBE, STAFF
from vink_model.domain.planning.book.coming_back import Comparison
from vink_model.domain.planning.book.stamp import Stamp
from vink_model.domain.planning.scenario import Override, Scenario
from vink_model.text import Text
from vink_model.views.exchange import about_text, another_text, clash_options, differences_message

STAMP = Stamp("Flere møder", "3", "2016-05-30", "7", "plan", "print")


def at(advice: int, courses: int, staff: int) -> Scenario:
    places = {ADVICE: advice, COURSES: courses, STAFF: staff}
    return Scenario("x", "p", overrides=tuple(Override(place, kr) for place, kr in places.items()))


COMPARISON = Comparison(base=at(300, 100, 600), mine=at(250, 100, 400), theirs=at(300, 150, 200))


def test_each_difference_says_what_becomes_of_it() -> None:
    found = differences_message(CUBE.names, COMPARISON)
    assert found.title.da == "1 ændring kommer ind, 1 støder sammen"
    assert found.title.en == "1 change comes in, 1 clashes"
    rows = [
        [text.da.replace("\xa0", " ") for text in row if isinstance(text, Text)] for row in found.table.rows
    ]
    assert rows == [
        ["Kommer ind: rådgivning fra kommunen i 2016", "300 kr. → 250 kr.", "300 kr."],
        ["Ændret her siden; bliver: courses fra kommunen i 2016", "100 kr. → 100 kr.", "150 kr."],
        ["Støder sammen, vælg: staff fra kommunen i 2016", "600 kr. → 400 kr.", "200 kr."],
    ]


def test_a_clash_can_become_what_is_here_or_what_the_workbook_says() -> None:
    (clash,) = COMPARISON.conflicts
    said = {code: text.da.replace("\xa0", " ") for code, text in clash_options(CUBE.names, clash).items()}
    assert said == {"now": "her nu: 200 kr.", "mine": "i regnearket: 400 kr."}


def test_nothing_changed_is_said_so() -> None:
    same = Comparison(at(1, 2, 3), at(1, 2, 3), at(1, 2, 3))
    assert differences_message(CUBE.names, same).title.da == "Regnearket ændrer intet"


def test_the_workbook_says_whose_it_is_and_when_another_is_open() -> None:
    assert about_text(STAMP).da == "Regnearket er scenariet 'Flere møder', udgave 3, hentet 30. maj 2016."
    assert (
        about_text(replace(STAMP, name="")).da == "Regnearket er et scenarie uden navn, hentet 30. maj 2016."
    )
    assert another_text(STAMP, "Flere møder") is None
    told = another_text(STAMP, "")
    assert told is not None
    assert told.da.startswith("Regnearket er af 'Flere møder', men åbent er et scenarie uden navn.")
    assert "a scenario without a name is open" in told.en
