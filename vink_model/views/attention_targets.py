"""Targets that need a manager: lost, behind their path, half assessed, unknown, or counted anew."""

from collections.abc import Iterator
from fractions import Fraction

from vink_model.domain.measures import MEASURES, Counted, Tally, Uncounted, counted_until, period_of
from vink_model.domain.verdicts import Judgement, Literal, Pace, Path, path_of
from vink_model.text import Quantity, Text, Unit, joined, phrase
from vink_model.views.attention_items import Item, Need, Watch
from vink_model.views.outcomes_cards import story_of

MOST_NOT_ASSESSED = Fraction(1, 4)
"""Of those judged; with more of them unknown the share says more of the assessing than of the course."""

_LOST = {Literal.OUT_OF_REACH: Need.OUT_OF_REACH, Literal.NOT_REACHED: Need.NOT_REACHED}


def target_items(watch: Watch) -> Iterator[Item]:
    """Each target once for every reason that it gives."""
    for judgement in watch.verdicts:
        for need, reason in _reasons(watch, judgement):
            yield _item(watch, judgement, need, reason)


def _reasons(watch: Watch, judgement: Judgement) -> Iterator[tuple[Need, Text]]:
    state, answer = judgement.literal.state, judgement.answer
    if state in _LOST:
        yield _LOST[state], _lost(judgement)
    elif state is Literal.TARGET_UNKNOWN:
        yield Need.UNKNOWN, _unknown(judgement)
    if isinstance(answer, Uncounted):
        yield Need.MISSING, answer.reason
        return
    path = _path(watch, judgement)
    if path is not None and path.pace is Pace.BEHIND and isinstance(answer, Tally):
        yield Need.BEHIND, _behind(answer, path)
    if isinstance(answer, Counted) and answer.missing > MOST_NOT_ASSESSED * answer.judged:
        yield Need.NOT_ASSESSED, _not_assessed(answer)
    if answer.used is not None:
        yield (
            Need.CHANGED,
            phrase(
                "Talt efter en ny definition fra {month}: {words}",
                "Counted by a new definition from {month}: {words}",
                month=answer.used.valid_from,
                words=answer.used.words,
            ),
        )


def _item(watch: Watch, judgement: Judgement, need: Need, reason: Text) -> Item:
    target, measure = judgement.target, MEASURES[judgement.target.measured]
    counted = (watch.dataset.source_of(measure.sheet),) if measure.sheet in watch.dataset.imports else ()
    return Item(
        need,
        target.name,
        reason,
        "targets" if need is Need.UNKNOWN else measure.sheet,
        "outcomes",
        measure.key.value,
        (target.source, *counted),
        {"resultatspor": target.track, "resultat": judgement.literal.state.value},
        story=story_of(judgement, watch.dataset),
    )


def _lost(judgement: Judgement) -> Text:
    need = judgement.literal.need
    match judgement.answer:
        case Counted() as found if need is not None:
            return phrase(
                "{counted}; målet kræver {need} af {people}",
                "{counted}; the target asks for {need} of {people}",
                counted=_parts(found),
                need=need,
                people=found.judged + found.pending,
            )
        case Tally(number) if need is not None:
            return phrase("{k} ud af {need}", "{k} out of {need}", k=number, need=need)
        case _:
            return judgement.literal.state.label


def _unknown(judgement: Judgement) -> Text:
    if not isinstance(judgement.answer, Tally):
        return Text("Måltallet mangler i planens tekst", "The number is missing in the plan's text")
    return phrase(
        "Måltallet mangler i planens tekst; {k} er talt op",
        "The number is missing in the plan's text; {k} were counted",
        k=judgement.answer.number,
    )


def _path(watch: Watch, judgement: Judgement) -> Path | None:
    target, as_of = judgement.target, counted_until(watch.dataset)
    if not isinstance(judgement.answer, Tally) or as_of is None or target.value is None:
        return None
    if judgement.literal.state is not Literal.OPEN:
        return None
    period = period_of(target, watch.dataset.plan)
    return path_of(judgement.answer, Fraction(target.value), target.comparison, period, as_of)


def _behind(tally: Tally, path: Path) -> Text:
    return phrase(
        "{k} talt; den lige vej til målet er {n} nu",
        "{k} counted; the straight path to the target is {n} by now",
        k=tally.number,
        n=Quantity(path.planned, Unit.NUMBER, 0),
    )


def _not_assessed(found: Counted) -> Text:
    return phrase(
        "{n} af {all} er ikke vurderet, så andelen ligger mellem {low} og {high} af {all}",
        "{n} of {all} are not assessed, so the share lies between {low} and {high} of {all}",
        n=found.missing,
        all=found.judged,
        low=found.successes,
        high=found.successes + found.missing,
    )


def _parts(found: Counted) -> Text:
    """Everyone in the count, each kind by itself; kinds that nobody is of are left out."""
    kinds = (
        (found.successes, Text("opfyldt", "met it")),
        (found.judged - found.successes - found.missing, Text("ikke", "did not")),
        (found.missing, Text("ikke vurderet", "not assessed")),
        (found.pending, Text("afventer", "pending")),
    )
    return joined(tuple(phrase("{n} {k}", "{n} {k}", n=n, k=kind) for n, kind in kinds if n), ", ")
