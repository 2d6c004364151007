"""The ledger of assumptions: enter one, change one, remove one; what cannot be read stays in its field."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from pages._ui.data import product
from pages._ui.language import language, say
from pages._ui.planner.state import act, cube, workbench
from vink_model.domain.planning.assumptions import Assumption, Basis
from vink_model.domain.planning.ledger import with_assumption, without_assumption
from vink_model.domain.planning.places import Scope
from vink_model.domain.planning.scenario import Scenario
from vink_model.text import Text
from vink_model.views.uncertainty_typed import FIELDS, TypedAssumption, names_of_fields, typed_again
from vink_model.views.uncertainty_words import scope_choices, scope_key

_TITLE = Text("Tilføj eller ret en antagelse", "Add or change an assumption")
_WHICH = Text("Antagelse", "Assumption")
_NEW = Text("En ny", "A new one")
_WHERE, _YEAR = Text("Hvis penge", "Whose money"), Text("År", "Year")
_ALL_YEARS = Text("Alle år sammen", "All years together")
_BASIS, _DAY = Text("Grundlag", "Basis"), Text("Dato", "Date")
_SAVE = Text("Gem antagelsen", "Keep the assumption")
_REMOVE = Text("Fjern antagelsen", "Remove the assumption")
_ROUND = "ledger.round"
_FIRST, _LAST = ("name", "unit"), ("source", "author")
_ROWS: tuple[tuple[str, ...], ...] = (
    ("low", "value", "high"),
    ("saturation", "weight"),
    ("tried_low", "tried_high"),
)


def show_ledger_form(ledger: tuple[Assumption, ...]) -> None:
    """One form for a new assumption and for those that are there."""
    known = {each.key: each for each in ledger}
    with st.expander(say(_TITLE), icon=":material/edit_note:", expanded=not ledger):
        labels = {"": say(_NEW)} | {key: key for key in known}
        chosen = st.selectbox(
            say(_WHICH),
            tuple(labels),
            format_func=labels.__getitem__,
            key=f"ledger.which.{st.session_state.get(_ROUND, 0)}.{len(known)}",
        )
        with st.form(f"ledger.form.{chosen}", border=False):
            _fields(chosen, known.get(chosen))
            st.form_submit_button(say(_SAVE), icon=":material/save:", on_click=_save, args=(chosen,))
        if chosen:
            st.button(
                say(_REMOVE),
                icon=":material/delete:",
                key=f"ledger.remove.{chosen}",
                on_click=act,
                args=(lambda scenario: without_assumption(scenario, chosen),),
            )


def _fields(chosen: str, present: Assumption | None) -> None:
    typed = TypedAssumption(author=product().settings.user) if present is None else typed_again(present)
    _row(chosen, typed, _FIRST)
    _where(chosen, present)
    for row in _ROWS:
        _row(chosen, typed, row)
    left, right = st.columns(2)
    with left:
        st.selectbox(
            say(_BASIS),
            tuple(Basis),
            format_func={basis: say(basis.label) for basis in Basis}.__getitem__,
            index=list(Basis).index(present.basis if present else Basis.JUDGEMENT),
            key=_key(chosen, "basis"),
        )
    with right:
        st.date_input(
            say(_DAY),
            value=present.day if present else product().now().date(),
            format="DD.MM.YYYY",
            key=_key(chosen, "day"),
        )
    _row(chosen, typed, _LAST)


def _row(chosen: str, typed: TypedAssumption, names: tuple[str, ...]) -> None:
    for name, place in zip(names, st.columns(len(names)), strict=True):
        with place:
            st.text_input(say(FIELDS[name]), value=getattr(typed, name), key=_key(chosen, name))


def _where(chosen: str, present: Assumption | None) -> None:
    choices = scope_choices(cube())
    scope = present.buys.scope if present and present.buys else Scope()
    keys = tuple(choices)
    there = scope_key(scope)
    left, right = st.columns(2)
    with left:
        st.selectbox(
            say(_WHERE),
            keys,
            index=keys.index(there) if there in keys else 0,
            format_func={key: say(name) for key, (name, _) in choices.items()}.__getitem__,
            key=_key(chosen, "where"),
        )
    years = {"": say(_ALL_YEARS)} | {str(year): str(year) for year in cube().years}
    with right:
        st.selectbox(
            say(_YEAR),
            tuple(years),
            index=tuple(years).index("" if scope.year is None else str(scope.year)),
            format_func=years.__getitem__,
            key=_key(chosen, "year"),
        )


def _save(chosen: str) -> None:
    """Keep what was typed; the fields are emptied only when it could be kept."""
    said: Mapping[str, str] = {name: st.session_state[_key(chosen, name)] for name in names_of_fields()}
    _, scope = scope_choices(cube())[st.session_state[_key(chosen, "where")]]
    year: str = st.session_state[_key(chosen, "year")]
    whole = replace(scope, year=int(year) if year else None)
    basis, day = Basis(st.session_state[_key(chosen, "basis")]), st.session_state[_key(chosen, "day")]
    typed, spoken = TypedAssumption(**said), language()

    def change(scenario: Scenario) -> Scenario:
        return with_assumption(scenario, typed.read(whole, basis, day, spoken), replacing=chosen)

    act(change)
    if not workbench().refused:
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _key(chosen: str, name: str) -> str:
    """A field's name; after each assumption that could be kept the fields are new ones."""
    return f"ledger.{st.session_state.get(_ROUND, 0)}.{chosen}.{name}"
