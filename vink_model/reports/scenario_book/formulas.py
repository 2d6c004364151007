"""The formulas of a scenario's workbook: sums over places, written so that sorting rows breaks none."""

from collections.abc import Mapping
from dataclasses import dataclass

from vink_model.domain.planning.book.layout import Head, Page, page_of, places_in_book
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.places import Allocation, Cell, Grant, Place, Scope
from vink_model.domain.planning.problem import Problem, problem_of
from vink_model.domain.planning.scenario import Scenario, applied
from vink_model.text import Language, Text

FIRST_ROW = 4
"""Of the places, counted from 0: a title, a hint, a blank row and the headers stand above."""
_PLACES = {
    Page.AMOUNTS: Text("Sted", "Place"),
    Page.GRANTS: Text("Kilde_sted", "Source_place"),
    Page.POSTS: Text("Post_sted", "Post_place"),
}
_VALUES = {
    Page.AMOUNTS: Text("Scenarie_kr", "Scenario_kr"),
    Page.GRANTS: Text("Bevilling_kr", "Grant_kr"),
    Page.POSTS: Text("Aarsvaerk", "Full_time_posts"),
}
_ADOPTED = {
    Page.AMOUNTS: Text("Vedtaget_kr", "Adopted_kr"),
    Page.GRANTS: Text("Vedtaget_bevilling_kr", "Adopted_grant_kr"),
    Page.POSTS: Text("Vedtagne_aarsvaerk", "Adopted_full_time_posts"),
}


@dataclass(frozen=True, slots=True)
class Book:
    """All that the pages of one workbook are drawn from."""

    cube: Cube
    scenario: Scenario
    now: Allocation
    problem: Problem
    places: tuple[Place, ...]
    language: Language

    def on(self, page: Page) -> tuple[Place, ...]:
        """The places of a sheet, in its order."""
        return tuple(place for place in self.places if page_of(place) is page)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The places for money."""
        return tuple(place for place in self.places if isinstance(place, Cell))

    @property
    def amounts(self) -> Mapping[Cell, int]:
        """What each of them has, nothing too."""
        return {cell: self.now.amounts.get(cell, 0) for cell in self.cells}

    def name(self, text: Text) -> str:
        """A name in the workbook's language."""
        return text.said(self.language)

    def names_of(self, page: Page) -> Mapping[Head, str]:
        """What the columns of a sheet are called in formulas."""
        columns = {Head.PLACE: _PLACES, Head.INPUT: _VALUES, Head.ADOPTED: _ADOPTED}
        return {head: self.name(names[page]) for head, names in columns.items()}

    def sum_of(self, scope: Scope, column: Head = Head.INPUT) -> str:
        """The money of a scope, added up by the places' own names."""
        parts = (scope.year, scope.payer, scope.line, scope.initiative)
        return self._sum(Page.AMOUNTS, "/".join("*" if p is None else _plain(str(p)) for p in parts), column)

    def granted(self, year: int | None, column: Head = Head.INPUT) -> str:
        """What the sources give in a year, or in all."""
        return self._sum(Page.GRANTS, f"{'*' if year is None else year}/*", column)

    def grant(self, grant: Grant, column: Head = Head.INPUT) -> str:
        """What one source gives in one year."""
        return self._sum(Page.GRANTS, f"{grant.year}/{_plain(grant.payer)}", column)

    def _sum(self, page: Page, places: str, column: Head) -> str:
        names = self.names_of(page)
        return f'SUMIFS({names[column]},{names[Head.PLACE]},"{places}")'


def book_of(cube: Cube, scenario: Scenario, language: Language) -> Book:
    """A resolved scenario ready to be laid out. Raises: EarmarkBroken, ScenarioFault as applying it does."""
    now = applied(cube, scenario)
    return Book(cube, scenario, now, problem_of(cube, scenario), places_in_book(cube), language)


def _plain(key: str) -> str:
    """A key in which no sign stands for other signs."""
    return "".join(f"~{sign}" if sign in "~*?" else sign for sign in key).replace('"', '""')
