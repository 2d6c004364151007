"""The chosen concerns split one way at a time: where from, about whom, how serious, what became of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.cells import Cells
from vink_model.domain.codes import AgeBand, Channel, Coded, FollowUp, Reporter, Severity
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Bars, Heading, Message, Series, Table
from vink_model.text import Quantity, Text, Unit, enumerated, phrase
from vink_model.views.concerns_words import area_labels, few_said, level_labels

MOST_BARS = 12
"""More bars than this are hard to read: the smallest are drawn as one, and told apart in the table."""
LAST = ("other",)
"""Left-overs stand last, however many they are."""

NAMES = {
    "channel": (Text("Indgang", "Way in"), Text("Hvor kom de ind?", "Where did they come in?")),
    "reporter": (Text("Henvender", "Reporter"), Text("Hvem henvendte sig?", "Who raised them?")),
    "area": (Text("Område", "Area"), Text("Fra hvilket område?", "From which area?")),
    "age_band": (Text("Aldersgruppe", "Age band"), Text("Om hvilken aldersgruppe?", "About which age band?")),
    "severity": (
        Text("Alvorlighed", "Severity"),
        Text("Hvor hurtigt skal de visiteres videre?", "How soon must they be passed on?"),
    ),
    "level": (Text("Niveau", "Level"), Text("På hvilket niveau?", "On which level?")),
    "follow_up": (Text("Opfølgning", "Follow-up"), Text("Hvad blev der af dem?", "What became of them?")),
}
"""Each way to split the concerns, with its question."""
CODES: Mapping[str, type[Coded]] = {
    "channel": Channel,
    "reporter": Reporter,
    "age_band": AgeBand,
    "severity": Severity,
    "follow_up": FollowUp,
}
OWN_ORDER = frozenset({"age_band", "severity", "level"})
"""Their values follow each other."""


@dataclass(frozen=True, slots=True)
class Breakdown:
    """One way to split the concerns."""

    dimension: str
    name: Text
    title: Text
    labels: Mapping[str, Text]
    has_own_order: bool
    """The values follow each other (ages, hours); otherwise the most frequent stands first."""

    def ordered(self, counts: Mapping[str | None, int]) -> tuple[tuple[str, int], ...]:
        """Each value with its count, in the order of the bars."""
        known = tuple((value, counts.get(value, 0)) for value in self.labels)
        if self.has_own_order:
            return known
        return tuple(sorted(known, key=lambda pair: (pair[0] in LAST, -pair[1])))


def breakdowns_of(dataset: Dataset) -> tuple[Breakdown, ...]:
    """All the ways to split the concerns, in the order of the screen."""
    return tuple(
        Breakdown(dimension, name, title, _labels(dataset, dimension), dimension in OWN_ORDER)
        for dimension, (name, title) in NAMES.items()
    )


def breakdown_message(dataset: Dataset, chosen: Cells, breakdown: Breakdown) -> Message:
    """The chosen concerns split one way; there is at least one."""
    total = chosen.total()
    ordered = breakdown.ordered(chosen.by(breakdown.dimension))
    drawn = _drawn(breakdown, ordered)
    return Message(
        key=f"by_{breakdown.dimension}",
        title=breakdown.title,
        sentence=_sentence(breakdown, ordered, total),
        table=_table(breakdown, ordered, total),
        sources=(dataset.source_of("concerns"),),
        chart=Bars(
            categories=tuple(label for label, _ in drawn),
            series=(Series("count", Text("Henvendelser", "Concerns"), tuple(n for _, n in drawn)),),
            unit=Unit.COUNT,
            is_horizontal=True,
        ),
        n=total,
        notes=few_said(total),
    )


def _labels(dataset: Dataset, dimension: str) -> Mapping[str, Text]:
    if dimension == "area":
        return area_labels(dataset)
    if dimension == "level":
        return level_labels(dataset)
    return {code.value: code.label for code in CODES[dimension]}


def _drawn(breakdown: Breakdown, ordered: tuple[tuple[str, int], ...]) -> tuple[tuple[Text, int], ...]:
    labelled = tuple((breakdown.labels[value], n) for value, n in ordered)
    if len(labelled) <= MOST_BARS or breakdown.has_own_order:
        return labelled
    head, tail = labelled[: MOST_BARS - 1], labelled[MOST_BARS - 1 :]
    rest = phrase("De {n} øvrige", "The other {n}", n=len(tail))
    return (*head, (rest, sum(n for _, n in tail)))


def _sentence(breakdown: Breakdown, ordered: tuple[tuple[str, int], ...], total: int) -> Text:
    most = max(n for _, n in ordered)
    tops = tuple(breakdown.labels[value] for value, n in ordered if n == most)
    if len(tops) > 1:
        return phrase(
            "Lige mange, {n} af {total} hver: {tops}.",
            "As many each, {n} of {total}: {tops}.",
            n=most,
            total=total,
            tops=enumerated(tops),
        )
    return phrase(
        "Flest: {top}, {n} af {total} ({share}).",
        "Most: {top}, {n} of {total} ({share}).",
        top=tops[0],
        n=most,
        total=total,
        share=Quantity(Fraction(most, total), Unit.SHARE),
    )


def _table(breakdown: Breakdown, ordered: tuple[tuple[str, int], ...], total: int) -> Table:
    return Table(
        (
            Heading(breakdown.dimension, breakdown.name),
            Heading("count", Text("Henvendelser", "Concerns"), Unit.COUNT),
            Heading("share", Text("Andel", "Share"), Unit.SHARE),
        ),
        tuple((breakdown.labels[value], n, Fraction(n, total)) for value, n in ordered),
    )
