"""The releases: building one, approving it, and what differs between two."""

from collections.abc import Sequence

import streamlit as st

from pages._ui import release_work
from pages._ui.cards import show_message
from pages._ui.data import product
from pages._ui.language import say
from pages._ui.parts import show_error, show_section
from pages._ui.told import show_told, tell
from pages._ui.words import unmarked
from vink_model.domain.release import Release
from vink_model.errors import VinkError
from vink_model.text import Text, day_text, phrase
from vink_model.views.release_changes import changes_between
from vink_model.views.scenarios_compare import MOST

_KEY = "releases"
_TITLE = Text("Udgivelser", "Releases")
_LEAD = Text(
    "En udgivelse er det, udvalget må se: alle skærmes meddelelser, frosset under en kode, hvor små tal er "
    "skjult og et program har prøvet at regne dem ud igen.",
    "A release is what the committee may see: every screen's messages, frozen under a code, with small "
    "numbers hidden and a program having tried to work them out again.",
)
_BUILD = Text("Byg en udgivelse af de nuværende tal", "Build a release of the present figures")
_CANCEL = Text("Annullér", "Cancel")
_GO_ELSEWHERE = Text(
    "Det kan vare et minut. Du kan gå til andre skærme imens.",
    "It can take a minute. You can go to other screens meanwhile.",
)
_SCENARIOS = Text(
    "Scenarier, som udvalget skal vælge imellem (højst 3)", "Scenarios to choose between (at most 3)"
)
_NO_SCENARIOS = Text("Ingen", "None")
_APPROVE = Text("Godkend", "Approve")
_HIDDEN = Text("Hvad der er skjult, og hvad der ville vise mere", "What is hidden, and what would show more")
_COMPARE = Text("Sammenlign to udgivelser", "Compare two releases")
_EARLIER, _LATER = Text("Fra", "From"), Text("Til", "To")


def show_releases() -> None:
    """Build a release and see how far it is; approve one; compare two."""
    show_section(_TITLE, _LEAD)
    show_told(_KEY)
    work = release_work.work()
    if work is not None and work.is_running:
        _show_progress()
    else:
        if work is not None:
            _show_outcome(work.outcome)
        st.button(
            say(_BUILD),
            icon=":material/lock:",
            key=f"{_KEY}.build",
            on_click=release_work.begin,
            args=(_choose_scenarios(),),
        )
    found = product().releases().all()
    for release in found:
        _show_release(release)
    if len(found) > 1:
        _show_comparison(found)


def _choose_scenarios() -> tuple[str, ...]:
    """Which kept scenarios the committee is to choose between. Empty: none is kept, or none was chosen."""
    kept = {one.key: one.name for one in product().scenarios().list()}
    if not kept:
        return ()
    chosen = st.multiselect(
        say(_SCENARIOS),
        list(kept),
        format_func=lambda key: kept[key],
        max_selections=MOST - 1,
        placeholder=say(_NO_SCENARIOS),
        key=f"{_KEY}.scenarios",
    )
    return tuple(chosen)


@st.fragment(run_every=1.0)
def _show_progress() -> None:
    work = release_work.work()
    if work is None or not work.is_running:
        st.rerun()
    with st.container(border=True, gap="small"):
        st.progress(min(max(work.share, 0.0), 1.0), text=say(work.step))
        st.markdown(f":small[:gray[{say(_GO_ELSEWHERE)}]]")
        st.button(say(_CANCEL), icon=":material/close:", key=f"{_KEY}.cancel", on_click=work.cancel)


def _show_outcome(outcome: Release | VinkError) -> None:
    if isinstance(outcome, VinkError):
        show_error(outcome)
        return
    words = phrase(
        "Udgivelse {code} er bygget: {n} meddelelser.",
        "Release {code} is built: {n} messages.",
        code=outcome.code,
        n=len(outcome.contents.messages),
    )
    st.info(unmarked(say(words)), icon=":material/task_alt:")


def _show_release(release: Release) -> None:
    with st.container(border=True, gap="xsmall"):
        _show_state(release)
        if release.superseded_by is None:
            _show_hidden(release)


@st.fragment
def _show_hidden(release: Release) -> None:
    """What would let more be shown: for the staff, fetched when it is asked for."""
    behind = st.expander(
        say(_HIDDEN), icon=":material/visibility_off:", key=f"{_KEY}.hidden.{release.code}", on_change="rerun"
    )
    if behind.open:
        cube = product().releases().cube_of(release.code)
        with behind:
            for words in (cube.ending.label, *cube.remarks, *cube.suggestions):
                st.markdown(f"- {unmarked(say(words))}")


def _show_state(release: Release) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{release.code}** · {unmarked(say(_state(release)))}", width="stretch")
        if release.approved_at is None:
            st.button(
                say(_APPROVE),
                icon=":material/how_to_reg:",
                key=f"{_KEY}.approve.{release.code}",
                on_click=_approve,
                args=(release.code,),
            )


def _approve(code: str) -> None:
    try:
        product().releases().approve(code)
    except VinkError as error:
        tell(_KEY, error)
    else:
        tell(_KEY, phrase("Udvalget ser nu {c}.", "The committee now sees {c}.", c=code))


def _state(release: Release) -> Text:
    built = phrase(
        "bygget {day} af {who}",
        "built {day} by {who}",
        day=day_text(release.built_at.date()),
        who=release.built_by,
    )
    if release.approved_at is None:
        return phrase("{b}, venter på godkendelse", "{b}, awaiting approval", b=built)
    if release.superseded_by is not None:
        return phrase("{b}, afløst af {c}", "{b}, superseded by {c}", b=built, c=release.superseded_by)
    return phrase(
        "{b}, godkendt af {w}: det udvalget ser nu",
        "{b}, approved by {w}: what the committee sees now",
        b=built,
        w=release.approved_by or "?",
    )


def _show_comparison(found: Sequence[Release]) -> None:
    by_code = {release.code: release for release in found}
    codes = list(by_code)
    with st.expander(say(_COMPARE), icon=":material/compare_arrows:"):
        left, right = st.columns(2)
        earlier = left.selectbox(say(_EARLIER), codes, index=1, key=f"{_KEY}.earlier")
        later = right.selectbox(say(_LATER), codes, index=0, key=f"{_KEY}.later")
        show_message(changes_between(by_code[earlier], by_code[later]))
