"""Concerns are counted and compared, never judged: no target, no good direction."""

import pytest

from tests.views.concerns_sample import (
    ROWS,
    a_dataset,
    a_screen,
    chosen_of,
    concern,
    messages,
    over_time,
    words,
)
from tests.views.sample import messages_in
from vink_model.domain.messages import Bars, Tone
from vink_model.domain.plan import Plan
from vink_model.text import Language, Text
from vink_model.views.concerns import concerns_screen
from vink_model.views.concerns_filters import ConcernFilters, concern_choices


def test_the_filters_move_the_counted_concerns_and_never_the_published_history() -> None:
    wide, narrow = a_screen(), a_screen(period="2017")
    assert narrow.history == wide.history
    assert narrow.changes == wide.changes
    assert narrow.scope is not None
    assert narrow.scope.da == (
        "Filtrene gælder de optalte måneder og tager 6 af 40 henvendelser med: 2017. "
        "De offentliggjorte årstal ændrer sig ikke."
    )


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ({"channels": ("ssp", "other")}, 20),
        ({"severities": ("h24",)}, 10),
        ({"areas": ("old_town",)}, 10),
        ({"levels": ("narrow",)}, 6),
        ({"period": "2016", "channels": ("ssp",)}, 4),
    ],
)
def test_each_filter_leaves_only_what_it_names(chosen: dict[str, object], left: int) -> None:
    assert over_time(a_screen(**chosen)).months.n == left


@pytest.mark.parametrize(
    "chosen", [{"period": "2017", "severities": ("h24",)}, {"period": "1999"}, {"areas": ("nowhere",)}]
)
def test_filters_that_leave_nothing_get_a_sentence_and_no_empty_chart(chosen: dict[str, object]) -> None:
    shown = a_screen(**chosen)
    assert shown.chosen is None
    assert shown.nothing is not None
    assert "Fjern et af filtrene" in shown.nothing.da
    assert shown.history is not None


def test_the_choices_are_the_codes_with_their_words_and_the_years_that_occur() -> None:
    choices = concern_choices(a_dataset(*ROWS))
    assert list(choices.periods) == ["all", "2016", "2017"]
    assert choices.channels["ssp"].da == "SSP"
    assert list(choices.severities) == ["h24", "h48", "h72"]
    assert choices.areas == {"north": Text("North", "North"), "old_town": Text("Old Town", "Old Town")}
    assert list(choices.levels) == ["wide", "narrow"]


def test_a_level_that_only_the_counts_know_can_still_be_chosen() -> None:
    choices = concern_choices(a_dataset(concern("2016-05", level="far_out")))
    assert choices.levels["far_out"] == Text("Far Out", "Far Out")


def test_a_plan_without_counted_concerns_still_shows_its_published_history() -> None:
    shown = concerns_screen(a_dataset(), ConcernFilters())
    assert shown.history is not None
    assert shown.scope is None
    assert shown.nothing is not None
    assert "ikke indlæst" in shown.nothing.da


def test_counted_concerns_without_a_published_history_stand_alone() -> None:
    shown = concerns_screen(a_dataset(*ROWS, plan=Plan()), ConcernFilters())
    assert (shown.history, shown.changes) == (None, None)
    assert over_time(shown).months.n == 40


def test_the_published_figures_name_their_documents_and_the_counted_ones_their_file() -> None:
    shown = a_screen()
    assert shown.history is not None
    assert [source.text.da for source in shown.history.sources] == ["Plan, s. 6 (Oplyst)"]
    counted = list(messages_in(chosen_of(shown)))
    assert counted
    for message in counted:
        assert message.sources[0].text.da == "tal.xlsx (Syntetisk)"


def test_every_row_has_a_value_for_every_heading() -> None:
    for message in messages(a_screen()):
        assert {len(row) for row in message.table.rows} <= {len(message.table.headings)}, message.key


def test_no_bar_is_green_yellow_or_red() -> None:
    for message in messages(a_screen()):
        if isinstance(message.chart, Bars):
            assert not {s.tone for s in message.chart.series} & {Tone.GREEN, Tone.YELLOW, Tone.RED}


JUDGING = (
    "steg",
    "fald",
    "rose",
    "fell",
    "increase",
    "decrease",
    "drop",
    "bedre",
    "better",
    "værre",
    "worse",
)
EXPLAINING = ("fordi", "because", "skyldes", "due to", "på grund af")


@pytest.mark.parametrize("chosen", [{}, {"period": "2016"}, {"channels": ("ssp",)}])
def test_no_sentence_judges_or_explains_the_number_of_concerns(chosen: dict[str, object]) -> None:
    shown = a_screen(**chosen)
    said = " ".join(words(m) for m in messages(shown)).lower()
    said += " ".join(f.detail.said(language) for f in over_time(shown).figures for language in Language)
    assert not [word for word in (*JUDGING, *EXPLAINING) if word in said]


def test_the_headline_figures_are_counts_with_their_wholes() -> None:
    said = {f.key: (f.value.da, f.detail.da) for f in over_time(a_screen(period="2016")).figures}
    assert said == {
        "chosen": ("34", "af 40 i alt"),
        "in_time": ("20 af 34", "10 efter fristen, 4 afventer"),
        "not_needed": ("0 af 34", "krævede ikke lokal indsats"),
        "founded": ("4 af 34", "0 afventer vurdering"),
    }
