"""The rules that a planner sets herself: set one, read them, remove one."""

from dataclasses import replace
from functools import partial

import streamlit as st

from pages._ui.language import say
from pages._ui.planner.questions import with_rule
from pages._ui.planner.state import act, cube, present
from pages._ui.words import unmarked
from vink_model.domain.planning.places import ALL_LINES, Scope
from vink_model.domain.planning.scenario import Scenario, applied, unlocked
from vink_model.text import Text
from vink_model.views.scenarios_ruled import RuleKind, rule_of
from vink_model.views.uncertainty_words import scope_choices

_SET = Text("Sæt en regel", "Set a rule")
_KIND, _WHERE, _OTHER = Text("Regel", "Rule"), Text("For", "For"), Text("Og", "And")
_YEAR, _ALL_YEARS = Text("År", "Year"), Text("Alle år sammen", "All years together")
_DO = Text("Sæt reglen", "Set the rule")
_DROP = Text("Fjern en regel, du selv har sat", "Remove a rule that you set yourself")
_DROP_ONE = Text("Fjern", "Remove")
_ALL = "all"


def show_own_rules() -> None:
    """The form for a new rule, and those that are set."""
    with st.expander(say(_SET), icon=":material/add_circle:"):
        labels = {kind.value: say(kind.label) for kind in RuleKind}
        chosen = st.selectbox(
            say(_KIND), tuple(labels), format_func=labels.__getitem__, key="planner.rule.kind"
        )
        _show_form(RuleKind(chosen))
    rules = {rule.key: rule for rule in present().rules}
    if not rules:
        return
    with st.expander(say(_DROP), icon=":material/rule:"):
        for key, rule in rules.items():
            st.markdown(unmarked(say(rule.sentence(cube().names))))
            st.button(
                say(_DROP_ONE), key=f"planner.drop.{key}", on_click=act, args=(partial(unlocked, key=key),)
            )


def _show_form(kind: RuleKind) -> None:
    scopes = {_ALL: (ALL_LINES, Scope()), **scope_choices(cube())}
    places = {key: say(name) for key, (name, _) in scopes.items()}
    years = {"": say(_ALL_YEARS)} | {str(year): str(year) for year in cube().years}
    with st.form(f"planner.rule.{kind}", border=False):
        st.selectbox(say(_WHERE), tuple(places), format_func=places.__getitem__, key="planner.rule.where")
        if kind is RuleKind.TOGETHER:
            st.selectbox(say(_OTHER), tuple(places), format_func=places.__getitem__, key="planner.rule.other")
        if kind.is_about_a_year:
            st.selectbox(
                say(_YEAR),
                tuple(years),
                format_func=years.__getitem__,
                index=len(years) - 1,
                key="planner.rule.year",
            )
        if kind.asks_for is not None:
            st.text_input(say(kind.asks_for), key="planner.rule.words")
        chosen = {key: scope for key, (_, scope) in scopes.items()}
        st.form_submit_button(say(_DO), icon=":material/check:", on_click=partial(_set, kind, chosen))


def _set(kind: RuleKind, scopes: dict[str, Scope]) -> None:
    said = st.session_state
    year = said.get("planner.rule.year", "") if kind.is_about_a_year else ""
    in_year = {key: replace(scope, year=int(year)) if year else scope for key, scope in scopes.items()}
    scope = in_year[said["planner.rule.where"]]
    other = in_year.get(said.get("planner.rule.other", ""))
    words = said.get("planner.rule.words", "") if kind.asks_for is not None else ""

    def change(scenario: Scenario) -> Scenario:
        rule = rule_of(cube(), applied(cube(), scenario), kind, scope, words, other)
        return with_rule(rule, scenario)

    act(change)
