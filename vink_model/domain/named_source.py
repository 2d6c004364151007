"""A database that figures can be fetched from, as people may know it: by its name, never by its address."""

from dataclasses import dataclass

from vink_model.text import Text


@dataclass(frozen=True, slots=True)
class NamedSource:
    """One declared database source."""

    name: str
    """What it is called in commands and in the history of loads."""
    title: Text
    sheets: tuple[str, ...]
    """The keys of the sheets that it fills."""
    address_from: str
    """The environment variable or the file that holds its address."""
    has_address: bool
    """Whether an address stands there now. Whether it leads anywhere is known when it is used."""
