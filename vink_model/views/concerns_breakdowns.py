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
    return (
        _coded(
            "channel", Channel, Text("Indgang", "Way in"), Text("Hvor kom de ind?", "Where did they come in?")
        ),
        _coded(
            "reporter",
            Reporter,
            Text("Henvender", "Reporter"),
            Text("Hvem henvendte sig?", "Who raised them?"),
        ),
        Breakdown(
            "area",
            Text("Område", "Area"),
            Text("Fra hvilket område?", "From which area?"),
            area_labels(dataset),
            has_own_order=False,
        ),
        _coded(
            "age_band",
            AgeBand,
            Text("Aldersgruppe", "Age band"),
            Text("Om hvilken aldersgruppe?", "About which age band?"),
            has_own_order=True,
        ),
        _coded(
            "severity",
            Severity,
            Text("Alvorlighed", "Severity"),
            Text("Hvor hurtigt skal de visiteres videre?", "How soon must they be passed on?"),
            has_own_order=True,
        ),
        Breakdown(
            "level",
            Text("Niveau", "Level"),
            Text("På hvilket niveau?", "On which level?"),
            level_labels(dataset),
            has_own_order=True,
        ),
        _coded(
            "follow_up",
            FollowUp,
            Text("Opfølgning", "Follow-up"),
            Text("Hvad blev der af dem?", "What became of them?"),
        ),
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


def _coded(
    dimension: str, codes: type[Coded], name: Text, title: Text, *, has_own_order: bool = False
) -> Breakdown:
    return Breakdown(dimension, name, title, {code.value: code.label for code in codes}, has_own_order)


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
