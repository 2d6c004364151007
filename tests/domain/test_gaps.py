"""Totals over figures that are missing."""

from vink_model.domain.gaps import Bounds, Gap, GapKind, bounds
from vink_model.text import Text

HELD_BACK = Gap("concerns", "count", (("month", "2016-05"),), GapKind.SUPPRESSED, 1, 4)
UNKNOWN = Gap("concerns", "count", (("month", "2016-06"),), GapKind.UNKNOWN)


def test_a_total_without_gaps_is_exact() -> None:
    assert bounds(41, ()) == Bounds(41, 41)
    assert bounds(41, ()).text == Text("41", "41")


def test_two_figures_of_one_to_four_make_41_a_total_from_43_to_49() -> None:
    assert bounds(41, (HELD_BACK, HELD_BACK)).text == Text("43 til 49", "43 to 49")


def test_an_unknown_figure_makes_a_total_one_of_at_least() -> None:
    assert bounds(41, (HELD_BACK, UNKNOWN)).text == Text("mindst 42", "at least 42")


def test_a_gap_knows_where_its_figure_would_stand() -> None:
    assert (HELD_BACK.at("month"), HELD_BACK.at("area")) == ("2016-05", None)
