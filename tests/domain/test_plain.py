"""What is frozen comes back as it was, and its code changes when anything in it does."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vink_model.domain import charts, intervals
from vink_model.domain.plain import Json, Plain, canonical, code_of, code_typed
from vink_model.text import Text, Unit


class Colour(StrEnum):
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Thing:
    name: Text
    unit: Unit
    parts: tuple[int | Fraction | Decimal | None, ...]
    level: float = 0.0
    day: date | None = None


PLAIN = Plain((Thing, Text, Unit))
THING = Thing(
    Text("Æbler", "Apples"), Unit.COUNT, (3, Fraction(2, 3), Decimal("4.10"), None), 0.25, date(2016, 5, 1)
)


def test_a_value_comes_back_as_it_was_with_its_exact_numbers() -> None:
    back = PLAIN.read(PLAIN.written(THING))
    assert back == THING
    assert isinstance(back, Thing)
    assert str(back.parts[2]) == "4.10"


@given(st.lists(st.one_of(st.integers(), st.fractions(), st.none()), max_size=5), st.text())
def test_any_value_comes_back(parts: list[int | Fraction | None], words: str) -> None:
    thing = Thing(Text(words, words), Unit.SHARE, tuple(parts))
    assert PLAIN.read(PLAIN.written(thing)) == thing


def test_the_same_value_has_the_same_code_and_another_one_another() -> None:
    other = Thing(THING.name, THING.unit, (4, *THING.parts[1:]), THING.level, THING.day)
    assert code_of(PLAIN.written(THING)) == code_of(PLAIN.written(THING))
    assert code_of(PLAIN.written(THING)) != code_of(PLAIN.written(other))


def test_the_last_digits_that_differ_between_machines_decide_no_code() -> None:
    assert canonical(PLAIN.written(0.1 + 0.2)) == canonical(PLAIN.written(0.3))


def test_a_code_is_understood_however_it_is_typed() -> None:
    code = code_of("the committee of May")
    assert len(code) == 11
    assert code_typed(f"  {code.lower().replace('-', ' ')} ") == code
    assert code_typed("o1234-5678L") == "01234-56781"


def test_a_class_that_is_not_known_is_neither_written_nor_read() -> None:
    with pytest.raises(TypeError, match="Colour"):
        PLAIN.written(Colour.BLUE)
    with pytest.raises(ValueError, match="not a class"):
        PLAIN.read({"_": "Path", "is": "/etc/passwd"})


BROKEN: list[Json] = [
    {"_": "Text", "da": "kun dansk"},
    {"_": "Text", "da": "a", "en": "b", "more": 1},
    {"_": "Fraction", "is": 3},
    {"_": "Unit", "is": "parsecs"},
    {"da": "no class"},
]


@pytest.mark.parametrize("plain", BROKEN)
def test_what_was_altered_is_not_read(plain: Json) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PLAIN.read(plain)


def test_what_was_frozen_before_a_field_was_added_is_still_read() -> None:
    plain = PLAIN.written(THING)
    assert isinstance(plain, dict)
    del plain["level"], plain["day"]
    back = PLAIN.read(plain)
    assert isinstance(back, Thing)
    assert (back.level, back.day, back.parts) == (0.0, None, THING.parts)
    del plain["parts"]
    with pytest.raises(ValueError, match="other fields"):
        PLAIN.read(plain)


def test_two_classes_of_one_name_are_told_apart() -> None:
    here = charts.Interval("a", Text("a", "a"), Fraction(1, 2), None, None, None)
    plain = Plain((charts.Interval, intervals.Interval, Text))
    written = plain.written(here)
    assert isinstance(written, dict)
    assert written["_"] == "charts.Interval"
    assert plain.read(written) == here
