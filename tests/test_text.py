"""Words and numbers stand as a Danish and an English reader write them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vink_model.month import Month
from vink_model.text import (
    MINUS,
    NBSP,
    Language,
    Quantity,
    Sayable,
    Text,
    Unit,
    counted,
    day_text,
    enumerated,
    joined,
    month_name,
    phrase,
    say,
)

_ = NBSP


@pytest.mark.parametrize(
    ("quantity", "danish", "english"),
    [
        (Quantity(1_234_567), "1.234.567", "1,234,567"),
        (Quantity(-3), f"{MINUS}3", f"{MINUS}3"),
        (Quantity(3, signed=True), "+3", "+3"),
        (Quantity(0, signed=True), "0", "0"),
        (Quantity(1_450_000, Unit.KRONER), f"1.450.000{_}kr.", f"DKK{_}1,450,000"),
        (Quantity(1_450_000, Unit.MILLION), f"1,45{_}mio.{_}kr.", f"DKK{_}1.45{_}million"),
        (Quantity(4_000_000, Unit.MILLION), f"4,0{_}mio.{_}kr.", f"DKK{_}4.0{_}million"),
        (Quantity(1, Unit.MILLION), f"0,000001{_}mio.{_}kr.", f"DKK{_}0.000001{_}million"),
        (Quantity(Fraction(2, 3), Unit.SHARE), f"67{_}%", "67%"),
        (Quantity(Fraction(2, 3), Unit.SHARE, decimals=1), f"66,7{_}%", "66.7%"),
        (Quantity(Decimal("2.50"), Unit.FTE), f"2,5{_}årsværk", f"2.5{_}FTE"),
        (Quantity(2016, Unit.YEAR), "2016", "2016"),
        (Quantity(Decimal("0.125"), Unit.NUMBER), "0,125", "0.125"),
    ],
)
def test_a_number_is_written_as_its_reader_writes_it(quantity: Quantity, danish: str, english: str) -> None:
    assert quantity.text == Text(danish, english)


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (Fraction(1, 200), "1%"),  # a half goes up, as by hand, and not to the nearest even number
        (Fraction(3, 200), "2%"),
        (Fraction(5, 200), "3%"),
        (Fraction(-1, 200), f"{MINUS}1%"),
        (Fraction(-1, 1000), "0%"),  # nothing is never below nothing
    ],
)
def test_halves_are_rounded_up_as_by_hand(share: Fraction, written: str) -> None:
    assert Quantity(share, Unit.SHARE).said(Language.EN) == written


@given(st.integers(-(10**15), 10**15))
def test_no_krone_is_lost_in_writing_millions(kroner: int) -> None:
    written = Quantity(kroner, Unit.MILLION).said(Language.DA)
    digits = written.removesuffix(f"{_}mio.{_}kr.").replace(".", "").replace(",", ".").replace(MINUS, "-")
    assert Decimal(digits) * 1_000_000 == kroner


def test_a_sentence_has_the_same_figures_in_both_languages() -> None:
    said = phrase("{n} af {m} i {when}", "{n} of {m} in {when}", n=1500, m=Quantity(2), when=Month(2016, 5))
    assert said == Text("1.500 af 2 i maj 2016", "1,500 of 2 in May 2016")


def test_a_sentence_that_names_other_figures_in_one_language_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="same figures"):
        phrase("{n} forløb", "courses", n=3)
    with pytest.raises(ValueError, match="same figures"):
        phrase("{n} forløb", "{m} courses", n=3, m=3)


def test_a_figure_that_no_sentence_names_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="same figures"):
        phrase("ingen forløb", "no courses", n=3)


def test_braces_in_a_stored_word_are_words_and_not_a_place() -> None:
    assert phrase("{name}", "{name}", name="{0.__class__}") == Text("{0.__class__}", "{0.__class__}")


def test_a_list_is_spoken_with_and_before_its_last_name() -> None:
    a, b, c = Text("æble", "apple"), Text("pære", "pear"), Text("blomme", "plum")
    assert enumerated(()) == Text("", "")
    assert enumerated((a,)) == a
    assert enumerated((a, b)) == Text("æble og pære", "apple and pear")
    assert enumerated((a, b, c)) == Text("æble, pære og blomme", "apple, pear and plum")
    assert joined((a, b), " · ") == Text("æble · pære", "apple · pear")


def test_one_thing_is_not_several() -> None:
    one, many = Text("mål", "target"), Text("mål", "targets")
    assert [counted(n, one, many).en for n in (0, 1, 2)] == ["0 targets", "1 target", "2 targets"]


def test_months_and_days_stand_by_name() -> None:
    assert month_name(Month(2016, 5), Language.DA) == "maj 2016"
    assert month_name(Month(2016, 10), Language.DA, short=True) == "okt. 16"
    assert month_name(Month(2016, 10), Language.EN) == "October 2016"
    assert day_text(date(2016, 6, 22)) == Text("22. jun. 2016", "22 Jun 2016")


def test_every_value_can_be_said() -> None:
    values: list[Sayable] = ["ord", 1500, Month(2016, 5), Quantity(1, Unit.KRONER), Text("ord", "word")]
    assert [say(value, Language.EN) for value in values] == ["ord", "1,500", "May 2016", f"DKK{_}1", "word"]
