"""Values written as plain JSON and read back strictly: what was frozen is the same on any machine and day.

Nothing is evaluated on the way in: only the classes that a `Plain` was given are built, and only from fields
of theirs. A field that was added later, with a default, may be missing: what was frozen before is still read.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import isfinite

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

_CLASS, _IS = "_", "is"
_DIGITS = 12
"""Significant digits of a float that are kept: the last ones differ between machines."""
_EXACT: Mapping[str, type[Fraction | Decimal]] = {"Fraction": Fraction, "Decimal": Decimal}
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: none that is taken for another when it is read from paper."""
_CODE_LENGTH = 10


class Plain:
    """The classes that may be written and read, by their names."""

    def __init__(self, classes: Iterable[type]) -> None:
        known = tuple(classes)
        alike = Counter(one.__name__ for one in known)
        self._classes = {_name(one, is_alone=alike[one.__name__] == 1): one for one in known}
        self._names = {one: name for name, one in self._classes.items()}

    def written(self, value: object) -> Json:
        """A value as plain JSON.

        Raises: TypeError for a class that is not among those known, ValueError for a number that is none.
        """
        match value:
            case Enum():
                return {_CLASS: self._named(value), _IS: value.value}
            case None | bool() | int() | str():
                return value
            case float():
                return _rounded(value)
            case Fraction() | Decimal():
                return {_CLASS: type(value).__name__, _IS: str(value)}
            case date() if type(value) is date:
                return {_CLASS: "date", _IS: value.isoformat()}
            case tuple():
                return [self.written(part) for part in value]
            case _ if is_dataclass(value):
                parts = {field.name: self.written(getattr(value, field.name)) for field in fields(value)}
                return {_CLASS: self._named(value), **parts}
            case _:
                raise TypeError(f"{type(value).__name__} is not written as plain JSON")

    def read(self, plain: Json) -> object:
        """The value that was written.

        Raises: ValueError for what was not written by `written` with these classes.
        """
        if isinstance(plain, list):
            return tuple(map(self.read, plain))
        if not isinstance(plain, dict):
            return plain
        parts = dict(plain)
        name = parts.pop(_CLASS, None)
        if name in _EXACT:
            return _EXACT[str(name)](_only(parts))
        if name == "date":
            return date.fromisoformat(_only(parts))
        known = self._classes.get(str(name))
        if known is None:
            raise ValueError(f"{name!r} is not a class that is read here")
        if issubclass(known, Enum):
            return known(parts.get(_IS))
        if not is_dataclass(known) or not _needed(known) <= parts.keys() <= _known(known):
            raise ValueError(f"a {name} has other fields")
        return known(**{key: self.read(part) for key, part in parts.items()})

    def _named(self, value: object) -> str:
        name = self._names.get(type(value))
        if name is None:
            raise TypeError(f"{type(value).__name__} is not a class that is written here")
        return name


def canonical(plain: Json) -> bytes:
    """The one way to write a piece of JSON: the same value gives the same bytes."""
    words = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return words.encode()


def code_of(plain: Json) -> str:
    """A short code that changes when anything in the value does: 'K7QF3-M2X9D'.

    Fifty bits of the SHA-256 of the canonical bytes, in letters that survive being read aloud.
    """
    number = int.from_bytes(hashlib.sha256(canonical(plain)).digest()) >> (256 - 5 * _CODE_LENGTH)
    letters = "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(_CODE_LENGTH)))
    return f"{letters[:5]}-{letters[5:]}"


def code_typed(words: str) -> str:
    """A code as it stands, from however it was typed: small letters, blanks, O for 0, I or L for 1."""
    letters = "".join(letter for letter in words.upper() if letter.isalnum())
    for seen, meant in (("O", "0"), ("I", "1"), ("L", "1")):
        letters = letters.replace(seen, meant)
    return f"{letters[:5]}-{letters[5:]}"


def _name(one: type, *, is_alone: bool) -> str:
    """A class's own name, after its module's where another one bears it too."""
    return one.__name__ if is_alone else f"{one.__module__.rpartition('.')[2]}.{one.__name__}"


def _known(one: type[object]) -> set[str]:
    return {field.name for field in fields(one)} if is_dataclass(one) else set()


def _needed(one: type[object]) -> set[str]:
    """The fields that must be there; what was frozen earlier lacks one that came later, with a default."""
    return {
        field.name
        for field in (fields(one) if is_dataclass(one) else ())
        if field.default is MISSING and field.default_factory is MISSING
    }


def _rounded(number: float) -> float:
    if not isfinite(number):
        raise ValueError("a number that is none cannot be written")
    return float(f"{number:.{_DIGITS}g}")


def _only(parts: dict[str, Json]) -> str:
    if parts.keys() != {_IS} or not isinstance(parts[_IS], str):
        raise ValueError("an exact number is written as one string")
    return str(parts[_IS])
