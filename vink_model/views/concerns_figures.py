"""The headline figures of concerns: what was published last, and what the chosen concerns amount to."""

from vink_model.domain.cells import Cells
from vink_model.domain.codes import FollowUp, Triage
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Figure
from vink_model.text import Quantity, Text, phrase
from vink_model.views.concerns_changes import ENQUIRIES, changes_between, reading


def published_figures(dataset: Dataset) -> tuple[Figure, ...]:
    """The last published count, against the year before where the two can be compared."""
    published = dataset.plan.published_concerns
    if not published:
        return ()
    last = published[-1]
    against = [c for c in changes_between(published) if c.later is last and c.counted is ENQUIRIES]
    detail = (
        phrase(
            "mod {n} i {year}: {reading}",
            "against {n} in {year}: {reading}",
            n=against[0].ratio.first,
            year=against[0].earlier.period,
            reading=reading(against[0].ratio),
        )
        if against
        else Text("Sidste offentliggjorte tal", "The last published figure")
    )
    label = phrase("Offentliggjort {period}", "Published {period}", period=last.period)
    return (Figure("published", label, Quantity(last.enquiries).text, detail, last.source),)


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
            "founded",
            FollowUp.FOUNDED.label,
            _of(follow_up[FollowUp.FOUNDED], total),
            phrase("{n} afventer vurdering", "{n} await assessment", n=follow_up[FollowUp.PENDING]),
            source,
        ),
    )


def _of(part: int, whole: int) -> Text:
    return phrase("{part} af {whole}", "{part} of {whole}", part=part, whole=whole)
