"""Two releases held against each other: which messages are new, gone or other, and which figures differ."""

from collections.abc import Iterator
from dataclasses import dataclass

from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.release import Contents


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One place in a table that says something else. Empty: None where the place was not there."""

    row: Value
    column: Heading
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class MessageChange:
    """A message that is not the same in both releases. Empty: None where a release does not have it."""

    before: Message | None
    after: Message | None
    figures: tuple[FigureChange, ...] = ()
    """Where both have it: what differs in its table. Empty: its words alone differ, or its picture."""

    @property
    def message(self) -> Message:
        """The message as the later release has it, or else the earlier one."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change is of some message")
        return found


def compared(earlier: Contents, later: Contents) -> tuple[MessageChange, ...]:
    """What differs between two releases, in the order of the later one; what is gone stands last.

    Empty: they say the same.
    """
    before = {one.message.key: one.message for one in earlier.messages}
    after = {one.message.key: one.message for one in later.messages}
    changed = [
        MessageChange(before.get(key), message, _figures(before.get(key), message))
        for key, message in after.items()
        if before.get(key) != message
    ]
    gone = [MessageChange(message, None) for key, message in before.items() if key not in after]
    return (*changed, *gone)


def _figures(before: Message | None, after: Message) -> tuple[FigureChange, ...]:
    if before is None:
        return ()
    old, new = _by_row(before.table), _by_row(after.table)
    headings = {one.key: one for one in (*before.table.headings, *after.table.headings)}
    return tuple(
        FigureChange(row[0], heading, was, now)
        for row in dict.fromkeys((*old, *new))
        for key, heading in headings.items()
        if (was := old.get(row, {}).get(key)) != (now := new.get(row, {}).get(key))
    )


Place = tuple[Value, int]
"""What a row begins with, and how many above it begin so too."""


def _by_row(table: Table) -> dict[Place, dict[str, Value]]:
    return {place: _cells(table, row) for place, row in _placed(table)}


def _placed(table: Table) -> Iterator[tuple[Place, tuple[Value, ...]]]:
    seen: dict[Value, int] = {}
    for row in table.rows:
        name = row[0] if row else None
        seen[name] = seen.get(name, -1) + 1
        yield (name, seen[name]), row


def _cells(table: Table, row: tuple[Value, ...]) -> dict[str, Value]:
    return {heading.key: value for heading, value in zip(table.headings, row, strict=True)}
