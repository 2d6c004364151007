"""Small loads, made from the declarations: a test says what matters, the rest is filled in."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal

import pandas as pd

from vink_model.domain.loaded import Loaded, Origin
from vink_model.domain.sheets import SHEETS, Column, Kind
from vink_model.store import Engine, Outcome, load

Cell = str | int | Decimal | None
MAY_DAY = datetime(2016, 5, 1, 12, 0, tzinfo=UTC)

_FILLED: dict[Kind, Cell] = {
    Kind.TEXT: "Blåbærgrød på ø",
    Kind.KEY: "noget",
    Kind.WHOLE: 1,
    Kind.KRONER: 100,
    Kind.YEAR: 2016,
    Kind.MONTH: "2016-05",
    Kind.DATE: "2016-05-01",
    Kind.DECIMAL: Decimal("1.5"),
}


def frame(key: str, *rows: Mapping[str, Cell]) -> pd.DataFrame:
    """A sheet's frame as a source delivers it; what a row leaves out gets any lawful value or none."""
    columns = {
        column.key: pd.Series(
            [row.get(column.key, _filled(column)) for row in rows],
            dtype="Int64" if column.kind in {Kind.WHOLE, Kind.KRONER, Kind.YEAR} else object,
        )
        for column in SHEETS[key]
    }
    return pd.DataFrame(columns)


def loaded(name: str = "vink.xlsx", /, **frames: pd.DataFrame) -> Loaded:
    """A checked file; its hash follows its name, so the same name is the same file."""
    sha256 = hashlib.sha256(name.encode()).hexdigest()
    return Loaded(Origin(name, sha256, size=1000), frames)


def plan_frames() -> dict[str, pd.DataFrame]:
    """The least plan that everything else can refer to: one level, one track, one initiative."""
    return {
        "levels": frame("levels", {"key": "broad", "order": 1}),
        "tracks": frame("tracks", {"key": "concerns", "number": 1}),
        "initiatives": frame("initiatives", {"key": "talks", "track": "concerns", "level": "broad"}),
    }


def concerns_of(*counts: int) -> pd.DataFrame:
    """Concerns, one cell a month of 2016 with the given counts."""
    months = (f"2016-{number:02d}" for number in range(1, 13))
    rows: list[dict[str, Cell]] = [
        {"month": month, "level": "broad", "count": n} for month, n in zip(months, counts, strict=False)
    ]
    return frame("concerns", *rows)


def load_sample(engine: Engine, checked: Loaded, *, who: str = "Ærø") -> Outcome:
    """Load at noon on May Day."""
    return load(engine, checked, who=who, now=MAY_DAY)


def _filled(column: Column) -> Cell:
    if not column.required:
        return column.default
    return next(iter(column.codes)).value if column.codes else _FILLED.get(column.kind)
