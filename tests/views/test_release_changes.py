"""What differs between two releases is said in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.domain.released import CONTENTS, message_of
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.release import Contents, Release
from vink_model.text import Text
from vink_model.views.release_changes import changes_between

MAY_DAY = datetime(2016, 5, 1, tzinfo=UTC)


def released(contents: Contents, code: str = "AAAAA-AAAAA") -> Release:
    return Release(code, contents, MAY_DAY, "Anna")


def test_the_same_release_twice_is_said_to_say_the_same() -> None:
    said = changes_between(released(CONTENTS), released(CONTENTS))
    assert said.sentence == Text("De to udgivelser siger det samme.", "The two releases say the same.")
    assert said.table.rows == ()


def test_a_changed_figure_is_said_with_its_message_its_place_and_both_values() -> None:
    later = replace(CONTENTS, messages=(Protected("concerns", message_of(71)), CONTENTS.messages[1]))
    said = changes_between(released(CONTENTS), released(later, "BBBBB-BBBBB"))
    assert said.title.en == "From release AAAAA-AAAAA to BBBBB-BBBBB"
    assert said.sentence.da == "1 meddelelse og 1 tal er ændret."
    ((message, place, before, after),) = said.table.rows
    assert message == Text("Der kom 71 i 2016", "71 came in 2016")
    assert place == Text("2016, Antal", "2016, Count")
    assert (before, after) == (Text("70", "70"), Text("71", "71"))


def test_a_message_that_is_gone_is_said_to_be() -> None:
    fewer = replace(CONTENTS, messages=CONTENTS.messages[:1])
    ((_, place, *_),) = changes_between(released(CONTENTS), released(fewer)).table.rows
    assert place == Text("Ikke med længere", "Not there any more")
