"""The questions that a mapping leaves open about a table."""

from collections.abc import Iterable, Iterator

from vink_model.domain.mapping.answering import FROM_COLUMN
from vink_model.domain.mapping.applying import Applied, ReadColumn
from vink_model.domain.mapping.asked import LEFT_OUT, Ask, Option, Question
from vink_model.domain.mapping.asking_figures import figures_asked
from vink_model.domain.mapping.asking_periods import periods_asked
from vink_model.domain.mapping.near import code_for, heading_for
from vink_model.domain.mapping.personal import is_free_text, shown_places
from vink_model.domain.mapping.places import address_of, question
from vink_model.domain.mapping.reading import own_words
from vink_model.domain.sheets import Column, plain
from vink_model.text import Text, phrase

LEAVE_OUT = Option(LEFT_OUT, Text("Tag ikke med", "Leave out"))


def open_questions(one: Applied) -> tuple[Question, ...]:
    """What must still be declared before all of a table can be read."""
    return (
        *_missing_asked(one),
        *_doubled_asked(one),
        *periods_asked(one),
        *(asked for column in one.columns.values() for asked in _words_asked(one, column)),
        *_headings_asked(one),
        *figures_asked(one),
    )


def _missing_asked(one: Applied) -> Iterator[Question]:
    """Required columns without a source."""
    headers = [column.header for column in one.table.given if column.header]
    for column in one.missing:
        guess = heading_for(column, headers)
        yield question(
            one,
            Ask.MISSING_COLUMN,
            phrase("Hvor står '{c}'?", "Where is '{c}'?", c=column.label),
            column=column.key,
            options=(*_from_columns(headers), *_constants(column)),
            suggested=None if guess is None else f"{FROM_COLUMN}{guess.answer}",
            reason=None if guess is None else guess.reason,
        )


def _from_columns(headers: Iterable[str]) -> tuple[Option, ...]:
    return tuple(
        Option(f"{FROM_COLUMN}{header}", phrase("Kolonnen '{h}'", "The column '{h}'", h=header))
        for header in headers
    )


def _constants(column: Column) -> tuple[Option, ...]:
    return tuple(
        Option(code.value, phrase("'{c}' i alle rækker", "'{c}' in every row", c=code.label))
        for code in column.codes or ()
    )


def _doubled_asked(one: Applied) -> Iterator[Question]:
    """Mapped columns whose heading stands over another column too."""
    for read in one.columns.values():
        header = read.given.header
        same = [c.header for c in one.table.given if _is_again(c.header, header)]
        if same and not set(same) <= set(one.mapped.left_out):
            yield question(
                one,
                Ask.DOUBLED_COLUMN,
                phrase(
                    "Overskriften '{h}' står over flere kolonner. Hvilken gælder?",
                    "The heading '{h}' stands over several columns. Which one counts?",
                    h=header,
                ),
                column=read.declared.key,
                found=(header, *same),
                address=f"{read.given.letter}{one.table.given.header_row}",
                options=_from_columns((header, *same)),
            )


def _is_again(header: str, first: str) -> bool:
    return (
        header.startswith(f"{first} (") and header[len(first) + 2 : -1].isdecimal() and header.endswith(")")
    )


def _words_asked(one: Applied, read: ReadColumn) -> Iterator[Question]:
    """Words of a column that are none of our codes."""
    mapped = one.mapped.column(read.declared.key)
    if is_free_text(read.given) and not (mapped is not None and mapped.codes):
        yield _free_text(one, read)
        return
    if not read.reading.words:
        return
    shown = shown_places(read.given, is_counted=one.is_counted)
    own = own_words(read.declared, one.allowed.get(read.declared.key)) or {}
    hidden: list[int] = []
    for place, word in read.reading.words.items():
        guess = code_for(word, own)
        if place not in shown and guess is None:
            hidden.append(place)
            continue
        rows = read.is_any((place,))
        yield question(
            one,
            Ask.CODE,
            phrase("Hvad er '{w}' under '{h}'?", "What is '{w}' under '{h}'?", w=word, h=read.given.header),
            column=read.declared.key,
            found=(word,),
            address=address_of(one, read.given, rows),
            options=(*_codes(read.declared, own), LEAVE_OUT),
            suggested=None if guess is None else guess.answer,
            reason=None if guess is None else guess.reason,
            cells=int(rows.sum()),
        )
    if hidden:
        yield _rare(one, read, hidden)


def _free_text(one: Applied, read: ReadColumn) -> Question:
    return question(
        one,
        Ask.FREE_TEXT,
        phrase(
            "Kolonnen '{h}' er fri tekst og læses ikke. Vælg en anden kolonne til '{c}'.",
            "The column '{h}' is free text and is not read. Choose another column for '{c}'.",
            h=read.given.header,
            c=read.declared.label,
        ),
        column=read.declared.key,
        found=(read.given.header,),
        address=f"{read.given.letter}{one.table.given.header_row}",
        cells=len(read.given.codes),
    )


def _rare(one: Applied, read: ReadColumn, places: list[int]) -> Question:
    rows = read.is_any(places)
    return question(
        one,
        Ask.RARE_WORDS,
        phrase(
            "{n} ord under '{h}' står så få gange, at de kan være navne, og vises ikke. "
            "Skriv et af vores ord i cellerne, eller vælg en anden kolonne.",
            "{n} words under '{h}' occur so seldom that they could be names, and are not shown. "
            "Write one of our words in the cells, or choose another column.",
            n=len(places),
            h=read.given.header,
        ),
        column=read.declared.key,
        address=address_of(one, read.given, rows),
        cells=int(rows.sum()),
    )


def _codes(column: Column, own: dict[str, str]) -> tuple[Option, ...]:
    """The answers that a column can take."""
    if column.codes is not None:
        return tuple(Option(code.value, code.label) for code in column.codes)
    return tuple(Option(key, Text(key, key)) for key in sorted(set(own.values())))


def _headings_asked(one: Applied) -> Iterator[Question]:
    """Headings across that nothing is declared about."""
    if one.across is None:
        return
    for axis in one.across.axes:
        own = own_words(axis.column, one.allowed.get(axis.column.key)) or {}
        said: dict[str, list[int]] = {}
        for place in one.across.strange:
            if place in axis.reading.words:
                said.setdefault(axis.reading.words[place], []).append(place)
        for word, places in said.items():
            column = one.across.columns[places[0]]
            guess = code_for(word, own)
            yield question(
                one,
                Ask.CODE,
                phrase("Hvad er overskriften '{w}'?", "What is the heading '{w}'?", w=word),
                column=axis.column.key,
                found=(word,),
                address=f"{column.letter}{one.table.given.header_row}",
                options=(*_codes(axis.column, own), LEAVE_OUT),
                suggested=None if guess is None else guess.answer,
                reason=None if guess is None else guess.reason,
                cells=len(places),
            )
    yield from _same_headings(one)


def _same_headings(one: Applied) -> Iterator[Question]:
    """Columns across that say the same of time and codes: one of them would be counted twice."""
    if one.across is None:
        return
    alike: dict[tuple[str, ...], list[int]] = {}
    for place in one.across.read:
        said = tuple(plain(str(cell)) for _, cell in one.across.values(place))
        alike.setdefault(said, []).append(place)
    for places in alike.values():
        headers = tuple(one.across.columns[place].header for place in places)
        for place, header in zip(places[1:], headers[1:], strict=True):
            yield question(
                one,
                Ask.HEADING,
                phrase(
                    "'{a}' og '{b}' siger det samme og talte dobbelt. Hvad er '{b}'?",
                    "'{a}' and '{b}' say the same and would count twice. What is '{b}'?",
                    a=headers[0],
                    b=header,
                ),
                found=(header,),
                address=f"{one.across.columns[place].letter}{one.table.given.header_row}",
                options=(LEAVE_OUT,),
            )
