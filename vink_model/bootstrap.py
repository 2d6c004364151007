"""The one place where settings, database, reader and clock are put together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from vink_model import store
from vink_model.domain.dataset import Dataset, Import
from vink_model.domain.loaded import Loaded
from vink_model.errors import OversizedWorkbook
from vink_model.settings import Settings
from vink_model.sources.excel import read_workbook
from vink_model.store import Engine, Outcome
from vink_model.text import Text, phrase


def clock() -> datetime:
    """This moment."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Product:
    """The product at work on one database; safe to share between threads."""

    settings: Settings
    engine: Engine
    now: Callable[[], datetime] = clock

    def version(self) -> str:
        """A word that changes when, and only when, the figures change. Cheap."""
        return store.read_version(self.engine)

    def dataset(self) -> Dataset:
        """All that is known at this moment."""
        return store.read_dataset(self.engine)

    def check(self, content: bytes, file_name: str) -> Loaded:
        """A workbook read, checked and folded against what is stored; nothing is stored.

        Raises: SourceError for a file that cannot be used at all; faults in cells are issues in the answer.
        """
        limit = self.settings.max_upload_bytes
        if len(content) > limit:
            raise OversizedWorkbook(
                Text("Filen er for stor", "The file is too large"),
                phrase(
                    "Filen må højst fylde {limit} MB. Del den op, eller sæt VINK_MAX_UPLOAD_MB op.",
                    "A file may be {limit} MB at most. Split it, or raise VINK_MAX_UPLOAD_MB.",
                    limit=limit // 1_000_000,
                ),
            )
        return read_workbook(content, file_name, store.known_keys(self.engine))

    def load(self, content: bytes, file_name: str) -> Outcome:
        """Check a workbook and store it, all or nothing.

        Raises: SourceError when it is refused, StoreBusy when another load does not end.
        """
        checked = self.check(content, file_name)
        return store.load(self.engine, checked, who=self.settings.user, now=self.now())

    def history(self) -> tuple[Import, ...]:
        """Every load, newest first."""
        return store.history(self.engine)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


def open_product(settings: Settings | None = None) -> Product:
    """The product on the database that the settings name, with its tables brought up to date.

    Raises: StoreError when the database cannot be reached or belongs to a newer version.
    """
    chosen = settings or Settings.of()
    engine = store.open_engine(chosen.database_url)
    store.migrate(engine)
    return Product(chosen, engine)
