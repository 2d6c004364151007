"""Office files as their standard has them: no program has anything to repair."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from tests.reports.pack.charted import CHARTS, message
from tests.reports.pack.packs import called_protected, frozen, sample_messages
from tests.reports.pack.test_note import NOTE
from tests.reports.pack.test_slides import LONG, STRANGE
from tests.reports.pack.test_template import template
from vink_model.domain.pack import FrozenPack
from vink_model.reports.pack import note_as_word, slides_of, workbook_behind


def everything() -> FrozenPack:
    """Each kind of chart with a hidden figure, every message of the sample, and words that are hard."""
    charted = [called_protected(message(f"c_{key}", chart=chart), hidden=1) for key, chart in CHARTS.items()]
    odd = message("odd", title=LONG, sentence=STRANGE, notes=("<b>&amp;</b>",))
    return frozen([*charted, odd, *sample_messages().values()], note=NOTE)


@pytest.mark.parametrize(
    ("ending", "make"),
    [
        ("pptx", slides_of),
        ("pptx", lambda pack: slides_of(pack, template())),
        ("docx", note_as_word),
        ("xlsx", workbook_behind),
    ],
    ids=["slides", "slides in a municipality's template", "note", "workbook"],
)
def test_a_file_keeps_to_its_standard(
    ending: str, make: Callable[[FrozenPack], bytes], tmp_path: Path
) -> None:
    file = tmp_path / f"pack.{ending}"
    file.write_bytes(make(everything()))
    found = OpenXmlValidator().validate(str(file))
    assert [(fault.description, fault.part_uri) for fault in found.errors] == []
