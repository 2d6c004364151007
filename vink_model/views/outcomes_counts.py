"""All counts beside their targets."""

from fractions import Fraction

from vink_model.domain.codes import TargetKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import MEASURES, Phase, Tally
from vink_model.domain.messages import Bars, Heading, Message, Series, Tone
from vink_model.domain.verdicts import Judgement, Literal
from vink_model.text import Text, Unit, phrase
from vink_model.views.outcomes_picture import Judgements, Picture, message_of


def counts_message(judgements: Judgements, dataset: Dataset) -> Message | None:
    """Each count as a share of its target; None when no count is among them."""
    return message_of(_COUNTS, judgements, dataset)


def _counts_sentence(counts: Judgements) -> Text:
    unknown = sum(j.literal.state is Literal.TARGET_UNKNOWN for j in counts)
    said = phrase(
        "{k} af {n} antal er nået.",
        "{k} of {n} counts are reached.",
        k=sum(j.literal.state is Literal.REACHED for j in counts),
        n=len(counts),
    )
    other = sum(j.literal.state is Literal.OTHER_COUNT for j in counts)
    if other:
        said = phrase(
            "{said} Ved {o} tælles deltagelser, hvor planen lover personer, så tællingen kan ikke vise det.",
            "{said} For {o} attendances are counted where the plan promises persons, so it cannot be told.",
            said=said,
            o=other,
        )
    if not unknown:
        return said
    return phrase(
        "{said} For {u} er måltallet ukendt, så der er kun det talte at vise.",
        "{said} For {u} the target value is unknown, so only the count can be shown.",
        said=said,
        u=unknown,
    )


def _about_counts(counts: Judgements) -> tuple[Text, ...]:
    """How the bars are read, and why single numbers do not show beyond doubt what was promised."""
    percent = Text(
        "Søjlerne viser det talte i procent af målet, så møder og personer kan sammenholdes.",
        "The bars show the count as a percentage of the target, so that meetings and people compare.",
    )
    doubts = (
        phrase("{name}: {doubt}", "{name}: {doubt}", name=j.target.name, doubt=doubt)
        for j in counts
        if (doubt := MEASURES[j.target.measured].doubt) is not None
    )
    return (percent, *doubts)


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


_COUNTS = Picture(
    TargetKind.COUNT,
    "counts",
    Text("Hvor langt er antallene?", "How far are the counts?"),
    (
        Heading("target", Text("Mål", "Target")),
        Heading("number", Text("Talt", "Counted"), Unit.COUNT),
        Heading("goal", Text("Måltal", "Target value"), Unit.NUMBER),
        Heading("attained", Text("Af målet", "Of the target"), Unit.SHARE),
        Heading("verdict", Text("Tællingen siger", "The count says")),
    ),
    _count_row,
    _counts_sentence,
    _bars,
    _about_counts,
)
