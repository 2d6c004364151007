"""The sample's own release, made by the gate, taken to a committee in every file."""

from collections.abc import Iterator
from io import BytesIO

import openpyxl
import pytest

from tests.reports.pack.decks import charts_in
from vink_model.bootstrap import open_product
from vink_model.commands.figures import SAMPLE_WORKBOOK
from vink_model.domain.charts import Bars
from vink_model.domain.disclosure.cube import HIDDEN
from vink_model.domain.pack import FrozenPack, Pack, Slide, frozen
from vink_model.releasing import build_release
from vink_model.reports.pack import note_as_pdf, note_as_word, slides_of, workbook_behind
from vink_model.reports.pack.verified import verified
from vink_model.settings import Settings
from vink_model.text import Language


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FrozenPack]:
    place = tmp_path_factory.mktemp("released") / "vink.db"
    settings = Settings.of({"VINK_DATABASE_URL": f"sqlite:///{place}", "VINK_USER": "Karen"})
    product = open_product(settings)
    product.load(SAMPLE_WORKBOOK.read_bytes(), SAMPLE_WORKBOOK.name)
    release = build_release(product)
    slides = tuple(Slide(one.message.key) for one in release.contents.messages)
    yield frozen(Pack("Status", release.code, Language.DA, slides), release)
    product.close()


def test_every_file_of_it_is_as_frozen(released: FrozenPack) -> None:
    for make in (slides_of, workbook_behind, note_as_word, note_as_pdf):
        assert verified(make(released), lambda _: released).differences == ()


def test_a_hidden_figure_has_no_bar_and_no_number_behind_it(released: FrozenPack) -> None:
    charts = dict(charts_in(slides_of(released)))
    held_back = 0
    for shown in released.release.contents.messages:
        chart = shown.message.chart
        if not isinstance(chart, Bars):
            continue
        runs = charts[f"figure ({shown.message.key})"]
        for series, run in zip(chart.series, runs, strict=True):
            gaps = [place for place, value in enumerate(series.values) if value is None]
            held_back += len(gaps)
            assert all(run.values["val"][place] is None for place in gaps)
            assert all(run.behind["val"][place] is None for place in gaps)
    assert held_back > 10


def test_the_one_sign_is_all_that_a_workbook_has_of_a_hidden_figure(released: FrozenPack) -> None:
    content = workbook_behind(released)
    books = [openpyxl.load_workbook(BytesIO(content), data_only=plain) for plain in (True, False)]
    messages = [shown.message for shown in released.release.contents.messages]
    hidden = 0
    for number, message in enumerate(messages, 1):
        for at, row in enumerate(message.table.rows, 5):
            for column, value in enumerate(row, 1):
                if value == HIDDEN:
                    hidden += 1
                    cells = {book.worksheets[number].cell(at, column).value for book in books}
                    assert cells == {"×"}
    assert hidden > 50
