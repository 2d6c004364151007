"""A committee pack: which messages of a release are shown, in which order, with which words beside them."""

from dataclasses import dataclass

from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.release import Release
from vink_model.text import Language


@dataclass(frozen=True, slots=True)
class Slide:
    """One message as it is shown. Empty words leave the message's own."""

    message: str
    """The key of a message of the release."""
    title: str = ""
    """A title of the presenter's own, in the pack's language."""
    notes: str = ""
    """What the presenter wants to say."""


@dataclass(frozen=True, slots=True)
class Note:
    """The committee note in the city's form. Empty parts are left out of the files."""

    recommendations: tuple[str, ...] = ()
    """Indstilling: what the committee is asked to do, each beginning with 'at'."""
    problem: str = ""
    """Problemstilling."""
    solution: str = ""
    """Løsning."""
    economy: str = ""
    """Økonomi."""
    process: str = ""
    """Videre proces."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A named choice of messages from one release."""

    name: str
    release: str
    """The release's code."""
    language: Language
    slides: tuple[Slide, ...]
    note: Note = Note()


@dataclass(frozen=True, slots=True)
class FrozenPack:
    """A pack with the release that it shows: all that its files are made from and its code stands for."""

    code: str
    """Made from the pack and the release's code; it stands on every page of every file."""
    pack: Pack
    release: Release

    @property
    def shown(self) -> tuple[tuple[Slide, Protected], ...]:
        """Each slide with its message, in order.

        Raises: KeyError when the release has no such message.
        """
        found = {one.message.key: one for one in self.release.contents.messages}
        return tuple((slide, found[slide.message]) for slide in self.pack.slides)
