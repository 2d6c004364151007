"""The decision diary in words: what was decided, what was expected of it, and how it went."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from vink_model.domain.checks.numbers import number_of
from vink_model.domain.messages import Figure, Heading, Message, Table, Value
from vink_model.domain.planning.diary import Expectation, Score, Scored
from vink_model.domain.planning.kept_decisions import KeptDecision, expectation_key
from vink_model.errors import ScenarioFault
from vink_model.text import Quantity, Sayable, Text, Unit, counted, day_text, enumerated, phrase

_EXPECTED = Heading("expected", Text("Ventet", "Expected"))
_RANGE = Heading("range", Text("Mellem", "Between"))
_DUE = Heading("due", Text("Frist", "Due"))
_SEEN = Heading("seen", Text("Set", "Seen"))
_SCORE = Heading("score", Text("Svar", "Answer"))
_WHY = Heading("why", Text("Hvorfor", "Why"))
_UNSEEN = Text("Intet endnu", "Nothing yet")
_FROZEN = Text(
    "Skrevet ned på dagen og aldrig ændret siden. Det, der bliver set, lægges til.",
    "Written down on the day and never changed since. What is seen is added.",
)


def diary_figures(kept: Iterable[KeptDecision], today: date) -> tuple[Figure, ...]:
    """How many expectations were kept, missed or cannot be told of yet, over all decisions."""
    scores = [each.score for one in kept for each in one.scored(today)]
    detail = phrase(
        "af {n}",
        "of {n}",
        n=counted(len(scores), Text("forventning", "expectation"), Text("forventninger", "expectations")),
    )
    return tuple(
        Figure(f"decisions-{score}", score.label, Quantity(scores.count(score), Unit.COUNT).text, detail)
        for score in Score
    )


def decision_message(kept: KeptDecision, today: date) -> Message:
    """One decision with each of its expectations held against what was seen."""
    return Message(
        key=f"decision-{kept.number}",
        title=phrase("{n}. {title}", "{n}. {title}", n=str(kept.number), title=kept.title),
        sentence=_decided(kept, today),
        table=Table(
            (_EXPECTED, _SCORE, _RANGE, _SEEN, _DUE, _WHY),
            tuple(_row(kept, each) for each in kept.scored(today)),
        ),
        sources=(),
        notes=(_FROZEN, _money(kept)),
    )


def expectation_label(expectation: Expectation) -> Text:
    """An expectation with its range."""
    told = _between(expectation.low, expectation.high)
    return phrase("{words}: {range}", "{words}: {range}", words=expectation.words, range=told)


def expectations_typed(rows: Sequence[tuple[str, str, str, date | None]]) -> tuple[Expectation, ...]:
    """Expectations as a planner types them: what, least, most and due; empty rows are left out.

    Raises: ScenarioFault for one that lacks its words, its range or its day; AssumptionFault for a range that
    is upside down.
    """
    found: list[Expectation] = []
    for number, (words, low, high, due) in enumerate(rows, 1):
        plain = " ".join(words.split())
        if not plain and not low.strip() and not high.strip():
            continue
        if not plain or due is None:
            raise _row_fault(number)
        key = expectation_key(plain, number)
        found.append(
            Expectation(key, typed_number(low, number), typed_number(high, number), due, Text(plain, plain))
        )
    return tuple(found)


def typed_number(words: str, row: int) -> Fraction:
    """A number as it is typed in Danish or English. Raises: ScenarioFault naming the row."""
    number = number_of(words, is_whole=False)
    if number is None:
        number = number_of(words, is_whole=True)
    if number is None:
        raise _row_fault(row)
    return Fraction(number)


def _row_fault(row: int) -> ScenarioFault:
    return ScenarioFault(
        phrase("Række {n} kan ikke læses", "Row {n} cannot be read", n=str(row)),
        Text(
            "Skriv, hvad der ventes, det mindste og det største tal og en frist, for eksempel "
            "'Møder i medborgerforum', 4, 6. Intet er gemt.",
            "Write what is expected, the least and the most number and a day, such as 'Forum meetings', 4, "
            "6. Nothing was stored.",
        ),
    )


def _decided(kept: KeptDecision, today: date) -> Text:
    told: dict[str, Sayable] = {
        "day": day_text(kept.decision.day),
        "who": kept.decision.decided_by,
        "name": kept.decision.scenario.name,
        "scores": enumerated(
            tuple(
                phrase("{n} {score}", "{n} {score}", n=str(count), score=_small(score))
                for score, count in kept.tally(today).items()
                if count
            )
        ),
    }
    return phrase(
        "Besluttet {day} af {who} ud fra scenariet »{name}«: {scores}.",
        "Decided on {day} by {who} from the scenario “{name}”: {scores}.",
        **told,
    )


def _small(score: Score) -> Text:
    return Text(score.label.da.lower(), score.label.en.lower())


def _row(kept: KeptDecision, each: Scored) -> tuple[Value, ...]:
    expectation = each.expectation
    seen = kept.latest.get(expectation.assumption)
    told = _UNSEEN
    if seen is not None:
        told = phrase(
            "{range} ({source}, {day})",
            "{range} ({source}, {day})",
            range=_between(seen.seen.low, seen.seen.high),
            source=seen.seen.source,
            day=day_text(seen.seen.day),
        )
    return (
        expectation.words,
        each.score.label,
        _between(expectation.low, expectation.high),
        told,
        day_text(expectation.due),
        each.why,
    )


def _between(low: Fraction, high: Fraction) -> Text:
    if low == high:
        return _number(low).text
    return phrase("{low} til {high}", "{low} to {high}", low=_number(low), high=_number(high))


def _number(value: Fraction) -> Quantity:
    """As many decimals as it has, three at most."""
    decimals = next((n for n in range(3) if (value * 10**n).denominator == 1), 3)
    return Quantity(Decimal(value.numerator) / value.denominator, Unit.NUMBER, decimals)


def _money(kept: KeptDecision) -> Text:
    now = kept.decision.allocation
    return phrase(
        "Pengene på dagen: {asked} givet, {used} til linjerne, {rest} ikke fordelt.",
        "The money on the day: {asked} given, {used} to the lines, {rest} unallocated.",
        asked=Quantity(now.asked_kr, Unit.KRONER),
        used=Quantity(now.allocated_kr, Unit.KRONER),
        rest=Quantity(now.unallocated_kr, Unit.KRONER),
    )
