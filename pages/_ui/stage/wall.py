"""All slides in the page at once, one of them seen, stepped with the keyboard."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from pages._ui.stage.slide import Shown, draw_slide, picture_height_of, width_of
from vink_model.text import Language, Text

_WORDS = {
    "bar": Text("Visning", "Presentation"),
    "back": Text("Tilbage", "Back"),
    "on": Text("Næste", "Next"),
    "talk": Text("Noter", "Notes"),
    "ask": Text("Hvad nu hvis", "What if"),
    "full": Text("Fuld skærm", "Full screen"),
    "leave": Text("Slut", "End"),
    "silent": Text("Ingen noter til denne side.", "No notes for this slide."),
}
_KEYS = {
    "back": Text("←", "←"),
    "on": Text("→", "→"),
    "talk": Text("N", "N"),
    "ask": Text("H", "H"),
    "full": Text("F", "F"),
    "leave": Text("Esc", "Esc"),
}


_OF_MONEY = {"budget", "scenarios"}
"""Screens whose slides a question of money can be asked from."""


def show_wall(
    slides: Sequence[Shown],
    side: int,
    language: Language,
    *,
    leave: Callable[[], None],
    ask: Callable[[], None] | None = None,
) -> None:
    """The slides on the whole window, from one of them on; `ask` is offered where it is given."""
    with st.container(key="wall"):
        for shown in slides:
            draw_slide(shown)
    _wall()(
        key="wall-steps",
        data={
            "side": side,
            "code": slides[0].code if slides else "",
            "canAsk": ask is not None,
            "slides": [
                {
                    "w": width_of(s),
                    "h": picture_height_of(s),
                    "title": s.title,
                    "notes": s.slide.notes,
                    "money": s.protected.screen in _OF_MONEY,
                }
                for s in slides
            ],
            "words": {name: words.said(language) for name, words in _WORDS.items()},
            "keys": {name: words.said(language) for name, words in _KEYS.items()},
        },
        on_leave_change=leave,
        on_ask_change=ask or _nothing,
    )


def _nothing() -> None:
    """Nobody asked."""


@lru_cache(maxsize=1)
def _wall() -> ComponentRenderer:
    folder = Path(__file__).parent
    css = "".join((folder / name).read_text(encoding="utf-8") for name in ("stage.css", "wall.css"))
    js = "".join((folder / name).read_text(encoding="utf-8") for name in ("scale.js", "wall.js"))
    return st.components.v2.component(
        "vink_wall",
        html=(folder / "wall.html").read_text(encoding="utf-8"),
        css=css,
        js=js,
        isolate_styles=False,
    )
