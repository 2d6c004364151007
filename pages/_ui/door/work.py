"""Long work with its progress shown and a way to stop it."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from pages._ui.door.flow import begin_again
from pages._ui.language import say
from vink_model.domain.progress import Progress
from vink_model.text import Text

_CANCEL = Text("Annullér", "Cancel")
_WAIT = Text("Et øjeblik", "One moment")


@contextmanager
def shown_work() -> Iterator[Progress]:
    """Show how far the work within has come.

    A visitor who cancels, or goes elsewhere, ends the run of the screen: the next sign of progress then stops
    the work where it is, and whatever it was about to store is taken back.
    """
    place = st.empty()
    with place.container(border=True, gap="small"):
        bar = st.progress(0.0, text=say(_WAIT))
        st.button(say(_CANCEL), icon=":material/close:", key="door.cancel", on_click=begin_again)

    def progress(step: Text, share: float, /) -> None:
        bar.progress(min(max(share, 0.0), 1.0), text=say(step))

    yield progress
    place.empty()
