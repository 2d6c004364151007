"""Where in the source a question is about, and the question made of it."""

from typing import TypedDict, Unpack

import numpy as np

from vink_model.domain.checks import GivenColumn
from vink_model.domain.mapping.applying import Applied, Mask
from vink_model.domain.mapping.asked import Ask, Option, Question
from vink_model.text import Text


class More(TypedDict, total=False):
    """What a question can say besides its words."""

    column: str | None
    found: tuple[str, ...]
    address: str | None
    options: tuple[Option, ...]
    suggested: str | None
    reason: Text | None
    cells: int


def question(one: Applied, ask: Ask, words: Text, **more: Unpack[More]) -> Question:
    """A question about a table."""
    return Question(
        ask=ask,
        target=one.declared.key,
        sheet=one.table.name,
        column=more.get("column"),
        found=more.get("found", ()),
        address=more.get("address"),
        words=words,
        options=more.get("options", ()),
        suggested=more.get("suggested"),
        reason=more.get("reason"),
        cells=more.get("cells", 1),
    )


def address_of(one: Applied, column: GivenColumn, rows: Mask) -> str | None:
    """The first of some rows' cells in a column, as Excel names it."""
    first = np.flatnonzero(rows)[:1]
    return one.table.given.address(column, int(first[0])) if len(first) else None
