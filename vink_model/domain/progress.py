"""How long work tells how far it has come, and is told to stop."""

from typing import Protocol

from vink_model.text import Text

READING = Text("Læser filen", "Reading the file")
CHECKING = Text("Kontrollerer tallene", "Checking the figures")
STORING = Text("Gemmer tallene", "Storing the figures")


class Progress(Protocol):
    """Called now and then by whoever does the work; whoever waits shows it."""

    def __call__(self, step: Text, share: float, /) -> None:
        """Hear what is being done and how much of that step is done.

        Unit: `share` is a fraction of one; each step begins anew at 0.
        Raises: Cancelled when the one who waits wants no more; nothing is stored then.
        """


def silent(step: Text, share: float, /) -> None:
    """Nobody waits."""
