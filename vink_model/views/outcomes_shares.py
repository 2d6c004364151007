"""All share targets with their intervals."""

from collections import Counter
from fractions import Fraction

from vink_model.domain.codes import TargetKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Counted
from vink_model.domain.messages import Heading, Interval, Intervals, Message
from vink_model.domain.verdicts import Evidence, Judgement, Method
from vink_model.text import Text, Unit, joined, phrase
from vink_model.views.outcomes_picture import Judgements, Picture, message_of


def shares_message(judgements: Judgements, dataset: Dataset) -> Message | None:
    """Each share with its interval against its target; None when no share is among them."""
    return message_of(_SHARES, judgements, dataset)


def _shares_sentence(shares: Judgements) -> Text:
    found = Counter(j.evidence.state for j in shares)
    said = phrase(
        "Intervallet ligger på målets side for {met} af {n} andele, når ikke målet for {missed} og rummer "
        "målet for {open}.",
        "The interval lies on the target's side for {met} of {n} shares, does not reach it for {missed} and "
        "holds it for {open}.",
        n=len(shares),
        met=found[Evidence.MET],
        missed=found[Evidence.NOT_MET],
        open=found[Evidence.CANNOT_TELL],
    )
    return joined((said, *_others(found)))


def _others(found: Counter[Evidence]) -> tuple[Text, ...]:
    said = []
    if found[Evidence.BY_COUNT]:
        said.append(
            phrase(
                "For {n} gælder målet alle og afgøres af tællingen.",
                "For {n} the target is all of them, and the count settles it.",
                n=found[Evidence.BY_COUNT],
            )
        )
    if found[Evidence.NOTHING_TO_JUDGE]:
        said.append(
            phrase(
                "For {n} er der intet at prøve endnu.",
                "For {n} there is nothing to try yet.",
                n=found[Evidence.NOTHING_TO_JUDGE],
            )
        )
    return tuple(said)


def _about_intervals(shares: Judgements) -> tuple[Text, ...]:
    if shares[0].evidence.method is Method.BAYES:
        return (
            Text(
                "Stregen er Jeffreys’ 95 %-interval (Bayes); vurderingen bruger grænsen 90 % sandsynlighed. "
                "Personer, der ikke er vurderet, udvider stregen til begge sider.",
                "The line is Jeffreys’ 95% interval (Bayes); the verdict takes a probability of 90%. "
                "People who were not assessed widen the line to both sides.",
            ),
        )
    return (
        Text(
            "Stregen er Wilsons 95 %-interval for niveauet bag tallet; personer, der ikke er vurderet, "
            "udvider det til begge sider.",
            "The line is Wilson's 95% interval for the level behind the figure; people who were not "
            "assessed widen it to both sides.",
        ),
    )


def _interval(judgement: Judgement) -> Interval:
    target, verdict, counted = judgement.target, judgement.evidence, judgement.answer
    share = counted.share if isinstance(counted, Counted) else None
    highest = counted.highest_share if isinstance(counted, Counted) and counted.missing else None
    return Interval(target.key, target.name, share, verdict.low, verdict.high, target.share, highest)


def _share_row(judgement: Judgement) -> tuple[Text | Fraction | int | None, ...]:
    target, verdict, counted = judgement.target, judgement.evidence, judgement.answer
    ends = tuple(None if end is None else Fraction(end) for end in (verdict.low, verdict.high))
    if not isinstance(counted, Counted):
        return (target.name, None, None, None, *ends, target.share, None, None)
    figures = (counted.share, counted.successes, counted.judged, *ends, target.share)
    return (target.name, *figures, counted.missing, counted.highest_share)


_SHARES = Picture(
    TargetKind.SHARE,
    "shares",
    Text("Hvor sikre er andelene?", "How sure are the shares?"),
    (
        Heading("target", Text("Mål", "Target")),
        Heading("share", Text("Andel", "Share"), Unit.SHARE),
        Heading("successes", Text("Antal", "Number"), Unit.COUNT),
        Heading("judged", Text("Ud af", "Out of"), Unit.COUNT),
        Heading("low", Text("Interval fra", "Interval from"), Unit.SHARE),
        Heading("high", Text("Interval til", "Interval to"), Unit.SHARE),
        Heading("goal", Text("Måltal", "Target value"), Unit.SHARE),
        Heading("missing", Text("Ikke vurderet", "Not assessed"), Unit.COUNT),
        Heading("highest", Text("Andel, hvis de talte med", "Share if they counted"), Unit.SHARE),
    ),
    _share_row,
    _shares_sentence,
    lambda shares: Intervals(tuple(map(_interval, shares))),
    _about_intervals,
)
