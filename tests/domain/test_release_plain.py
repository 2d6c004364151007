"""Whatever can stand in a release comes back from plain JSON, and a release's code follows what it says."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.domain.released import CONTENTS, message_of
from vink_model.domain.charts import Bars, Tone
from vink_model.domain.claims import Claim
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.money_charts import Bridge
from vink_model.domain.plain import canonical, code_of
from vink_model.domain.provenance import Source
from vink_model.domain.rates import RateRatio
from vink_model.domain.release import Contents
from vink_model.domain.release_plain import (
    RELEASED,
    classes_within,
    code_of_contents,
    read_contents,
    written_contents,
)
from vink_model.text import Text


def test_every_class_that_a_release_can_hold_may_be_written() -> None:
    """No two of them are written alike, or the one would be read as the other."""
    known = classes_within(Contents)
    assert {Bridge, Bars, Claim, Tone, Text, Source, RateRatio} <= known
    assert len(RELEASED._classes) == len(known)


def test_a_release_comes_back_as_it_was() -> None:
    back = read_contents(written_contents(CONTENTS))
    assert read_contents(written_contents(back)) == back
    for found, given in zip(back.messages, CONTENTS.messages, strict=True):
        assert (found.message.table, found.message.sentence) == (given.message.table, given.message.sentence)
        assert found.hidden == given.hidden


def test_what_is_read_back_is_written_the_same_so_a_code_holds_on_any_day() -> None:
    plain = written_contents(CONTENTS)
    assert canonical(written_contents(read_contents(plain))) == canonical(plain)


# Never written anew: what committees saw must open in every later version, under the code that they hold.
FROZEN = Path(__file__).parent / "frozen" / "release_1.json.gz"
FROZEN_CODE = "NN42Q-3NBFA"


def test_a_release_that_was_frozen_by_the_first_version_still_opens_under_its_code() -> None:
    plain = json.loads(gzip.decompress(FROZEN.read_bytes()))
    assert code_of(plain) == FROZEN_CODE
    found = {one.message.key: one.message for one in read_contents(plain).messages}
    assert len(found) == 55
    assert found["flows"].title == Text(
        "Hvor kommer hver krone fra, og hvor går den hen?", "Where does each krone come from and go?"
    )


def test_one_changed_figure_is_another_code() -> None:
    other = replace(CONTENTS, messages=(Protected("concerns", message_of(71)), *CONTENTS.messages[1:]))
    assert code_of_contents(other) != code_of_contents(CONTENTS)
    assert code_of_contents(replace(CONTENTS, threshold=6)) != code_of_contents(CONTENTS)


def test_what_is_no_release_is_not_taken_for_one() -> None:
    with pytest.raises(ValueError, match="not the contents"):
        read_contents(RELEASED.written(message_of(1)))
