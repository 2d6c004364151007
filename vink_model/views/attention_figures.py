"""Sheets, sums and charts that need a manager: late, missing, contradictory, worth a look."""

from collections.abc import Iterator
from typing import NamedTuple

from vink_model.domain.freshness import freshness
from vink_model.domain.gaps import GapKind
from vink_model.domain.reconcile import Reconciliation, Verdict, reconciliations
from vink_model.domain.sheets import SHEETS
from vink_model.domain.trends import Reason, Signal, chart_for
from vink_model.month import Month
from vink_model.text import Quantity, Text, Unit, enumerated, phrase
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
    return Item(
        Need.CONTRADICTION,
        phrase("Budget {period}", "Budget {period}", period=period),
        phrase(
            "Trykt {printed}, delene giver {parts}; afrunding kan ikke forklare det",
            "Printed {printed}, the parts give {parts}; rounding cannot explain it",
            printed=Quantity(found.printed.amount_kr, Unit.MILLION),
            parts=Quantity(found.sum_kr, Unit.MILLION),
        ),
        "stated_totals",
        "budget",
        "budget_difference",
        found.sources,
    )


def _signals(watch: Watch) -> Iterator[Item]:
    for charted in CHARTED:
        series = monthly_series(watch.dataset, charted.sheet)
        if series is None or watch.dataset.months is None:
            continue
        chart = chart_for(series)
        signals = chart.signals
        # Rare events are known in whole months alone, and on so coarse a scale many a steady series signals.
        if signals and chart.reason is not Reason.RARE:
            yield Item(
                Need.SIGNAL,
                SHEETS[charted.sheet].title,
                _signals_said(signals, watch.dataset.months[0]),
                charted.sheet,
                charted.screen,
                charted.measure,
                (watch.dataset.source_of(charted.sheet),),
            )


def _signals_said(signals: tuple[Signal, ...], first: Month) -> Text:
    """A pattern is a reason to look; it has no cause, and is neither good nor bad."""
    told = tuple(
        phrase(
            "{pattern} ({month})",
            "{pattern} ({month})",
            pattern=signal.kind.label,
            month=first.plus(signal.last),
        )
        for signal in signals
    )
    return phrase(
        "{told}. Det er en grund til at se efter, ikke en dom",
        "{told}. It is a reason to look, not a verdict",
        told=enumerated(told),
    )
