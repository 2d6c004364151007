"""What must be known to read a target rightly: who is left out, what changed, how far it can come."""

from fractions import Fraction

from vink_model.domain.dataset import Dataset
from vink_model.domain.intervals import survey_interval
from vink_model.domain.measures import MEASURES, Counted, Measure, Rung, Tally, Used
from vink_model.domain.verdicts import Judgement
from vink_model.text import Text, joined, phrase
from vink_model.views.outcomes_counting import so_many
from vink_model.views.outcomes_evidence import percent, ranged
from vink_model.views.outcomes_limits import exceptions_said
from vink_model.views.outcomes_validity import validity_said


def notes_of(judgement: Judgement, dataset: Dataset) -> tuple[Text, ...]:
    """All remarks on one target, the count's own first."""
    measure, answer = MEASURES[judgement.target.measured], judgement.answer
    counted = caveats(measure, answer) if isinstance(answer, Counted) else ()
    used = answer.used if isinstance(answer, Counted | Tally) else None
    of_the_plan = (measure.remark, judgement.target.source.remark)
    return (
        *counted,
        *exceptions_said(judgement, dataset),
        *validity_said(judgement.target, dataset.plan),
        *(() if used is None else (_definition(used),)),
        *(note for note in of_the_plan if note is not None),
    )


def caveats(measure: Measure, counted: Counted) -> tuple[Text, ...]:
    """What must be known to read the share rightly: early successes, unassessed people, people left out."""
    said: list[Text] = []
    if counted.already:
        said.append(
            phrase(
                "Allerede lykkedes for {k} af {p}, der afventer.",
                "Already achieved by {k} of {p} pending.",
                k=counted.already,
                p=counted.pending,
            )
        )
    if counted.missing and counted.share is not None and counted.highest_share is not None:
        said.append(
            phrase(
                "{k} af {n} er ikke vurderet: andelen ligger et sted fra {low} til {high}.",
                "{k} of {n} not assessed: the share lies somewhere from {low} to {high}.",
                k=counted.missing,
                n=counted.judged,
                low=percent(counted.share),
                high=percent(counted.highest_share),
            )
        )
    if measure.left_out is not None:
        said += _left_out(measure, measure.left_out, counted)
    return tuple(said)


def _left_out(measure: Measure, left_out: Text, counted: Counted) -> tuple[Text, ...]:
    if measure.is_gap and not counted.judged:
        return ()
    if measure.rung is Rung.SELF_REPORTED:
        return _replies(left_out, measure, counted)
    if counted.outside or measure.is_gap:
        return (_outside(measure, left_out, counted),)
    return ()


def _replies(left_out: Text, measure: Measure, counted: Counted) -> tuple[Text, ...]:
    """The response rate, and what the replies say of everyone asked."""
    asked = counted.judged + counted.outside
    if not counted.outside:
        return (SILENT_UNKNOWN,)
    sample = survey_interval(counted.successes, counted.judged, asked)
    everyone = phrase(
        "Blandt alle {n} adspurgte er andelen {alike}, hvis de tavse ligner dem, der svarede, og {whatever}, "
        "hvad de end mener.",
        "Among all {n} asked the share is {alike} if the silent are like those who replied, and {whatever} "
        "whatever they think.",
        n=asked,
        alike=ranged(sample.low, sample.high) if sample else Text("ukendt", "unknown"),
        whatever=ranged(
            Fraction(counted.successes, asked), Fraction(counted.successes + counted.outside, asked)
        ),
    )
    return (_outside(measure, left_out, counted), everyone)


SILENT_UNKNOWN = Text(
    "Arket fører ingen, der ikke svarede. Svarprocenten og antallet af adspurgte er derfor ukendte.",
    "The sheet keeps nobody who did not reply. So the response rate and the number asked are unknown.",
)


def _definition(used: Used) -> Text:
    said = phrase(
        "Talt efter definitionen fra {month}: {words}.",
        "Counted by the definition from {month}: {words}.",
        month=used.valid_from,
        words=used.words,
    )
    before = tuple(so_many(part) for part in used.before if isinstance(part, Counted))
    if not before:
        return said
    return phrase(
        "{said} Tiden før tæller ikke med; efter den tidligere definition: {before}.",
        "{said} The time before is left out; by the earlier definition: {before}.",
        said=said,
        before=joined(before, "; "),
    )


def _outside(measure: Measure, left_out: Text, counted: Counted) -> Text:
    of = counted.judged + counted.outside
    if not measure.is_gap:
        return phrase(
            "{words}: {k}; de er ikke i nævneren.",
            "{words}: {k}; they are not in the denominator.",
            words=left_out,
            k=counted.outside,
        )
    return phrase(
        "{words}: {k}. Tallet bygger på {n} af {of} ({rate}).",
        "{words}: {k}. The figure rests on {n} of {of} ({rate}).",
        k=counted.outside,
        words=left_out,
        n=counted.judged,
        of=of,
        rate=percent(Fraction(counted.judged, of)),
    )
