"""A frame as a formula: it grows and shrinks with what its sources give, as on the screen."""

from vink_model.domain.planning.book.layout import Head
from vink_model.domain.planning.kinds import Frame
from vink_model.domain.planning.places import Grant
from vink_model.domain.planning.program import Row, exact
from vink_model.reports.scenario_book.formulas import Book


def frame_formula(book: Book, rule: Frame, row: Row) -> str | None:
    """The most that one run of a frame's years may spend; None where the frame follows no grant."""
    printed = next((each for each in book.cube.rules if each.key == rule.key), None)
    if not isinstance(printed, Frame) or not printed.is_grant or rule in book.scenario.rules:
        return None
    first, _, last = row.name.removeprefix(f"{rule.key}:").partition("-")
    years = [year for year, _ in rule.limits if int(first) <= year <= int(last or first)]
    carried = exact(row.high or 0) - sum(limit for year, limit in rule.limits if year in years)
    limits = dict(printed.limits)
    parts = [_limit(book, printed, year, limits[year]) for year in years]
    return "+".join([*parts, str(int(carried))] if carried else parts)


def _limit(book: Book, rule: Frame, year: int, printed_kr: int) -> str:
    """One year's frame: as printed with its rounding where nothing was changed, else what is given."""
    grants = [Grant(year, payer) for payer in rule.payers if Grant(year, payer) in book.now.granted]
    return f"MAX(0,{'+'.join([str(printed_kr), *(_risen(book, grant) for grant in grants)])})"


def _risen(book: Book, grant: Grant) -> str:
    now, adopted = book.grant(grant), book.grant(grant, Head.ADOPTED)
    return f"IF({now}={adopted},0,{now}-{adopted}-{book.cube.reach.get(grant, 0)})"
