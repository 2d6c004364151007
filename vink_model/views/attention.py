"""What needs a manager's attention, each with the reason that the figures give."""

from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Counted, Tally
from vink_model.domain.messages import Heading, Message, Table
from vink_model.domain.provenance import Source
from vink_model.domain.reconcile import Reconciliation, Verdict, reconciliations
from vink_model.domain.verdicts import Judgement, Literal
from vink_model.text import Quantity, Text, Unit, counted, joined, phrase

ORDER = (Literal.OUT_OF_REACH, Literal.NOT_REACHED, Literal.TARGET_UNKNOWN)
"""The verdicts that ask for attention, the hardest first."""

Row = tuple[Text, Text, Text, Text]


def attention_message(dataset: Dataset, verdicts: tuple[Judgement, ...]) -> Message | None:
    """Targets that were missed or are unknown, and sums that do not add up; None without a plan."""
    if not dataset.plan.tracks:
        return None
    asking = sorted(
        (verdict for verdict in verdicts if verdict.literal.state in ORDER),
        key=lambda verdict: ORDER.index(verdict.literal.state),
    )
    unexplained = tuple(s for s in reconciliations(dataset.plan) if s.verdict is Verdict.UNEXPLAINED)
    rows = (*map(_target_row, asking), *map(_sum_row, unexplained))
    return Message(
        key="attention",
        title=Text("Hvad kræver opmærksomhed?", "What needs attention?"),
        sentence=_sentence(asking, unexplained),
        table=Table(
            (
                Heading("what", Text("Hvad", "What")),
                Heading("state", Text("Tællingen siger", "The count says")),
                Heading("evidence", Text("Kan det vises?", "Can it be shown?")),
                Heading("why", Text("Hvorfor", "Why")),
            ),
            rows,
        ),
        sources=_sources(dataset, asking, unexplained),
    )


def _sentence(asking: list[Judgement], unexplained: tuple[Reconciliation, ...]) -> Text:
    if not asking and not unexplained:
        return Text(
            "Intet resultatmål er forfejlet eller ukendt, og alle trykte totaler kan forklares.",
            "No target was missed or is unknown, and every printed total can be explained.",
        )
    unknown = sum(verdict.literal.state is Literal.TARGET_UNKNOWN for verdict in asking)
    missed = phrase(
        "{missed} nås ikke, {unknown} med ukendt måltal.",
        "{missed} missed, {unknown} with an unknown value.",
        missed=counted(len(asking) - unknown, Text("resultatmål", "target"), Text("resultatmål", "targets")),
        unknown=unknown,
    )
    if not unexplained:
        return missed
    return phrase(
        "{missed} Afrunding kan ikke forklare {sums}.",
        "{missed} Rounding cannot explain {sums}.",
        missed=missed,
        sums=counted(
            len(unexplained), Text("trykt total", "printed total"), Text("trykte totaler", "printed totals")
        ),
    )


def _target_row(verdict: Judgement) -> Row:
    return (
        verdict.target.name,
        verdict.literal.state.label,
        verdict.evidence.state.label,
        _reason(verdict),
    )


def _reason(verdict: Judgement) -> Text:
    need = verdict.literal.need
    match verdict.answer:
        case Counted() as found if need is not None:
            return phrase(
                "{counted}; målet kræver {need} af {people}",
                "{counted}; the target asks for {need} of {people}",
                counted=_parts(found),
                need=need,
                people=found.judged + found.pending,
            )
        case Tally() as tally if need is not None:
            return phrase("{k} ud af {need}", "{k} out of {need}", k=tally.number, need=need)
        case Tally() as tally:
            return phrase(
                "Måltallet mangler i planens tekst; {k} er talt op",
                "The number is missing in the plan's text; {k} were counted",
                k=tally.number,
            )
        case _:
            return verdict.literal.state.label


def _parts(found: Counted) -> Text:
    """Everyone in the count, each kind by itself; kinds that nobody is of are left out."""
    kinds = (
        (found.successes, Text("opfyldt", "met it")),
        (found.judged - found.successes - found.missing, Text("ikke", "did not")),
        (found.missing, Text("ikke vurderet", "not assessed")),
        (found.pending, Text("afventer", "pending")),
    )
    return joined(tuple(phrase("{n} {k}", "{n} {k}", n=n, k=kind) for n, kind in kinds if n), ", ")


def _sum_row(found: Reconciliation) -> Row:
    period = (
        f"{found.year_from}" if found.year_from == found.year_to else f"{found.year_from}-{found.year_to}"
    )
    return (
        phrase("Budget {period}", "Budget {period}", period=period),
        found.verdict.label,
        Text("Ja", "Yes"),
        phrase(
            "Trykt {printed}, delene giver {parts}",
            "Printed {printed}, the parts give {parts}",
            printed=Quantity(found.printed.amount_kr, Unit.MILLION),
            parts=Quantity(found.sum_kr, Unit.MILLION),
        ),
    )


def _sources(
    dataset: Dataset, asking: list[Judgement], unexplained: tuple[Reconciliation, ...]
) -> tuple[Source, ...]:
    plan = (*(v.target.source for v in asking), *(source for s in unexplained for source in s.sources))
    seen = tuple(dataset.source_of(sheet) for sheet in sorted(dataset.cells) if sheet in dataset.imports)
    return tuple(dict.fromkeys((*plan, *seen)))
