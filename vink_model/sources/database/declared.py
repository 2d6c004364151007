"""What is declared of a database source: everything but its address, which is kept elsewhere."""

from dataclasses import dataclass
from pathlib import Path

from vink_model.domain.mapping.values import Mapping
from vink_model.text import Text


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a database is waited for."""

    connect_seconds: int = 10
    answer_seconds: int = 300
    """For one table's fold."""
    tries: int = 3
    """Attempts in all when the database cannot be reached or the connection is lost."""


@dataclass(frozen=True, slots=True)
class DatabaseSource:
    """A database with a name, and how its tables become sheets of observations."""

    name: str
    title: Text
    url_env: str | None
    """The environment variable that holds its address; None when a file does."""
    url_file: Path | None
    """The file that holds its address; None when an environment variable does."""
    schema: str | None
    mapping: Mapping
    patience: Patience = Patience()

    @property
    def sheets(self) -> tuple[str, ...]:
        """The keys of the sheets that it fills."""
        return tuple(table.target for table in self.mapping)

    @property
    def address_from(self) -> str:
        """Where its address is read from; the address itself is never said."""
        return self.url_env or str(self.url_file)
