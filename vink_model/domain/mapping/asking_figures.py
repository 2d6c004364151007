"""Questions about figures: what marks stand for, shares, columns that add up others."""

from collections.abc import Iterator

import numpy as np

from vink_model.domain.checks import GivenColumn
from vink_model.domain.mapping.answering import FROM_COLUMN
from vink_model.domain.mapping.applying import Applied, ReadColumn
from vink_model.domain.mapping.asked import LEFT_OUT, Ask, Option, Question
from vink_model.domain.mapping.evidence import holds_figures, holds_shares
from vink_model.domain.mapping.figures import BLANK, hint
from vink_model.domain.mapping.places import address_of, question
from vink_model.domain.mapping.reading import NUMBERS
from vink_model.domain.mapping.sums import adding_up
from vink_model.domain.mapping.values import MarkMeaning
from vink_model.domain.mapping.words import is_share
from vink_model.text import Text, phrase

_MEANINGS = (
    Option(MarkMeaning.ZERO.value, Text("Nul: der er ingen", "Zero: there are none")),
    Option(MarkMeaning.UNKNOWN.value, Text("Ukendt: tallet mangler", "Unknown: the figure is missing")),
    Option(
        MarkMeaning.SUPPRESSED.value, Text("Holdt tilbage, da det er småt", "Held back since it is small")
    ),
)
_LEAVE_OUT = Option(LEFT_OUT, Text("Tag ikke kolonnen med", "Leave the column out"))
_ONE_EACH = Text("Hver række er én", "Each row is one")
_NO_DENOMINATOR = Text(
    "En andel er intet antal, når man ikke ved, hvad den er en andel af.",
    "A share is no count as long as nobody knows what it is a share of.",
)


def figures_asked(one: Applied) -> Iterator[Question]:
    """What the figures of a table leave open."""
    columns = [c for c in (*one.columns.values(), *one.figures) if c.declared.kind in NUMBERS]
    yield from _marks(one, columns)
    yield from _shares(one, columns)
    yield from _uncounted(one)
    yield from _sums(one)


def _marks(one: Applied, columns: list[ReadColumn]) -> Iterator[Question]:
    """Each distinct mark once, wherever it stands."""
    first: dict[str, str | None] = {}
    cells: dict[str, int] = {}
    for column in columns:
        for mark, places in column.reading.marks.items():
            rows = column.is_any(places) & one.wanted
            if rows.any():
                first.setdefault(mark, address_of(one, column.given, rows))
                cells[mark] = cells.get(mark, 0) + int(rows.sum())
    for mark, address in first.items():
        likely = hint(mark)
        said = (
            Text("Hvad betyder en tom celle?", "What does an empty cell mean?")
            if mark == BLANK
            else phrase("Hvad betyder '{m}'?", "What does '{m}' mean?", m=mark)
        )
        yield question(
            one,
            Ask.MARK,
            said,
            found=(mark,),
            address=address,
            options=_MEANINGS,
            suggested=None if likely is None else likely.mark.means.value,
            reason=None if likely is None else likely.reason,
            cells=cells[mark],
        )


def _shares(one: Applied, columns: list[ReadColumn]) -> Iterator[Question]:
    """Columns of percentages, by their heading or by their cells."""
    by_heading = one.across.shares if one.across is not None else ()
    by_cells = [column.given for column in columns if column.reading.shares]
    for given in dict.fromkeys(column.header for column in (*by_heading, *by_cells)):
        column = one.table.column(given)
        is_across = one.across is not None and all(c.given.header != given for c in one.columns.values())
        yield question(
            one,
            Ask.SHARE,
            phrase(
                "'{h}' er andele og kan ikke læses som antal.",
                "'{h}' holds shares and cannot be read as counts.",
                h=given,
            ),
            found=(given,),
            address=None if column is None else f"{column.letter}{one.table.given.header_row}",
            options=(_LEAVE_OUT,) if is_across else (),
            suggested=LEFT_OUT if is_across else None,
            reason=_NO_DENOMINATOR,
        )


def _uncounted(one: Applied) -> Iterator[Question]:
    """Figures in a table that is read as one row a record: is one of them the count?"""
    count = next((column for column in one.declared.measures if column.default is not None), None)
    is_declared = count is None or one.mapped.column(count.key) is not None
    if count is None or is_declared or one.across is not None or one.missing:
        return
    used = {*(column.given.header for column in one.columns.values()), *one.mapped.left_out}
    shares = [column for column in one.table.given if is_share(column.header) or holds_shares(column)]
    figures = [c for c in one.table.given if c.header not in used and c not in shares and holds_figures(c)]
    if figures:
        yield question(
            one,
            Ask.MISSING_COLUMN,
            phrase("Hvor mange står hver række for?", "How many does each row stand for?"),
            column=count.key,
            found=tuple(column.header for column in figures),
            address=f"{figures[0].letter}{one.table.given.header_row}",
            options=(*map(_from_column, figures), Option(str(count.default), _ONE_EACH)),
        )
    elif shares:
        yield question(
            one,
            Ask.SHARE,
            phrase(
                "Tabellen har kun andele ('{h}') og kan ikke læses som antal.",
                "The table holds shares only ('{h}') and cannot be read as counts.",
                h=shares[0].header,
            ),
            column=count.key,
            found=tuple(column.header for column in shares),
            address=f"{shares[0].letter}{one.table.given.header_row}",
            reason=_NO_DENOMINATOR,
        )


def _from_column(column: GivenColumn) -> Option:
    header = column.header
    return Option(f"{FROM_COLUMN}{header}", phrase("Kolonnen '{h}'", "The column '{h}'", h=header))


def _sums(one: Applied) -> Iterator[Question]:
    """A column across that adds up the others, though its heading does not say so."""
    if one.across is None or len(one.across.axes) != 1:
        return
    place = adding_up([one.figures[n] for n in one.across.read], np.flatnonzero(one.kept))
    if place is None:
        return
    column = one.across.columns[one.across.read[place]]
    yield question(
        one,
        Ask.SUM,
        phrase(
            "'{h}' er i hver række summen af de andre kolonner og talte dobbelt.",
            "'{h}' is in every row the sum of the other columns and would count twice.",
            h=column.header,
        ),
        found=(column.header,),
        address=f"{column.letter}{one.table.given.header_row}",
        options=(_LEAVE_OUT,),
        suggested=LEFT_OUT,
        reason=Text("Regnestykket går op.", "The arithmetic fits."),
    )
