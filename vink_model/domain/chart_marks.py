"""Marks on the axis of a chart: events, and places where the counting changes."""

from dataclasses import dataclass
from enum import StrEnum

from vink_model.text import Text


class MarkKind(StrEnum):
    """What stands at a place on an axis."""

    EVENT = "event"
    BREAK = "break"
    """The figures before and after are not counted alike."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something said about a place on the axis. Unit: categories, 0 at the first one's middle."""

    at: float
    label: Text
    kind: MarkKind
