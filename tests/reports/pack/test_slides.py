"""The pack as slides."""

from dataclasses import replace
from fractions import Fraction

import pytest
from pptx.util import Emu

from tests.reports.pack.charted import CHARTS, both, message
from tests.reports.pack.decks import Run, charts_in, deck_of, parts_of, runs_without_language, texts_in
from tests.reports.pack.packs import CODE, called_protected, frozen, sample_messages, sample_pack
from vink_model.domain.charts import Bars, Series
from vink_model.domain.disclosure.cube import HIDDEN_MEANS
from vink_model.domain.pack import Slide
from vink_model.domain.provenance import Status
from vink_model.reports.pack import slides_of
from vink_model.text import Language, Unit


def runs_of(key: str, *, has_formulas: bool = False) -> tuple[Run, ...]:
    content = slides_of(frozen([message("m", chart=CHARTS[key])]))
    charts = dict(charts_in(content, has_formulas=has_formulas))
    return charts["figure (m)"]


@pytest.mark.parametrize("key", ["upright", "lying", "stacked", "stacked_upright", "lines"])
def test_a_chart_of_series_holds_the_message_s_values_and_no_others(key: str) -> None:
    runs = [(run.name, run.values["val"]) for run in runs_of(key)]
    assert runs == [("Alle", (60, 100, 104)), ("Heraf", (22, None, 8))]


@pytest.mark.parametrize("key", [key for key in CHARTS if key != "triangle"])
def test_the_workbook_within_a_chart_says_what_the_chart_says(key: str) -> None:
    for run in runs_of(key):
        assert run.behind == run.values


def test_shares_stand_as_fractions_and_a_gap_stays_one() -> None:
    (run,) = runs_of("shares")
    assert run.values["val"] == (0.5, None, 0.75)


def test_a_control_chart_has_lines_for_each_phase_and_a_sign_at_what_stands_out() -> None:
    runs = [(run.name, run.values["val"]) for run in runs_of("control")]
    assert runs == [
        ("Henvendelser", (5, 14, None)),
        ("Midterlinje (gennemsnit)", (6.5, 6.5, None)),
        ("Øvre grænse", (12, 12, None)),
        ("Nedre grænse", (1, 1, None)),
        ("Midterlinje (gennemsnit)", (None, None, 3)),
        ("Øvre grænse", (None, None, 8)),
        ("Nedre grænse", (None, None, 0)),
        ("Uden for grænserne", (None, 14, None)),
    ]


def test_targets_are_points_of_the_chart_itself() -> None:
    runs = {run.name: run.values for run in runs_of("intervals")}
    assert runs["Mål"] == {"xVal": (0.6, 0.7), "yVal": (1, 2)}
    assert runs["Andel"] == {"xVal": (float(Fraction(20, 26)),), "yVal": (1,)}
    assert runs["Mellem disse, da nogle ikke er vurderet"] == {"xVal": (0.4, 0.8), "yVal": (2, 2)}


def test_a_range_is_drawn_from_its_low_to_its_high_end() -> None:
    runs = [(run.name, run.values["xVal"], run.values["yVal"]) for run in runs_of("spans")]
    assert runs == [
        ("Sikkerhed 95\N{NO-BREAK SPACE}%", (14, 34), (1, 1)),
        ("Sikkerhed 50\N{NO-BREAK SPACE}%", (20, 28), (1, 1)),
        ("Sikkerhed 95\N{NO-BREAK SPACE}%", (20, 30), (2, 2)),
        ("Optalt", (24,), (2,)),
    ]


def test_money_from_givers_to_receivers_is_bars_in_whole_kroner() -> None:
    runs = [(run.name, run.values["val"]) for run in runs_of("one_step")]
    assert runs == [("Puljen", (300_000,)), ("Staten (beregnet)", (200_000,))]


def test_a_way_of_several_steps_has_a_bar_for_each() -> None:
    assert [run.values["val"] for run in runs_of("two_steps")] == [(20, 11)]


def test_a_bridge_stands_on_what_came_before_and_its_workbook_works_that_out() -> None:
    runs = [(run.name, run.values["val"]) for run in runs_of("bridge")]
    assert runs == [
        ("Står på", (0, 4_100_000, 5_000_000, 0)),
        ("Niveau", (4_100_000, None, None, 5_000_000)),
        ("Mere", (None, 950_000, 0, None)),
        ("Mindre", (None, 0, 50_000, None)),
    ]
    behind = runs_of("bridge", has_formulas=True)
    assert list(map(str, behind[0].behind["val"])) == ["0", "=MIN(C2,C3)", "=MIN(C3,C4)", "0"]


def test_a_year_s_pace_shows_booked_expected_and_both_ends() -> None:
    runs = [(run.name, run.values["val"]) for run in runs_of("pace")]
    assert runs == [
        ("Bogført i alt", (100_000, 250_000, None)),
        ("Budget", (100_000, 200_000, 300_000)),
        ("Bånd", (120_000, 220_000, 320_000)),
        ("Bånd", (80_000, 180_000, 280_000)),
        ("Forventet", (None, 250_000, 380_000)),
        ("Årets slutning", (None, None, 340_000)),
        ("Årets slutning", (None, None, 420_000)),
    ]


def test_what_nobody_has_tried_is_a_stretch_of_its_own() -> None:
    runs = [(run.name, run.values["xVal"], run.values["yVal"]) for run in runs_of("curves")]
    assert runs == [
        ("Mentorer", (0, 500_000), (0, 6)),
        ("Mentorer", (500_000, 900_000), (6, 9)),
        ("Planen", (400_000,), (5,)),
    ]


def test_the_triangle_is_shapes_with_words_for_those_who_cannot_see_them() -> None:
    deck = deck_of(slides_of(frozen([message(chart=CHARTS["triangle"])])))
    bands = {shape.name: shape._element._nvXxPr.cNvPr.get("descr") for shape in deck.slides[2].shapes}
    assert bands["figure (m) yellow"] == "Foregribende. 12 indsatser"
    assert bands["words red"] == "Indgribende · uden for planen: Ingen indsatser"


def test_every_message_of_the_sample_has_a_page_between_agenda_and_receipt() -> None:
    deck = deck_of(slides_of(sample_pack()))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides if slide.shapes.title is not None]
    own = [title for title in titles[1:-1] if "(fortsat)" not in title and title != "Dagsorden"]
    assert own == [found.title.da for found in sample_messages().values()]
    assert titles[-1] == "Kvittering"


@pytest.mark.parametrize("language", Language)
def test_every_page_says_who_it_is_for_and_bears_the_code(language: Language) -> None:
    pages = texts_in(slides_of(sample_pack("history", "months", language=language)))
    said = {
        Language.DA: f"Udvalg · Syntetiske tal · Kode {CODE}",
        Language.EN: f"Committee · Synthetic figures · Code {CODE}",
    }
    assert len(pages) == 5
    assert all(said[language] in page for page in pages)


def test_figures_of_the_plan_are_not_called_synthetic() -> None:
    assert "Udvalg · Kode AB12C-3DE4F" in texts_in(slides_of(frozen([message()])))[2]
    assert "Syntetiske tal" in texts_in(slides_of(frozen([message(status=Status.SYNTHETIC)])))[2]


def test_every_object_says_what_it_shows_and_every_word_its_language() -> None:
    content = slides_of(sample_pack())
    silent = [
        (number, shape.name)
        for number, slide in enumerate(deck_of(content).slides, 1)
        for shape in slide.shapes
        if not shape._element.xpath(".//p:cNvPr")[0].get("descr")
    ]
    assert silent == []
    assert runs_without_language(content) == []


def test_a_page_is_read_aloud_from_the_top_down() -> None:
    told = message(notes=("Husk dette.",), chart=CHARTS["lying"])
    page = deck_of(slides_of(frozen([told]))).slides[2]
    assert [shape.name.split(" ")[0] for shape in page.shapes] == [
        "title", "sentence", "figure", "remarks", "source", "classification", "page",
    ]  # fmt: skip


def test_no_page_keeps_an_empty_place_of_the_template() -> None:
    for slide in deck_of(slides_of(sample_pack())).slides:
        held = [place for place in slide.placeholders if place.has_text_frame]
        assert all(place.text_frame.text for place in held)


def test_the_presenter_s_own_title_and_notes_are_used() -> None:
    slides = (Slide("m", "Flere end året før", "Husk at nævne SSP."),)
    page = deck_of(slides_of(frozen([message()], slides=slides))).slides[2]
    assert page.shapes.title is not None
    assert page.shapes.title.text_frame.text == "Flere end året før"
    notes = page.notes_slide.notes_text_frame
    assert notes is not None
    assert "Husk at nævne SSP." in notes.text
    assert "Der kom 104 i 2016 mod 100 i 2015." in notes.text
    assert "Handleplan, s. 4 (Oplyst)" in notes.text


def test_what_is_held_back_is_said_on_the_page() -> None:
    bars = Bars((both("A"), both("B")), (Series("s", both("Antal"), (7, None)),), Unit.COUNT)
    shown = called_protected(message(chart=bars), hidden=1)
    content = slides_of(frozen([shown]))
    assert "1 tal er skjult. × betyder" in texts_in(content)[2]
    assert parts_of(content)["ppt/drawings/drawing1.xml"].count("<a:t>×</a:t>".encode()) == 1


def test_a_message_that_tells_of_hidden_figures_itself_is_not_told_twice() -> None:
    own = replace(
        message(notes=("Andet.",)), notes=(both("1 tal er skjult: lille."), HIDDEN_MEANS, both("Andet."))
    )
    page = texts_in(slides_of(frozen([called_protected(own, hidden=1)])))[2]
    assert page.count("tal er skjult") == 1
    assert page.count(HIDDEN_MEANS.da) == 1


def test_the_same_pack_is_the_same_file() -> None:
    assert slides_of(sample_pack()) == slides_of(sample_pack())


def test_nobody_s_name_stands_in_the_file() -> None:
    for name, part in parts_of(slides_of(sample_pack("history"))).items():
        assert b"Blixen" not in part, name
        assert b"Canny" not in part, name


def test_a_table_with_more_rows_than_a_page_goes_on_with_its_header() -> None:
    deck = deck_of(slides_of(sample_pack("amounts")))
    tables = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table][1:-1]
    assert len(tables) > 1
    assert all(table.cell(0, 0).text == "År" for table in tables)
    rows = sum(len(table.rows) - 1 for table in tables)
    assert rows == len(sample_messages()["amounts"].table.rows)


LONG = ("Flere borgere end ventet henvendte sig om bekymringer i årets første kvartal, " * 8)[:600]
STRANGE = "Børn 👩‍👩‍👧 og שלום עולם مرحبا بالعالم 🇩🇰 \x0b\x00 ok"


def test_long_words_emoji_and_words_from_right_to_left_are_kept_whole() -> None:
    odd = message(title=LONG, sentence=STRANGE, notes=(LONG, STRANGE), chart=CHARTS["lying"])
    page = texts_in(slides_of(frozen([odd])))[2]
    assert LONG.strip() in page
    assert "שלום עולם مرحبا بالعالم 🇩🇰  ok" in page


def test_nothing_reaches_beyond_its_page() -> None:
    odd = message(title=LONG, sentence=LONG, notes=(LONG[:400],), chart=CHARTS["lying"])
    deck = deck_of(slides_of(frozen([odd])))
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.top >= 0
            assert shape.top + shape.height <= (deck.slide_height or Emu(0)), shape.name
            assert shape.left + shape.width <= (deck.slide_width or Emu(0)), shape.name


def test_a_message_that_is_not_in_the_release_is_not_left_out_in_silence() -> None:
    with pytest.raises(KeyError):
        slides_of(frozen([message()], slides=(Slide("gone"),)))
