"""Slides in the small, side by side, each with what is said of it below."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from pages._ui.language import say
from pages._ui.stage.slide import Shown, draw_slide, picture_height_of, width_of
from pages._ui.words import unmarked
from vink_model.text import Text

_NARROWEST = 430
"""Pixels of one preview; two stand side by side where there is room."""


def show_previews(slides: Sequence[Shown], below: Sequence[Text], key: str) -> None:
    """Each slide as it will be, with a line below it."""
    with st.grid(2, min_column_width=_NARROWEST, gap="medium"):
        for shown, words in zip(slides, below, strict=True):
            with st.container(gap="xsmall"):
                with st.container(key=f"stage-{shown.number}"):
                    draw_slide(shown)
                st.markdown(f":small[:gray[{unmarked(say(words))}]]")
    laid_out = [{"place": s.number, "w": width_of(s), "h": picture_height_of(s)} for s in slides]
    _fitting()(key=key, data={"slides": laid_out})


@lru_cache(maxsize=1)
def _fitting() -> ComponentRenderer:
    folder = Path(__file__).parent
    js = "".join((folder / name).read_text(encoding="utf-8") for name in ("scale.js", "fit.js"))
    return st.components.v2.component(
        "vink_slides",
        css=(folder / "stage.css").read_text(encoding="utf-8"),
        js=js,
        isolate_styles=False,
    )
