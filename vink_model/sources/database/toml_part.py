"""One table of a TOML file; every name in it is asked for once, and none may be left over."""

from collections.abc import Iterator
from typing import Self

from vink_model.errors import SettingFault
from vink_model.text import Text, phrase


class Part:
    """What a file says at one place; values are never repeated in a fault, only places."""

    def __init__(self, file: str, place: str, said: object, name: str = "") -> None:
        self.file = file
        self.place = place
        self.name = name or place
        self._said = said
        self._left = dict(said) if isinstance(said, dict) else {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names in this table that nobody has asked for yet."""
        return tuple(self._left)

    @property
    def is_words(self) -> bool:
        """Whether there is a text rather than a table."""
        return isinstance(self._said, str)

    def at(self, name: str) -> Self:
        """The place of a name in this table, and what it says there."""
        return type(self)(self.file, f"{self.place}.{name}", self._left.get(name), name)

    def holds(self, name: str) -> bool:
        """Whether the name is there."""
        return name in self._left

    def own_words(self) -> str:
        """The text that stands here."""
        if not isinstance(self._said, str) or not self._said.strip():
            raise fault(self, _WORDS)
        return self._said

    def words(self, name: str) -> str:
        """A text that must be there."""
        return self._taken(name).own_words()

    def words_or_none(self, name: str) -> str | None:
        """A text, or nothing."""
        self.must_be_table()
        return self.words(name) if name in self._left else None

    def words_or_whole(self, name: str) -> str | int | None:
        """A text, a whole number, or nothing."""
        if name not in self._left:
            return None
        said = self._left.pop(name)
        if isinstance(said, bool) or not isinstance(said, str | int):
            raise fault(self.at(name), _WORDS)
        return said

    def number(self, name: str, usual: int, most: int) -> int:
        """A whole number from one up to the most; the usual one when the name is not there."""
        said = self._left.pop(name, usual)
        if isinstance(said, bool) or not isinstance(said, int) or not 1 <= said <= most:
            whole = phrase("et helt tal fra 1 til {n}", "a whole number from 1 to {n}", n=most)
            raise fault(self.at(name), whole)
        return said

    def list_of_words(self, name: str) -> tuple[str, ...]:
        """Texts; none when the name is not there."""
        said = self._left.pop(name, [])
        if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
            raise fault(self.at(name), Text("en liste af tekster", "a list of texts"))
        return tuple(said)

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """A table of texts by text; none when the name is not there."""
        said = self._left.pop(name, {})
        if not isinstance(said, dict) or not all(isinstance(one, str) for one in said.values()):
            raise fault(self.at(name), Text("en tabel af tekster", "a table of texts"))
        return tuple(said.items())

    def part_or_none(self, name: str) -> Self | None:
        """A table, or nothing."""
        if name not in self._left:
            return None
        part = self._taken(name)
        part.must_be_table()
        return part

    def parts(self, name: str) -> Iterator[Self]:
        """The tables of a table, at least one."""
        for part in self.values(name):
            part.must_be_table()
            yield part

    def values(self, name: str) -> Iterator[Self]:
        """What a table says under each of its names, at least one."""
        part = self._taken(name)
        part.must_be_table()
        if not part.names:
            raise fault(part, _TABLE)
        for one in part.names:
            yield part.at(one)

    def done(self) -> None:
        """See that nothing is left that nobody asked for."""
        for name in self._left:
            raise fault(self.at(name), Text("intet: navnet kendes ikke", "nothing: the name is not known"))

    def _taken(self, name: str) -> Self:
        self.must_be_table()
        part = self.at(name)
        if name not in self._left:
            raise fault(part, _WORDS)
        del self._left[name]
        return part

    def must_be_table(self) -> None:
        """See that there is a table here.

        Raises: SettingFault.
        """
        if not isinstance(self._said, dict):
            raise fault(self, _TABLE)


_WORDS = Text("en tekst", "a text")
_TABLE = Text("en tabel med indhold", "a table with contents")


def fault(part: Part, accepted: Text) -> SettingFault:
    """The file says something at a place that cannot be used."""
    return SettingFault(
        phrase(
            "{f} kan ikke bruges ved '{p}'", "{f} cannot be used at '{p}'", f=part.file, p=part.place[:120]
        ),
        phrase("Her skal stå {a}. Se docs/sources.md.", "This must be {a}. See docs/sources.md.", a=accepted),
    )
