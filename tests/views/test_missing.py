"""What is said of figures that the source does not give."""

from dataclasses import replace

from tests.views.concerns_sample import a_dataset, concern
from vink_model.domain.gaps import Gap, GapKind
from vink_model.views.missing import missing_words

FIGURES = a_dataset(concern("2016-01", count=40), concern("2016-02", count=1))


def gap(kind: GapKind, lowest: int | None = None, highest: int | None = None) -> Gap:
    return Gap("concerns", "count", (("month", "2016-03"),), kind, lowest, highest)


def test_nothing_is_said_when_no_figure_is_missing() -> None:
    assert missing_words(FIGURES) == ()


def test_a_held_back_figure_between_1_and_4_makes_41_into_42_to_45() -> None:
    (said,) = missing_words(replace(FIGURES, gaps=(gap(GapKind.SUPPRESSED, 1, 4),)))
    assert said.da == (
        "Henvendelser: 1 tal mangler i kilden (1 holdt tilbage). De tælles ikke som 0: summen er 42 til 45."
    )
    assert "the total is 42 to 45" in said.en


def test_an_unknown_figure_leaves_only_what_the_total_is_at_least() -> None:
    gaps = (gap(GapKind.SUPPRESSED, 1, 4), gap(GapKind.UNKNOWN))
    (said,) = missing_words(replace(FIGURES, gaps=gaps))
    assert "2 tal mangler i kilden (1 holdt tilbage og 1 ukendt)" in said.da
    assert "summen er mindst 42" in said.da
