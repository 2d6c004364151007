"""Where a figure comes from and how sure we may be that it is so."""

from dataclasses import dataclass

from vink_model.domain.codes import Coded
from vink_model.text import Text, phrase


class Status(Coded):
    """What kind of figure it is."""

    STATED = "stated", "Oplyst", "Stated"
    DERIVED = "derived", "Beregnet", "Derived"
    UNKNOWN = "unknown", "Ukendt", "Unknown"
    ASSUMED = "assumed", "Antaget", "Assumed"
    SYNTHETIC = "synthetic", "Syntetisk", "Synthetic"


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """One place that a figure was taken from."""

    document: str
    page: int | None
    status: Status
    note: str | None = None
    """The arithmetic of a derived figure, or what is missing in the document."""
    note_en: str | None = None

    @property
    def remark(self) -> Text | None:
        """The note in both languages; a note written in one language stands in both."""
        return None if self.note is None else Text(self.note, self.note_en or self.note)

    @property
    def text(self) -> Text:
        """The source as it stands under a figure: document, page, status."""
        if self.page is None:
            return phrase("{d} ({s})", "{d} ({s})", d=self.document, s=self.status.label)
        return phrase(
            "{d}, s. {p} ({s})", "{d}, p. {p} ({s})", d=self.document, p=str(self.page), s=self.status.label
        )
