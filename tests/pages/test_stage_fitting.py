"""A slide is as narrow as its contents allow, so that its type is as large as can be."""

from pages._ui.stage.fitting import NARROWEST, WIDEST, room, table_fit, width_for
from tests.released import sample_release
from vink_model.domain.messages import Heading, Table
from vink_model.text import Language, Text, Unit

SHARE = 0.3


def table(rows: int, words: str = "Kort") -> Table:
    heads = (Heading("what", Text("Hvad", "What")), Heading("n", Text("Antal", "Count"), Unit.COUNT))
    return Table(heads, tuple((words, n) for n in range(rows)))


def test_a_small_table_stands_on_the_narrowest_slide_whole() -> None:
    assert table_fit(table(4), SHARE, Language.DA) == (NARROWEST, 4)


def test_more_rows_take_a_wider_slide_and_too_many_are_left_to_the_workbook() -> None:
    width, shown = table_fit(table(13), SHARE, Language.DA)
    assert NARROWEST < width < WIDEST
    assert shown == 13
    width, shown = table_fit(table(100), SHARE, Language.DA)
    assert width == WIDEST
    # A row of one line is 26.6 pixels; the head and the line of what is left out take 56.6 of 450.
    assert shown == 14


def test_rows_of_many_words_are_higher() -> None:
    many = table(100, "Mange ord om en indsats, " * 20)
    assert table_fit(many, SHARE, Language.DA)[1] < 14
    assert table_fit(table(1, "x" * 9000), SHARE, Language.DA)[1] == 1


def test_a_higher_picture_takes_a_wider_slide_within_bounds() -> None:
    assert width_for(100, SHARE) == NARROWEST
    assert width_for(360, SHARE) == 1200
    assert width_for(5000, SHARE) == WIDEST


def test_longer_words_leave_less_room() -> None:
    found = sample_release().message("history")
    assert found is not None
    short = room("Kort", found.message, "", Language.DA)
    assert 0 < room("Lang titel " * 20, found.message, "Noter. " * 80, Language.DA) < short < 9 / 16
