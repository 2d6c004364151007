"""A release: what the committee may see, protected together, frozen, and named by a code."""

from dataclasses import dataclass
from datetime import datetime

from vink_model.domain.disclosure.protected import Protected


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a release says; its code is made from this and from nothing else."""

    figures: str
    """The version of the figures that it was made from."""
    threshold: int
    """Counts of people from 1 to one below this are hidden."""
    reason: str
    """Why the threshold is what it is."""
    messages: tuple[Protected, ...]
    """In the order of the screens."""


@dataclass(frozen=True, slots=True)
class Release:
    """One frozen release. It is never edited; a newer one can only stand in its place."""

    code: str
    contents: Contents
    built_at: datetime
    """Unit: UTC."""
    built_by: str
    approved_at: datetime | None = None
    approved_by: str | None = None
    superseded_by: str | None = None
    """The code of the release that stands in its place."""

    def message(self, key: str) -> Protected | None:
        """One message by its key. Empty: None when the release has no such message."""
        return next((one for one in self.contents.messages if one.message.key == key), None)
