"""The states that the figures have been in, one after the other; going back is a new state too."""

from dataclasses import dataclass
from datetime import datetime

from vink_model.domain.codes import Coded
from vink_model.domain.dataset import Import


class StateKind(Coded):
    """What brought the figures into a state."""

    LOAD = "load", "Indlæst", "Loaded"
    RESTORE = "restore", "Sat tilbage", "Put back"


BEFORE_THE_FIRST = 0
"""The number of the state before anything was loaded."""


@dataclass(frozen=True, slots=True)
class Move:
    """One sheet that stood by one load and then by another."""

    sheet: str
    """The sheet's key."""
    before: Import | None
    """None where the sheet had no figures."""
    after: Import | None
    """None where the sheet has no figures any more."""
    fingerprint: str | None
    """Of the rows that the sheet has now; two states with the same say the same."""


@dataclass(frozen=True, slots=True)
class State:
    """What the figures said from one moment until the next state."""

    number: int
    """Counted from 1; the newest is what stands now."""
    kind: StateKind
    at: datetime
    """Unit: UTC."""
    by: str
    version: str
    """The word that the dataset had; two states with the same word hold the same loads."""
    restored: int | None
    """The number of the state that the figures were put back to; None for a load."""
    moves: tuple[Move, ...]
    """The sheets that changed, in the workbook's order."""
    is_current: bool

    @property
    def load(self) -> Import | None:
        """The load that made the state. Empty: None when the figures were put back."""
        if self.kind is not StateKind.LOAD:
            return None
        return next((move.after for move in self.moves), None)
