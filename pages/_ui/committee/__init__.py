"""The parts of the Committee screen, in the order of the work."""

import streamlit as st

from pages._ui.address import choose
from pages._ui.committee.bar import show_bar, show_saved
from pages._ui.committee.bench import TOLD, bench
from pages._ui.committee.choosing import show_agendas, show_choosing
from pages._ui.committee.editing import show_editing
from pages._ui.committee.looking import show_looking
from pages._ui.committee.taking import show_receipts, show_taking
from pages._ui.language import say
from pages._ui.parts import show_error
from pages._ui.protected import standing
from pages._ui.releases import show_releases
from pages._ui.told import show_told
from vink_model.errors import VinkError
from vink_model.text import Text

__all__ = ["choose_part", "has_release", "show_part", "show_without_release"]

_PARTS = {
    "pick": Text("1. Vælg", "1. Choose"),
    "edit": Text("2. Ret", "2. Edit"),
    "look": Text("3. Se", "3. See"),
    "take": Text("4. Hent og vis", "4. Take and show"),
    "receipt": Text("Åbn kvittering", "Open a receipt"),
}

_RELEASES = Text("Udgivelser: byg en ny, godkend, sammenlign", "Releases: build a new one, approve, compare")
_NONE = Text("Begynd med at bygge en udgivelse", "Begin by building a release")
_NONE_HOW = Text(
    "Pakker laves af en udgivelse, så alt i dem er sikkert at vise. Det tager under et minut.",
    "Packs are made of a release, so that all in them is safe to show. It takes less than a minute.",
)


def choose_part() -> str:
    """Which part of the work is shown; it stands in the address."""
    return choose("udvalgsdel", Text("Trin", "Step"), _PARTS, default="pick")


def has_release() -> bool:
    """Whether there is a release to make packs of; of one that cannot be read it is said why."""
    try:
        return standing() is not None
    except VinkError as unreadable:
        show_error(unreadable)
        return False


def show_without_release() -> None:
    """How the committee gets something to see."""
    st.info(say(_NONE_HOW), title=say(_NONE), icon=":material/inventory_2:")
    show_releases()


def show_part(part: str) -> None:
    """One part of the work on the visitor's pack."""
    show_told(TOLD)
    now = bench()
    if part == "receipt":
        show_receipts()
    elif now.pack is None:
        show_saved()
        show_agendas()
        with st.expander(say(_RELEASES), icon=":material/inventory_2:"):
            show_releases()
    else:
        show_bar(now, now.pack)
        with st.container(gap="medium"):
            match part:
                case "pick":
                    show_choosing(now, now.pack)
                case "edit":
                    show_editing(now.pack)
                case "look":
                    show_looking(now.pack)
                case _:
                    show_taking(now.pack)
