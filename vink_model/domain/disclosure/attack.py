"""The audit: all that can be worked out about hidden cells from everything that is shown.

The attacker knows every shown cell, every sum, and which of the hidden cells are small.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from vink_model.domain.disclosure.attacker import Attacker, Interval
from vink_model.domain.disclosure.linear import Piece, can_be_hidden, pieces
from vink_model.domain.disclosure.tables import Need, Standing, Tables


@dataclass(frozen=True, slots=True)
class Leak:
    """A sensitive cell about which more can be worked out than may be."""

    key: str
    interval: Interval
    need: Need
    insider: str | None = None
    """The cell of the one person who can work it out; None when everyone can."""

    @property
    def is_recovered(self) -> bool:
        """Whether the very number is found, and not only a narrower range."""
        return self.interval.is_exact


def intervals(tables: Tables, hidden: Collection[str]) -> Mapping[str, Interval]:
    """The tightest range of every hidden cell, for the attacker who knows most.

    Raises: TablesFault for tables that cannot be true.
    """
    found: dict[str, Interval] = {}
    view = tables.checked().views[-1]
    for piece in pieces(view, _unknown(view, hidden)):
        attacker = Attacker(piece)
        for key, place in piece.place.items():
            if key in hidden:
                found[key] = attacker.interval(place)
    return found


def audit(tables: Tables, hidden: Collection[str]) -> tuple[Leak, ...]:
    """Every sensitive cell that the pattern of hidden cells does not protect.

    What an attacker would know though nothing at all were shown is no leak: two parts of a small total are
    known to be smaller than it.
    Empty: nothing can be worked out that may not be; the pattern is safe.
    Raises: TablesFault for tables that cannot be true.
    """
    return leaks(asked_of(tables.checked()), hidden)


@dataclass(frozen=True, slots=True)
class Asked:
    """What must stay possible, as far as it is possible when nothing is shown."""

    needs: Mapping[str, Need]
    insiders: frozenset[tuple[str, str]]
    """Pairs: who is the only one in the first cell may not be able to work out the second."""


@dataclass(frozen=True, slots=True)
class View:
    """The tables as one kind of attacker knows them, and what that attacker may not find out."""

    tables: Tables
    asked: Asked


def asked_of(tables: Tables) -> tuple[View, ...]:
    """What tables ask for, cut to what is possible when as little as can be is shown."""
    return tuple(View(view, _asked(view)) for view in tables.views)


def _asked(tables: Tables) -> Asked:
    needs = dict(tables.sensitive)
    insiders: set[tuple[str, str]] = set()
    for piece in pieces(tables, all_that_can_be_hidden(tables)):
        mine = {key: needs[key] for key in piece.place if key in needs}
        if not mine or len(piece.cells) == 1:
            continue
        attacker = Attacker(piece)
        place = piece.place
        for key, need in mine.items():
            if not attacker.is_kept(place[key], need):
                needs[key] = _within(need, attacker.interval(place[key]))
        if tables.has_insiders and tables.threshold is not None:
            insiders |= set(_pairs(attacker, piece, mine))
    return Asked(needs, frozenset(insiders))


def leaks(views: tuple[View, ...], hidden: Collection[str]) -> tuple[Leak, ...]:
    """The audit for what was asked before, on tables that were checked; each cell once."""
    found: dict[str, Leak] = {}
    for view in views:
        for leak in _leaks(view.tables, hidden, view.asked):
            found.setdefault(leak.key, leak)
    return tuple(found.values())


def _leaks(tables: Tables, hidden: Collection[str], asked: Asked) -> tuple[Leak, ...]:
    unknown = _unknown(tables, hidden)
    found = [
        Leak(cell.key, Interval(cell.count, cell.count), asked.needs[cell.key])
        for cell in tables.cells
        if cell.key in asked.needs and cell.key not in unknown
    ]
    for piece in pieces(tables, unknown):
        found += piece_leaks(piece, asked)
    return tuple(found)


def piece_leaks(piece: Piece, asked: Asked) -> Iterator[Leak]:
    """What leaks of the unknown cells of one piece."""
    attacker, place = Attacker(piece), piece.place
    told: set[str] = set()
    for key in (key for key in place if key in asked.needs):
        if not attacker.is_kept(place[key], asked.needs[key]):
            told.add(key)
            yield Leak(key, attacker.interval(place[key]), asked.needs[key])
    # What everyone can work out is no news to an insider.
    news: dict[str, list[str]] = {}
    for own, key in sorted(asked.insiders):
        if own in place and key in place and not {own, key} & told:
            news.setdefault(own, []).append(key)
    for own, keys in news.items():
        left = attacker.left_open(place[own], [place[key] for key in keys])
        for key in keys:
            if place[key] not in left:
                yield Leak(key, attacker.interval(place[key], place[own]), asked.needs[key], own)


def all_that_can_be_hidden(tables: Tables) -> frozenset[str]:
    """What is unknown when as little as possible is shown."""
    sensitive = tables.sensitive
    return frozenset(cell.key for cell in tables.cells if can_be_hidden(cell, sensitive))


def _unknown(tables: Tables, hidden: Collection[str]) -> frozenset[str]:
    """What an outsider does not see: the hidden, and what stands in no table."""
    return frozenset(
        cell.key
        for cell in tables.cells
        if cell.standing is Standing.UNSEEN or (cell.key in hidden and cell.standing is not Standing.SHOWN)
    )


def _within(need: Need, known: Interval) -> Need:
    high = need.high if known.high is None else min(need.high, known.high)
    widest = need.width if known.high is None else min(need.width, known.high - known.low)
    return Need(max(need.low, known.low), high, widest)


def _pairs(attacker: Attacker, piece: Piece, needs: Mapping[str, Need]) -> Iterator[tuple[str, str]]:
    """Each cell of one person with each other sensitive cell that this person does not know anyway."""
    alone = [cell.key for cell in piece.cells if cell.is_people and cell.count == 1 and cell.key in needs]
    place = piece.place
    for own in alone:
        others = [key for key, need in needs.items() if need.high > need.low and key != own]
        left = attacker.left_open(place[own], [place[key] for key in others])
        yield from ((own, key) for key in others if place[key] in left)
