"""Writing a decision down: the open scenario is frozen with what is expected of it."""

from datetime import date

import pandas as pd
import streamlit as st

from pages._ui.data import product
from pages._ui.language import say
from pages._ui.parts import show_error, show_notice
from pages._ui.planner.state import cube, workbench
from vink_model.domain.planning.diary import decided, expectation_of
from vink_model.domain.planning.kept import LONGEST_NAME
from vink_model.errors import VinkError
from vink_model.text import Text
from vink_model.views.scenarios import ScenarioScreen
from vink_model.views.scenarios_decisions import expectations_typed

_WRITE = Text("Skriv en beslutning ned", "Write a decision down")
_SAVE_FIRST = Text("Gem scenariet først", "Save the scenario first")
_SAVE_FIRST_WHY = Text(
    "En beslutning fryser en gemt udgave. Åbn eller gem et scenarie under Byg; så kan det besluttes her.",
    "A decision freezes a saved version. Open or save a scenario under Build; then it can be decided here.",
)
_TITLE = Text("Beslutning", "Decision")
_BY, _BY_HELP = (
    Text("Besluttet af", "Decided by"),
    Text("For eksempel Socialudvalget", "Such as the committee"),
)
_DAY, _DUE = Text("Dato", "Date"), Text("Ses senest", "To be seen by")
_EXPECTED = Text("Hvad ventes der, som kan ses senere?", "What is expected that can be seen later?")
_EXPECTED_HELP = Text(
    "Et spænd for hver: for eksempel møder i medborgerforum, 4 til 6. Scenariets antagelser følger med.",
    "A range for each: such as forum meetings, 4 to 6. The scenario's assumptions come along.",
)
_WHAT, _LOW, _HIGH = Text("Hvad", "What"), Text("Mindst", "At least"), Text("Højst", "At most")
_FREEZE = Text("Frys beslutningen", "Freeze the decision")
_ROWS = 3


def show_deciding(screen: ScenarioScreen, today: date) -> None:
    """The form, when there is a saved version to decide."""
    bench = workbench()
    if bench.kept is None or bench.is_changed:
        show_notice(_SAVE_FIRST, _SAVE_FIRST_WHY)
        return
    with (
        st.expander(say(_WRITE), icon=":material/gavel:"),
        st.form(f"planner.decide.{bench.kept.code}", border=False),
    ):
        left, right = st.columns(2)
        title = left.text_input(
            say(_TITLE), bench.kept.name, max_chars=LONGEST_NAME, key="planner.decide.title"
        )
        by = right.text_input(
            say(_BY), max_chars=LONGEST_NAME, placeholder=say(_BY_HELP), key="planner.decide.by"
        )
        day = left.date_input(say(_DAY), today, format="DD.MM.YYYY", key="planner.decide.day")
        due = right.date_input(say(_DUE), _end(today), format="DD.MM.YYYY", key="planner.decide.due")
        rows = _expected()
        if st.form_submit_button(say(_FREEZE), icon=":material/ac_unit:"):
            _freeze(screen, title, by, (day, due), rows)


def _expected() -> pd.DataFrame:
    st.markdown(say(_EXPECTED))
    st.markdown(f":small[:gray[{say(_EXPECTED_HELP)}]]")
    empty = pd.DataFrame({column: [""] * _ROWS for column in ("what", "low", "high")})
    typed: pd.DataFrame = st.data_editor(
        empty,
        key="planner.decide.rows",
        hide_index=True,
        num_rows="dynamic",
        column_config={
            "what": st.column_config.TextColumn(say(_WHAT), width="large"),
            "low": st.column_config.TextColumn(say(_LOW), alignment="right"),
            "high": st.column_config.TextColumn(say(_HIGH), alignment="right"),
        },
        alt=say(_EXPECTED),
    )
    return typed


def _freeze(screen: ScenarioScreen, title: str, by: str, days: tuple[date, date], rows: pd.DataFrame) -> None:
    """Write it down; what is refused is said, and all that was typed stays."""
    bench, (day, due) = workbench(), days
    if bench.kept is None:
        return
    typed = [(str(what or ""), str(low or ""), str(high or ""), due) for what, low, high in rows.to_numpy()]
    try:
        assumed = tuple(expectation_of(each, due) for each in screen.scenario.assumptions)
        decision = decided(cube(), screen.scenario, by, day, due, (*assumed, *expectations_typed(typed)))
        product().scenarios().decisions.freeze(title, bench.kept.code, decision)
    except VinkError as refused:
        show_error(refused)
    else:
        st.rerun()


def _end(today: date) -> date:
    """The end of the plan's last year, or of this one when that is over."""
    return max(date(max(cube().years, default=today.year), 12, 31), date(today.year, 12, 31))
