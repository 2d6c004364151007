"""A message that has passed the gate. Whatever is shown outside takes these, and nothing else."""

from dataclasses import dataclass

from vink_model.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Protected:
    """A message made from protected figures alone.

    Only the gate makes these: `disclosure.gate` calls the makers of messages with the protected figures and
    nothing else, so there is no unprotected figure in their hands. A test holds that nobody else does.
    """

    screen: str
    """The screen that it belongs to, by the name of its page."""
    message: Message
    hidden: int = 0
    """How many of its figures are held back; the message's notes say so in words."""
