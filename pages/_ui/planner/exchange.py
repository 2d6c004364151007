"""To Excel and back: take the scenario out as a workbook, bring it back, and choose what comes in."""

from dataclasses import replace
from functools import partial
from hashlib import sha256

import streamlit as st

from pages._ui.data import product
from pages._ui.language import language, say
from pages._ui.parts import show_error, show_issues, show_message, show_notice
from pages._ui.planner.state import act, cube, present, present_whole, undo, workbench
from pages._ui.words import unmarked
from vink_model.domain.planning.book.coming_back import Comparison, ReturnedBook, compared, taken_in
from vink_model.domain.planning.book.stamp import stamp_of
from vink_model.domain.planning.changes import thing_text
from vink_model.domain.planning.kept import key_for
from vink_model.domain.planning.versions import Thing
from vink_model.errors import VinkError
from vink_model.reports.scenario_book import scenario_book
from vink_model.text import Text, phrase
from vink_model.views.exchange import about_text, another_text, clash_options, differences_message

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_OUT = Text("Tag scenariet med i Excel", "Take the scenario into Excel")
_OUT_LEAD = Text(
    "Regnearket regner selv: totaler, rest og regler følger det, du skriver.",
    "The workbook works by itself: totals, remainder and rules follow what you write.",
)
_DOWNLOAD = Text("Hent som regneark", "Download as a workbook")
_IN = Text("Bring det tilbage", "Bring it back")
_IN_LEAD = Text(
    "Du ser hver forskel, før noget ændres: som det blev hentet, som det er i regnearket, og som det er her.",
    "You see each difference before anything changes: as taken out, as in the workbook, and as it is here.",
)
_UPLOAD = Text("Vælg regnearket (.xlsx)", "Choose the workbook (.xlsx)")
_FAULTS = Text("Regnearket kan ikke overtages endnu", "The workbook cannot be taken over yet")
_FAULTS_REMEDY = Text(
    "Ret cellerne nedenfor i Excel, gem, og vælg filen igen. Intet er ændret.",
    "Mend the cells below in Excel, save, and choose the file again. Nothing was changed.",
)
_ANOTHER = Text("Et andet scenarie er åbent", "Another scenario is open")
_CLASHES = Text("Hvor det støder sammen", "Where it clashes")
_EACH = Text("Vælg for hvert sted", "Choose for each place")
_ALL_MINE = Text("Alt fra regnearket", "All from the workbook")
_ALL_NOW = Text("Behold alt, som det er her", "Keep all as it is here")
_TAKE = Text("Overtag ændringerne", "Take the changes over")
_TAKEN = Text("Regnearkets ændringer er overtaget", "The workbook's changes were taken over")
_UNDO = Text("Fortryd", "Undo")
_ROUND, _READ, _DONE = "exchange.round", "exchange.read", "exchange.done"


def show_exchange() -> None:
    """Out, and back in."""
    with st.grid(2, min_column_width=330, gap="small"):
        with st.container(border=True, height="stretch", gap="small", key="exchange.out"):
            _show_words(_OUT, _OUT_LEAD)
            _show_download()
        with st.container(border=True, height="stretch", gap="small", key="exchange.in"):
            _show_words(_IN, _IN_LEAD)
            _show_taken()
            key = f"exchange.file.{st.session_state.get(_ROUND, 0)}"
            uploaded = st.file_uploader(say(_UPLOAD), key=key)
    if uploaded is not None:
        _show_returned(uploaded.getvalue(), uploaded.name)


def _show_words(title: Text, lead: Text) -> None:
    with st.container(gap="xxsmall"):
        st.subheader(say(title), anchor=False)
        st.markdown(say(lead))


def _show_download() -> None:
    kept = workbench().kept
    scenario = replace(present_whole(), version=kept.version if kept else 1)
    stamp = stamp_of(cube(), scenario, product().version(), product().now().date())
    st.download_button(
        say(_DOWNLOAD),
        partial(scenario_book, cube(), scenario, stamp, language()),
        file_name=f"{key_for(scenario.name, ()) if scenario.name else 'vink-scenarie'}.xlsx",
        mime=XLSX,
        icon=":material/download:",
        on_click="ignore",
    )


def _show_taken() -> None:
    """What was just taken over, with the way back beside it."""
    done: int | None = st.session_state.get(_DONE)
    if done is None or done != workbench().round:
        return
    st.success(say(_TAKEN), icon=":material/task_alt:")
    st.button(say(_UNDO), icon=":material/undo:", key="exchange.undo", on_click=undo)


def _show_returned(content: bytes, name: str) -> None:
    book = _read(content, name)
    if isinstance(book, VinkError):
        show_error(book)
        return
    st.markdown(unmarked(say(about_text(book.stamp))))
    another = another_text(book.stamp, present().name)
    if another is not None:
        show_notice(_ANOTHER, another)
    for note in book.notes:
        st.markdown(f":small[:gray[{unmarked(say(note))}]]")
    if book.issues:
        st.error(say(_FAULTS_REMEDY), title=say(_FAULTS), icon=":material/error:")
        show_issues(book.issues)
        return
    comparison = compared(cube(), present_whole(), book)
    show_message(differences_message(cube().names, comparison))
    if comparison.coming_in or comparison.conflicts:
        _show_taking(book, comparison)


def _show_taking(book: ReturnedBook, comparison: Comparison) -> None:
    wins = _show_clashes(comparison)
    coming = len(comparison.coming_in) + len(wins)
    label = phrase("{take} ({n})", "{take} ({n})", take=_TAKE, n=coming)
    st.button(
        say(label),
        icon=":material/task_alt:",
        disabled=not coming,
        key="exchange.take",
        on_click=_take,
        args=(book, wins),
    )


def _show_clashes(comparison: Comparison) -> tuple[Thing, ...]:
    """The places that both changed and where the workbook is to count."""
    clashes = comparison.conflicts
    if not clashes:
        return ()
    names = cube().names
    ways = {"each": say(_EACH), "mine": say(_ALL_MINE), "now": say(_ALL_NOW)}
    way = st.radio(
        say(_CLASHES), tuple(ways), format_func=ways.__getitem__, horizontal=True, key="exchange.clashes"
    )
    if way != "each":
        return tuple(clash.place for clash in clashes) if way == "mine" else ()
    wins: list[Thing] = []
    for number, clash in enumerate(clashes):
        labels = {code: unmarked(say(said)) for code, said in clash_options(names, clash).items()}
        picked = st.radio(
            unmarked(say(thing_text(names, clash.place))),
            tuple(labels),
            format_func=labels.__getitem__,
            horizontal=True,
            key=f"exchange.clash.{number}",
        )
        if picked == "mine":
            wins.append(clash.place)
    return tuple(wins)


def _take(book: ReturnedBook, wins: tuple[Thing, ...]) -> None:
    """One action; what is refused leaves the file chosen and the scenario as it was."""
    act(lambda scenario: taken_in(cube(), scenario, compared(cube(), scenario, book), wins))
    if not workbench().refused:
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
        st.session_state[_DONE] = workbench().round


def _read(content: bytes, name: str) -> ReturnedBook | VinkError:
    """The workbook, read once for each file and plan."""
    key = (sha256(content).hexdigest(), name, product().version())
    held: tuple[object, ReturnedBook | VinkError] | None = st.session_state.get(_READ)
    if held is None or held[0] != key:
        try:
            found: ReturnedBook | VinkError = product().scenario_books().read(content, name, cube())
        except VinkError as refused:
            found = refused
        held = (key, found)
        st.session_state[_READ] = held
    return held[1]
