"""Where a visitor is on the way of figures into the product; kept until they are loaded or given up."""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

import streamlit as st

from vink_model.domain.changes import Preview
from vink_model.domain.loaded import Loaded
from vink_model.domain.mapping.values import Mapping
from vink_model.errors import VinkError
from vink_model.text import Text

if TYPE_CHECKING:
    from vink_model.sources.foreign_file import ForeignFile

_FLOW = "door.flow"
_ROUND = "door.round"


class Step(IntEnum):
    """The steps, in their order."""

    CHOOSE = 0
    UNDERSTAND = 1
    CHECK = 2
    CHANGES = 3
    LOAD = 4


@dataclass(frozen=True, slots=True)
class Flow:
    """The way of one file, or of one database. Empty: nothing has been chosen."""

    step: Step = Step.CHOOSE
    name: str = ""
    content: bytes = b""
    source: str | None = None
    """The name of the database that figures are fetched from, in the place of a file."""
    foreign: "ForeignFile | None" = None
    """The file as one of another layout."""
    mapping: Mapping | None = None
    """What has been said of it so far."""
    past: tuple[Mapping, ...] = ()
    """What was said before each answer, so that an answer can be taken back."""
    stored_version: int = 0
    """The version of the stored mapping that this one began from; 0 for a new one."""
    checked: Loaded | None = None
    preview: Preview | None = None
    is_partial: bool = False
    """Whether months that stand are not in the file, so that somebody must say what becomes of them."""
    refused: VinkError | None = None
    """Why the file, or the load, was turned away."""
    outcome: Text | None = None
    """What the last load came to."""
    state_before: int | None = None
    """The state that the last load can be undone to; None when there is nothing to undo."""


def flow() -> Flow:
    """Where this visitor is."""
    found: Flow = st.session_state.get(_FLOW, Flow())
    return found


def go(**changes: object) -> None:
    """Go on: the same way with some things changed."""
    st.session_state[_FLOW] = replace(flow(), **changes)  # type: ignore[arg-type]


def say_mapping(mapping: Mapping) -> None:
    """Go on with more said of a foreign file; what was said before can be taken back."""
    before = flow().mapping
    go(mapping=mapping, past=(*flow().past, before) if before is not None else ())


def take_back() -> None:
    """Take the last answer back."""
    *earlier, last = flow().past
    go(mapping=last, past=tuple(earlier))


def begin_again(outcome: Text | None = None, state_before: int | None = None) -> None:
    """Give the file up, or leave it behind after it was loaded; the place for a file is empty again."""
    st.session_state[_FLOW] = Flow(outcome=outcome, state_before=state_before)
    st.session_state[_ROUND] = round_of_files() + 1


def round_of_files() -> int:
    """Counts the files; a new number makes a new, empty place for one."""
    number: int = st.session_state.get(_ROUND, 0)
    return number
