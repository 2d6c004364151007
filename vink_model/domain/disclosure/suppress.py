"""Which cells to hide: the small ones, and as little besides as keeps them from being worked out again."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from vink_model.domain.codes import Coded
from vink_model.domain.disclosure.attack import all_that_can_be_hidden, audit, possible_needs
from vink_model.domain.disclosure.linear import Floats, Piece, pieces
from vink_model.domain.disclosure.pattern import cheapest
from vink_model.domain.disclosure.tables import Need, Standing, Tables

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


def suppress(tables: Tables, seconds: float = SECONDS) -> Suppression:
    """The cheapest safe pattern of hidden cells over all the tables as one model.

    Every pattern is attacked before it is given; one that does not hold is replaced by one that shows totals
    alone, and that by one that shows nothing. Pieces that have no sum in common are solved apart.

    Raises: TablesFault for tables that cannot be true.
    """
    tables.checked()
    needs, weights = possible_needs(tables, tables.sensitive), tables.weights
    hidden: set[str] = {cell.key for cell in tables.cells if cell.standing is Standing.HIDDEN} | set(needs)
    given_up: set[str] = set()
    endings = [Ending.OPTIMAL]
    for piece in pieces(tables, all_that_can_be_hidden(tables)):
        asked = {key: needs[key] for key in piece.place if key in needs}
        if not asked:
            continue
        ending, chosen = _solved(tables, piece, asked, seconds)
        endings.append(ending)
        given_up |= chosen - hidden if ending in _FALLBACKS else set()
        hidden |= chosen
    return _answered(tables, max(endings, key=list(Ending).index), hidden, given_up, weights)


_FALLBACKS = (Ending.TOTALS_ONLY, Ending.NOTHING)


def _answered(
    tables: Tables,
    ending: Ending,
    hidden: Collection[str],
    given_up: Collection[str],
    weights: Mapping[str, float],
) -> Suppression:
    unseen = {cell.key for cell in tables.cells if cell.standing is Standing.UNSEEN}
    order = [cell.key for cell in tables.cells if cell.key in hidden and cell.key not in unseen]
    return Suppression(
        ending,
        tuple(order),
        tuple(key for key in order if key in tables.sensitive),
        sum(weights[key] for key in order),
        tuple(key for key in order if key in given_up),
    )


def _solved(
    tables: Tables, piece: Piece, needs: Mapping[str, Need], seconds: float
) -> tuple[Ending, set[str]]:
    """The best pattern of a piece that stands up to the attacker."""
    alone = _alone(tables, piece)
    weights = np.array([tables.weights[cell.key] for cell in piece.cells])
    for is_whole in (False, True):
        found = cheapest(
            piece, needs, weights, _crowds(alone, piece, needs), is_whole=is_whole, seconds=seconds
        )
        if found is not None and not audit(alone, found.hidden):
            return Ending.OPTIMAL if found.is_proven else Ending.GOOD, set(found.hidden)
    return _closed(alone, piece)


def _closed(alone: Tables, piece: Piece) -> tuple[Ending, set[str]]:
    """What is left when no good pattern was found: totals that are safe, or nothing."""
    parts = {part for relation in alone.relations for part in relation.parts}
    sensitive = alone.sensitive
    below = {key for key in piece.place if key in parts or key in sensitive}
    if below != set(piece.place) and not audit(alone, below):
        return Ending.TOTALS_ONLY, below
    return Ending.NOTHING, set(piece.place)


def _alone(tables: Tables, piece: Piece) -> Tables:
    """The piece as tables of its own: its cells, and what is shown in sums with them."""
    sums = tuple(
        relation
        for relation in tables.relations
        if any(name in piece.place for name in (relation.total, *relation.parts))
    )
    names = {name for relation in sums for name in (relation.total, *relation.parts)} | piece.place.keys()
    cells = tuple(cell for cell in tables.cells if cell.key in names)
    return Tables(cells, sums, tables.threshold, tables.has_insiders)


def _crowds(alone: Tables, piece: Piece, needs: Mapping[str, Need]) -> Floats:
    """How many cells each sum must hide: three where one person could otherwise work out a small one."""
    found = np.zeros(piece.matrix.shape[0])
    if not alone.has_insiders or alone.threshold is None:
        return found
    for row in range(len(found)):
        span = slice(piece.matrix.indptr[row], piece.matrix.indptr[row + 1])
        members = [piece.cells[place] for place in piece.matrix.indices[span]]
        small = [cell for cell in members if cell.key in needs and cell.is_people]
        if len(members) > 2 and len(small) > 1 and any(cell.count == 1 for cell in small):
            found[row] = 3
    return found
