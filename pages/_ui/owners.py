"""Who answers for each sheet and how old it is, and a form to write it down."""

from datetime import date

import streamlit as st

from pages._ui.data import dataset, product
from pages._ui.language import say
from pages._ui.parts import show_message
from pages._ui.told import show_told, tell
from vink_model.domain.ownership import LONGEST_OWNER, Ownership, Rhythm
from vink_model.domain.sheets import SHEETS
from vink_model.errors import VinkError
from vink_model.text import Text, phrase
from vink_model.views.data_owners import owners_message

_OUTCOME = "owners.outcome"

_TITLE = Text("Skriv, hvem der svarer for et ark", "Write down who answers for a sheet")
_SHEET = Text("Ark", "Sheet")
_OWNER = Text("Ejer", "Owner")
_OWNER_HELP = Text(
    "En enhed eller en kollega. Aldrig nogen, som tallene handler om.",
    "A unit or a colleague. Never somebody that the figures are about.",
)
_RHYTHM = Text("Nye tal ventes", "New figures are expected")
_SAVE = Text("Gem ejeren", "Save the owner")


def show_owners(today: date) -> None:
    """Every sheet with its owner and whether it is late, and the form."""
    owners = product().owners()
    show_told(_OUTCOME)
    show_message(owners_message(dataset(), owners, today))
    with st.expander(say(_TITLE), icon=":material/edit:"):
        sheet = st.selectbox(
            say(_SHEET), tuple(SHEETS), format_func=lambda key: say(SHEETS[key].title), key="owners.sheet"
        )
        _show_form(sheet, owners.get(sheet))


def _show_form(sheet: str, present: Ownership | None) -> None:
    """The fields carry the version that they were filled from, so that nobody is written over unseen."""
    version = present.version if present else 0
    owner_key, rhythm_key = (f"owners.{field}.{sheet}.{version}" for field in ("owner", "rhythm"))
    with st.form(f"owners.form.{sheet}.{version}", border=False):
        st.text_input(
            say(_OWNER),
            present.owner if present else "",
            max_chars=LONGEST_OWNER,
            help=say(_OWNER_HELP),
            key=owner_key,
        )
        rhythms = tuple(Rhythm)
        st.selectbox(
            say(_RHYTHM),
            rhythms,
            index=rhythms.index(present.rhythm if present else Rhythm.MONTHLY),
            format_func=lambda one: say(one.label),
            key=rhythm_key,
        )
        st.form_submit_button(
            say(_SAVE), icon=":material/save:", on_click=_save, args=(sheet, version, owner_key, rhythm_key)
        )


def _save(sheet: str, version: int, owner_key: str, rhythm_key: str) -> None:
    """Save, unless someone else has changed the owner that this visitor saw."""
    owner, rhythm = st.session_state[owner_key], st.session_state[rhythm_key]
    try:
        saved = product().set_owner(sheet, owner, rhythm, version)
    except VinkError as refused:
        tell(_OUTCOME, refused)
        return
    said = phrase(
        "{owner} svarer nu for {sheet}.",
        "{owner} now answers for {sheet}.",
        owner=saved.owner,
        sheet=SHEETS[sheet].title,
    )
    tell(_OUTCOME, said)
