"""All share targets with their intervals, and all counts beside their targets."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from vink_model.domain.codes import TargetKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import MEASURES, Counted, Phase, Tally
from vink_model.domain.messages import Bars, Heading, Interval, Intervals, Message, Series, Table, Tone
from vink_model.domain.provenance import Source, Status
from vink_model.domain.verdicts import Evidence, Judgement, Literal
from vink_model.text import Text, Unit, joined, phrase
from vink_model.views.outcomes_cards import sources_of

Judgements = Sequence[Judgement]


def shares_message(judgements: Judgements, dataset: Dataset) -> Message | None:
    """Each share with its interval against its target; None when no share is among them."""
    shares = [j for j in judgements if j.target.kind is TargetKind.SHARE]
    if not shares:
        return None
    return Message(
        key="shares",
        title=Text("Hvor sikre er andelene?", "How sure are the shares?"),
        sentence=_shares_sentence(shares),
        table=Table(
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
            tuple(_share_row(j) for j in shares),
        ),
        sources=all_sources(shares, dataset),
        chart=Intervals(tuple(_interval(j) for j in shares)),
        notes=(
            Text(
                "Stregen er Wilsons 95 %-interval for niveauet bag tallet; personer, der ikke er vurderet, "
                "udvider det til begge sider.",
                "The line is Wilson's 95% interval for the level behind the figure; people who were not "
                "assessed widen it to both sides.",
            ),
        ),
    )


def counts_message(judgements: Judgements, dataset: Dataset) -> Message | None:
    """Each count as a share of its target; None when no count is among them."""
    counts = [j for j in judgements if j.target.kind is TargetKind.COUNT]
    if not counts:
        return None
    return Message(
        key="counts",
        title=Text("Hvor langt er antallene?", "How far are the counts?"),
        sentence=_counts_sentence(counts),
        table=Table(
            (
                Heading("target", Text("Mål", "Target")),
                Heading("number", Text("Talt", "Counted"), Unit.COUNT),
                Heading("goal", Text("Måltal", "Target value"), Unit.NUMBER),
                Heading("attained", Text("Af målet", "Of the target"), Unit.SHARE),
                Heading("verdict", Text("Tællingen siger", "The count says")),
            ),
            tuple(_count_row(j) for j in counts),
        ),
        sources=all_sources(counts, dataset),
        chart=_bars(counts),
        notes=(
            Text(
                "Søjlerne viser det talte i procent af målet, så møder og personer kan sammenholdes.",
                "The bars show the count as a percentage of the target, so that meetings and people compare.",
            ),
            *_doubts(counts),
        ),
    )


def _doubts(counts: Judgements) -> tuple[Text, ...]:
    """Why single numbers do not show beyond doubt what was promised, with their names."""
    return tuple(
        phrase("{name}: {doubt}", "{name}: {doubt}", name=j.target.name, doubt=doubt)
        for j in counts
        if (doubt := MEASURES[j.target.measured].doubt) is not None
    )


def counted_source(judgements: Judgements, dataset: Dataset) -> Source | None:
    """Where the counts behind several targets came from: made up as soon as any of them is; None without."""
    sheets = dict.fromkeys(MEASURES[j.target.measured].sheet for j in judgements)
    found = [dataset.source_of(sheet) for sheet in sheets if sheet in dataset.imports]
    return min(found, key=lambda source: source.status is not Status.SYNTHETIC, default=None)


def _bars(counts: Judgements) -> Bars:
    """The count in per cent of its target; an unknown target leaves a gap under its name."""
    return Bars(
        categories=tuple(_category(j) for j in counts),
        series=(
            Series("counted", Text("Talt", "Counted"), tuple(_attained(j) for j in counts)),
            Series(
                "goal",
                Text("Mål", "Target"),
                tuple(Fraction(1) if j.target.value else None for j in counts),
                Tone.MUTED,
            ),
        ),
        unit=Unit.SHARE,
        is_horizontal=True,
    )


def all_sources(judgements: Judgements, dataset: Dataset) -> tuple[Source, ...]:
    """The sources of several targets, each place once: the remarks on single targets stand on their cards."""
    found = (source for j in judgements for source in sources_of(j.target, dataset))
    return tuple(dict.fromkeys(Source(s.document, s.page, s.status) for s in found))


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


def _counts_sentence(counts: Judgements) -> Text:
    unknown = sum(j.literal.state is Literal.TARGET_UNKNOWN for j in counts)
    said = phrase(
        "{k} af {n} antal er nået.",
        "{k} of {n} counts are reached.",
        k=sum(j.literal.state is Literal.REACHED for j in counts),
        n=len(counts),
    )
    if not unknown:
        return said
    return phrase(
        "{said} For {u} er måltallet ukendt, så der er kun det talte at vise.",
        "{said} For {u} the target value is unknown, so only the count can be shown.",
        said=said,
        u=unknown,
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


def _number(judgement: Judgement) -> int | None:
    match judgement.answer:
        case Tally(number, phase) if phase is not Phase.NOT_BEGUN:
            return number
        case _:
            return None


def _attained(judgement: Judgement) -> Fraction | None:
    number, value = _number(judgement), judgement.target.value
    return Fraction(number) / Fraction(value) if number is not None and value else None


def _category(judgement: Judgement) -> Text:
    name = judgement.target.name
    if judgement.target.value is not None:
        return name
    return phrase("{name} (måltal ukendt)", "{name} (value unknown)", name=name)


def _count_row(judgement: Judgement) -> tuple[Text | Fraction | int | None, ...]:
    value = judgement.target.value
    goal = Text("ukendt", "unknown") if value is None else Fraction(value)
    return (
        judgement.target.name,
        _number(judgement),
        goal,
        _attained(judgement),
        judgement.literal.state.label,
    )
