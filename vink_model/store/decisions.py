"""The decision diary as it is kept: what was expected on the day, and every sighting since."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    ForeignKey,
    Integer,
    Row,
    String,
    Table,
    func,
    insert,
    select,
)

from vink_model.domain.planning.diary import Decision, Seen
from vink_model.domain.planning.kept_decisions import (
    KeptDecision,
    Sighting,
    title_of,
    worded_decision,
    worded_seen,
)
from vink_model.domain.planning.written import document, from_document
from vink_model.errors import ScenarioFault, StoreChanged
from vink_model.store.engine import reading, writing
from vink_model.store.schema import METADATA, Moment
from vink_model.text import Text, phrase

DECISIONS = Table(
    "decisions",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("title", String(80), nullable=False),
    Column("scenario", String(80), nullable=False),
    Column("document", String, nullable=False),
    Column("written_at", Moment, nullable=False),
    Column("written_by", String, nullable=False),
)
"""One row a decision, as it was made. The database itself refuses to change or remove a row."""

SIGHTINGS = Table(
    "sightings",
    METADATA,
    Column("decision", ForeignKey("decisions.number"), primary_key=True),
    Column("assumption", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("document", String, nullable=False),
    Column("noted_at", Moment, nullable=False),
    Column("noted_by", String, nullable=False),
)
"""What was seen of each expectation, each time a row. The database itself refuses to change or remove one."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What somebody at the keyboard can write in the diary and read from it."""

    engine: Engine
    who: str
    now: Callable[[], datetime]

    def list(self) -> tuple[KeptDecision, ...]:
        """Every decision, the newest first, with all that was seen of it."""
        with reading(self.engine) as connection:
            rows = list(connection.execute(select(DECISIONS).order_by(DECISIONS.c.number.desc())))
            seen = list(connection.execute(select(SIGHTINGS).order_by(SIGHTINGS.c.noted_at)))
        return tuple(_kept(row, [_sighting(s) for s in seen if s.decision == row.number]) for row in rows)

    def freeze(self, title: str, code: str, decision: Decision) -> KeptDecision:
        """Write a decision down as it is made; `code` is the kept version of its scenario.

        Raises: ScenarioFault for words that are missing, RefusedForPrivacy for words that name a person.
        """
        words, frozen = title_of(title), worded_decision(decision)
        with writing(self.engine) as connection:
            number = (connection.scalar(select(func.max(DECISIONS.c.number))) or 0) + 1
            kept = KeptDecision(number, words, code, frozen, self.now(), self.who)
            connection.execute(
                insert(DECISIONS).values(
                    number=number,
                    title=words,
                    scenario=code,
                    document=document("decision", frozen),
                    written_at=kept.written_at,
                    written_by=kept.written_by,
                )
            )
        return kept

    def note(self, decision: int, assumption: str, seen: Seen, expected: int) -> Sighting:
        """Note what was seen of an expectation; `expected` is the number of the sighting that stood there, 0
        where none did.

        Raises: StoreChanged when somebody noted another meanwhile, ScenarioFault for a decision without that
        expectation or a range upside down, RefusedForPrivacy.
        """
        noted = worded_seen(seen)
        with writing(self.engine) as connection:
            _refuse_unknown(connection, decision, assumption)
            number = _newest(connection, decision, assumption)
            if number != expected:
                raise StoreChanged(
                    Text("Der er noteret noget andet imens", "Something else was noted meanwhile"),
                    Text(
                        "Se beslutningen igen. Intet er gemt.", "See the decision again. Nothing was stored."
                    ),
                )
            sighting = Sighting(assumption, number + 1, noted, self.now(), self.who)
            connection.execute(
                insert(SIGHTINGS).values(
                    decision=decision,
                    assumption=assumption,
                    number=sighting.number,
                    document=document("seen", noted),
                    noted_at=sighting.noted_at,
                    noted_by=sighting.noted_by,
                )
            )
        return sighting


def _newest(connection: Connection, decision: int, assumption: str) -> int:
    asked = select(func.max(SIGHTINGS.c.number)).where(
        SIGHTINGS.c.decision == decision, SIGHTINGS.c.assumption == assumption
    )
    return connection.scalar(asked) or 0


def _refuse_unknown(connection: Connection, decision: int, assumption: str) -> None:
    row = connection.execute(select(DECISIONS).where(DECISIONS.c.number == decision)).first()
    expected = () if row is None else _kept(row, []).decision.expectations
    if assumption not in {each.assumption for each in expected}:
        raise ScenarioFault(
            phrase("Beslutning {n} venter ikke det", "Decision {n} does not expect that", n=str(decision)),
            Text("Vælg en af dens forventninger.", "Choose one of its expectations."),
        )


def _kept(row: Row[tuple[object, ...]], sightings: Sequence[Sighting]) -> KeptDecision:
    decision = from_document("decision", Decision, row.document)
    return KeptDecision(
        row.number, row.title, row.scenario, decision, row.written_at, row.written_by, tuple(sightings)
    )


def _sighting(row: Row[tuple[object, ...]]) -> Sighting:
    seen = from_document("seen", Seen, row.document)
    return Sighting(row.assumption, row.number, seen, row.noted_at, row.noted_by)
