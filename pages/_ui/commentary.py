"""The story behind a figure, shown beside it and written there."""

import streamlit as st

from pages._ui.data import product
from pages._ui.language import say
from pages._ui.told import show_told, tell
from pages._ui.words import unmarked
from vink_model.domain.commentary import LONGEST_COMMENT, About, Comment, Story
from vink_model.errors import VinkError
from vink_model.text import Text, day_text, phrase

_WRITE = Text("Kommentér", "Comment")
_CHANGE = Text("Ret kommentaren", "Change comment")
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


def show_commentary(story: Story) -> None:
    """What was written about a figure, and a way to write it."""
    show_pen(story, is_written=show_comment(story))


def show_comment(story: Story) -> bool:
    """Show what was written about a figure over its months, and say whether there was anything."""
    comment = _standing(story)
    if comment is not None:
        _show_comment(comment, story.value)
    return comment is not None


@st.fragment
def show_pen(story: Story, place: str = "", *, is_written: bool) -> None:
    """A way to write about a figure; the form is made when it is asked for, from what stands then.

    `place` tells two pens of one figure on one screen apart.
    """
    label = _CHANGE if is_written else _WRITE
    pen = st.popover(
        say(label),
        icon=":material/edit_note:",
        type="tertiary",
        key=_key(story.about, f"pen.{place}"),
        on_change="rerun",
    )
    if pen.open:
        with pen:
            show_form(story, place)


def show_form(story: Story, place: str = "") -> None:
    """The words that stand, to be changed or archived; else an empty place for them."""
    show_told(_key(story.about, "outcome"))
    _show_form(story, _standing(story), place)


def _standing(story: Story) -> Comment | None:
    return product().commentary().comments().get(story.about)


def _show_comment(comment: Comment, value: Text) -> None:
    lines = [unmarked(line) for line in comment.words.splitlines()]
    by = phrase(
        "{author}, {day}", "{author}, {day}", author=comment.author, day=day_text(comment.written_at.date())
    )
    lines.append(f":small[:gray[{unmarked(say(by))}]]")
    if comment.is_outdated(value):
        was = phrase("{w}: {v}.", "{w}: {v}.", w=_OUTDATED, v=_without_stop(comment.value))
        lines.append(f":material/history: :small[{unmarked(say(was))}]")
    # No block quote: Streamlit fades its words below a readable contrast.
    with st.container(border=True, gap="xxsmall"):
        st.markdown(":material/chat_bubble: " + "  \n".join(lines))


def _show_form(story: Story, comment: Comment | None, place: str) -> None:
    about, version = story.about, 0 if comment is None else comment.version
    with st.form(_key(about, f"form.{version}.{place}"), border=False):
        words = st.text_area(
            say(_LABEL),
            "" if comment is None else comment.words,
            max_chars=LONGEST_COMMENT,
            help=say(_HELP),
            key=_key(about, f"words.{version}.{place}"),
        )
        with st.container(horizontal=True):
            is_saved = st.form_submit_button(say(_SAVE), icon=":material/save:")
            is_archived = comment is not None and st.form_submit_button(
                say(_ARCHIVE), icon=":material/archive:"
            )
    if is_saved or is_archived:
        is_kept = _keep(about, None if is_archived else words, story.value, version)
        # What was refused stays open with its reason; what was kept is shown wherever the figure stands.
        st.rerun(scope="app" if is_kept else "fragment")


def _without_stop(value: Text) -> Text:
    return Text(value.da.removesuffix("."), value.en.removesuffix("."))


def _keep(about: About, words: str | None, value: Text, version: int) -> bool:
    """Write the words, or archive the comment where there are none; say whether that was done."""
    try:
        if words is None:
            product().commentary().archive(about, version)
        else:
            product().commentary().write(about, words, value, version)
    except VinkError as refused:
        tell(_key(about, "outcome"), refused)
        return False
    return True


def _key(about: About, part: str) -> str:
    return f"comment.{about.figure}.{about.period.first}.{about.period.last}.{part}"
