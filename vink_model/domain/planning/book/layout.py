"""The sheets and columns of a scenario's workbook, and the places that stand in it."""

from decimal import Decimal

from vink_model.domain.codes import Coded
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.places import Allocation, Cell, Grant, Place, Post


class Page(Coded):
    """A sheet of the workbook."""

    IDENTITY = "identity", "Scenarie", "Scenario"
    AMOUNTS = "amounts", "Beløb", "Amounts"
    GRANTS = "grants", "Kilder", "Sources"
    POSTS = "posts", "Årsværk", "Posts"
    TOTALS = "totals", "Totaler", "Totals"
    RULES = "rules", "Regler", "Rules"
    LEDGER = "ledger", "Antagelser", "Assumptions"


INPUTS = (Page.AMOUNTS, Page.GRANTS, Page.POSTS)
"""The sheets that a planner writes in."""


class Head(Coded):
    """A column of the sheets that a planner writes in."""

    YEAR = "year", "År", "Year"
    PAYER = "payer", "Kilde", "Source"
    LINE = "line", "Linje", "Line"
    INITIATIVE = "initiative", "Indsats", "Initiative"
    ADOPTED = "adopted", "Vedtaget", "Adopted"
    EXPORTED = "exported", "Som hentet", "As downloaded"
    INPUT = "input", "Scenarie (skriv her)", "Scenario (write here)"
    DIFFERENCE = "difference", "Forskel fra vedtaget", "Difference from adopted"
    ALLOCATED = "allocated", "Fordelt til linjer", "Allocated to lines"
    REMAINDER = "remainder", "Ikke fordelt", "Unallocated"
    PLACE = "place", "Sted", "Place"


def places_in_book(cube: Cube) -> tuple[Place, ...]:
    """Every place that can be written in: where an earmark lets no krone lie, there is no row to write in."""
    cells = (cell for cell in cube.cells if not any(rule.forbids(cell) for rule in cube.earmarks))
    order = {line.key: number for number, line in enumerate(cube.lines)}
    ordered = sorted(cells, key=lambda c: (c.year, order.get(c.line, len(order)), c.initiative, c.payer))
    return (*ordered, *sorted(cube.adopted.granted), *sorted(cube.adopted.posts))


def page_of(place: Place) -> Page:
    """The sheet that a place stands on."""
    match place:
        case Cell():
            return Page.AMOUNTS
        case Grant():
            return Page.GRANTS
        case Post():
            return Page.POSTS


def place_key(place: Place) -> str:
    """What a place is called in the workbook's own column."""
    match place:
        case Cell():
            return place.key
        case Grant():
            return f"{place.year}/{place.payer}"
        case Post():
            return f"{place.year}/{place.line}"


def value_in(allocation: Allocation, place: Place) -> int | Decimal:
    """What an allocation has in a place."""
    match place:
        case Cell():
            return allocation.amounts.get(place, 0)
        case Grant():
            return allocation.granted.get(place, 0)
        case Post():
            return allocation.posts.get(place, Decimal(0))
