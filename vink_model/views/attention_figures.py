"""Sheets, sums and charts that need a manager: late, missing, contradictory, worth a look."""

from collections.abc import Iterator
from typing import NamedTuple

from vink_model.domain.commentary import About, Story
from vink_model.domain.dataset import Dataset
from vink_model.domain.freshness import freshness
from vink_model.domain.gaps import GapKind
from vink_model.domain.measures import Period
from vink_model.domain.patterns import Pattern, pattern
from vink_model.domain.readings import reading
from vink_model.domain.reconcile import Reconciliation, Verdict, reconciliations
from vink_model.domain.sheets import SHEETS
from vink_model.month import Month
from vink_model.text import Quantity, Unit, phrase
from vink_model.views.attention_items import Item, Need, Watch
from vink_model.views.overview_months import monthly_series


class Charted(NamedTuple):
    """A sheet whose months are looked at."""

    sheet: str
    screen: str
    measure: str


CHARTED = (
    Charted("concerns", "concerns", "concerns_counted"),
    Charted("courses", "outcomes", "courses_offered"),
    Charted("activities", "triangle", "activities_on_level"),
)


def figure_items(watch: Watch) -> Iterator[Item]:
    """All that the figures themselves ask for, whatever the targets."""
    yield from _late(watch)
    yield from _missing(watch)
    yield from _contradictions(watch)
    yield from _signals(watch)


def charts_looked_at(watch: Watch) -> int:
    """How many charts were looked at for a pattern."""
    return sum(monthly_series(watch.dataset, one.sheet) is not None for one in CHARTED)


def _late(watch: Watch) -> Iterator[Item]:
    if watch.today is None:
        return
    for sheet, age in freshness(watch.dataset, watch.owners, watch.today).items():
        if age.is_overdue and age.expected is not None:
            reason = phrase(
                "Tallene fra {month} skulle være her nu",
                "The figures from {month} should be here by now",
                month=age.expected,
            )
            yield Item(Need.LATE, SHEETS[sheet].title, reason, sheet, "data", None, ())


def _missing(watch: Watch) -> Iterator[Item]:
    for sheet in dict.fromkeys(gap.sheet for gap in watch.dataset.gaps):
        gaps = [gap for gap in watch.dataset.gaps if gap.sheet == sheet]
        held = sum(gap.kind is GapKind.SUPPRESSED for gap in gaps)
        reason = phrase(
            "{n} tal mangler, {held} af dem holdt tilbage af kilden; de er ikke 0",
            "{n} figures are missing, {held} of them held back by the source; they are not 0",
            n=len(gaps),
            held=held,
        )
        yield Item(
            Need.MISSING,
            SHEETS[sheet].title,
            reason,
            sheet,
            "data",
            None,
            (watch.dataset.source_of(sheet),) if sheet in watch.dataset.imports else (),
        )


def _contradictions(watch: Watch) -> Iterator[Item]:
    for found in reconciliations(watch.dataset.plan):
        if found.verdict is Verdict.UNEXPLAINED:
            yield _contradiction(found)


def _contradiction(found: Reconciliation) -> Item:
    is_one = found.year_from == found.year_to
    period = f"{found.year_from}" if is_one else f"{found.year_from}-{found.year_to}"
    said = phrase(
        "Trykt {printed}, delene giver {parts}; afrunding kan ikke forklare det",
        "Printed {printed}, the parts give {parts}; rounding cannot explain it",
        printed=Quantity(found.printed.amount_kr, Unit.MILLION),
        parts=Quantity(found.sum_kr, Unit.MILLION),
    )
    return Item(
        Need.CONTRADICTION,
        phrase("Budget {period}", "Budget {period}", period=period),
        said,
        "stated_totals",
        "budget",
        "budget_difference",
        found.sources,
        story=Story(
            About("budget_difference", Period(Month(found.year_from, 1), Month(found.year_to, 12))), said
        ),
    )


def _signals(watch: Watch) -> Iterator[Item]:
    for charted in CHARTED:
        found = _pattern(watch.dataset, charted)
        if found is not None and found.signals:
            yield Item(
                Need.SIGNAL,
                SHEETS[charted.sheet].title,
                phrase(
                    "{told}. Det er en grund til at se efter, ikke en dom",
                    "{told}. It is a reason to look, not a verdict",
                    told=found.words,
                ),
                charted.sheet,
                charted.screen,
                charted.measure,
                (watch.dataset.source_of(charted.sheet),),
                claims=(found,),
                story=Story(About(charted.measure, found.reading.period), found.words),
            )


def _pattern(dataset: Dataset, charted: Charted) -> Pattern | None:
    """What the months of a sheet show. Empty: None where nothing was counted."""
    if charted.sheet not in dataset.imports or dataset.months is None:
        return None
    read = reading(charted.measure, dataset, Period(*dataset.months))
    return pattern(charted.measure, read) if read is not None else None
