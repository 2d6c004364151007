"""What differs between two releases, in words: message by message, figure by figure."""

from collections.abc import Iterator

from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.release import Release
from vink_model.domain.release_changes import FigureChange, MessageChange, compared
from vink_model.text import Quantity, Text, Unit, counted, phrase

_NEW = Text("Ny meddelelse", "New message")
_GONE = Text("Ikke med længere", "Not there any more")
_WORDS = Text("Ordene eller billedet er ændret", "The words or the picture changed")


def changes_between(earlier: Release, later: Release) -> Message:
    """Every difference as a row; the sentence says how many, and that none is when there is none."""
    found = compared(earlier.contents, later.contents)
    return Message(
        key="release_changes",
        title=phrase("Fra udgivelse {a} til {b}", "From release {a} to {b}", a=earlier.code, b=later.code),
        sentence=_sentence(found),
        table=Table(
            (
                Heading("message", Text("Meddelelse", "Message")),
                Heading("place", Text("Hvor", "Where")),
                Heading("before", Text("Før", "Before")),
                Heading("after", Text("Nu", "Now")),
            ),
            tuple(row for change in found for row in _rows(change)),
        ),
        sources=(),
    )


def _sentence(found: tuple[MessageChange, ...]) -> Text:
    if not found:
        return Text("De to udgivelser siger det samme.", "The two releases say the same.")
    figures = sum(len(change.figures) for change in found)
    return phrase(
        "{messages} og {figures} er ændret.",
        "{messages} and {figures} changed.",
        messages=counted(len(found), Text("meddelelse", "message"), Text("meddelelser", "messages")),
        figures=counted(figures, Text("tal", "figure"), Text("tal", "figures")),
    )


def _rows(change: MessageChange) -> Iterator[tuple[Value, ...]]:
    name = change.message.title
    if change.before is None or change.after is None:
        yield (name, _NEW if change.before is None else _GONE, None, None)
        return
    if not change.figures:
        yield (name, _WORDS, change.before.sentence, change.after.sentence)
    for figure in change.figures:
        yield (name, _place(figure), _said(figure.before, figure), _said(figure.after, figure))


def _place(figure: FigureChange) -> Text:
    row = _said(figure.row, None)
    return phrase("{row}, {column}", "{row}, {column}", row=row, column=figure.column.label)


def _said(value: Value, figure: FigureChange | None) -> Text:
    """A value as it is read in its table; a place that was not there is empty."""
    match value:
        case None:
            return Text("–", "–")
        case Text():
            return value
        case str():
            return Text(value, value)
        case _:
            heading = figure.column if figure is not None else None
            unit = heading.unit if heading is not None else None
            return Quantity(value, unit or Unit.NUMBER, heading.decimals if heading else None).text
