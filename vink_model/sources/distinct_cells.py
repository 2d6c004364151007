"""Which cells of a sheet say the same, byte for byte: each distinct one is told apart and kept once."""

from dataclasses import dataclass, field
from itertools import islice

import numpy as np
import numpy.typing as npt
import pandas as pd

from vink_model.sources.plain_rows import Flags, Offsets, Words, words_of
from vink_model.sources.room import Room

_SHORTEST, _LONGEST = 8, 128
"""Unit: bytes. Cells between them are told apart many at a time."""
_MIXERS = np.random.default_rng().integers(2**63, size=_LONGEST // 8 + 2, dtype=np.uint64) * 2 + 1
"""Drawn anew in each process, so that no file can be made for which all cells look alike at first."""

Codes = npt.NDArray[np.int32]


@dataclass(slots=True)
class DistinctCells:
    """The cells met so far, numbered as they came."""

    room: Room
    numbers: dict[bytes, int] = field(default_factory=dict)

    def numbered(self, padded: bytes, begins: Offsets, ends: Offsets) -> Codes:
        """The number of each cell of a piece.

        Raises: OversizedWorkbook when there are more different cells than a table of figures has.
        """
        codes = np.empty(len(begins), dtype=np.int32)
        length = ends - begins
        is_usual = (length >= _SHORTEST) & (length <= _LONGEST)
        if is_usual.all():
            self._number_many(padded, begins, ends, codes, slice(None))
        else:
            self._number_many(padded, begins[is_usual], ends[is_usual], codes, is_usual)
            codes[~is_usual] = self._numbers_of(padded, begins[~is_usual], ends[~is_usual])
        return codes

    def _number_many(
        self, padded: bytes, begins: Offsets, ends: Offsets, codes: Codes, where: slice | Flags
    ) -> None:
        if not len(begins):
            return
        parts = _parts(words_of(padded), begins, ends)
        group, first = _grouped(parts)
        # Two different cells can look alike by chance; then the piece is gone through cell by cell.
        is_sure = all(bool((part == part[first][group]).all()) for part in parts)
        if is_sure:
            codes[where] = self._numbers_of(padded, begins[first], ends[first])[group]
        else:
            codes[where] = self._numbers_of(padded, begins, ends)

    def _numbers_of(self, padded: bytes, begins: Offsets, ends: Offsets) -> Codes:
        numbers = self.numbers
        before = len(numbers)
        said = map(padded.__getitem__, map(slice, begins.tolist(), ends.tolist()))
        codes = np.array([numbers.setdefault(cell, len(numbers)) for cell in said], dtype=np.int32)
        new = len(numbers) - before
        self.room.take_different(new, sum(map(len, islice(reversed(numbers), new))))
        return codes


def _parts(words: Words, begins: Offsets, ends: Offsets) -> list[Words]:
    """Every byte of each cell in words of eight, the last ones overlapping, and its length."""
    length = ends - begins
    last = ends - 8
    parts = [length.astype(np.uint64), words[begins], words[last]]
    inner = range(8, int(length.max()) - 8, 8)
    return parts + [words[np.minimum(begins + offset, last)] for offset in inner]


def _grouped(parts: list[Words]) -> tuple[Offsets, Offsets]:
    """For each cell the number of its group among those that look alike, and each group's first cell."""
    mixed = np.zeros(len(parts[0]), dtype=np.uint64)
    for part, mixer in zip(parts, _MIXERS, strict=False):
        mixed += part * mixer
    group, values = pd.factorize(mixed)
    first = np.empty(len(values), dtype=np.int64)
    first[group[::-1]] = np.arange(len(group) - 1, -1, -1)
    return group, first
