"""Which cells to hide: the small ones, and as little besides as keeps them from being worked out again."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np

from vink_model.domain.codes import Coded
from vink_model.domain.disclosure.attack import View, asked_of, piece_leaks
from vink_model.domain.disclosure.linear import can_be_hidden, pieces
from vink_model.domain.disclosure.pattern import Face, cheapest
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

    Unit: `seconds` is how long the choices within one piece may take together.
    Raises: TablesFault for tables that cannot be true.
    """
    return chosen(asked_of(tables.checked()), seconds)


def chosen(views: tuple[View, ...], seconds: float = SECONDS) -> Suppression:
    """The same for what was asked before, on tables that were checked."""
    wanted = {cell.key for cell in views[0].tables.cells if cell.standing is Standing.WANTED}
    wanted -= views[0].asked.needs.keys()
    found = _with_all(_standing(views, wanted, Standing.SHOWN), seconds)
    if wanted and found.ending in _FALLBACKS:
        again = _with_all(_standing(views, wanted, Standing.FREE), seconds)
        return min(found, again, key=lambda one: (list(Ending).index(one.ending), len(one.hidden)))
    return found


_FALLBACKS = (Ending.TOTALS_ONLY, Ending.NOTHING)


def _standing(views: tuple[View, ...], keys: Collection[str], standing: Standing) -> tuple[View, ...]:
    def settled(tables: Tables) -> Tables:
        cells = (replace(cell, standing=standing) if cell.key in keys else cell for cell in tables.cells)
        return replace(tables, cells=tuple(cells))

    return tuple(View(settled(view.tables), view.asked) for view in views)


def _with_all(views: tuple[View, ...], seconds: float) -> Suppression:
    tables, needs = views[0].tables, views[0].asked.needs
    weights, parts = tables.weights, {part for relation in tables.relations for part in relation.parts}
    hidden = {cell.key for cell in tables.cells if cell.standing is Standing.HIDDEN} | needs.keys()
    given_up: set[str] = set()
    endings = [Ending.OPTIMAL]
    in_pieces = (pieces(view.tables, _can_be_hidden(view)) for view in views)
    for same in zip(*in_pieces, strict=True):
        faces = tuple(Face(piece, view.asked) for piece, view in zip(same, views, strict=True))
        if same[0].place.keys() & needs.keys():
            ending, found = _solved(faces, weights, parts, seconds)
            endings.append(ending)
            given_up |= found - hidden if ending in _FALLBACKS else set()
            hidden |= found
    answer = _answered(tables, max(endings, key=list(Ending).index), hidden, given_up)
    full = tables.sensitive
    limited = (
        key for key in answer.sensitive if any(view.asked.needs.get(key) != full[key] for view in views)
    )
    return replace(answer, limited=tuple(limited))


def _can_be_hidden(view: View) -> frozenset[str]:
    return frozenset(cell.key for cell in view.tables.cells if can_be_hidden(cell, view.asked.needs.keys()))


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
    faces: tuple[Face, ...], weights: Mapping[str, float], parts: Collection[str], seconds: float
) -> tuple[Ending, set[str]]:
    """The best pattern of a piece that stands up to every attacker."""
    piece, needs = faces[0].piece, faces[0].asked.needs
    found = cheapest(faces, np.array([weights[cell.key] for cell in piece.cells]), seconds)
    if found is not None and _is_safe(faces, set(found.hidden)):
        return Ending.OPTIMAL if found.is_proven else Ending.GOOD, set(found.hidden)
    below = {
        cell.key
        for cell in piece.cells
        if cell.key in parts or cell.key in needs or cell.standing is not Standing.FREE
    }
    if below != set(piece.place) and _is_safe(faces, below):
        return Ending.TOTALS_ONLY, below
    return Ending.NOTHING, set(piece.place)


def _is_safe(faces: tuple[Face, ...], hidden: Collection[str]) -> bool:
    unknown = np.array([cell.key in hidden for cell in faces[0].piece.cells])
    return not any(leak for face in faces for leak in piece_leaks(face.piece.only(unknown), face.asked))
