"""Where a figure comes from and how sure we may be that it is so."""

from collections.abc import Iterable
from dataclasses import dataclass

from vink_model.domain.codes import Coded
from vink_model.text import Text, joined, phrase


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
        return cited((self,))


def cited(sources: Iterable[Source]) -> Text:
    """Several sources as one line: each document once, with its pages and what kinds of figure it gave."""
    by_document: dict[str, list[Source]] = {}
    for source in sources:
        by_document.setdefault(source.document, []).append(source)
    return joined(tuple(map(_cited_document, by_document.values())), "; ")


def _cited_document(sources: list[Source]) -> Text:
    pages = sorted({source.page for source in sources if source.page is not None})
    kinds = joined(tuple(dict.fromkeys(source.status.label for source in sources)), ", ")
    if not pages:
        return phrase("{d} ({s})", "{d} ({s})", d=sources[0].document, s=kinds)
    return phrase(
        "{d}, s. {p} ({s})",
        "{d}, p. {p} ({s})",
        d=sources[0].document,
        p=", ".join(map(str, pages)),
        s=kinds,
    )
