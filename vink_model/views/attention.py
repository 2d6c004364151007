"""What needs a manager today, the weightiest first, or that nothing does."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vink_model.domain.dataset import Dataset
from vink_model.domain.looks import looks
from vink_model.domain.messages import Heading, Message, Table
from vink_model.domain.ownership import Ownership
from vink_model.domain.provenance import Source
from vink_model.domain.reconcile import reconciliations
from vink_model.domain.sheets import SHEETS
from vink_model.domain.verdicts import Evidence, Judgement
from vink_model.text import Text, counted, enumerated, phrase
from vink_model.views.attention_figures import charts_looked_at, figure_items
from vink_model.views.attention_items import Item, Need, Watch, age_said, owner_said
from vink_model.views.attention_targets import target_items

_WEIGHT = {need: place for place, need in enumerate(Need)}
_WEIGHED = (Evidence.MET, Evidence.NOT_MET, Evidence.CANNOT_TELL)


@dataclass(frozen=True, slots=True)
class Line:
    """One item as it is shown."""

    item: Item
    age: Text
    owner: Text


@dataclass(frozen=True, slots=True)
class Attention:
    """The list, and the same as a message for what is exported."""

    lines: tuple[Line, ...]
    message: Message


def attention(
    dataset: Dataset,
    verdicts: tuple[Judgement, ...],
    owners: Mapping[str, Ownership] | None = None,
    today: date | None = None,
) -> Attention | None:
    """All that needs a manager; None without a plan."""
    if not dataset.plan.tracks:
        return None
    watch = Watch(dataset, verdicts, owners or {}, today)
    items = sorted((*target_items(watch), *figure_items(watch)), key=lambda one: _WEIGHT[one.need])
    lines = tuple(
        Line(item, age_said(dataset, item.sheet), owner_said(watch.owners, item.sheet)) for item in items
    )
    return Attention(lines, _message(watch, lines))


def _message(watch: Watch, lines: tuple[Line, ...]) -> Message:
    return Message(
        key="attention",
        title=Text("Hvad kræver opmærksomhed?", "What needs attention?"),
        sentence=_sentence(lines),
        table=Table(
            (
                Heading("need", Text("Grund", "Reason")),
                Heading("what", Text("Hvad", "What")),
                Heading("why", Text("Hvorfor", "Why")),
                Heading("age", Text("Tallenes alder", "Age of the figures")),
                Heading("owner", Text("Ark og ansvarlig", "Sheet and owner")),
            ),
            tuple((one.item.need.label, one.item.what, one.item.reason, one.age, one.owner) for one in lines),
        ),
        sources=_sources(watch, lines),
        notes=(_looked_at(watch), *_looks_said(watch)),
        claims=tuple(claim for line in lines for claim in line.item.claims),
    )


def _sentence(lines: tuple[Line, ...]) -> Text:
    if not lines:
        return Text("Intet kræver dig i dag.", "Nothing needs you today.")
    found = [line.item.need for line in lines]
    parts = tuple(
        phrase("{n} {need}", "{n} {need}", n=found.count(need), need=words)
        for need, words in _IN_SENTENCE.items()
        if need in found
    )
    return phrase("{parts}.", "{parts}.", parts=enumerated(parts))


_IN_SENTENCE: Mapping[Need, Text] = {
    Need.OUT_OF_REACH: Text("mål kan ikke længere nås", "targets cannot be reached any more"),
    Need.NOT_REACHED: Text("mål ikke nået", "targets not reached"),
    Need.LATE: Text("ark forsinket", "sheets late"),
    Need.CONTRADICTION: Text(
        "trykt total, som afrunding ikke kan forklare", "printed totals that rounding cannot explain"
    ),
    Need.BEHIND: Text("åbne mål bag vejen", "open targets behind their path"),
    Need.MISSING: Text("steder mangler tal", "places without figures"),
    Need.NOT_ASSESSED: Text("med mange ikke vurderede", "with many not assessed"),
    Need.UNKNOWN: Text("med ukendt måltal", "with an unknown value"),
    Need.CHANGED: Text("talt efter en ny definition", "counted by a new definition"),
    Need.SIGNAL: Text("med et mønster at se på", "with a pattern to look at"),
}


def _looked_at(watch: Watch) -> Text:
    """What stands behind a quiet list: all that was looked at."""
    parts = [
        counted(len(watch.verdicts), Text("mål", "target"), Text("mål", "targets")),
        counted(
            len(reconciliations(watch.dataset.plan)),
            Text("trykt total", "printed total"),
            Text("trykte totaler", "printed totals"),
        ),
        counted(
            charts_looked_at(watch),
            Text("månedsrække", "series of months"),
            Text("månedsrækker", "series of months"),
        ),
    ]
    if watch.today is not None:
        owned = sum(sheet in SHEETS for sheet in watch.owners)
        parts.append(
            phrase(
                "fristen for {n} af {m} ark (resten har ingen ansvarlig)",
                "the deadline of {n} of {m} sheets (the rest have nobody responsible)",
                n=owned,
                m=len(SHEETS),
            )
        )
    return phrase("Set efter: {parts}.", "Looked at: {parts}.", parts=enumerated(tuple(parts)))


def _looks_said(watch: Watch) -> tuple[Text, ...]:
    """How many false signals so many looks bring by chance alone."""
    number = sum(j.evidence.state in _WEIGHED for j in watch.verdicts) + charts_looked_at(watch)
    if number < 2:
        return ()
    about = looks(number).about
    expected = (
        counted(about, Text("falsk signal", "false signal"), Text("falske signaler", "false signals"))
        if about
        else Text("højst ét falsk signal", "at most one false signal")
    )
    return (
        phrase(
            "{n} afprøvninger set på: regn med omkring {about} ved tilfældets spil.",
            "{n} tests looked at: expect about {about} by chance alone.",
            n=number,
            about=expected,
        ),
    )


def _sources(watch: Watch, lines: tuple[Line, ...]) -> tuple[Source, ...]:
    told = (source for line in lines for source in line.item.sources)
    dataset = watch.dataset
    seen = (dataset.source_of(sheet) for sheet in sorted(dataset.cells) if sheet in dataset.imports)
    return tuple(dict.fromkeys((*told, *seen)))
