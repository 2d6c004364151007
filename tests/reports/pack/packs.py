"""Packs for tests, whose messages are called protected without having passed the gate."""

from collections.abc import Iterable
from datetime import UTC, datetime

from tests.views.sample import messages_in, sample_screens
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.messages import Message
from vink_model.domain.pack import FrozenPack, Note, Pack, Slide
from vink_model.domain.release import Contents, Release
from vink_model.text import Language

CODE = "AB12C-3DE4F"
_RELEASE = "K7QF3-M2X9D"


def called_protected(message: Message, screen: str = "concerns", hidden: int = 0) -> Protected:
    """A message called protected without having passed the gate, for tests of what comes after it."""
    return Protected(screen, message, hidden)


def sample_messages() -> dict[str, Message]:
    """Every message of the sample's screens, by its key."""
    found: dict[str, Message] = {}
    for screen in sample_screens().values():
        for message in messages_in(screen):
            found.setdefault(message.key, message)
    return found


def frozen(
    messages: Iterable[Message | Protected],
    *,
    language: Language = Language.DA,
    slides: tuple[Slide, ...] | None = None,
    note: Note | None = None,
    name: str = "Status for VINK",
) -> FrozenPack:
    """A frozen pack of these messages, in their order."""
    shown = tuple(m if isinstance(m, Protected) else called_protected(m) for m in messages)
    contents = Contents("v17", 5, "Under fem personer kan kendes.", shown)
    release = Release(_RELEASE, contents, datetime(2026, 11, 25, 12, tzinfo=UTC), "Karen Blixen")
    chosen = slides or tuple(Slide(one.message.key) for one in shown)
    return FrozenPack(CODE, Pack(name, _RELEASE, language, chosen, note or Note()), release)


def sample_pack(*keys: str, language: Language = Language.DA) -> FrozenPack:
    """A frozen pack of these messages of the sample; of all where none is named."""
    found = sample_messages()
    return frozen([found[key] for key in keys or found], language=language)
