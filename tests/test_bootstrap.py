"""The product at work: its clock, its person and its database put together."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from tests.store.samples import concerns_of, plan_frames
from vink_model.bootstrap import Product, clock, open_product
from vink_model.domain.ownership import Rhythm
from vink_model.domain.progress import READING, STORING
from vink_model.errors import OversizedWorkbook, StoreChanged
from vink_model.reports.workbook import filled_workbook
from vink_model.settings import Settings
from vink_model.text import Language, Text

NEW_YEAR = datetime(2017, 1, 1, tzinfo=UTC)


@pytest.fixture
def product(tmp_path: Path) -> Iterator[Product]:
    opened = open_product(Settings(f"sqlite:///{tmp_path / 'vink.db'}", "Ærø", 25_000_000))
    yield replace(opened, now=lambda: NEW_YEAR)
    opened.close()


def workbook(count: int, *sheets: str) -> bytes:
    """The smallest plan with concerns, cut down to some of its sheets."""
    whole = filled_workbook({**plan_frames(), "concerns": concerns_of(count)}, Language.EN)
    book = openpyxl.load_workbook(io.BytesIO(whole))
    for name in book.sheetnames:
        if sheets and name not in sheets:
            del book[name]
    cut = io.BytesIO()
    book.save(cut)
    return cut.getvalue()


def test_a_load_is_made_by_the_one_at_the_keyboard_at_the_time_of_the_clock(product: Product) -> None:
    by = product.load(workbook(3), "jan.xlsx").by
    assert (by.loaded_by, by.loaded_at) == ("Ærø", NEW_YEAR)
    assert product.history() == (by,)


def test_the_version_changes_with_the_figures_and_not_with_looking(product: Product) -> None:
    empty = product.version()
    content = workbook(3)
    product.check(content, "jan.xlsx")
    assert product.version() == empty
    product.load(content, "jan.xlsx")
    loaded = product.version()
    assert loaded not in {empty, ""}
    assert product.load(content, "jan.xlsx").is_unchanged
    assert product.version() == loaded == product.dataset().version


def test_a_file_of_figures_alone_refers_to_the_plan_that_is_stored(product: Product) -> None:
    assert product.check(workbook(4, "Concerns"), "feb.xlsx").issues
    product.load(workbook(3), "jan.xlsx")
    assert product.check(workbook(4, "Concerns"), "feb.xlsx").issues == ()
    product.load(workbook(4, "Concerns"), "feb.xlsx")
    dataset = product.dataset()
    assert dataset.cells["concerns"].total() == 4
    assert [level.key for level in dataset.plan.levels] == ["broad"]


def test_the_product_on_a_database_that_is_there_already_shows_its_figures(product: Product) -> None:
    product.load(workbook(3), "jan.xlsx")
    again = open_product(product.settings)
    assert again.dataset().cells["concerns"].total() == 3
    again.close()


def test_the_clock_tells_the_time_with_its_zone() -> None:
    assert clock().tzinfo is UTC


def test_a_file_over_the_limit_is_refused_without_repeating_its_name(product: Product) -> None:
    small = replace(product, settings=replace(product.settings, max_upload_bytes=1_000_000))
    with pytest.raises(OversizedWorkbook) as refused:
        small.check(b"x" * 1_000_001, "010190-1234.xlsx")
    assert "010190" not in f"{refused.value.title} {refused.value.remedy} {refused.value.args}"


def test_a_file_is_read_once_then_previewed_loaded_and_undone(product: Product) -> None:
    product.load(workbook(3), "jan.xlsx")
    checked = product.check(workbook(5, "Concerns"), "feb.xlsx")
    preview = product.preview(checked)
    (change,) = preview.sheets
    assert (change.changed, change.before.totals, change.after.totals) == (1, {"count": 3}, {"count": 5})
    assert product.dataset().cells["concerns"].total() == 3
    assert product.load_checked(checked, expected_version=preview.version).by.file_name == "feb.xlsx"
    assert product.preview(checked).is_unchanged
    done = product.restore(1, product.version())
    assert (done.state, product.dataset().cells["concerns"].total()) == (product.states()[0], 3)
    assert (product.states()[0].by, product.states()[0].at) == ("Ærø", NEW_YEAR)


def test_a_preview_that_someone_elses_load_made_old_is_told_to_the_one_who_relied_on_it(
    product: Product,
) -> None:
    product.load(workbook(3), "jan.xlsx")
    colleague = replace(product, settings=replace(product.settings, user="Bo"))
    checked = product.check(workbook(5, "Concerns"), "feb.xlsx")
    preview = product.preview(checked)
    colleague.load(workbook(4, "Concerns"), "bo.xlsx")
    with pytest.raises(StoreChanged, match="meanwhile") as told:
        product.load_checked(checked, expected_version=preview.version)
    assert "Bo ændrede Henvendelser 1. jan. 2017" in told.value.remedy.da
    again = product.preview(checked)
    assert again.sheets[0].before.totals == {"count": 4}
    product.load_checked(checked, expected_version=again.version)
    assert product.dataset().cells["concerns"].total() == 5


def test_reading_and_storing_tell_how_far_they_are(product: Product) -> None:
    heard: list[Text] = []
    checked = product.check(workbook(3), "jan.xlsx", lambda step, _: heard.append(step))
    product.load_checked(checked, progress=lambda step, _: heard.append(step))
    assert heard[0] == READING
    assert heard[-1] == STORING


def test_a_colleague_is_told_who_named_another_owner_meanwhile(product: Product) -> None:
    product.set_owner("concerns", "Enhed A", Rhythm.MONTHLY, 0)
    assert product.owners()["concerns"].owner == "Enhed A"
    with pytest.raises(StoreChanged, match="meanwhile"):
        product.set_owner("concerns", "Enhed B", Rhythm.YEARLY, 0)
