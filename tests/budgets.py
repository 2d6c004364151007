"""Budgets for tests: rows written as a person reads them in a plan, in millions."""

from decimal import Decimal

from vink_model.domain.plan import BudgetLine, Funding, FundingSource, Initiative, Plan, StatedTotal, Track
from vink_model.domain.provenance import Source, Status
from vink_model.text import Text

NAMES = {
    "old": Text("Den gamle bevilling", "The old grant"),
    "new": Text("Den nye bevilling", "The new grant"),
    "state": Text("Staten", "The state"),
}


def page(number: int, status: Status = Status.STATED) -> Source:
    """A page of the plan."""
    return Source("Plan", number, status)


def unit(printed: str) -> int:
    """What the last printed digit is worth in kroner: '1.45' million is printed to 10,000."""
    return int(Decimal(1_000_000).scaleb(-len(printed.partition(".")[2])))


def kroner(printed: str) -> int:
    """Millions as printed, in kroner."""
    return int(Decimal(printed) * 1_000_000)


def gets(year: int, line: str, payer: str | None, printed: str, fte: int | None = None) -> BudgetLine:
    """A line's money from one payer."""
    posts = None if fte is None else Decimal(fte)
    return BudgetLine(year, line, payer, kroner(printed), unit(printed), posts, page(6))


def gives(year: int, payer: str, printed: str, *, earmarked_for: str | None = None) -> Funding:
    """A payer's money; what is earmarked is also approximate and shared."""
    return Funding(
        year=year,
        funding_source=FundingSource(payer, NAMES[payer]),
        amount_kr=kroner(printed),
        printed_unit_kr=unit(printed),
        earmarked_for=earmarked_for,
        is_approximate=earmarked_for is not None,
        shared_with="Naboby" if earmarked_for else None,
        source=page(5),
    )


def total(scope: str, years: tuple[int, int], printed: str) -> StatedTotal:
    """A printed total."""
    return StatedTotal(scope, *years, kroner(printed), unit(printed), page(5))


TRACKS = (
    Track("advice", 1, Text("Rådgivning", "Advice"), 2014, None, page(4)),
    Track("courses", 2, Text("Forløb", "Courses"), 2016, None, page(4)),
)

# A plan with the same knot as the real one: posts that nobody is said to pay, and parts that give 0.05 more.
KNOTTED = Plan(
    tracks=TRACKS,
    initiatives=(
        Initiative("line", "advice", "low", Text("Telefonen", "The phone line"), None, None, page(6)),
    ),
    funding=(
        gives(2016, "old", "1.8"),
        gives(2016, "new", "1.8"),
        gives(2016, "state", "0.5", earmarked_for="line"),
        gives(2017, "old", "1.8"),
        gives(2017, "new", "3.6"),
        gives(2017, "state", "0.8", earmarked_for="line"),
    ),
    budget=(
        gets(2016, "advice", "old", "0.4"),
        gets(2016, "advice", "new", "0.8"),
        gets(2016, "advice", "state", "0.5"),
        gets(2017, "advice", "old", "0.4"),
        gets(2017, "advice", "new", "1.45"),
        gets(2017, "advice", "state", "0.8"),
        gets(2016, "courses", "old", "0.2"),
        gets(2016, "courses", "new", "0.45"),
        gets(2017, "courses", "old", "0.2"),
        gets(2017, "courses", "new", "1.0"),
        gets(2016, "staff", None, "1.8", fte=3),
        gets(2017, "staff", None, "2.4", fte=4),
    ),
    stated_totals=(
        total("plan", (2016, 2016), "4.1"),
        total("plan", (2017, 2017), "6.2"),
        total("plan", (2016, 2017), "10.3"),
        total("advice", (2016, 2016), "1.7"),
        total("advice", (2017, 2017), "2.65"),
        total("advice", (2016, 2017), "4.35"),
        total("courses", (2016, 2016), "0.65"),
    ),
)
