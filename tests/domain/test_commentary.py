"""A comment is about a figure: it holds no person, is short, and knows the value it was written on."""

from datetime import UTC, datetime

import pytest

from vink_model.domain.commentary import LONGEST_COMMENT, About, Comment, comment_of
from vink_model.domain.measures import Period
from vink_model.errors import RefusedForFaults, RefusedForPrivacy
from vink_model.month import Month
from vink_model.text import Text

YEAR = Period(Month(2017, 1), Month(2017, 12))


def test_a_comment_is_kept_line_by_line_without_needless_blanks() -> None:
    assert comment_of("  Færre  oplæg i juli.\n\n\n Skolerne holdt ferie. ") == (
        "Færre oplæg i juli.\nSkolerne holdt ferie."
    )


@pytest.mark.parametrize("written", ["", "  \n ", "x" * (LONGEST_COMMENT + 1), "a\x00b"])
def test_a_comment_of_nothing_of_too_much_or_of_hidden_signs_is_refused(written: str) -> None:
    with pytest.raises(RefusedForFaults):
        comment_of(written)


@pytest.mark.parametrize(
    ("written", "secret"),
    [
        ("Se 010190-1234 i sagen", "1234"),
        ("Skriv til leder@kk.dk for mere", "leder"),
        ("Ring på 33 66 12 34 for mere", "33 66"),
        ("Aftalen med Yusuf Bakke faldt fra", "Yusuf"),
        ("Efter ferien var Fatma flyttet til Odense", "Fatma"),
        ("Two offers, one of them to Mette-Marie", "Mette"),
    ],
)
def test_a_comment_that_points_at_a_person_is_refused_without_repeating_it(written: str, secret: str) -> None:
    with pytest.raises(RefusedForPrivacy) as told:
        comment_of(written)
    assert secret not in f"{told.value.title} {told.value.remedy}"


@pytest.mark.parametrize(
    "written",
    [
        "Tre oplæg på Nørrebro blev flyttet fra december 2016 til januar 2017.",
        "Hans Tausensgade Skole og Enghave Plads talte med fra maj.",
        "Københavns Kommune og Østjyllands Politi tæller 104 i 2016 mod 85 i 2017.",
        "We counted 17 of 22; the City Council asked for it in June.",
    ],
)
def test_places_offices_and_figures_are_no_persons(written: str) -> None:
    assert comment_of(written) == written


def test_a_comment_knows_that_its_figure_has_changed() -> None:
    written = Comment(
        About("acceptance", YEAR),
        "Ord",
        Text("17 af 22", "17 of 22"),
        1,
        datetime(2018, 1, 1, tzinfo=UTC),
        "Anna",
    )
    assert not written.is_outdated(Text("17 af 22", "17 of 22"))
    assert written.is_outdated(Text("18 af 22", "18 of 22"))


@pytest.mark.parametrize("key", ["", "Å", "a b", "x" * 81, "a;drop"])
def test_what_can_be_no_figure_is_no_key(key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        About(key, YEAR)
