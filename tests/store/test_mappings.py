"""Mappings kept under a name."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from vink_model.domain.mapping.values import ColumnMapping, Mapping, MarkMapping, MarkMeaning, SheetMapping
from vink_model.errors import MappingFault, StoreChanged
from vink_model.store import (
    Engine,
    StoredMapping,
    archive_mapping,
    list_mappings,
    read_mapping,
    save_mapping,
)
from vink_model.store.engine import writing
from vink_model.store.mappings import MAPPINGS, NEW

MAY_DAY = datetime(2016, 5, 1, 12, 30, tzinfo=UTC)
JUNE_DAY = MAY_DAY + timedelta(days=31)
CASES = Mapping(
    "Sagssystem",
    (
        SheetMapping(
            "surveys",
            "Udtræk",
            (ColumnMapping("survey", found="Skema", codes=(("Temadag", "theme_day"),)),),
            marks=(MarkMapping("<5", MarkMeaning.SUPPRESSED, 1, 4),),
        ),
    ),
)
CHANGED = replace(CASES, sheets=(replace(CASES.sheets[0], found="Udtræk 2"),))


def test_a_mapping_comes_back_as_it_was_saved(engine: Engine) -> None:
    saved = save_mapping(engine, CASES, expected=NEW, who="anna", now=MAY_DAY)
    assert saved == StoredMapping(CASES, 1, MAY_DAY, "anna", is_archived=False)
    assert read_mapping(engine, "Sagssystem") == saved
    assert list_mappings(engine) == (saved,)


def test_a_change_is_a_new_version_and_the_old_one_stays(engine: Engine) -> None:
    save_mapping(engine, CASES, expected=NEW, who="anna", now=MAY_DAY)
    save_mapping(engine, CHANGED, expected=1, who="bo", now=JUNE_DAY)
    assert read_mapping(engine, "Sagssystem") == StoredMapping(CHANGED, 2, JUNE_DAY, "bo", is_archived=False)
    assert read_mapping(engine, "Sagssystem", 1).mapping == CASES
    assert [one.version for one in list_mappings(engine)] == [2]


@pytest.mark.parametrize("expected", [NEW, 1, 3])
def test_whoever_saves_from_a_stale_version_hears_who_changed_it(engine: Engine, expected: int) -> None:
    save_mapping(engine, CASES, expected=NEW, who="anna", now=MAY_DAY)
    save_mapping(engine, CHANGED, expected=1, who="bo", now=JUNE_DAY)
    with pytest.raises(StoreChanged) as refused:
        save_mapping(engine, CASES, expected=expected, who="anna", now=JUNE_DAY)
    assert "bo saved 'Sagssystem' on 1 Jun 2016 at 12:30 UTC" in refused.value.remedy.en
    assert read_mapping(engine, "Sagssystem").mapping == CHANGED


def test_an_archived_mapping_leaves_the_list_and_frees_its_name(engine: Engine) -> None:
    save_mapping(engine, CASES, expected=NEW, who="anna", now=MAY_DAY)
    archive_mapping(engine, "Sagssystem", expected=1, who="bo", now=JUNE_DAY)
    assert list_mappings(engine) == ()
    assert [one.saved_by for one in list_mappings(engine, archived=True)] == ["bo"]
    assert save_mapping(engine, CHANGED, expected=NEW, who="anna", now=JUNE_DAY).version == 3


def test_archiving_from_a_stale_version_is_refused(engine: Engine) -> None:
    save_mapping(engine, CASES, expected=NEW, who="anna", now=MAY_DAY)
    save_mapping(engine, CHANGED, expected=1, who="bo", now=JUNE_DAY)
    with pytest.raises(StoreChanged):
        archive_mapping(engine, "Sagssystem", expected=1, who="anna", now=JUNE_DAY)


def test_a_mapping_that_is_not_there_is_said(engine: Engine) -> None:
    with pytest.raises(MappingFault, match="no mapping 'Andet'"):
        read_mapping(engine, "Andet")
    with pytest.raises(StoreChanged):
        save_mapping(engine, CASES, expected=4, who="anna", now=MAY_DAY)


@pytest.mark.parametrize("name", ["", " ", " Sager", "x" * 121])
def test_a_mapping_needs_a_name(engine: Engine, name: str) -> None:
    with pytest.raises(MappingFault):
        save_mapping(engine, replace(CASES, name=name), expected=NEW, who="anna", now=MAY_DAY)


def test_a_document_of_another_version_is_refused_in_words(engine: Engine) -> None:
    save_mapping(engine, CASES, expected=NEW, who="anna", now=MAY_DAY)
    with writing(engine) as connection:
        connection.execute(update(MAPPINGS).values(document='{"name": "Sagssystem", "colour": 1}'))
    with pytest.raises(MappingFault):
        read_mapping(engine, "Sagssystem")
