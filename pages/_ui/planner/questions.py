"""The planner's questions, each one small form: what if, what does it cost, can it be held."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

import streamlit as st

from pages._ui.data import dataset
from pages._ui.language import say
from pages._ui.planner.state import act, cube, present_whole
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.places import Allocation, Cell, Grant
from vink_model.domain.planning.rule import MoneyRule
from vink_model.domain.planning.scenario import Scenario, moved, set_to
from vink_model.domain.planning.steps import PostsInSteps
from vink_model.text import Text, phrase
from vink_model.views.scenarios_asked import capped, post_rules, promise_targets, promised
from vink_model.views.scenarios_grid import place_choices
from vink_model.views.scenarios_typed import kroner_typed

QUESTIONS = {
    "grant": Text("Kilde giver andet", "Source changes"),
    "posts": Text("Flere årsværk", "More posts"),
    "cap": Text("Loft over året", "Cap on a year"),
    "promises": Text("Løfternes pris", "Price promises"),
    "move": Text("Flyt beløb", "Move money"),
}
_ASK = Text("Svar", "Answer")
_AMOUNT = Text("Beløb", "Amount")
_AMOUNT_HELP = Text("For eksempel 750.000, 0,75 eller 1,25 mio.", "Such as 750 000, 0.75 or 1.25 million")
_SOURCE = Text("Kilde og år", "Source and year")
_YEAR = Text("År", "Year")
_POSTS = Text("Linje og år", "Line and year")
_LEAST = Text("Mindst så mange årsværk", "At least so many posts")
_FROM, _TO = Text("Fra", "From"), Text("Til", "To")
_NOWHERE = Text("Ingen: lad det stå ufordelt", "None: leave it unallocated")
_PROMISES = Text(
    "Planen siger ikke, hvad det lovede koster pr. stk. Skriv dit eget skøn; det, du ikke kender, lader du "
    "stå tomt, og så regnes det ikke med.",
    "The plan does not say what one of each promise costs. Write your own judgement; leave empty what you "
    "do not know, and it is not counted.",
)
_NONE = Text("Planen har ingen løfter med antal og år.", "The plan has no promises with a number and a year.")

Submitted = Callable[[], None]


def show_question(question: str, now: Allocation) -> None:
    """The form of one question."""
    forms: Mapping[str, Callable[[Allocation], Submitted]] = {
        "grant": _grant_form,
        "posts": _posts_form,
        "cap": _cap_form,
        "promises": _promises_form,
        "move": _move_form,
    }
    with st.form(f"planner.ask.{question}", border=False):
        submitted = forms[question](now)
        st.form_submit_button(say(_ASK), icon=":material/calculate:", on_click=submitted)


def _grant_form(now: Allocation) -> Submitted:
    grants = sorted(now.granted)
    left, right = st.columns(2)
    with left:
        st.selectbox(
            say(_SOURCE),
            grants,
            format_func=lambda g: f"{say(cube().names.of(g.payer))}, {g.year}",
            index=len(grants) - 1,
            key="planner.grant",
        )
    with right:
        _amount("planner.grant.kr")
    return _grant


def _grant() -> None:
    place: Grant = st.session_state["planner.grant"]
    act(lambda s: set_to(cube(), s, place, kroner_typed(st.session_state["planner.grant.kr"])))


def _posts_form(now: Allocation) -> Submitted:
    rules = post_rules(cube(), present_whole())
    left, right = st.columns(2)
    with left:
        st.selectbox(
            say(_POSTS),
            range(len(rules)),
            format_func=lambda n: say(cube().names.of_place(rules[n].post)),
            index=max(0, len(rules) - 1),
            key="planner.posts",
        )
    with right:
        most = max((posts for posts in now.posts.values()), default=Decimal(0))
        st.number_input(say(_LEAST), min_value=0, step=1, value=int(most) + 1, key="planner.posts.n")
    return partial(_posts, rules)


def _posts(rules: tuple[PostsInSteps, ...]) -> None:
    if rules:
        rule = rules[st.session_state["planner.posts"]]
        low = Decimal(st.session_state["planner.posts.n"])
        act(lambda s: with_rule(replace(rule, low=low), s))


def _cap_form(now: Allocation) -> Submitted:  # noqa: ARG001 - all forms are asked alike
    years = cube().years
    left, right = st.columns(2)
    with left:
        st.selectbox(say(_YEAR), years, index=len(years) - 1, key="planner.cap.year")
    with right:
        _amount("planner.cap.kr")
    return _cap


def _cap() -> None:
    year, words = st.session_state["planner.cap.year"], st.session_state["planner.cap.kr"]
    act(lambda s: with_rule(capped(year, kroner_typed(words)), s))


def _promises_form(now: Allocation) -> Submitted:  # noqa: ARG001 - all forms are asked alike
    targets = promise_targets(dataset().plan)
    st.markdown(say(_PROMISES if targets else _NONE))
    for target in targets:
        label = phrase("{name}: {n} à", "{name}: {n} at", name=target.name, n=int(target.value or 0))
        st.text_input(say(label), key=f"planner.promise.{target.key}", placeholder=say(_AMOUNT_HELP))
    return _promises


def _promises() -> None:
    plan = dataset().plan
    words = {t.key: st.session_state[f"planner.promise.{t.key}"] for t in promise_targets(plan)}

    def change(scenario: Scenario) -> Scenario:
        costs = {key: kroner_typed(said) for key, said in words.items() if said.strip()}
        for rule in promised(plan, costs):
            scenario = with_rule(rule, scenario)
        return scenario

    act(change)


def _move_form(now: Allocation) -> Submitted:
    held = {cell.key: cell for cell in sorted(now.amounts)}
    places = {cell.key: cell for cell in _targets(cube())}
    sources, targets = (
        place_choices(cube().names, held.values()),
        place_choices(cube().names, places.values()),
    )
    st.selectbox(say(_FROM), tuple(sources), format_func=lambda key: say(sources[key]), key="planner.from")
    st.selectbox(
        say(_TO),
        ("", *targets),
        format_func=lambda key: say(targets[key]) if key else say(_NOWHERE),
        key="planner.to",
    )
    _amount("planner.move.kr")
    return partial(_move, held, places)


def _move(held: dict[str, Cell], places: dict[str, Cell]) -> None:
    source, target = held[st.session_state["planner.from"]], places.get(st.session_state["planner.to"])
    words = st.session_state["planner.move.kr"]
    act(lambda s: moved(cube(), s, kroner_typed(words), source, target))


def _targets(places: Cube) -> list[Cell]:
    return [cell for cell in places.cells if not cell.initiative or cell in places.adopted.amounts]


def with_rule(rule: MoneyRule, scenario: Scenario) -> Scenario:
    """The scenario with a rule of its own, in the place of one of the same name."""
    return replace(scenario, rules=(*(r for r in scenario.rules if r.key != rule.key), rule))


def _amount(key: str) -> None:
    st.text_input(say(_AMOUNT), key=key, placeholder=say(_AMOUNT_HELP))
