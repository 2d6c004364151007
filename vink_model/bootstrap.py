"""The one place where settings, database, reader and clock are put together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from vink_model import store
from vink_model.domain.changes import Figures, Preview, previewed
from vink_model.domain.dataset import Dataset, Import
from vink_model.domain.extent import WHOLE, Extent, months_since
from vink_model.domain.loaded import Loaded
from vink_model.domain.mapping.values import Mapping
from vink_model.domain.named_source import NamedSource
from vink_model.domain.ownership import Ownership, Rhythm
from vink_model.domain.progress import Progress, silent
from vink_model.domain.sheets import SHEETS
from vink_model.domain.states import State
from vink_model.month import Month
from vink_model.reports.returned import returned_workbook
from vink_model.reports.workbook import filled_workbook
from vink_model.settings import Settings
from vink_model.sources.database import declared_sources, named_sources, read_database, source_named
from vink_model.sources.excel import open_workbook, read_workbook
from vink_model.sources.foreign_file import ForeignFile
from vink_model.sources.refusals import refuse_large
from vink_model.sources.scenario_book import ScenarioBooks
from vink_model.store import (
    Commentary,
    Engine,
    Outcome,
    Refreshed,
    ReleaseShelf,
    Restoration,
    Scenarios,
    StoredMapping,
)
from vink_model.text import Language


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

    def check(self, content: bytes, file_name: str, progress: Progress = silent) -> Loaded:
        """A workbook read, checked and folded against what is stored; nothing is stored.

        Raises: SourceError for a file that cannot be used at all; faults in cells are issues in the answer.
        """
        refuse_large(content, self.settings.max_upload_bytes)
        return read_workbook(content, file_name, store.known_keys(self.engine), progress)

    def open_foreign(self, content: bytes, file_name: str, progress: Progress = silent) -> ForeignFile:
        """A workbook of any layout, past the gate and the privacy scan, to be mapped.

        Raises: SourceError for a file that cannot be used at all.
        """
        refuse_large(content, self.settings.max_upload_bytes)
        opened = open_workbook(content, file_name, progress)
        return ForeignFile.of(opened, store.known_keys(self.engine))

    def mappings(self) -> tuple[StoredMapping, ...]:
        """The stored readings of other layouts, by name."""
        return store.list_mappings(self.engine)

    def save_mapping(self, mapping: Mapping, expected: int) -> StoredMapping:
        """Keep a mapping under its name; `expected` is the version it was changed from, 0 for a new name.

        Raises: MappingFault for a name that cannot be used, StoreChanged when someone saved it meanwhile.
        """
        return store.save_mapping(
            self.engine, mapping, expected=expected, who=self.settings.user, now=self.now()
        )

    def check_mapped(self, content: bytes, file_name: str, mapping: str) -> Loaded:
        """A foreign workbook read through a stored mapping and checked; nothing is stored.

        Raises: MappingFault when there is no such mapping; otherwise as `check`.
        """
        stored = store.read_mapping(self.engine, mapping)
        return self.open_foreign(content, file_name).read(stored.mapping)

    def exported(self, language: Language) -> bytes:
        """The present figures as the workbook that can be loaded again."""
        return filled_workbook(store.read_present(self.engine, SHEETS).figures.frames, language)

    def returned(self, content: bytes, checked: Loaded, language: Language) -> bytes:
        """The checked file itself, its faults marked and listed in it and all else as it was.

        A file that was refused whole was never checked, so it is never given back.
        """
        return returned_workbook(content, checked.issues, language)

    def preview(self, loaded: Loaded, extent: Extent = WHOLE) -> Preview:
        """What loading a checked file would change of the figures as they are now; nothing is stored."""
        present = store.read_present(self.engine, loaded.frames)
        given = Figures(loaded.frames, loaded.gaps)
        return previewed(loaded.origin.name, present.version, present.figures, given, extent)

    def load(self, content: bytes, file_name: str) -> Outcome:
        """Check a workbook and store it, all or nothing.

        Raises: SourceError when it is refused, StoreBusy when another load does not end.
        """
        return self.load_checked(self.check(content, file_name))

    def load_checked(
        self,
        loaded: Loaded,
        *,
        extent: Extent = WHOLE,
        expected_version: str | None = None,
        progress: Progress = silent,
    ) -> Outcome:
        """Store a checked file, all or nothing; `expected_version` is that of the preview it was decided on.

        Raises: RefusedForFaults when it has issues, StoreChanged when someone else changed one of its sheets
        after the preview, StoreBusy when another load does not end, Cancelled when the progress says so.
        """
        return store.load(
            self.engine,
            loaded,
            who=self.settings.user,
            now=self.now(),
            extent=extent,
            expected_version=expected_version,
            progress=progress,
        )

    def sources(self) -> tuple[NamedSource, ...]:
        """The databases that figures can be fetched from, without their addresses.

        Raises: SettingFault when their declaration cannot be understood.
        """
        return named_sources(self.settings.sources_file, self.settings.addresses)

    def read_source(self, name: str, *, since: Month | None = None, progress: Progress = silent) -> Loaded:
        """A named database folded where it lies and checked; nothing is stored. `since` asks for less.

        Raises: SettingFault for a name or an address that cannot be used, SourceError for a database that
        cannot be, Cancelled when the progress says so; faults in values are issues in the answer.
        """
        file = self.settings.sources_file
        source = source_named(name, declared_sources(file), file)
        known = store.known_keys(self.engine)
        return read_database(source, self.settings.addresses, known, since=since, progress=progress)

    def refresh(self, name: str, *, since: Month | None = None, progress: Progress = silent) -> Refreshed:
        """Fetch a named database's figures and store them, all or nothing; with `since`, those months only.

        Raises: as `read_source` and `load_checked`.
        """
        loaded = self.read_source(name, since=since, progress=progress)
        if loaded.issues:
            return Refreshed(loaded, None)
        extent = WHOLE if since is None else months_since(since)
        return Refreshed(loaded, self.load_checked(loaded, extent=extent, progress=progress))

    def states(self) -> tuple[State, ...]:
        """Every state that the figures were in, newest first; the first one is what stands now."""
        return store.states(self.engine)

    def restore(self, number: int, expected_version: str | None = None) -> Restoration:
        """Go back to an earlier state; 0 is before the first load. The way back is a new state.

        Raises: UnknownState, StoreChanged when the figures are not those of the expected version any more,
        RefusedForFaults when a reference would be left without its row.
        """
        return store.restore(
            self.engine, number, expected_version=expected_version, who=self.settings.user, now=self.now()
        )

    def owners(self) -> dict[str, Ownership]:
        """Who answers for each sheet that has an owner, by its key."""
        return store.read_owners(self.engine)

    def set_owner(self, sheet: str, owner: str, rhythm: Rhythm, expected_version: int) -> Ownership:
        """Write down who answers for a sheet; `expected_version` is that of the owner seen, 0 where none was.

        Raises: StoreChanged saying who changed it meanwhile, RefusedForPrivacy or RefusedForFaults for a name
        that cannot be kept.
        """
        return store.set_owner(
            self.engine,
            sheet,
            owner=owner,
            rhythm=rhythm,
            expected_version=expected_version,
            who=self.settings.user,
            now=self.now(),
        )

    def commentary(self) -> Commentary:
        """What is written about the figures, to be read and added to."""
        return Commentary(self.engine, self.settings.user, self.now)

    def releases(self) -> ReleaseShelf:
        """What the committee may see: kept, approved, read again by its code."""
        return ReleaseShelf(self.engine, self.settings, self.now)

    def packs(self) -> store.Packs:
        """What is taken to the committee: worked on, frozen, read again by its code."""
        return store.Packs(self.engine, self.settings.user, self.now, self.releases().of)

    def scenarios(self) -> Scenarios:
        """What planners keep, to be read and added to."""
        return Scenarios(self.engine, self.settings.user, self.now)

    def scenario_books(self) -> ScenarioBooks:
        """Scenarios that went out as workbooks, to be read back."""
        return ScenarioBooks(self.settings.max_upload_bytes)

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
    engine = store.open_engine(chosen.database_url, pool=chosen.pool)
    store.migrate(engine)
    return Product(chosen, engine)
