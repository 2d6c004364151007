"""Scenarios kept under their names; of two who save at once, the second is told of the first.

Every version stays, so that a link to one leads to exactly what stood there.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, Engine, Row, func, insert, select

from vink_model.domain.planning.kept import KeptScenario, key_for, no_scenario, worded
from vink_model.domain.planning.scenario import Base, Scenario
from vink_model.domain.planning.written import read_scenario, written_scenario
from vink_model.errors import ScenarioFault, StoreChanged
from vink_model.store.decisions import Decisions
from vink_model.store.engine import reading, writing
from vink_model.store.schema import SCENARIOS
from vink_model.text import Text, day_text, phrase

_HELD = SCENARIOS.c


@dataclass(frozen=True, slots=True)
class Scenarios:
    """What somebody at the keyboard can do with kept scenarios."""

    engine: Engine
    who: str
    now: Callable[[], datetime]

    @property
    def decisions(self) -> Decisions:
        """The diary of what was decided of them."""
        return Decisions(self.engine, self.who, self.now)

    def list(self, *, archived: bool = False) -> tuple[KeptScenario, ...]:
        """The newest version of each, by name; those that were put away where asked for.

        Raises: ScenarioFault for one that this version of the product cannot read.
        """
        with reading(self.engine) as connection:
            rows = _newest_rows(connection)
        return tuple(_kept(row) for row in rows if row.is_archived is archived)

    def read(self, key: str, version: int | None = None) -> KeptScenario:
        """One scenario, the newest version or an earlier one, also one that was put away.

        Raises: ScenarioFault when there is none.
        """
        with reading(self.engine) as connection:
            row = _row(connection, key, version)
        if row is None:
            raise no_scenario(key)
        return _kept(row)

    def at(self, base: Base) -> Scenario:
        """The very version that another is built upon. Raises: ScenarioFault when there is none."""
        return self.read(base.key, base.version).scenario

    def versions(self, key: str) -> tuple[KeptScenario, ...]:
        """Every version of one scenario, newest first."""
        asked = select(SCENARIOS).where(_HELD.key == key).order_by(_HELD.version.desc())
        with reading(self.engine) as connection:
            return tuple(map(_kept, connection.execute(asked)))

    def add(self, scenario: Scenario) -> KeptScenario:
        """Keep a new scenario under its name.

        Raises: ScenarioFault for a name that cannot be used or is taken, RefusedForPrivacy for words that
        point at a person.
        """
        written = worded(scenario)
        with writing(self.engine) as connection:
            rows = _newest_rows(connection)
            _refuse_taken(rows, written.name, "")
            key = key_for(written.name, {row.key for row in rows})
            return self._append(connection, key, replace(written, version=1, is_archived=False))

    def save(self, key: str, scenario: Scenario, expected: int) -> KeptScenario:
        """Keep a changed scenario; `expected` is the version that it was changed from. Takes back one that
        was put away.

        Raises: StoreChanged saying who saved it meanwhile, ScenarioFault, RefusedForPrivacy as `add`.
        """
        written = worded(scenario)
        with writing(self.engine) as connection:
            _expect(connection, key, expected)
            _refuse_taken(_newest_rows(connection), written.name, key)
            return self._append(connection, key, replace(written, version=expected + 1, is_archived=False))

    def archive(self, key: str, expected: int) -> KeptScenario:
        """Put a scenario away; its versions stay, and its name is free.

        Raises: StoreChanged when somebody saved it meanwhile.
        """
        with writing(self.engine) as connection:
            there = _kept(_expect(connection, key, expected))
            return self._append(
                connection, key, replace(there.scenario, version=expected + 1, is_archived=True)
            )

    def _append(self, connection: Connection, key: str, scenario: Scenario) -> KeptScenario:
        kept = KeptScenario(key, scenario, self.now(), self.who)
        connection.execute(
            insert(SCENARIOS).values(
                key=key,
                version=scenario.version,
                name=scenario.name,
                document=written_scenario(scenario),
                is_archived=scenario.is_archived,
                saved_at=kept.saved_at,
                saved_by=kept.saved_by,
            )
        )
        return kept


def _newest_rows(connection: Connection) -> list[Row[tuple[object, ...]]]:
    newest = select(_HELD.key, func.max(_HELD.version).label("version")).group_by(_HELD.key).subquery()
    same = (_HELD.key == newest.c.key) & (_HELD.version == newest.c.version)
    return list(connection.execute(select(SCENARIOS).join(newest, same).order_by(_HELD.name, _HELD.key)))


def _row(connection: Connection, key: str, version: int | None) -> Row[tuple[object, ...]] | None:
    asked = select(SCENARIOS).where(_HELD.key == key)
    if version is not None:
        asked = asked.where(_HELD.version == version)
    return connection.execute(asked.order_by(_HELD.version.desc()).limit(1)).first()


def _kept(row: Row[tuple[object, ...]]) -> KeptScenario:
    scenario = replace(read_scenario(row.document), version=row.version, is_archived=row.is_archived)
    return KeptScenario(row.key, scenario, row.saved_at, row.saved_by)


def _expect(connection: Connection, key: str, seen: int) -> Row[tuple[object, ...]]:
    """The newest version, refused unless it is the one that was seen."""
    newest = _row(connection, key, None)
    if newest is None:
        raise no_scenario(key)
    if newest.version == seen:
        return newest
    raise StoreChanged(
        Text("Scenariet er ændret imens", "The scenario has changed meanwhile"),
        phrase(
            "{who} {did} {day} kl. {hour} UTC, efter at du åbnede det. Intet er gemt endnu, og dit er her "
            "stadig.",
            "{who} {did} on {day} at {hour} UTC, after you opened it. Nothing is stored yet, and yours is "
            "still here.",
            who=newest.saved_by,
            did=Text("arkiverede det", "archived it") if newest.is_archived else Text("gemte", "saved it"),
            day=day_text(newest.saved_at.date()),
            hour=f"{newest.saved_at:%H:%M}",
        ),
    )


def _refuse_taken(rows: list[Row[tuple[object, ...]]], name: str, own_key: str) -> None:
    """A name stands for one scenario, in capitals or not; one that was put away leaves it free."""
    others = (row for row in rows if not row.is_archived and row.key != own_key)
    if any(row.name.casefold() == name.casefold() for row in others):
        raise ScenarioFault(
            phrase("Der er allerede et scenarie '{n}'", "There is already a scenario '{n}'", n=name),
            Text("Giv dit et andet navn. Intet er gemt.", "Name yours otherwise. Nothing was stored."),
        )
