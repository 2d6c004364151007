"""What a sentence says of a change, as a value that can be held against the figures again and found false.

A claim has a direction only when the exact interval of the ratio leaves 1 out and the same months in another
order seldom lie as far apart; it names no cause: counts show none. It says which figure of which months it
rests on, so that it falls as soon as they change.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import CATALOGUE, Period
from vink_model.domain.movement import LEAST_MONTHS, movement
from vink_model.domain.rates import Change, RateRatio, rate_ratio
from vink_model.domain.readings import READERS, Reading, read_again, reading
from vink_model.domain.trends import Series, SeriesKind
from vink_model.text import Text, counted, enumerated, joined, phrase

__all__ = [
    "READERS",
    "Claim",
    "Reading",
    "claimed",
    "compared",
    "holds",
    "period_said",
    "told_briefly",
    "told_together",
]

_MONTHS = (Text("måned", "month"), Text("måneder", "months"))


@dataclass(frozen=True, slots=True)
class Claim:
    """Two readings of one figure, and what they show."""

    measure: str
    """The figure's key in the catalogue."""
    earlier: Reading
    later: Reading
    size: RateRatio
    """How many times as many, with the interval that says how sure that is."""

    @property
    def is_uneven(self) -> bool:
        """Whether the exact ratio alone finds more than chance, but the months are too uneven for it."""
        return self.size.is_more_than_chance and _is_uneven(self.earlier, self.later)

    @property
    def direction(self) -> Change:
        """Which way, when it is more than chance; else that it can be chance."""
        return Change.CAN_BE_CHANCE if self.is_uneven else self.size.change

    @property
    def words(self) -> Text:
        """The claim as a clause. Only here do figures rise or fall."""
        da, en = _WORDS[self.direction]
        return phrase(
            da,
            en,
            what=CATALOGUE[self.measure].label,
            a=period_said(self.earlier.period),
            b=period_said(self.later.period),
            first=self.size.first,
            second=self.size.second,
        )

    @property
    def beside(self) -> Text:
        """The two figures beside each other: 100 against 60 (concerns, 2015 against 2014)."""
        counts = self.later.counts
        return phrase(
            "{m} mod {n} ({what}{b} mod {a}{over})",
            "{m} against {n} ({what}{b} against {a}{over})",
            m=self.size.second,
            n=self.size.first,
            what=phrase("{c}, ", "{c}, ", c=counts) if counts is not None else Text("", ""),
            a=_named(self.earlier),
            b=_named(self.later),
            over=self._over,
        )

    @property
    def weighed(self) -> Text:
        """The two figures with what they show: 100 against 60 (2015 against 2014): more than chance."""
        return phrase("{beside}: {verdict}", "{beside}: {verdict}", beside=self.beside, verdict=self.verdict)

    @property
    def verdict(self) -> Text:
        """What they show, in three words."""
        return _VERDICTS[self.direction]

    @property
    def said(self) -> tuple[Text, ...]:
        """Every way in which it can stand in a sentence."""
        return (self.words, self.weighed)

    @property
    def _over(self) -> Text:
        """How long each side is, where they differ."""
        if self.earlier.months == self.later.months:
            return Text("", "")
        return phrase(
            ", {m} mod {n}",
            ", {m} against {n}",
            m=counted(self.later.months, *_MONTHS),
            n=counted(self.earlier.months, *_MONTHS),
        )

    def is_borne_out(self, dataset: Dataset) -> bool:
        """Whether the figures still say what the claim says; a test, or a screen, can find it false."""
        first = read_again(self.measure, dataset, self.earlier)
        second = read_again(self.measure, dataset, self.later)
        return first is not None and second is not None and self == compared(self.measure, first, second)


_WORDS: Mapping[Change, tuple[str, str]] = {
    Change.ROSE: (
        "{what} steg fra {first} ({a}) til {second} ({b}), mere end tilfældet forklarer",
        "{what} rose from {first} ({a}) to {second} ({b}), more than chance explains",
    ),
    Change.FELL: (
        "{what} faldt fra {first} ({a}) til {second} ({b}), mere end tilfældet forklarer",
        "{what} fell from {first} ({a}) to {second} ({b}), more than chance explains",
    ),
    Change.CAN_BE_CHANCE: (
        "{what}: {second} ({b}) mod {first} ({a}), og forskellen kan være tilfældig",
        "{what}: {second} ({b}) against {first} ({a}), and the difference can be chance",
    ),
    Change.NOTHING_COUNTED: (
        "{what}: {second} ({b}) mod {first} ({a}), så der er intet at sammenligne",
        "{what}: {second} ({b}) against {first} ({a}), so there is nothing to compare",
    ),
}
_MORE = Text("mere end tilfældigt", "more than chance")
_VERDICTS: Mapping[Change, Text] = {
    Change.ROSE: _MORE,
    Change.FELL: _MORE,
    Change.CAN_BE_CHANCE: Text("kan være tilfældigt", "can be chance"),
    Change.NOTHING_COUNTED: Text("der er intet at sammenligne", "there is nothing to compare"),
}


def claimed(measure: str, earlier: Period, later: Period, dataset: Dataset) -> Claim | None:
    """What the figures say of a change from one period to another.

    Empty: None when either was not counted, or they do not count the same.
    Raises: KeyError for a figure that is not read by periods.
    """
    first, second = reading(measure, dataset, earlier), reading(measure, dataset, later)
    if first is None or second is None or not (first.months and second.months):
        return None
    return compared(measure, first, second) if first.definition == second.definition else None


def compared(measure: str, first: Reading, second: Reading) -> Claim:
    """Two readings of one figure, each counted over at least a month."""
    ratio = rate_ratio(first.number, second.number, first.months, second.months)
    return Claim(measure, first, second, ratio)


def holds(claim: Claim, dataset: Dataset) -> bool:
    """Whether the figures still say what the claim says."""
    return claim.is_borne_out(dataset)


def told_together(claims: Sequence[Claim]) -> Text:
    """Several claims as a few sentences, one for each verdict. Empty: nothing is said."""
    groups = (
        (Text("Mere end tilfældigt", "More than chance"), (Change.ROSE, Change.FELL)),
        (Text("Kan være tilfældige udsving", "Can be chance"), (Change.CAN_BE_CHANCE,)),
        (Text("Intet at sammenligne", "Nothing to compare"), (Change.NOTHING_COUNTED,)),
    )
    told = ((head, tuple(c.beside for c in claims if c.direction in kinds)) for head, kinds in groups)
    return joined(
        tuple(
            phrase("{head}: {told}.", "{head}: {told}.", head=head, told=enumerated(these))
            for head, these in told
            if these
        )
    )


def told_briefly(claims: Sequence[Claim]) -> Text:
    """What is more than chance, and of the rest how many. Empty: nothing was compared."""
    beyond = [c for c in claims if c.direction in (Change.ROSE, Change.FELL)]
    rest = len(claims) - len(beyond)
    parts = [told_together(beyond)] if beyond else []
    if rest:
        parts.append(
            phrase(
                "{n} kan være tilfældige udsving.",
                "{n} can be chance.",
                n=counted(
                    rest,
                    Text("anden forskel", "other difference") if beyond else Text("forskel", "difference"),
                    Text("andre forskelle", "other differences")
                    if beyond
                    else Text("forskelle", "differences"),
                ),
            )
        )
    return joined(tuple(parts))


def period_said(period: Period) -> Text:
    """A period as it is read: whole years as years, else from month to month."""
    first, last = period.first, period.last
    if first.number == 1 and last.number == 12:
        years = f"{first.year}" if first.year == last.year else f"{first.year}-{last.year}"
        return Text(years, years)
    if first == last:
        return phrase("{m}", "{m}", m=first)
    return phrase("{a} til {b}", "{a} to {b}", a=first, b=last)


def _named(one: Reading) -> Text:
    return one.label if one.label is not None else period_said(one.period)


def _is_uneven(first: Reading, second: Reading) -> bool:
    """Whether the same months in another order lie as far apart; asked of sides of equal length."""
    figures, months = (*first.by_month, *second.by_month), len(first.by_month)
    if months != len(second.by_month) or months < LEAST_MONTHS or None in figures:
        return False
    return not movement(Series(SeriesKind.COUNT, figures), months).is_more_than_chance
