"""Office files written so that the same content is the same bytes, on any machine and day."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MADE = (2000, 1, 1, 0, 0, 0)
_FIRST = "[Content_Types].xml"


def same_bytes(content: bytes) -> bytes:
    """The file with its parts in one order and without the moment at which they were packed."""
    held = BytesIO()
    with ZipFile(BytesIO(content)) as given, ZipFile(held, "w", ZIP_DEFLATED) as made:
        for name in sorted(given.namelist(), key=lambda name: (name != _FIRST, name)):
            part = ZipInfo(name, _MADE)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            made.writestr(part, given.read(name))
    return held.getvalue()
