"""The quick look at where cells lie says the same as the slow one."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from vink_model.sources.near_cells import all_near

BEGINNINGS = st.sampled_from(
    [
        b'<c r="A1"><v>1</v></c>',
        b'<c r="Z999999" s="1234567" t="s"><v>12345678</v></c>',
        b'<row r="1234567" spans="1:14">',
        b'<c r="AA1"/>',
        b'<c r="A1000000"/>',
        b'<c r="A99999999"/>',
        b"<c><v>1</v></c>",
        b'<c s="1" r="B1"/>',
        b"<c r='B1'/>",
        b"</row>",
        b"x",
    ]
)
FAR = re.compile(rb'<c(?! r="[A-Z]\d{1,6}")')


@settings(deadline=None, max_examples=300)
@given(st.lists(BEGINNINGS, max_size=6))
def test_no_far_cell_is_taken_for_a_near_one_and_no_plain_one_for_far(parts: list[bytes]) -> None:
    piece = b"".join(parts)
    assert all_near(piece) is (FAR.search(piece) is None)
