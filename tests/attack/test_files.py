"""An attacker takes the committee's files apart, the workbooks within their charts too, and works on them.

The files are made from a release of the whole sample, every message in them. Behind the gate she finds out
nothing; from files made by the same way without a gate she reads and works out many small numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pandas as pd
import pytest

from tests.attack.learning import Learned, learned
from tests.attack.opening import tables_of_document, tables_of_slides, tables_of_workbook
from tests.attack.releases import raw
from tests.reports.pack.packs import frozen
from tests.views.sample import sample
from vink_model.domain.disclosure.attack import audit, intervals
from vink_model.domain.disclosure.counting import drafted
from vink_model.domain.disclosure.gate import Grounds, grounds
from vink_model.domain.disclosure.threshold import Threshold
from vink_model.domain.pack import FrozenPack
from vink_model.releasing import contents_of
from vink_model.reports.pack import note_as_word, slides_of, workbook_behind
from vink_model.text import Language

THRESHOLD = 5

Opened = Callable[[FrozenPack], Iterator[pd.DataFrame]]
FILES: Mapping[str, Opened] = {
    "slides": lambda pack: tables_of_slides(slides_of(pack)),
    "note": lambda pack: tables_of_document(note_as_word(pack)),
    "workbook": lambda pack: tables_of_workbook(workbook_behind(pack)),
}


def taken_from(given: Grounds, language: Language) -> Mapping[str, Learned]:
    """What each kind of file tells of the released cells."""
    pack = frozen(contents_of(given).messages, language=language)
    return {name: learned(opened(pack), sample(), language) for name, opened in FILES.items()}


@pytest.fixture(scope="module")
def behind_the_gate() -> Grounds:
    """All that may leave of the sample."""
    return grounds(sample(), Threshold.usual("Anna"))


@pytest.fixture(scope="module", params=Language)
def safe(request: pytest.FixtureRequest, behind_the_gate: Grounds) -> Mapping[str, Learned]:
    """From the files of a release behind the gate."""
    return taken_from(behind_the_gate, request.param)


@pytest.fixture(scope="module")
def unsafe() -> Mapping[str, Learned]:
    """From files made by the same way with the gate taken away."""
    return taken_from(raw(sample()), Language.DA)


def test_nothing_about_a_small_number_can_be_worked_out_from_all_files(safe: Mapping[str, Learned]) -> None:
    tables = drafted(sample()).as_tables(THRESHOLD)
    counts = {cell.key: cell.count for cell in tables.cells}
    known = {key: number for found in safe.values() for key, number in found.items()}
    assert {key: counts[key] for key in known} == known, "what was read is not what was counted"
    assert min(map(len, safe.values())) > 25, "the attacker read too little to be taken seriously"
    assert audit(tables, frozenset(counts) - frozenset(known)) == ()


@pytest.mark.parametrize("kind", FILES)
def test_the_same_attack_succeeds_on_files_that_passed_no_gate(
    unsafe: Mapping[str, Learned], kind: str
) -> None:
    tables = drafted(sample()).as_tables(THRESHOLD)
    known = frozenset(unsafe[kind])
    ranges = intervals(tables, frozenset(cell.key for cell in tables.cells) - known)
    read = [key for key in tables.sensitive if key in known]
    worked_out = [key for key in tables.sensitive if key not in known and ranges[key].is_exact]
    assert len(read) > 10
    assert len(worked_out) > 5
