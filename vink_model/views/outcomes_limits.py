"""How far a target can come: the ceiling that acceptance sets, and what 'all in time' is made of."""

from vink_model.domain.codes import Measured, Severity
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import MEASURES, Counted, Scope, counted_until, period_of
from vink_model.domain.measures.ceiling import Ceiling, ceiling_of
from vink_model.domain.plan import Target
from vink_model.domain.verdicts import Judgement
from vink_model.text import Text, joined, phrase
from vink_model.views.outcomes_evidence import percent
from vink_model.views.words import in_a_sentence

NO_EXCEPTIONS_KEPT = Text(
    "Begrundede undtagelser føres ikke i arket, så deres antal er ukendt; hver overskridelse tæller.",
    "Documented exceptions are not kept in the sheet, so their number is unknown; each overrun counts.",
)


def limits_of(judgement: Judgement, dataset: Dataset) -> tuple[Text, ...]:
    """Why a share of everyone offered cannot pass the share that accepts. Empty: another denominator."""
    target, scope = judgement.target, _scope(judgement.target, dataset)
    measure = MEASURES[target.measured]
    if scope is None or target.share is None or measure.sheet not in dataset.cells:
        return ()
    ceiling = ceiling_of(measure, dataset.cells[measure.sheet], scope)
    return () if ceiling is None else (ceiling_said(ceiling, target),)


def ceiling_said(ceiling: Ceiling, target: Target) -> Text:
    """The ceiling held against the target; every figure in it is counted."""
    said = phrase(
        "Nævneren er alle, der fik tilbuddet, og {k} af {n}, der har svaret, tog imod. Lykkes det for alle, "
        "der tog imod, og for ingen flere af dem, der afslog, bliver andelen {share}.",
        "The denominator is all who got the offer, and {k} of {n} who answered accepted. Should it succeed "
        "for all who accepted, and for no more of those who declined, the share is {share}.",
        k=ceiling.accepted,
        n=ceiling.answered,
        share=percent(ceiling.share),
    )
    if target.share is None:
        return said
    if ceiling.share < target.share:
        verdict = phrase(
            "Målet på {goal} kan ikke nås, så længe ikke flere tager imod.",
            "The target of {goal} cannot be reached while no more accept.",
            goal=percent(target.share),
        )
    else:
        verdict = phrase(
            "Målet på {goal} ligger under dette loft.",
            "The target of {goal} lies below this ceiling.",
            goal=percent(target.share),
        )
    return joined((said, verdict))


def exceptions_said(judgement: Judgement, dataset: Dataset) -> tuple[Text, ...]:
    """Each time limit by itself, and that exceptions are unknown. Empty: no target of time limits."""
    target, scope = judgement.target, _scope(judgement.target, dataset)
    if target.measured is not Measured.TRIAGE_IN_TIME or scope is None:
        return ()
    if target.subject is not None or not isinstance(judgement.answer, Counted):
        return (NO_EXCEPTIONS_KEPT,)
    measure = MEASURES[target.measured]
    cells = dataset.cells[measure.sheet]
    parts = ((one, measure.formula(cells, Scope(one.value, scope.period, scope.as_of))) for one in Severity)
    told = tuple(
        phrase("{s}: {k} af {n}", "{s}: {k} of {n}", s=in_a_sentence(s.label), k=c.successes, n=c.judged)
        for s, c in parts
        if isinstance(c, Counted) and c.judged
    )
    each = phrase("Visiteret {each}.", "Passed on {each}.", each=joined(told, "; "))
    return (each, NO_EXCEPTIONS_KEPT) if told else (NO_EXCEPTIONS_KEPT,)


def _scope(target: Target, dataset: Dataset) -> Scope | None:
    as_of = counted_until(dataset)
    return None if as_of is None else Scope(target.subject, period_of(target, dataset.plan), as_of)
