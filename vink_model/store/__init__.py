"""The product's own database: loads are added, never overwritten, and read back as one dataset."""

from sqlalchemy import Engine

from vink_model.store.commentary import (
    Commentary,
    archive_comment,
    comment_versions,
    read_comments,
    write_comment,
)
from vink_model.store.decisions import Decisions
from vink_model.store.engine import open_engine
from vink_model.store.history import history, read_version
from vink_model.store.loading import load
from vink_model.store.mappings import (
    StoredMapping,
    archive_mapping,
    list_mappings,
    read_mapping,
    save_mapping,
)
from vink_model.store.migrating import migrate
from vink_model.store.outcome import Change, Outcome, Refreshed, Restoration
from vink_model.store.ownership import read_owners, set_owner
from vink_model.store.pack_rows import StoredPack
from vink_model.store.packs import Packs, Receipt
from vink_model.store.present import known_keys, read_dataset, read_present
from vink_model.store.releases import (
    ReleaseShelf,
    approve_release,
    keep_release,
    read_cubes,
    read_release,
    read_releases,
    standing_code,
)
from vink_model.store.scenarios import Scenarios
from vink_model.store.states import restore, states

__all__ = [
    "Change",
    "Commentary",
    "Decisions",
    "Engine",
    "Outcome",
    "Packs",
    "Receipt",
    "Refreshed",
    "ReleaseShelf",
    "Restoration",
    "Scenarios",
    "StoredMapping",
    "StoredPack",
    "approve_release",
    "archive_comment",
    "archive_mapping",
    "comment_versions",
    "history",
    "keep_release",
    "known_keys",
    "list_mappings",
    "load",
    "migrate",
    "open_engine",
    "read_comments",
    "read_cubes",
    "read_dataset",
    "read_mapping",
    "read_owners",
    "read_present",
    "read_release",
    "read_releases",
    "read_version",
    "restore",
    "save_mapping",
    "set_owner",
    "standing_code",
    "states",
    "write_comment",
]
