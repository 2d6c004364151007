"""How the reader looks at the counted concerns: which part, by which rules, what against what."""

from dataclasses import dataclass

from vink_model.domain.codes import Coded
from vink_model.domain.trends import Rules


class Part(Coded):
    """A part of the screen; a visit shows one at a time."""

    TIME = "time", "Over tid", "Over time"
    COMPARE = "compare", "Sammenlign", "Compare"
    SPLIT = "split", "Hvorfra", "From where"
    TRIAGE = "triage", "Hvor hurtigt", "How soon"


ONE_LEVEL = "none"
"""No new level is stated."""
OWN = ""
"""The choice that the figures themselves suggest."""


@dataclass(frozen=True, slots=True)
class Looking:
    """The reader's choices beside the filters, as they stand in the address."""

    part: Part | None = None
    """None: all parts."""
    rules: Rules = Rules.ANHOJ
    level: str = ONE_LEVEL
    """The key of the plan's event from which a person states a new level."""
    against: str = OWN
    """What is compared: periods, or the values of a dimension."""
    first: str = OWN
    second: str = OWN
    multiples: str = OWN
    """The dimension of the small charts."""

    def shows(self, part: Part) -> bool:
        """Whether a part is shown."""
        return self.part in (None, part)
