"""Two releases held against each other tell every message and figure that differs, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from tests.domain.released import CONTENTS, message_of
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.release_changes import compared
from vink_model.text import Text


def test_a_release_differs_in_nothing_from_itself() -> None:
    assert compared(CONTENTS, CONTENTS) == ()


def test_one_figure_that_differs_is_told_with_its_place_and_both_values() -> None:
    later = replace(CONTENTS, messages=(Protected("concerns", message_of(71)), CONTENTS.messages[1]))
    (change,) = compared(CONTENTS, later)
    assert change.message.key == "history"
    (figure,) = change.figures
    assert (figure.row, figure.column.key, figure.before, figure.after) == ("2016", "n", 70, 71)


def test_a_message_that_is_new_or_gone_is_told_as_such() -> None:
    fewer = replace(CONTENTS, messages=CONTENTS.messages[:1])
    (gone,) = compared(CONTENTS, fewer)
    assert (gone.after, gone.message.key) == (None, "months")
    (new,) = compared(fewer, CONTENTS)
    assert (new.before, new.message.key) == (None, "months")


def test_words_that_differ_over_the_same_figures_are_a_change_without_figures() -> None:
    first = CONTENTS.messages[0]
    said = replace(first.message, title=Text("Andre ord", "Other words"))
    (change,) = compared(
        CONTENTS, replace(CONTENTS, messages=(replace(first, message=said), *CONTENTS.messages[1:]))
    )
    assert change.figures == ()


def test_rows_that_begin_alike_are_held_against_each_other_in_order() -> None:
    def with_rows(*values: int) -> object:
        message = message_of(1)
        table = replace(message.table, rows=tuple(("2016", value) for value in values))
        return replace(CONTENTS, messages=(Protected("concerns", replace(message, table=table)),))

    before, after = with_rows(3, 5), with_rows(3, 6)
    assert isinstance(before, type(CONTENTS))
    assert isinstance(after, type(CONTENTS))
    ((figure,),) = (change.figures for change in compared(before, after))
    assert (figure.before, figure.after) == (5, 6)
