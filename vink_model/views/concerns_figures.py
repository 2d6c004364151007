"""The headline figures of the chosen concerns."""

from vink_model.domain.cells import Cells
from vink_model.domain.codes import FollowUp, Triage
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Figure
from vink_model.text import Quantity, Text, phrase


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
        ),
        Figure(
            "not_needed",
            Triage.NOT_NEEDED.label,
            _of(triage[Triage.NOT_NEEDED], total),
            Text("krævede ikke lokal indsats", "did not need passing on"),
            source,
        ),
        Figure(
            "founded",
            FollowUp.FOUNDED.label,
            _of(follow_up[FollowUp.FOUNDED], total),
            phrase("{n} afventer vurdering", "{n} await assessment", n=follow_up[FollowUp.PENDING]),
            source,
        ),
    )


def _of(part: int, whole: int) -> Text:
    return phrase("{part} af {whole}", "{part} of {whole}", part=part, whole=whole)
