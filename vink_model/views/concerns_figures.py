"""The headline figures of the chosen concerns."""

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Coded, FollowUp, Triage
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Figure, Heading, Table
from vink_model.domain.sheets import SHEETS
from vink_model.month import Month
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.concerns_words import month_said


def counted_figures(dataset: Dataset, chosen: Cells) -> tuple[Figure, ...]:
    """The chosen concerns: how many, how many passed on in time, how many founded."""
    source = dataset.source_of("concerns")
    triage, follow_up = chosen.by("triage"), chosen.by("follow_up")
    total = chosen.total()
    return (
        Figure(
            "chosen",
            Text("Talt op i valget", "Counted in the selection"),
            Quantity(total).text,
            phrase("af {all} i alt", "of {all} in all", all=dataset.cells["concerns"].total()),
            source,
            table=_by_month(chosen),
        ),
        Figure(
            "in_time",
            Text("Visiteret videre inden fristen", "Passed on in time"),
            _of(triage[Triage.IN_TIME], total - triage[Triage.NOT_NEEDED]),
            phrase(
                "{late} efter fristen, {pending} afventer",
                "{late} late, {pending} pending",
                late=triage[Triage.LATE],
                pending=triage[Triage.PENDING],
            ),
            source,
            table=_by_code(chosen, "triage", Triage),
        ),
        Figure(
            "not_needed",
            Triage.NOT_NEEDED.label,
            _of(triage[Triage.NOT_NEEDED], total),
            Text("krævede ikke lokal indsats", "did not need passing on"),
            source,
            table=_by_code(chosen, "triage", Triage),
        ),
        Figure(
            "founded",
            FollowUp.FOUNDED.label,
            _of(follow_up[FollowUp.FOUNDED], total),
            phrase("{n} afventer vurdering", "{n} await assessment", n=follow_up[FollowUp.PENDING]),
            source,
            table=_by_code(chosen, "follow_up", FollowUp),
        ),
    )


def _by_month(chosen: Cells) -> Table:
    rows = ((month_said(Month.parse(month)), n) for month, n in chosen.by("month").items() if month)
    return Table((Heading("month", Text("Måned", "Month")), _COUNT), tuple(rows))


def _by_code(chosen: Cells, dimension: str, codes: type[Coded]) -> Table:
    counts = chosen.by(dimension)
    name = SHEETS["concerns"][dimension].label
    return Table((Heading(dimension, name), _COUNT), tuple((code.label, counts[code]) for code in codes))


_COUNT = Heading("count", Text("Henvendelser", "Concerns"), Unit.COUNT)


def _of(part: int, whole: int) -> Text:
    return phrase("{part} af {whole}", "{part} of {whole}", part=part, whole=whole)
