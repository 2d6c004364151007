"""The part Decisions: what was decided, what was expected of it, and how it went."""

from datetime import date
from functools import partial

import streamlit as st

from pages._ui.data import product
from pages._ui.language import say
from pages._ui.parts import show_figures, show_message, show_notice, show_section
from pages._ui.planner.deciding import show_deciding
from pages._ui.planner.state import open_to_build
from pages._ui.told import show_told, tell
from vink_model.domain.planning.diary import Seen
from vink_model.domain.planning.kept_decisions import KeptDecision
from vink_model.errors import VinkError
from vink_model.text import Text
from vink_model.views.scenarios import ScenarioScreen
from vink_model.views.scenarios_decisions import (
    decision_message,
    diary_figures,
    expectation_label,
    typed_number,
)

_OUTCOME = "planner.decisions.outcome"
_TITLE = Text("Hvordan gik det?", "How did it go?")
_LEAD = Text(
    "Hver beslutning fryses med det, man ventede af den. Siden holdes det op imod det, der blev set.",
    "Each decision is frozen with what was expected of it. Later that is held against what was seen.",
)
_NONE = Text("Ingen beslutninger", "No decisions")
_NONE_YET = Text("Ingen beslutning er skrevet ned endnu.", "No decision has been written down yet.")
_SAW = Text("Skriv, hvad der blev set", "Write what was seen")
_WHICH = Text("Forventning", "Expectation")
_LOW, _HIGH = Text("Mindst", "At least"), Text("Højst", "At most")
_DAY, _SOURCE = Text("Set den", "Seen on"), Text("Kilde", "Source")
_NOTE = Text("Notér", "Note")
_NOTED = Text("Noteret.", "Noted.")
_OPEN = Text("Åbn scenariet, som det var", "Open the scenario as it was")


def show_decisions(screen: ScenarioScreen) -> None:
    """The diary, newest first, and the form to write in it."""
    today = product().now().date()
    kept = product().scenarios().decisions.list()
    show_section(_TITLE, _LEAD)
    show_told(_OUTCOME)
    if kept:
        show_figures(diary_figures(kept, today))
    else:
        show_notice(_NONE, _NONE_YET)
    show_deciding(screen, today)
    for each in kept:
        show_message(decision_message(each, today))
        _show_sighting(each, today)


def _show_sighting(kept: KeptDecision, today: date) -> None:
    """The way to note what was seen, and to the scenario as it was decided."""
    with st.container(horizontal=True, gap="small"):
        panel = st.popover(
            say(_SAW), icon=":material/visibility:", key=_key(kept, "panel"), on_change="rerun"
        )
        st.button(
            say(_OPEN),
            icon=":material/open_in_new:",
            key=_key(kept, "open"),
            on_click=open_to_build,
            args=(kept.code,),
        )
    if panel.open:
        with panel, st.form(_key(kept, "form"), border=False):
            expectations = kept.decision.expectations
            labels = [say(expectation_label(each)) for each in expectations]
            st.selectbox(
                say(_WHICH), range(len(labels)), format_func=labels.__getitem__, key=_key(kept, "which")
            )
            left, right = st.columns(2)
            left.text_input(say(_LOW), key=_key(kept, "low"))
            right.text_input(say(_HIGH), key=_key(kept, "high"))
            left.date_input(say(_DAY), today, max_value=today, format="DD.MM.YYYY", key=_key(kept, "day"))
            right.text_input(say(_SOURCE), key=_key(kept, "source"))
            st.form_submit_button(say(_NOTE), icon=":material/check:", on_click=partial(_note, kept))


def _note(kept: KeptDecision) -> None:
    said = {part: st.session_state[_key(kept, part)] for part in ("which", "low", "high", "day", "source")}
    expectation = kept.decision.expectations[said["which"]]
    there = kept.latest.get(expectation.assumption)
    try:
        low = typed_number(said["low"], 1)
        high = typed_number(said["high"], 1) if said["high"].strip() else low
        seen = Seen(low, high, said["day"], said["source"])
        number = 0 if there is None else there.number
        product().scenarios().decisions.note(kept.number, expectation.assumption, seen, number)
    except VinkError as refused:
        tell(_OUTCOME, refused)
    else:
        tell(_OUTCOME, _NOTED)


def _key(kept: KeptDecision, part: str) -> str:
    return f"planner.decision.{kept.number}.{part}"
