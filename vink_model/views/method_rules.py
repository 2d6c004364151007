"""How figures are read: the verdicts, what would settle them, the charts, what is unknown, and privacy."""

from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.codes import Comparison, TargetKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Counted, Rung, Stage
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.verdicts import Evidence, Literal, Method, evidence
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.method_words import (
    CHARTS,
    LITERAL_MEANINGS,
    PRIVACY,
    SHOWN_MEANINGS,
    SMALL_NUMBERS,
    UNKNOWN,
    VERDICTS,
)
from vink_model.views.outcomes import judgements_of
from vink_model.views.outcomes_limits import limits_of

SIZES = (10, 22, 60, 100, 200)
"""Numbers of people that the table of thresholds is worked out for, beside those counted now."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One part of how figures are read, with its table where it has one."""

    title: Text
    lines: tuple[Text, ...]
    message: Message | None = None


def rules_of(dataset: Dataset, method: Method = Method.WILSON) -> tuple[Rule, ...]:
    """All parts, in the order in which they are needed."""
    return (
        Rule(Text("Hvert mål får to svar", "Each target gets two answers"), VERDICTS, _states()),
        Rule(
            Text("Hvor mange skal der til?", "How many does it take?"),
            (
                Text(
                    "Med få personer skal der mere end målet til, før det kan vises.",
                    "With few people it takes more than the target to show it.",
                ),
            ),
            thresholds(dataset, method),
        ),
        Rule(
            Text("Ord for, hvor langt et forløb er", "The words for how far a course has come"),
            (
                Text(
                    "Tilbudt, taget imod, begyndt, afsluttet og fulgt op er hver sin nævner.",
                    "Offered, accepted, started, ended and followed up are each a denominator of their own.",
                ),
                *ceilings(dataset),
            ),
            _stages(dataset),
        ),
        Rule(Text("Hvor langt et tal rækker", "How far a figure carries"), (), _ladder()),
        Rule(Text("Hvordan kurver bedømmes", "How charts are judged"), CHARTS),
        Rule(Text("Ukendt og for få", "Unknown and too few"), UNKNOWN),
        Rule(Text("Privatliv", "Privacy"), PRIVACY),
        Rule(Text("Små tal i det, der udgives", "Small numbers in what is published"), SMALL_NUMBERS),
    )


def thresholds(dataset: Dataset, method: Method = Method.WILSON) -> Message | None:
    """The smallest count that shows a target, for each share target that the plan has. None without one."""
    goals = sorted({t.share for t in dataset.plan.targets if t.share is not None and 0 < t.share < 1})
    if not goals:
        return None
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (n, *(_takes(n, goal, method) for goal in goals)) for n in _sizes(dataset)
    )
    return Message(
        key="thresholds",
        title=Text("Så mange skal lykkes, før målet er vist", "So many must succeed to show the target"),
        sentence=_example(goals[0], method),
        table=Table(
            (
                Heading("n", Text("Personer", "People"), Unit.COUNT),
                *(
                    Heading(str(goal), phrase("Mål {g}", "Target {g}", g=Quantity(goal, Unit.SHARE)))
                    for goal in goals
                ),
            ),
            rows,
        ),
        sources=tuple(dict.fromkeys(t.source for t in dataset.plan.targets if t.share in goals))[:1],
        notes=(method.label,),
    )


def ceilings(dataset: Dataset) -> tuple[Text, ...]:
    """Why targets that count everyone offered are held down by acceptance, each with its own figures."""
    return tuple(
        phrase("{name}: {said}", "{name}: {said}", name=j.target.name, said=said)
        for j in judgements_of(dataset)
        if j.target.kind is TargetKind.SHARE
        for said in limits_of(j, dataset)
    )


def _sizes(dataset: Dataset) -> tuple[int, ...]:
    now = {
        j.answer.judged for j in judgements_of(dataset) if isinstance(j.answer, Counted) and j.answer.judged
    }
    return tuple(sorted({*SIZES, *now}))


def _takes(n: int, goal: Fraction, method: Method) -> Text:
    shows = evidence(Counted(0, n), goal, Comparison.AT_LEAST, method).shows
    if shows is None:
        return Text("kan ikke vises", "cannot be shown")
    return phrase("{x} ({p})", "{x} ({p})", x=shows, p=Quantity(Fraction(shows, n), Unit.SHARE))


def _example(goal: Fraction, method: Method) -> Text:
    n = SIZES[1]
    shows = evidence(Counted(0, n), goal, Comparison.AT_LEAST, method).shows
    if shows is None:
        return phrase(
            "Med {n} personer kan et mål på {goal} ikke vises.",
            "With {n} people a target of {goal} cannot be shown.",
            n=n,
            goal=Quantity(goal, Unit.SHARE),
        )
    return phrase(
        "Med {n} personer skal {x} lykkes, før et mål på {goal} er vist.",
        "With {n} people a {goal} target needs {x} to be shown.",
        n=n,
        x=shows,
        goal=Quantity(goal, Unit.SHARE),
    )


def _states() -> Message:
    literal = tuple((s.label, Text("Tællingen", "The count"), LITERAL_MEANINGS[s]) for s in Literal)
    shown = tuple((s.label, Text("Evidensen", "The evidence"), SHOWN_MEANINGS[s]) for s in Evidence)
    return _plain(
        "verdict_words",
        Text("Ordene", "The words"),
        (Text("Vurdering", "Verdict"), Text("Hvem siger det", "Who says it"), Text("Betyder", "Means")),
        (*literal, *shown),
    )


def _ladder() -> Message:
    return _plain(
        "ladder",
        Text("Evidensens trin", "The ladder of evidence"),
        (Text("Trin", "Rung"), Text("Betyder", "Means")),
        tuple((rung.label, rung.meaning) for rung in Rung),
    )


def _stages(dataset: Dataset) -> Message:
    courses = dataset.cells.get("courses")
    return _plain(
        "stages",
        Text("Nævnerne", "The denominators"),
        (Text("Ord", "Word"), Text("Betyder", "Means"), Text("Talt nu", "Counted now")),
        tuple(
            (
                stage.label,
                stage.meaning,
                Quantity(stage.among(courses)).text
                if courses is not None and len(courses)
                else Text("ikke indlæst", "not loaded"),
            )
            for stage in Stage
        ),
    )


def _plain(key: str, title: Text, heads: tuple[Text, ...], rows: tuple[tuple[Text, ...], ...]) -> Message:
    headings = tuple(Heading(f"{key}_{place}", head) for place, head in enumerate(heads))
    return Message(key, title, Text("", ""), Table(headings, rows), ())
