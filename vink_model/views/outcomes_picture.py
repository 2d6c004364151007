"""The shape of a message on all targets of one kind, and the sources behind several targets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vink_model.domain.codes import TargetKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import MEASURES
from vink_model.domain.messages import Chart, Heading, Message, Table, Value
from vink_model.domain.provenance import Source, Status
from vink_model.domain.verdicts import Judgement
from vink_model.text import Text
from vink_model.views.outcomes_cards import sources_of

Judgements = Sequence[Judgement]


@dataclass(frozen=True, slots=True)
class Picture:
    """What differs between the message of one kind of target and that of another."""

    kind: TargetKind
    key: str
    title: Text
    headings: tuple[Heading, ...]
    row: Callable[[Judgement], tuple[Value, ...]]
    sentence: Callable[[Judgements], Text]
    chart: Callable[[Judgements], Chart]
    notes: Callable[[Judgements], tuple[Text, ...]]


def message_of(picture: Picture, judgements: Judgements, dataset: Dataset) -> Message | None:
    """The message on the targets of the kind; None when none is among them."""
    chosen = [j for j in judgements if j.target.kind is picture.kind]
    if not chosen:
        return None
    return Message(
        key=picture.key,
        title=picture.title,
        sentence=picture.sentence(chosen),
        table=Table(picture.headings, tuple(map(picture.row, chosen))),
        sources=all_sources(chosen, dataset),
        chart=picture.chart(chosen),
        notes=picture.notes(chosen),
    )


def counted_source(judgements: Judgements, dataset: Dataset) -> Source | None:
    """Where the counts behind several targets came from: made up as soon as any of them is; None without."""
    sheets = dict.fromkeys(MEASURES[j.target.measured].sheet for j in judgements)
    found = [dataset.source_of(sheet) for sheet in sheets if sheet in dataset.imports]
    return min(found, key=lambda source: source.status is not Status.SYNTHETIC, default=None)


def all_sources(judgements: Judgements, dataset: Dataset) -> tuple[Source, ...]:
    """The sources of several targets, each place once: the remarks on single targets stand on their cards."""
    found = (source for j in judgements for source in sources_of(j.target, dataset))
    return tuple(dict.fromkeys(Source(s.document, s.page, s.status) for s in found))
