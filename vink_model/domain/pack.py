"""A committee pack: which messages of a release are shown, in which order, with which words beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.plain import Plain, code_of
from vink_model.domain.release import Release
from vink_model.errors import PackFault
from vink_model.text import Language, Text, phrase

MOST_SLIDES = 40


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


PACKED = Plain((Pack, Slide, Note, Language))
"""Every class that can stand in a pack."""

_TITLE = Text("Pakken kan ikke fryses", "The pack cannot be frozen")


def frozen(pack: Pack, release: Release) -> FrozenPack:
    """The pack with what it shows, under the code that stands for both.

    Raises: PackFault when it has no slides, a message of it is not in the release, or the release is another.
    """
    if pack.release != release.code:
        raise PackFault(
            _TITLE, Text("Den hører til en anden udgivelse.", "It belongs to another release of the figures.")
        )
    if not pack.slides:
        raise PackFault(_TITLE, Text("Vælg mindst én side først.", "Choose at least one slide first."))
    gone = missing(pack, release)
    if gone:
        raise PackFault(
            _TITLE,
            phrase(
                "Udgivelsen har ikke længere det, disse sider viser: {gone}. Fjern dem, eller vælg andre.",
                "The release no longer has what these slides show: {gone}. Remove them, or choose others.",
                gone=", ".join(slide.title or slide.message for slide in gone),
            ),
        )
    code = code_of({"pack": PACKED.written(pack), "release": release.code})
    return FrozenPack(code, pack, release)


def missing(pack: Pack, release: Release) -> tuple[Slide, ...]:
    """The slides whose message the release does not have."""
    return tuple(slide for slide in pack.slides if release.message(slide.message) is None)


def renewed(pack: Pack, release: Release) -> Pack:
    """The same choice and words on another release. What that one lacks is still there to be seen missing."""
    return replace(pack, release=release.code)


def without_notes(pack: Pack) -> Pack:
    """The pack without what the presenter wants to say."""
    return replace(pack, slides=tuple(replace(slide, notes="") for slide in pack.slides))


def with_slides(pack: Pack, slides: Sequence[Slide]) -> Pack:
    """The pack with these slides; a message that stands there twice is shown once.

    Raises: PackFault for more slides than a meeting can bear.
    """
    once = tuple({slide.message: slide for slide in reversed(slides)}.values())[::-1]
    if len(once) > MOST_SLIDES:
        raise PackFault(
            Text("Pakken er fuld", "The pack is full"),
            phrase(
                "En pakke har højst {n} sider. Fjern en, før du tilføjer en ny.",
                "A pack has {n} slides at most. Remove one before you add another.",
                n=MOST_SLIDES,
            ),
        )
    return replace(pack, slides=once)


def moved(slides: Sequence[Slide], place: int, by: int) -> tuple[Slide, ...]:
    """The slides with one of them moved up or down; at the ends it stays where it is."""
    to = place + by
    if not (0 <= place < len(slides) and 0 <= to < len(slides)):
        return tuple(slides)
    order = list(slides)
    order.insert(to, order.pop(place))
    return tuple(order)
