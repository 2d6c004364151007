"""The catalogue on the screen: each figure with its facts, and the rules with their tables."""

from collections.abc import Sequence

import streamlit as st

from pages._ui.language import say
from pages._ui.parts import show_section, show_table
from pages._ui.words import unmarked
from vink_model.domain.messages import Message
from vink_model.domain.provenance import cited
from vink_model.text import Text
from vink_model.views.method import MeasureCard, MethodScreen
from vink_model.views.method_rules import Rule

_SEARCH = "metodesoeg"
_EXAMPLE = Text("fx afsluttet", "e.g. ended")
_SOURCES = Text("Kilde", "Source")


def choose_words(label: Text) -> str:
    """What to search for; it stands in the address, so that a search can be sent on."""
    return str(
        st.text_input(say(label), key=_SEARCH, type="search", placeholder=say(_EXAMPLE), bind="query-params")
        or ""
    )


def show_measure(card: MeasureCard) -> None:
    """One figure, in full."""
    with st.container(border=True, gap="small", key=f"measure-{card.key}"):
        with st.container(gap="xxsmall"):
            st.markdown(f":small[:gray[{unmarked(say(card.place))}]]")
            st.subheader(unmarked(say(card.name)), anchor=False)
        _show_facts(card)


def show_measures(screen: MethodScreen) -> None:
    """All figures of the choice, screen by screen; each opens."""
    st.markdown(f":small[:gray[{unmarked(say(screen.shown))}]]")
    for group in screen.groups:
        show_section(group.name)
        with st.container(gap="xsmall"):
            for card in group.cards:
                with st.expander(unmarked(say(card.name)), key=f"figure-{card.key}"):
                    _show_facts(card)


def show_rules(rules: Sequence[Rule]) -> None:
    """How figures are read, part by part."""
    for rule in rules:
        show_section(rule.title)
        if rule.lines:
            st.markdown("\n\n".join(unmarked(say(line)) for line in rule.lines))
        if rule.message is not None:
            _show_table(rule.message)


def _show_table(message: Message) -> None:
    sentence = say(message.sentence)
    if sentence:
        st.markdown(f"**{unmarked(sentence)}**")
    show_table(message.table, alt=message.title)
    grounds = [say(note) for note in message.notes]
    if message.sources:
        grounds.append(f"{say(_SOURCES)}: {say(cited(message.sources))}")
    if grounds:
        st.markdown(f":small[:gray[{unmarked('. '.join(grounds))}]]")


def _show_facts(card: MeasureCard) -> None:
    lines = [f":gray[{say(fact.head)}:] {unmarked(say(fact.words))}" for fact in card.facts]
    st.markdown("  \n".join(lines))
