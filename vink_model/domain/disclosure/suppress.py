"""Which cells to hide: the small ones, and as little besides as keeps them from being worked out again."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np

from vink_model.domain.codes import Coded
from vink_model.domain.disclosure.attack import Asked, asked_of, piece_leaks
from vink_model.domain.disclosure.linear import Piece, can_be_hidden, pieces
from vink_model.domain.disclosure.pattern import cheapest
from vink_model.domain.disclosure.tables import Standing, Tables

SECONDS = 20.0
"""How long one piece may take. The pieces of a municipality's tables take far less."""


class Ending(Coded):
    """How the search for what to hide ended; the later, the less is shown."""

    OPTIMAL = (
        "optimal",
        "Så lidt som muligt er skjult, og intet kan regnes ud.",
        "As little as possible is hidden, and nothing can be worked out.",
    )
    GOOD = (
        "good",
        "Intet kan regnes ud, men der kan være skjult mere end nødvendigt.",
        "Nothing can be worked out, but more may be hidden than necessary.",
    )
    TOTALS_ONLY = (
        "totals_only",
        "Der blev ikke fundet en sikker løsning i tide, så nogle tabeller viser kun totaler.",
        "No safe solution was found in time, so some tables show totals alone.",
    )
    NOTHING = (
        "nothing",
        "Der findes ingen sikker løsning, så nogle tabeller vises slet ikke.",
        "There is no safe solution, so some tables are not shown at all.",
    )


@dataclass(frozen=True, slots=True)
class Suppression:
    """Which cells are hidden, and how sure it is that no fewer would do. It was audited first."""

    ending: Ending
    hidden: tuple[str, ...]
    """Cells that are not shown, in the order of the tables."""
    sensitive: tuple[str, ...]
    """Those of them that are hidden for their own sake; the others cover them."""
    cost: float
    """The weights of the hidden cells together."""
    given_up: tuple[str, ...] = ()
    """Cells that are hidden because no better solution was found, or none in time."""
    limited: tuple[str, ...] = ()
    """Sensitive cells of which less stays possible than was asked for, even if nothing at all were shown: two
    parts of a small total are known to be smaller than it."""


def suppress(tables: Tables, seconds: float = SECONDS) -> Suppression:
    """The cheapest safe pattern of hidden cells over all the tables as one model.

    Every pattern is attacked before it is given; one that does not hold is replaced by one that shows totals
    alone, and that by one that shows nothing. Pieces that have no sum in common are solved apart.

    Unit: `seconds` is how long one choice within one piece may take.
    Raises: TablesFault for tables that cannot be true.
    """
    return chosen(tables.checked(), asked_of(tables), seconds)


def chosen(tables: Tables, asked: Asked, seconds: float = SECONDS) -> Suppression:
    """The same for what was asked before, on tables that were checked."""
    wanted = {cell.key for cell in tables.cells if cell.standing is Standing.WANTED} - asked.needs.keys()
    found = _with_all(_standing(tables, wanted, Standing.SHOWN), asked, seconds)
    if wanted and found.ending in _FALLBACKS:
        again = _with_all(_standing(tables, wanted, Standing.FREE), asked, seconds)
        return min(found, again, key=lambda one: (list(Ending).index(one.ending), len(one.hidden)))
    return found


_FALLBACKS = (Ending.TOTALS_ONLY, Ending.NOTHING)


def _standing(tables: Tables, keys: Collection[str], standing: Standing) -> Tables:
    cells = (replace(cell, standing=standing) if cell.key in keys else cell for cell in tables.cells)
    return replace(tables, cells=tuple(cells))


def _with_all(tables: Tables, asked: Asked, seconds: float) -> Suppression:
    weights = tables.weights
    hidden = {cell.key for cell in tables.cells if cell.standing is Standing.HIDDEN} | asked.needs.keys()
    given_up: set[str] = set()
    endings = [Ending.OPTIMAL]
    for piece in pieces(tables, _can_be_hidden(tables, asked)):
        if piece.place.keys() & asked.needs.keys():
            ending, found = _solved(tables, piece, asked, weights, seconds)
            endings.append(ending)
            given_up |= found - hidden if ending in _FALLBACKS else set()
            hidden |= found
    answer = _answered(tables, max(endings, key=list(Ending).index), hidden, given_up)
    full = tables.sensitive
    limited = (key for key in answer.sensitive if key in full and asked.needs.get(key) != full[key])
    return replace(answer, limited=tuple(limited))


def _can_be_hidden(tables: Tables, asked: Asked) -> frozenset[str]:
    return frozenset(cell.key for cell in tables.cells if can_be_hidden(cell, asked.needs.keys()))


def _answered(
    tables: Tables, ending: Ending, hidden: Collection[str], given_up: Collection[str]
) -> Suppression:
    unseen = {cell.key for cell in tables.cells if cell.standing is Standing.UNSEEN}
    order = [cell.key for cell in tables.cells if cell.key in hidden and cell.key not in unseen]
    weights, sensitive = tables.weights, tables.sensitive
    return Suppression(
        ending,
        tuple(order),
        tuple(key for key in order if key in sensitive),
        sum(weights[key] for key in order),
        tuple(key for key in order if key in given_up),
    )


def _solved(
    tables: Tables, piece: Piece, asked: Asked, weights: Mapping[str, float], seconds: float
) -> tuple[Ending, set[str]]:
    """The best pattern of a piece that stands up to the attacker."""
    costs = np.array([weights[cell.key] for cell in piece.cells])
    found = cheapest(piece, asked, costs, seconds)
    if found is not None and _is_safe(piece, asked, set(found.hidden)):
        return Ending.OPTIMAL if found.is_proven else Ending.GOOD, set(found.hidden)
    parts = {part for relation in tables.relations for part in relation.parts}
    below = {
        cell.key
        for cell in piece.cells
        if cell.key in parts or cell.key in asked.needs or cell.standing is not Standing.FREE
    }
    if below != set(piece.place) and _is_safe(piece, asked, below):
        return Ending.TOTALS_ONLY, below
    return Ending.NOTHING, set(piece.place)


def _is_safe(piece: Piece, asked: Asked, hidden: Collection[str]) -> bool:
    unknown = piece.only(np.array([cell.key in hidden for cell in piece.cells]))
    return not any(piece_leaks(unknown, asked))
