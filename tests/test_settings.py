"""What the surroundings decide about the connections to a server."""

import pytest

from vink_model.errors import SettingFault
from vink_model.settings import Pool, Settings


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
