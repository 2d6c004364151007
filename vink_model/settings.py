"""What the surroundings decide: where the database is, who is at the keyboard, which language is spoken."""

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from vink_model.errors import SettingFault
from vink_model.text import Language, Text, phrase

ROOT = Path(__file__).parents[1]
SAMPLE_DATA = ROOT / "sample_data"
_MOST = 1_000
"""Connections, or minutes; more is a slip of the keyboard."""

_LOWEST, _HIGHEST = 3, 50
"""What the threshold of small counts can be; below it, one who is counted finds the other one."""


@dataclass(frozen=True, slots=True)
class Pool:
    """How many connections to a PostgreSQL server the product keeps; SQLite has no need of it."""

    size: int = 5
    """Kept open between questions."""
    overflow: int = 10
    """Opened besides when many ask at once, and closed again."""
    recycle_minutes: int = 30
    """The age at which a connection is exchanged; below what firewalls on the way let live."""


@dataclass(frozen=True, slots=True)
class Publishing:
    """What the municipality has decided about what it shows of its figures."""

    is_locked: bool = False
    """Whether this server shows what the committee may see, and nothing else."""
    needs_four_eyes: bool = False
    """Whether a release is approved by somebody other than whoever built it."""
    threshold: int = 5
    """Counts of people from 1 to one below this are hidden."""
    reason: str = ""
    """Why the threshold is another, and who decided it. Empty: it is the product's own."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Read once at the start; nothing else looks at the environment."""

    database_url: str = field(repr=False)
    """A SQLAlchemy URL; it may hold a password and is never shown."""
    user: str
    """Who loads figures are said to be loaded by."""
    max_upload_bytes: int
    language: Language = Language.DA
    """What the commands speak; the screens have their language in their address."""
    pool: Pool = Pool()
    publishing: Publishing = Publishing()
    sources_file: Path = ROOT / "data" / "sources.toml"
    """Declares the databases that figures can be fetched from."""
    addresses: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    """The environment, where sources look up their addresses by name; they may hold passwords."""

    @classmethod
    def of(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Settings from VINK_DATABASE_URL, _USER, _MAX_UPLOAD_MB, _LANGUAGE, _SOURCES, _AUDIENCE, _FOUR_EYES,
        _THRESHOLD and the pool's.

        Raises: SettingFault for what cannot be understood; nothing is opened by a slip of the keyboard.
        """
        return cls(
            database_url=environment.get("VINK_DATABASE_URL") or f"sqlite:///{ROOT / 'data' / 'vink.db'}",
            user=environment.get("VINK_USER") or _account(),
            max_upload_bytes=_megabytes(environment.get("VINK_MAX_UPLOAD_MB") or "25") * 1_000_000,
            language=_language(environment.get("VINK_LANGUAGE") or Language.DA),
            pool=_pool(environment),
            publishing=_publishing(environment),
            sources_file=Path(environment.get("VINK_SOURCES") or ROOT / "data" / "sources.toml"),
            addresses=environment,
        )


def _pool(environment: Mapping[str, str]) -> Pool:
    return Pool(
        size=_whole(environment, "VINK_DATABASE_POOL", Pool().size, least=1),
        overflow=_whole(environment, "VINK_DATABASE_POOL_OVERFLOW", Pool().overflow, least=0),
        recycle_minutes=_whole(environment, "VINK_DATABASE_RECYCLE_MINUTES", Pool().recycle_minutes, least=1),
    )


def _publishing(environment: Mapping[str, str]) -> Publishing:
    reason = (environment.get("VINK_THRESHOLD_REASON") or "").strip()
    threshold = _whole(environment, "VINK_THRESHOLD", Publishing().threshold, least=_LOWEST, most=_HIGHEST)
    if threshold != Publishing().threshold and not reason:
        raise SettingFault(
            Text("VINK_THRESHOLD har ingen begrundelse", "VINK_THRESHOLD has no reason"),
            Text(
                "Skriv i VINK_THRESHOLD_REASON, hvorfor grænsen er en anden, og hvem der har besluttet det.",
                "Write in VINK_THRESHOLD_REASON why the threshold is another, and who decided it.",
            ),
        )
    return Publishing(
        is_locked=_one_of(environment, "VINK_AUDIENCE", {"internal": False, "committee": True}),
        needs_four_eyes=_one_of(environment, "VINK_FOUR_EYES", {"no": False, "yes": True}),
        threshold=threshold,
        reason=reason,
    )


def _one_of(environment: Mapping[str, str], name: str, known: Mapping[str, bool]) -> bool:
    """What a word stands for; the first one where none is written."""
    written = (environment.get(name) or next(iter(known))).lower()
    if written not in known:
        raise SettingFault(
            phrase("{name} kan ikke forstås", "{name} cannot be understood", name=name),
            phrase("Skriv {words}.", "Write {words}.", words=" / ".join(known)),
        )
    return known[written]


def _whole(
    environment: Mapping[str, str], name: str, otherwise: int, *, least: int, most: int = _MOST
) -> int:
    written = environment.get(name) or str(otherwise)
    if not written.isdecimal() or not least <= int(written) <= most:
        raise SettingFault(
            phrase("{name} er ikke et helt tal", "{name} is not a whole number", name=name),
            phrase(
                "Skriv et tal fra {least} til {most}, for eksempel {otherwise}.",
                "Write a number from {least} to {most}, such as {otherwise}.",
                least=least,
                most=most,
                otherwise=otherwise,
            ),
        )
    return int(written)


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # In a container the process can run under a number that no account has.
        return "?"


def _megabytes(written: str) -> int:
    if not written.isdecimal() or int(written) == 0:
        raise SettingFault(
            Text("VINK_MAX_UPLOAD_MB er ikke en størrelse", "VINK_MAX_UPLOAD_MB is not a size"),
            Text("Skriv hele megabyte, for eksempel 25.", "Write whole megabytes, such as 25."),
        )
    return int(written)


def _language(written: str) -> Language:
    try:
        return Language(written.lower())
    except ValueError:
        raise SettingFault(
            phrase(
                "VINK_LANGUAGE er {found}, som ikke er et sprog her",
                "VINK_LANGUAGE is {found}, which is no language here",
                found=written,
            ),
            Text("Skriv da eller en.", "Write da or en."),
        ) from None
