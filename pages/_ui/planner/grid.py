"""The grid: one year's places, whose amounts are typed as the planner writes them."""

from functools import partial

import pandas as pd
import streamlit as st

from pages._ui.language import language, say
from pages._ui.planner.state import act, cube, workbench
from vink_model.domain.planning.places import Cell
from vink_model.domain.planning.scenario import Scenario, locked, set_to, unlocked
from vink_model.text import Quantity, Text
from vink_model.views.scenarios import ScenarioScreen
from vink_model.views.scenarios_grid import grid_rows, line_text, lock_key, scope_of
from vink_model.views.scenarios_typed import kroner_typed

_LINE = Text("Linje", "Line")
_PAYER = Text("Kilde", "Source")
_ADOPTED = Text("Vedtaget, kr.", "Adopted, DKK")
_SCENARIO = Text("Scenarie, kr.", "Scenario, DKK")
_DIFFERENCE = Text("Forskel, kr.", "Difference, DKK")
_LOCK = Text("Låst", "Locked")
_TYPED_HELP = Text(
    "Skriv beløbet, som du plejer: 750.000, 0,75 eller 1,25 mio.",
    "Type the amount as you like: 750 000, 0.75 or 1.25 million.",
)
_ALT = Text("Beløb efter linje og kilde i ét år", "Amounts by line and source in one year")


def show_grid(screen: ScenarioScreen, year: int) -> None:
    """One year's places; typing an amount or setting a lock is one action."""
    rows = grid_rows(cube(), screen.scenario, screen.allocation, year)
    key = f"planner.grid.{year}.{workbench().round}"
    names = cube().names
    figures = pd.DataFrame(
        {
            "line": [say(line_text(names, row.cell)) for row in rows],
            "payer": [say(names.of(row.cell.payer)) for row in rows],
            "adopted": [_written(row.adopted_kr) for row in rows],
            "scenario": [_written(row.scenario_kr) for row in rows],
            "difference": [_written(row.change_kr, signed=True) for row in rows],
            "lock": [row.is_locked for row in rows],
        }
    )
    st.data_editor(
        figures,
        key=key,
        hide_index=True,
        height="content",
        disabled=["line", "payer", "adopted", "difference"],
        column_config={
            "line": st.column_config.TextColumn(say(_LINE), width=325),
            "payer": st.column_config.TextColumn(say(_PAYER), width=225),
            "adopted": st.column_config.TextColumn(say(_ADOPTED), alignment="right", width=110),
            "scenario": st.column_config.TextColumn(
                say(_SCENARIO), alignment="right", help=say(_TYPED_HELP), width=125
            ),
            "difference": st.column_config.TextColumn(say(_DIFFERENCE), alignment="right", width=110),
            "lock": st.column_config.CheckboxColumn(say(_LOCK), width=60),
        },
        alt=say(_ALT),
    )
    edits: dict[int, dict[str, object]] = st.session_state[key]["edited_rows"]
    if edits:
        act(*(partial(_edited, rows[number].cell, edit) for number, edit in edits.items()))
        st.rerun()


def _written(kr: int, *, signed: bool = False) -> str:
    return "" if signed and not kr else Quantity(kr, signed=signed).said(language())


def _edited(cell: Cell, edit: dict[str, object], scenario: Scenario) -> Scenario:
    """An amount is set before its place is locked."""
    if "scenario" in edit:
        scenario = set_to(cube(), scenario, cell, kroner_typed(str(edit["scenario"] or "0")))
    if "lock" not in edit:
        return scenario
    if edit["lock"]:
        return locked(cube(), scenario, scope_of(cell))
    key = lock_key(scenario, cell)
    return scenario if key is None else unlocked(scenario, key)
