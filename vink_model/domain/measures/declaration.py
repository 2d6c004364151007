"""How one figure of the product is declared: once, in words, for the screens, the documents and the tests."""

from dataclasses import dataclass

from vink_model.domain.codes import Coded
from vink_model.month import Month
from vink_model.text import Text


class Rung(Coded):
    """How far a figure carries: the ladder of evidence, from the lowest rung up."""

    COUNTED = "counted", "Talt", "Counted"
    SELF_REPORTED = "self_reported", "Selvoplevet", "Self-reported"
    STAFF_JUDGED = "staff_judged", "Vurderet af medarbejdere", "Judged by staff"
    BEFORE_AFTER = "before_after", "Målt før og efter", "Measured before and after"
    COMPARED = "compared", "Sammenlignet med andre", "Compared with others"

    @property
    def meaning(self) -> Text:
        """What a figure on the rung can carry, and what it cannot."""
        return _CARRIES[self]


_CARRIES = {
    Rung.COUNTED: Text(
        "Siger, hvad der blev gjort. Om det virkede, siger det ikke.",
        "Says what was done. It does not say whether that worked.",
    ),
    Rung.SELF_REPORTED: Text(
        "Siger, hvad de, der svarede, selv oplever. De, der ikke svarede, kan opleve noget andet.",
        "Says what those who replied find themselves. Those who did not reply may find otherwise.",
    ),
    Rung.STAFF_JUDGED: Text(
        "Siger, hvad de medarbejdere vurderer, som selv har haft opgaven.",
        "Says what staff judge who had the task themselves.",
    ),
    Rung.BEFORE_AFTER: Text(
        "Siger, hvad der er anderledes efter forløbet. Om det ville være sket alligevel, siger det ikke.",
        "Says what is different after the course. It does not say whether it would have come anyway.",
    ),
    Rung.COMPARED: Text(
        "Siger, hvad der er anderledes end hos sammenlignelige uden forløb. Intet tal her er det.",
        "Says what differs from comparable people without a course. No figure here does.",
    ),
}


class Place(Coded):
    """The screen that a figure stands on, by its question."""

    OVERVIEW = "overview", "Overblik", "Overview"
    TRIANGLE = "triangle", "Forebyggelsestrekanten", "Prevention triangle"
    CONCERNS = "concerns", "Henvendelser", "Concerns"
    OUTCOMES = "outcomes", "Resultater", "Outcomes"
    BUDGET = "budget", "Budget", "Budget"


class Counting(Coded):
    """What kind of number a figure is."""

    SHARE = "share", "Andel i procent", "Share in per cent"
    NUMBER = "number", "Antal", "Number"
    RATIO = "ratio", "Forhold", "Ratio"
    KRONER = "kroner", "Kroner", "Kroner"
    FTE = "fte", "Årsværk", "Full-time equivalents"


@dataclass(frozen=True, slots=True)
class Definition:
    """How a figure is made from a month on. A change of definition is a second one, never an edit."""

    words: Text
    valid_from: Month | None = None
    """None: from the first count on."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """One figure as the catalogue knows it."""

    key: str
    place: Place
    label: Text
    counting: Counting
    numerator: Text
    """What is counted."""
    sheet: str
    columns: tuple[str, ...]
    """The columns of the sheet that the figure is made from."""
    denominator: Text | None = None
    """Among whom; None for what is no share."""
    maturity: Text | None = None
    """When something is counted; None where a count is final as soon as it is entered."""
    rung: Rung = Rung.COUNTED
    minimum_n: int | None = None
    """The smallest denominator that a percentage is written for; None for what is no share."""
    changes: tuple[Definition, ...] = ()
    remark: Text | None = None

    @property
    def definitions(self) -> tuple[Definition, ...]:
        """All definitions in the order in which they came into force."""
        return (Definition(self.formula), *self.changes)

    @property
    def formula(self) -> Text:
        """The first definition in words."""
        if self.denominator is None:
            return self.numerator
        return Text(
            f"{self.numerator.da} / {self.denominator.da}", f"{self.numerator.en} / {self.denominator.en}"
        )
