"""The steps in `migrations` lead to the tables that the code knows, and back."""

from __future__ import annotations

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, inspect, text

from tests.store.samples import concerns_of, load_sample, loaded, plan_frames
from vink_model.domain.sheets import SHEETS
from vink_model.errors import StoreOutdated
from vink_model.store import Engine, migrate, read_version
from vink_model.store.engine import reading, writing
from vink_model.store.migrating import NEWEST, configuration
from vink_model.store.schema import METADATA


def test_the_steps_lead_to_the_declared_tables_and_columns(engine: Engine) -> None:
    with reading(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_the_steps_lead_to_the_declared_rules(engine: Engine) -> None:
    """Alembic compares no rules, so they are compared here: by name, and on SQLite word for word."""
    with reading(engine) as connection:
        for table in METADATA.sorted_tables:
            declared = {
                str(rule.name): str(rule.sqltext.compile(connection, compile_kwargs={"literal_binds": True}))
                # Only inside CREATE TABLE does a rule leave its table's name out.
                .replace(f"{table.name}.", "")
                for rule in table.constraints
                if isinstance(rule, CheckConstraint)
            }
            found = {
                str(rule["name"]): rule["sqltext"]
                for rule in inspect(connection).get_check_constraints(table.name)
            }
            assert found.keys() == declared.keys()
            assert engine.dialect.name != "sqlite" or found == declared


def test_every_sheet_has_its_table_with_its_load_and_its_row(engine: Engine) -> None:
    with reading(engine) as connection:
        for sheet in SHEETS.values():
            columns = [column["name"] for column in inspect(connection).get_columns(sheet.key)]
            assert columns == ["import_id", "row_number", *(column.key for column in sheet)]


def test_migrating_again_changes_nothing(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    version = read_version(engine)
    migrate(engine)
    assert read_version(engine) == version


def test_the_steps_can_be_taken_back_to_nothing_and_forth_again(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    with writing(engine) as connection:
        command.downgrade(configuration(connection), "base")
    with reading(engine) as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    migrate(engine)
    with reading(engine) as connection:
        assert len(inspect(connection).get_table_names()) == len(METADATA.tables) + 1


def test_the_newest_step_is_the_one_that_the_product_asks_for(engine: Engine) -> None:
    with reading(engine) as connection:
        assert ScriptDirectory.from_config(configuration(connection)).get_heads() == [NEWEST]


def test_a_database_of_a_newer_product_is_left_alone(engine: Engine) -> None:
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreOutdated) as refusal:
        migrate(engine)
    assert refusal.value.title.da == "Databasen hører til en nyere udgave"


def test_a_step_that_fails_leaves_the_tables_as_they_were(unbuilt: Engine) -> None:
    with writing(unbuilt) as connection:
        connection.execute(text("CREATE TABLE spending (a INTEGER)"))
    with pytest.raises(Exception, match="already exists"):
        migrate(unbuilt)
    with reading(unbuilt) as connection:
        assert inspect(connection).get_table_names() == ["spending"]
