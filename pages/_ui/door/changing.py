"""The third and fourth step: what the file would change, and the load itself."""

import streamlit as st

from pages._ui.data import dataset, product
from pages._ui.door.flow import Step, begin_again, flow, go
from pages._ui.door.work import shown_work
from pages._ui.language import say
from pages._ui.parts import show_error
from pages._ui.tables import show_table
from pages._ui.words import unmarked
from vink_model.domain.changes import Preview, SheetChange
from vink_model.domain.extent import MONTHS, WHOLE, Extent
from vink_model.domain.loaded import Loaded
from vink_model.domain.states import BEFORE_THE_FIRST
from vink_model.errors import StoreChanged, VinkError
from vink_model.text import Text
from vink_model.views.data import checked_message
from vink_model.views.data_changes import months_message, preview_message, rows_message

_EXTENT = Text("Hvad skal filen erstatte?", "What should the file replace?")
_EXTENTS = {
    "months": Text(
        "Kun de måneder, som filen har tal for; andre måneder bliver stående",
        "Only the months that the file has figures for; other months stay",
    ),
    "whole": Text(
        "Hele arkene; måneder, som ikke er i filen, forsvinder",
        "The whole sheets; months that are not in the file disappear",
    ),
}
_CHOICES = {"months": MONTHS, "whole": WHOLE}
_LOAD = Text("Indlæs tallene", "Load the figures")
_LOAD_ANYWAY = Text("Indlæs, også det, der forsvinder", "Load, also what disappears")
_AGAIN = Text("Se ændringerne igen", "See the changes again")


def show_changing() -> None:
    """What would be new, different or gone; nothing is stored before she says so."""
    found = flow()
    if found.refused is not None:
        show_error(found.refused)
        if isinstance(found.refused, StoreChanged):
            st.button(say(_AGAIN), icon=":material/refresh:", key="door.again", on_click=_look_again)
        return
    if found.checked is None:
        return
    preview = _preview(found.checked)
    _show_preview(preview)
    _show_read(found.checked)
    label = _LOAD_ANYWAY if preview.losing else _LOAD
    st.button(say(label), icon=":material/upload:", key="door.load", on_click=_begin_loading)


def show_loading() -> None:
    """Store the file; the next round begins with an empty place for a file."""
    found = flow()
    if found.checked is None or found.preview is None:
        return
    states = product().states()
    with shown_work() as progress:
        try:
            outcome = product().load_checked(
                found.checked,
                extent=found.preview.extent,
                expected_version=found.preview.version,
                progress=progress,
            )
        except VinkError as refused:
            go(step=Step.CHANGES, refused=refused)
        else:
            before = states[0].number if states else BEFORE_THE_FIRST
            begin_again(outcome.sentence, None if outcome.is_unchanged else before)
    st.rerun()


def _preview(checked: Loaded) -> Preview:
    """The changes for the chosen extent, worked out anew only when the choice or the figures changed."""
    found = flow()
    is_fresh = found.preview is not None and found.preview.version == product().version()
    is_partial = found.is_partial
    if not is_fresh:
        whole = product().preview(checked)
        is_partial = any(change.gone_months for change in whole.sheets)
        go(preview=whole, is_partial=is_partial)
    extent = _chosen_extent() if is_partial else WHOLE
    preview = flow().preview
    if preview is None or preview.extent != extent:
        preview = product().preview(checked, extent)
        go(preview=preview)
    return preview


def _chosen_extent() -> Extent:
    """Asked only when months that stand are not in the file; keeping them is the default."""
    key = st.radio(
        say(_EXTENT), tuple(_EXTENTS), format_func=lambda key: say(_EXTENTS[key]), key="door.extent"
    )
    return _CHOICES[key]


def _show_preview(preview: Preview) -> None:
    message = preview_message(preview)
    with st.container(border=True, gap="small", key="door.preview"):
        st.subheader(unmarked(say(message.title)), anchor=False)
        if preview.losing:
            st.warning(unmarked(say(message.sentence)), icon=":material/remove_circle:")
        else:
            st.markdown(unmarked(say(message.sentence)))
        show_table(message.table, alt=message.title)
        for note in message.notes:
            st.markdown(f":small[:gray[{unmarked(say(note))}]]")
        for change in preview.sheets:
            _show_details(change)


def _show_details(change: SheetChange) -> None:
    """One sheet's changes month by month, or row by row, fetched when asked for."""
    message = months_message(change) or rows_message(change)
    if message is None:
        return
    details = st.expander(
        unmarked(say(message.title)),
        icon=":material/table:",
        key=f"door.{message.key}",
        on_change="rerun",
    )
    if details.open:
        with details:
            show_table(message.table, alt=message.title)


def _show_read(checked: Loaded) -> None:
    """What was understood of the file, and what was folded and left out on the way in."""
    message = checked_message(checked, dataset(), product().history())
    with st.container(border=True, gap="small", key="door.read"):
        st.subheader(unmarked(say(message.title)), anchor=False)
        st.markdown(unmarked(say(message.sentence)))
        show_table(message.table, alt=message.title)
        for note in (*(intake.said for intake in checked.intake), *message.notes):
            st.markdown(f":small[:gray[{unmarked(say(note))}]]")


def _begin_loading() -> None:
    go(step=Step.LOAD)


def _look_again() -> None:
    go(refused=None, preview=None)
