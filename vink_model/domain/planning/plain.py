"""Frozen values as plain JSON and back, exactly or not at all; led by the fields that each value declares."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import NoneType, UnionType
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

from vink_model.errors import ScenarioFault
from vink_model.text import Text, phrase

Json = Mapping[str, "Json"] | list["Json"] | str | int | float | bool | None
Kinds = Mapping[object, Mapping[str, type]]
"""What a field may hold that is one of several kinds of value, each under the word that names it."""
T = TypeVar("T")

_DECIMAL = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
_FRACTION = re.compile(r"-?[0-9]{1,60}(/0*[1-9][0-9]{0,59})?")
_KIND = "kind"


def plain(value: object, kinds: Kinds) -> Json:
    """A value as JSON: exact numbers as words, and a kind named where there are several."""
    match value:
        case None | bool() | int():
            return value
        case StrEnum() | str():
            return str(value)
        case Decimal():
            return f"{value:f}"
        case Fraction() | date():
            return str(value)
        case tuple():
            return [plain(each, kinds) for each in value]
        case Mapping():
            return [[plain(each, kinds), plain(held, kinds)] for each, held in value.items()]
        case _ if is_dataclass(value):
            written = {f.name: plain(getattr(value, f.name), kinds) for f in fields(value)}
            return {_KIND: word, **written} if (word := _word_of(type(value), kinds)) else written
        case _:
            raise TypeError(f"{type(value).__name__} has no plain form")


def parsed(text: str) -> Json:
    """A text as JSON. Raises: ScenarioFault for what is none."""
    try:
        said: Json = json.loads(text)
    except (ValueError, RecursionError):
        raise unreadable("JSON") from None
    return said


def read(kind: type[T], said: Json, kinds: Kinds, place: str = "") -> T:
    """The value of a kind that JSON says.

    Raises: ScenarioFault for what is unknown, missing or of the wrong kind, naming its place; and what the
    value itself refuses.
    """
    return cast("T", _read(kind, said, kinds, place))


def unreadable(place: str) -> ScenarioFault:
    """What cannot be read, and where."""
    return ScenarioFault(
        phrase(
            "Det gemte scenarie kan ikke læses ved '{place}'",
            "The stored scenario cannot be read at '{place}'",
            place=place[:120],
        ),
        Text(
            "Det er gemt af en anden udgave af programmet eller ændret udefra. Åbn en anden udgave af det.",
            "It was stored by another version of the program or changed from outside. Open another version.",
        ),
    )


def _read(kind: object, said: Json, kinds: Kinds, place: str) -> object:
    if kind in kinds:
        return _named(kinds[kind], said, kinds, place)
    if isinstance(kind, UnionType):
        return _of_union(get_args(kind), said, kinds, place)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), said, kinds, place)
    if get_origin(kind) is Mapping:
        return dict(cast("tuple[tuple[object, object], ...]", _pairs(get_args(kind), said, kinds, place)))
    if kind in _SIMPLE:
        found = _SIMPLE[kind](said)
        if found is None:
            raise unreadable(place)
        return found
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        member = next((one for one in kind if one.value == said), None)
        if member is None:
            raise unreadable(place)
        return member
    if isinstance(kind, type) and is_dataclass(kind):
        word = _word_of(kind, kinds)
        return _record(kind, said, kinds, place) if word is None else _named({word: kind}, said, kinds, place)
    raise TypeError(f"{kind} has no plain form")


def _word_of(kind: type, kinds: Kinds) -> str | None:
    """The word that names a kind of value wherever it stands."""
    words = (word for named in kinds.values() for word, each in named.items() if each is kind)
    return next(words, None)


def _named(named: Mapping[str, type], said: Json, kinds: Kinds, place: str) -> object:
    word = said.get(_KIND) if isinstance(said, Mapping) else None
    if not isinstance(said, Mapping) or not isinstance(word, str) or word not in named:
        raise unreadable(f"{place}.{_KIND}")
    rest = {name: value for name, value in said.items() if name != _KIND}
    return _record(named[word], rest, kinds, place)


def _of_union(members: tuple[object, ...], said: Json, kinds: Kinds, place: str) -> object:
    """Nothing, or the first member whose form it has: a whole number is never read as words."""
    if said is None and NoneType in members:
        return None
    *others, last = (member for member in members if member is not NoneType)
    for member in others:
        if member in _SIMPLE and (found := _SIMPLE[member](said)) is not None:
            return found
    return _read(last, said, kinds, place)


def _tuple(parts: tuple[object, ...], said: Json, kinds: Kinds, place: str) -> tuple[object, ...]:
    if not isinstance(said, list):
        raise unreadable(place)
    if parts[-1] is Ellipsis:
        parts = (parts[0],) * len(said)
    if len(parts) != len(said):
        raise unreadable(place)
    pairs = enumerate(zip(parts, said, strict=True))
    return tuple(_read(part, each, kinds, f"{place}[{number}]") for number, (part, each) in pairs)


def _pairs(parts: tuple[object, ...], said: Json, kinds: Kinds, place: str) -> tuple[object, ...]:
    """A mapping's keys with what they hold."""
    if not isinstance(said, list):
        raise unreadable(place)
    return tuple(_tuple(parts, each, kinds, f"{place}[{number}]") for number, each in enumerate(said))


def _record(kind: type, said: Json, kinds: Kinds, place: str) -> object:
    if not isinstance(said, Mapping):
        raise unreadable(place)
    declared = {f.name: f for f in fields(kind)}
    for name in (*(n for n in said if n not in declared), *(n for n in declared if n not in said)):
        if name not in declared or not _has_default(declared[name]):
            raise unreadable(f"{place}.{name}")
    types = get_type_hints(kind)
    found = {name: _read(types[name], value, kinds, f"{place}.{name}") for name, value in said.items()}
    return kind(**found)


def _has_default(declared: "Field[object]") -> bool:
    return declared.default is not MISSING or declared.default_factory is not MISSING


def _words(said: Json) -> str | None:
    return said if isinstance(said, str) else None


def _whole(said: Json) -> int | None:
    return said if isinstance(said, int) and not isinstance(said, bool) else None


def _yes_or_no(said: Json) -> bool | None:
    return said if isinstance(said, bool) else None


def _decimal(said: Json) -> Decimal | None:
    return Decimal(said) if isinstance(said, str) and _DECIMAL.fullmatch(said) else None


def _fraction(said: Json) -> Fraction | None:
    return Fraction(said) if isinstance(said, str) and _FRACTION.fullmatch(said) else None


def _day(said: Json) -> date | None:
    try:
        return date.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return None


_SIMPLE: Mapping[object, Callable[[Json], object]] = {
    str: _words,
    int: _whole,
    bool: _yes_or_no,
    Decimal: _decimal,
    Fraction: _fraction,
    date: _day,
}
