"""What the surroundings decide about the connections to a server."""

import pytest

from vink_model.errors import SettingFault
from vink_model.settings import Pool, Publishing, Settings


def test_without_settings_a_few_connections_are_kept() -> None:
    assert Settings.of({"VINK_USER": "Bo"}).pool == Pool(size=5, overflow=10, recycle_minutes=30)


def test_each_number_of_the_pool_can_be_set() -> None:
    given = {
        "VINK_DATABASE_POOL": "20",
        "VINK_DATABASE_POOL_OVERFLOW": "0",
        "VINK_DATABASE_RECYCLE_MINUTES": "5",
    }
    assert Settings.of(given).pool == Pool(size=20, overflow=0, recycle_minutes=5)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("VINK_DATABASE_POOL", "0"),
        ("VINK_DATABASE_POOL", "mange"),
        ("VINK_DATABASE_POOL", "1001"),
        ("VINK_DATABASE_POOL_OVERFLOW", "-1"),
        ("VINK_DATABASE_RECYCLE_MINUTES", "0.5"),
    ],
)
def test_a_number_that_cannot_be_meant_is_named_with_what_to_write(name: str, written: str) -> None:
    with pytest.raises(SettingFault) as refused:
        Settings.of({name: written})
    assert refused.value.title.da.startswith(name)
    assert "Write a number from" in refused.value.remedy.en


def test_without_settings_a_server_shows_all_to_its_staff_and_hides_counts_below_5() -> None:
    assert Settings.of({"VINK_USER": "Bo"}).publishing == Publishing(
        is_locked=False, needs_four_eyes=False, threshold=5, reason=""
    )


def test_a_server_for_the_public_is_locked_to_what_the_committee_may_see() -> None:
    assert Settings.of({"VINK_AUDIENCE": "Committee"}).publishing.is_locked


def test_another_threshold_comes_with_its_reason() -> None:
    given = {"VINK_THRESHOLD": "10", "VINK_THRESHOLD_REASON": "Chief statistician, 3 May 2016"}
    assert Settings.of(given).publishing.threshold == 10
    with pytest.raises(SettingFault) as refused:
        Settings.of({"VINK_THRESHOLD": "10"})
    assert "why the threshold is another" in refused.value.remedy.en


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("VINK_AUDIENCE", "comittee"),
        ("VINK_AUDIENCE", "public"),
        ("VINK_FOUR_EYES", "maybe"),
        ("VINK_THRESHOLD", "2"),
        ("VINK_THRESHOLD", "0"),
        ("VINK_THRESHOLD", "-5"),
        ("VINK_THRESHOLD", "51"),
    ],
)
def test_a_slip_in_what_is_shown_stops_the_product_and_opens_nothing(name: str, written: str) -> None:
    with pytest.raises(SettingFault) as refused:
        Settings.of({name: written, "VINK_THRESHOLD_REASON": "tried"})
    assert refused.value.title.da.startswith(name)
