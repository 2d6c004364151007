"""The part Edit: titles and notes of the slides, and the fields of the committee note."""

from dataclasses import replace

import streamlit as st

from pages._ui.committee.bench import bench, change, release_of
from pages._ui.language import say
from pages._ui.parts import show_error, show_section
from pages._ui.words import unmarked
from vink_model.domain.pack import Note, Pack, Slide
from vink_model.domain.pack_words import LONGEST_NOTES, LONGEST_PART, LONGEST_TITLE, faults_of
from vink_model.domain.release import Release
from vink_model.text import Text, phrase
from vink_model.views.committee_screen import name_of, released_words, speaker_notes

_SLIDES = Text("Siderne", "The slides")
_SLIDES_LEAD = Text(
    "Lad titlen stå tom, så bruges budskabets egen. Tallene kan ikke ændres her.",
    "Leave a title empty to use the message's own. The figures cannot be changed here.",
)
_TITLE = Text("Titel", "Title")
_NOTES = Text("Talenoter", "Speaker notes")
_DRAFT = Text("Hent udkast", "Fetch the draft")
_NOTE = Text("Indstillingen", "The committee note")
_NOTE_LEAD = Text(
    "Felterne kommer i notatet i kommunens form. Tomme felter udelades.",
    "The fields go into the note in the municipality's form. Empty ones are left out.",
)
_POINTS = Text("Indstilling, et punkt pr. linje", "Recommendation, one point a line")
_POINTS_HELP = Text("Hvert punkt begynder med 'at'.", "Each point begins with 'that'.")
_PARTS = {
    "problem": Text("Problemstilling", "Problem"),
    "solution": Text("Løsning", "Solution"),
    "economy": Text("Økonomi", "Finances"),
    "process": Text("Videre proces", "Next steps"),
}


def show_editing(pack: Pack) -> None:
    """Everything that can be typed, with what cannot be kept said above it."""
    release = release_of(pack)
    for fault in faults_of(pack, release.contents.threshold, released_words(release)):
        show_error(fault)
    show_section(_SLIDES, _SLIDES_LEAD)
    for place, slide in enumerate(pack.slides):
        _show_slide(place, slide, pack, release)
    show_section(_NOTE, _NOTE_LEAD)
    _show_note(pack.note)


def _show_slide(place: int, slide: Slide, pack: Pack, release: Release) -> None:
    own = name_of(slide.message, release).said(pack.language)
    title, notes = f"committee.title.{slide.message}", f"committee.notes.{slide.message}"
    st.session_state[title], st.session_state[notes] = slide.title, slide.notes
    with st.container(border=True, gap="xsmall"):
        st.markdown(f":small[:gray[{place + 1}. {unmarked(own)}]]")
        left, right = st.columns((3, 4), gap="medium")
        with left:
            st.text_input(
                _named(_TITLE, place),
                key=title,
                placeholder=own,
                max_chars=LONGEST_TITLE,
                on_change=_typed,
                args=(place, "title", title),
            )
        with right:
            st.text_area(
                _named(_NOTES, place),
                key=notes,
                max_chars=LONGEST_NOTES,
                height=120,
                on_change=_typed,
                args=(place, "notes", notes),
            )
            found = release.message(slide.message)
            draft = speaker_notes(found).said(pack.language) if found else ""
            if slide.notes != draft and draft:
                st.button(
                    say(_DRAFT),
                    key=f"committee.draft.{slide.message}",
                    type="tertiary",
                    icon=":material/history_edu:",
                    on_click=_write,
                    args=(place, "notes", draft),
                )


def _show_note(note: Note) -> None:
    points = "committee.note.points"
    st.session_state[points] = "\n".join(note.recommendations)
    with st.container(border=True, gap="xsmall"):
        st.text_area(
            say(_POINTS),
            key=points,
            help=say(_POINTS_HELP),
            height=110,
            on_change=_typed_points,
            args=(points,),
        )
        with st.grid(2, min_column_width=320, gap="medium"):
            for name, label in _PARTS.items():
                key = f"committee.note.{name}"
                st.session_state[key] = getattr(note, name)
                st.text_area(
                    say(label),
                    key=key,
                    max_chars=LONGEST_PART,
                    height=110,
                    on_change=_typed_part,
                    args=(name, key),
                )


def _named(label: Text, place: int) -> str:
    return say(phrase("{label}, side {n}", "{label}, slide {n}", label=label, n=place + 1))


def _typed(place: int, field: str, key: str) -> None:
    _write(place, field, st.session_state[key])


def _write(place: int, field: str, words: str) -> None:
    pack = bench().pack
    if pack is None or place >= len(pack.slides):
        return
    slides = list(pack.slides)
    slide = slides[place]
    slides[place] = replace(slide, title=words) if field == "title" else replace(slide, notes=words)
    change(replace(pack, slides=tuple(slides)))


def _typed_points(key: str) -> None:
    lines = (line.strip() for line in st.session_state[key].splitlines())
    _note(recommendations=tuple(line for line in lines if line))


def _typed_part(name: str, key: str) -> None:
    _note(**{name: st.session_state[key]})


def _note(**parts: object) -> None:
    pack = bench().pack
    if pack is not None:
        now = {name: getattr(pack.note, name) for name in ("recommendations", *_PARTS)}
        change(replace(pack, note=Note(**{**now, **parts})))
