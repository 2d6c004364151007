"""A release as plain JSON, and back: the classes that may stand in one, and the code that stands for it."""

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import get_args, get_type_hints

from vink_model.domain.disclosure.cube import ProtectedCube
from vink_model.domain.plain import Json, Plain, code_of
from vink_model.domain.release import Contents


def classes_within(annotation: object, seen: frozenset[type] = frozenset()) -> frozenset[type]:
    """Every class of ours that a value of this annotation can hold, so that none is forgotten."""
    for part in get_args(annotation):
        seen = classes_within(part, seen)
    if not isinstance(annotation, type) or annotation in seen:
        return seen
    if issubclass(annotation, Enum):
        return seen | {annotation}
    if is_dataclass(annotation):
        hints, seen = get_type_hints(annotation), seen | {annotation}
        for field in fields(annotation):
            seen = classes_within(hints[field.name], seen)
    return seen


RELEASED = Plain(classes_within(Contents))
"""Every class that the declaration of a release names; whatever else is found in one is refused."""
_CUBES = Plain(classes_within(ProtectedCube))


def written_contents(contents: Contents) -> Json:
    """The contents of a release as plain JSON.

    Raises: TypeError when something in them is of a class that no release may hold.
    """
    return RELEASED.written(contents)


def read_contents(plain: Json) -> Contents:
    """The contents that were written.

    Raises: ValueError for what is not the contents of a release.
    """
    found = RELEASED.read(plain)
    if not isinstance(found, Contents):
        raise ValueError("these are not the contents of a release")  # noqa: TRY004 - the JSON is wrong
    return found


def code_of_contents(contents: Contents) -> str:
    """The code that stands for exactly these contents."""
    return code_of(written_contents(contents))


def written_cube(cube: ProtectedCube) -> Json:
    """The protected tables of a release as plain JSON."""
    return _CUBES.written(cube)


def read_cube(plain: Json) -> ProtectedCube:
    """The protected tables that were written.

    Raises: ValueError for what is no such thing.
    """
    found = _CUBES.read(plain)
    if not isinstance(found, ProtectedCube):
        raise ValueError("these are not protected tables")  # noqa: TRY004 - the JSON is wrong
    return found
