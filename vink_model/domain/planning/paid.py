"""Who pays for a plan that keeps all rules: what each budget was asked to have and what it got."""

from dataclasses import dataclass, replace

from vink_model.domain.planning.places import Names, kroner
from vink_model.domain.planning.problem import Answer
from vink_model.text import Text, phrase

Budget = tuple[int, str, str]
"""Year, line and initiative, whoever pays."""


@dataclass(frozen=True, slots=True)
class Paid:
    """What one budget was asked to have and what it got. Unit: whole kroner."""

    budget: Budget
    asked_kr: int
    got_kr: int

    @property
    def change_kr(self) -> int:
        """Below zero for those who paid."""
        return self.got_kr - self.asked_kr

    def sentence(self, names: Names) -> Text:
        """Who pays or gains how much."""
        year, line, initiative = self.budget
        return phrase(
            "{what} {year}: {change} ({asked} → {got})",
            "{what} {year}: {change} ({asked} → {got})",
            what=names.of(initiative or line),
            year=str(year),
            change=replace(kroner(self.change_kr), signed=True),
            asked=kroner(self.asked_kr),
            got=kroner(self.got_kr),
        )


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest plan, and who had to give."""

    answer: Answer
    paid: tuple[Paid, ...]
    """Every budget that changed, the largest change first. Empty: what was typed keeps all rules."""

    @property
    def moved_kr(self) -> int:
        """All changes together, up and down."""
        return sum(abs(each.change_kr) for each in self.paid)
