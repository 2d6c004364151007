"""A plainly written sheet cut into pieces of whole rows, with what stands behind them."""

import re
from collections.abc import Iterable, Iterator

from vink_model.errors import NotAWorkbook
from vink_model.sources import refusals
from vink_model.sources.plain_rows import PADDING, NotPlain

_PIECE = 1_000_000
"""Unit: bytes. Fits the processor's cache with all that is worked out about it."""
_LONGEST = 16_000_000
"""Unit: bytes. Of what stands before the rows, of one row, and of what is kept from behind the rows."""
_HEAD = re.compile(rb"<(?P<prefix>[\w.-]+:)?worksheet[\s>]")
_BEGIN = re.compile(rb"<(?:[\w.-]+:)?sheetData>")
_ROW = b"<row "
_END_OF_ROW = b"</row>"
_END = re.compile(rb"</sheetData\s*>")


class RowPieces:
    """One pass over a sheet's XML; `tail` holds what stands after the rows once the pass is over."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._prefix = b""
        self.tail = b""

    def __iter__(self) -> Iterator[bytes]:
        """Pieces of some whole rows each, with PADDING behind them.

        Raises: NotPlain, or NotAWorkbook for a row without end.
        """
        carried = self._after_head()
        while True:
            chunk = self._next()
            piece = self._unprefixed(carried + chunk)
            end = _END.search(piece, max(piece.rfind(_END_OF_ROW), 0))
            cut = max(piece.rfind(_ROW), 0) if end is None else end.start()
            if cut:
                yield piece[:cut] + PADDING
            if end is not None:
                self._keep_tail(piece[end.end() :])
                return
            if not chunk:
                raise NotPlain
            carried = piece[cut:]
            if len(carried) > _LONGEST:
                raise refusals.of(NotAWorkbook, refusals.DAMAGED)

    def _next(self) -> bytes:
        """Enough for a piece, or what is left."""
        gathered, size = [], 0
        for chunk in self._chunks:
            gathered.append(chunk)
            size += len(chunk)
            if size >= _PIECE:
                break
        return b"".join(gathered)

    def _after_head(self) -> bytes:
        """What has been read of the rows when their beginning is found."""
        head = b""
        for chunk in self._chunks:
            head += chunk
            begin = _BEGIN.search(head)
            if begin:
                root = _HEAD.search(head, 0, begin.start())
                if root is None or b"<!" in head[: begin.start()]:
                    raise NotPlain
                self._prefix = root["prefix"] or b""
                return head[begin.end() :]
            if len(head) > _LONGEST:
                break
        raise NotPlain

    def _unprefixed(self, piece: bytes) -> bytes:
        """Elements named without the prefix that the whole sheet has: <row> for <x:row>."""
        if not self._prefix:
            return piece
        return piece.replace(b"<" + self._prefix, b"<").replace(b"</" + self._prefix, b"</")

    def _keep_tail(self, first: bytes) -> None:
        """Read to the end, so that what the part says of its size is held against it."""
        tail, size = [first], len(first)
        for chunk in self._chunks:
            if size < _LONGEST:
                tail.append(chunk)
                size += len(chunk)
        self.tail = b"".join(tail)
