"""What the surroundings decide: where the database is and who is at the keyboard."""

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLE_DATA = ROOT / "sample_data"


@dataclass(frozen=True, slots=True)
class Settings:
    """Read once at the start; nothing else looks at the environment."""

    database_url: str
    """A SQLAlchemy URL; it may hold a password and is never shown."""
    user: str
    """Who loads figures are said to be loaded by."""
    max_upload_bytes: int

    @classmethod
    def of(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Settings from VINK_DATABASE_URL, VINK_USER and VINK_MAX_UPLOAD_MB."""
        return cls(
            database_url=environment.get("VINK_DATABASE_URL") or f"sqlite:///{ROOT / 'data' / 'vink.db'}",
            user=environment.get("VINK_USER") or getpass.getuser(),
            max_upload_bytes=int(environment.get("VINK_MAX_UPLOAD_MB", "25")) * 1_000_000,
        )
