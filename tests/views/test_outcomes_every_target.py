"""All 18 targets of the sample plan stand on Outcomes, each with both verdicts and its source page."""

from collections.abc import Iterator

from tests.views.sample import sample, sample_screens
from vink_model.domain.provenance import Status
from vink_model.domain.verdicts import Evidence, Literal
from vink_model.text import Text
from vink_model.views.outcomes import OutcomesScreen
from vink_model.views.outcomes_cards import TargetCard


def cards() -> Iterator[TargetCard]:
    shown = sample_screens()["outcomes"]
    assert isinstance(shown, tuple)
    screen = next(part for part in shown if isinstance(part, OutcomesScreen))
    for track in screen.tracks:
        yield from track.cards


def test_all_eighteen_targets_have_a_card_and_a_row() -> None:
    keys = [card.key for card in cards()]
    assert (len(keys), set(keys)) == (18, {target.key for target in sample().plan.targets})
    shown = sample_screens()["outcomes"]
    assert isinstance(shown, tuple)
    assert len(shown[0].table.table.rows) == 18


def test_each_has_both_verdicts_in_words_and_a_page() -> None:
    for card in cards():
        for said in (card.literal.label, card.evidence.label, card.counting, card.showing, card.value):
            assert said.da, card.key
            assert said.en, card.key
        promised = card.sources[0]
        assert promised.page is not None, card.key
        assert str(promised.page) in promised.text.da


def test_the_one_unknown_target_says_unknown_twice_and_is_no_zero() -> None:
    (unknown,) = (card for card in cards() if card.literal is Literal.TARGET_UNKNOWN)
    assert unknown.key == "frontline_reached"
    assert unknown.literal.label == Text("Måltallet er ukendt", "Target value unknown")
    assert unknown.evidence is Evidence.NOTHING_TO_JUDGE
    assert unknown.sources[0].status is Status.UNKNOWN
    assert "ukendt" in unknown.goal.da.casefold()
    assert unknown.gauge.target is None
    assert unknown.value.da not in ("0", "")


def test_the_targets_behind_the_four_headline_figures_are_all_eighteen_once_each() -> None:
    shown = sample_screens()["outcomes"]
    assert isinstance(shown, tuple)
    tables = [figure.table for figure in shown[0].figures]
    names = [row[0] for table in tables if table is not None for row in table.rows]
    assert len(names) == len(set(names)) == 18
    for figure in shown[0].figures:
        assert str(len(figure.table.rows)) == figure.value.da
