"""The concerns divided one way at a time, for the committee: where from, how urgent, of which age."""

from dataclasses import dataclass

from vink_model.domain.disclosure.cube import Entry, ProtectedTable
from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.messages import Message
from vink_model.text import Sayable, Text, phrase
from vink_model.views.protected.cards import WHOLE, bars_of, figures_of, notes_on_hidden, parts_of, source_of
from vink_model.views.words import in_a_sentence

NO_DIRECTION = Text(
    "Antallet af henvendelser har ingen god retning: flere kan betyde mere uro eller mere tillid.",
    "The number of concerns has no good direction: more can mean more unrest, or more trust.",
)


@dataclass(frozen=True, slots=True)
class Cut:
    """One way to divide the concerns."""

    key: str
    table: str
    head: Text
    most: tuple[str, str]
    """The finding, where what is largest may be told."""
    nothing: Text
    """The title where too much is hidden to tell what is largest."""
    is_named: bool = False
    """Whether its rows are names."""


CUTS = (
    Cut(
        "by_channel",
        "concerns_by_channel",
        Text("Indgang", "Channel"),
        ("Flest henvendelser kommer ind gennem {what}", "Most concerns come in through {what}"),
        Text("Hvor henvendelserne kommer ind", "Where the concerns come in"),
        is_named=True,
    ),
    Cut(
        "by_reporter",
        "concerns_by_reporter",
        Text("Henvender", "Reporter"),
        ("Flest henvendelser kommer fra: {what}", "Most concerns come from: {what}"),
        Text("Hvem der henvender sig", "Who raises the concerns"),
        is_named=True,
    ),
    Cut(
        "by_area",
        "concerns_by_area",
        Text("Område", "Area"),
        ("Henvendelserne er spredt; flest fra {what}", "The concerns are spread; most from {what}"),
        Text("Henvendelser fra hele byen", "Concerns from all over the city"),
        is_named=True,
    ),
    Cut(
        "by_level",
        "concerns_by_level",
        Text("Niveau", "Level"),
        ("Flest henvendelser placeres på {what}", "Most concerns are placed on the {what}"),
        Text("Henvendelsernes niveau", "The level of the concerns"),
    ),
    Cut(
        "by_severity",
        "concerns_by_severity",
        Text("Frist", "Time limit"),
        ("De fleste henvendelser skal visiteres videre {what}", "Most concerns must be passed on {what}"),
        Text("Hvor hurtigt henvendelserne skal videre", "How soon the concerns must be passed on"),
    ),
    Cut(
        "by_age_band",
        "concerns_by_age_band",
        Text("Aldersgruppe", "Age band"),
        ("Den største aldersgruppe er {what}", "The largest age band is {what}"),
        Text("Henvendelsernes aldersgrupper", "The age bands of the concerns"),
    ),
)


def cuts(grounds: Grounds) -> tuple[Message, ...]:
    """A message for each way to divide the concerns that is released."""
    return tuple(_cut(grounds, one) for one in CUTS if grounds.cube.has(one.table))


def _cut(grounds: Grounds, cut: Cut) -> Message:
    table = grounds.cube.table(cut.table)
    figures = figures_of(table, cut.head)
    largest = largest_of(table)
    return Message(
        key=cut.key,
        title=_title(cut, largest),
        sentence=_sentence(table, largest),
        table=figures,
        sources=source_of(grounds, table),
        chart=bars_of(table),
        n=table.at(WHOLE, WHOLE),
        notes=(*notes_on_hidden(figures, table.threshold), NO_DIRECTION),
    )


def largest_of(table: ProtectedTable) -> Entry | None:
    """The row with the most in all the years together.

    Empty: None when two share it, or when one that is hidden could be larger.
    """
    whole = table.at(WHOLE, WHOLE)
    shown = {row.key: n for row in parts_of(table.rows) if (n := table.at(row.key, WHOLE)) is not None}
    if whole is None or not shown:
        return None
    most = max(shown.values())
    left_over = whole - sum(shown.values())
    if list(shown.values()).count(most) > 1 or left_over >= most:
        return None
    return next(row for row in table.rows if shown.get(row.key) == most)


def _title(cut: Cut, largest: Entry | None) -> Text:
    return cut.nothing if largest is None else phrase(*cut.most, what=_named(largest, cut))


def in_a_sentence_but_names(label: Text) -> Text:
    """A label inside a sentence; abbreviations and names of places keep their capitals."""
    first = label.da.split()[0]
    return (
        label
        if first.isupper() or (len(label.da.split()) > 1 and label.da == label.en)
        else in_a_sentence(label)
    )


def _named(row: Entry, cut: Cut) -> Text:
    """A label inside a sentence; names of places and of ways in keep their capitals."""
    return row.label if cut.is_named else in_a_sentence(row.label)


def _sentence(table: ProtectedTable, largest: Entry | None) -> Text:
    whole = table.at(WHOLE, WHOLE)
    if largest is None or whole is None:
        return phrase("{t}, år for år.", "{t}, year by year.", t=table.title)
    figures: dict[str, Sayable] = {
        "what": largest.label,
        "n": table.said(largest.key, WHOLE),
        "whole": whole,
        "share": table.share_said(largest.key, WHOLE, WHOLE),
        "years": _years(table),
    }
    return phrase(
        "{what}: {n} af {whole} henvendelser i {years} ({share}).",
        "{what}: {n} of {whole} concerns in {years} ({share}).",
        **figures,
    )


def _years(table: ProtectedTable) -> Text:
    years = [one.key for one in parts_of(table.columns)]
    said = years[0] if len(years) == 1 else f"{years[0]}-{years[-1]}"
    return Text(said, said)
