"""Every version of the open scenario, and the way back to any of them."""

import streamlit as st

from pages._ui.data import product
from pages._ui.language import say
from pages._ui.planner.state import act_own, content, cube, open_kept
from pages._ui.tables import show_table
from pages._ui.words import unmarked
from vink_model.domain.planning.kept import KeptScenario
from vink_model.text import Text
from vink_model.views.scenarios_kept import kept_label, versions_message, with_scenarios

_CHOICE = "planner.version"
_VERSION = Text("Udgave", "Version")
_LOOK = Text("Åbn denne udgave", "Open this version")
_BRING = Text("Hent dens indhold ind her", "Bring its contents in here")
_BRING_HELP = Text(
    "Bliver en ændring, som kan fortrydes, og gemmes først, når du gemmer.",
    "Becomes a change that can be undone, and is saved only when you save.",
)


def show_versions(opened: KeptScenario) -> None:
    """What each version changed; one can be opened by itself, or its contents brought back as a change."""
    versions = {each.version: each for each in product().scenarios().versions(opened.key)}
    message = versions_message(
        with_scenarios(cube().names, product().scenarios().list()), (*versions.values(),)
    )
    st.markdown(unmarked(say(message.sentence)))
    show_table(message.table, alt=message.title)
    labels = {number: say(kept_label(each)) for number, each in versions.items()}
    st.selectbox(
        say(_VERSION),
        tuple(versions),
        format_func=labels.__getitem__,
        key=_CHOICE,
    )
    with st.container(horizontal=True, gap="small"):
        st.button(
            say(_LOOK),
            icon=":material/open_in_new:",
            key="planner.version.open",
            on_click=lambda: open_kept(versions[st.session_state[_CHOICE]]),
        )
        st.button(
            say(_BRING),
            icon=":material/settings_backup_restore:",
            help=say(_BRING_HELP),
            key="planner.version.bring",
            on_click=lambda: act_own(lambda _: content(versions[st.session_state[_CHOICE]])),
        )
