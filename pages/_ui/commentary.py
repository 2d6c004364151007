"""The story behind a figure, shown beside it and written there."""

import streamlit as st

from pages._ui.data import product
from pages._ui.language import say
from pages._ui.told import show_told, tell
from pages._ui.words import unmarked
from vink_model.domain.commentary import LONGEST_COMMENT, About, Comment
from vink_model.domain.measures import Period
from vink_model.errors import VinkError
from vink_model.text import Text, day_text, phrase

_WRITE = Text("Skriv om tallet", "Write about the figure")
_CHANGE = Text("Ret kommentaren", "Change the comment")
_LABEL = Text("Historien bag tallet", "The story behind the figure")
_HELP = Text(
    "Læses af alle. Skriv ikke om personer: ingen navne, CPR-numre, e-mail eller telefonnumre.",
    "Everyone reads it. Write nothing of persons: no names, CPR numbers, e-mail or phone numbers.",
)
_SAVE = Text("Gem", "Save")
_ARCHIVE = Text("Arkivér", "Archive")
_OUTDATED = Text(
    "Tallet er ændret, siden dette blev skrevet", "The figure has changed since this was written"
)


@st.fragment
def show_commentary(figure: str, period: Period, value: Text) -> None:
    """What was written about a figure over these months, and a way to write it.

    `value` is the figure as it stands now: a comment on another value says so.
    """
    about = About(figure, period)
    comment = product().commentary().comments().get(about)
    if comment is not None:
        _show_comment(comment, value)
    show_told(_key(about, "outcome"))
    label = _WRITE if comment is None else _CHANGE
    pen = st.popover(
        say(label), icon=":material/edit_note:", type="tertiary", key=_key(about, "pen"), on_change="rerun"
    )
    if pen.open:
        with pen:
            _show_form(about, comment, value)


def _show_comment(comment: Comment, value: Text) -> None:
    lines = [unmarked(line) for line in comment.words.splitlines()]
    by = phrase(
        "{author}, {day}", "{author}, {day}", author=comment.author, day=day_text(comment.written_at.date())
    )
    lines.append(f":small[:gray[{unmarked(say(by))}]]")
    if comment.is_outdated(value):
        was = phrase("{w}: {v}.", "{w}: {v}.", w=_OUTDATED, v=comment.value)
        lines.append(f":material/history: :small[{unmarked(say(was))}]")
    # No block quote: Streamlit fades its words below a readable contrast.
    with st.container(border=True, gap="xxsmall"):
        st.markdown(":material/chat_bubble: " + "  \n".join(lines))


def _show_form(about: About, comment: Comment | None, value: Text) -> None:
    version = 0 if comment is None else comment.version
    with st.form(_key(about, f"form.{version}"), border=False):
        words = st.text_area(
            say(_LABEL),
            "" if comment is None else comment.words,
            max_chars=LONGEST_COMMENT,
            help=say(_HELP),
            key=_key(about, f"words.{version}"),
        )
        with st.container(horizontal=True):
            is_saved = st.form_submit_button(say(_SAVE), icon=":material/save:")
            is_archived = comment is not None and st.form_submit_button(
                say(_ARCHIVE), icon=":material/archive:"
            )
    if is_saved or is_archived:
        _keep(about, None if is_archived else words, value, version)
        st.rerun(scope="fragment")


def _keep(about: About, words: str | None, value: Text, version: int) -> None:
    """Write the words, or archive the comment where there are none."""
    try:
        if words is None:
            product().commentary().archive(about, version)
        else:
            product().commentary().write(about, words, value, version)
    except VinkError as refused:
        tell(_key(about, "outcome"), refused)


def _key(about: About, part: str) -> str:
    return f"comment.{about.figure}.{about.period.first}.{about.period.last}.{part}"
