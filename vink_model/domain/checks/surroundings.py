"""What a sheet's checks must know from outside the sheet."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from vink_model.domain.checks.given import GivenColumn
from vink_model.domain.checks.values import key_of
from vink_model.domain.sheets import Column, Sheet


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The keys that references may name, and how the file counts days."""

    keys: Mapping[str, Collection[str]] = field(default_factory=dict)
    """By sheet: keys of the file's own rows, or of what was loaded before."""
    is_complete: bool = False
    """Whether a sheet without an entry is known to have no rows; else references to it are not checked."""
    is_1904: bool = False
    """Whether the file counts days from 1904, as Excel for Macintosh did."""

    def knows_rows_of(self, column: Column) -> bool:
        """Whether every sheet that a reference may point into has rows."""
        return all(self.keys.get(sheet) for sheet in column.refers_to)

    def allowed(self, column: Column) -> frozenset[str] | None:
        """The keys that a reference may name; None when they are not known."""
        if not self.is_complete and any(sheet not in self.keys for sheet in column.refers_to):
            return None
        named = (key for sheet in column.refers_to for key in self.keys.get(sheet, ()))
        return frozenset((*named, *column.also))


def keys_of(sheet: Sheet, columns: Mapping[str, GivenColumn]) -> frozenset[str]:
    """The keys that a sheet's rows set up for others to refer to; none without a key column."""
    if sheet.identified_by != ("key",) or "key" not in columns:
        return frozenset()
    keys = (key_of(cell) for cell in columns["key"].values)
    return frozenset(key for key in keys if isinstance(key, str))
