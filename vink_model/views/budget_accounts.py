"""Every account of the year by line and payer: budget, bookings, pace and expected end."""

from collections.abc import Iterator

from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone, Value
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Status
from vink_model.domain.spending import (
    Account,
    Bookings,
    Followed,
    NoOutturn,
    Outturn,
    Standing,
    Tolerance,
    budgeted_accounts,
)
from vink_model.text import Text, Unit, counted, enumerated, joined, phrase
from vink_model.views.budget_account_notes import account_notes
from vink_model.views.budget_following import Following, followed_as
from vink_model.views.budget_spending_words import (
    about,
    account_name,
    bare_about,
    booked_said,
    drawn_to_add_up,
    spending_sources,
    to_shown,
)
from vink_model.views.budget_words import line_keys, line_name, pages_said, payer_name, status_said
from vink_model.views.words import quoted


def accounts_message(dataset: Dataset, bookings: Bookings, asked: Following) -> Message:
    """The accounts of the picked line and payer; each line's total stands below its payers."""
    rows = _rows(dataset, bookings, asked)
    single = tuple(one for one in rows if one.account.line is not None and one.account.payer is not None)
    totals = tuple(one for one in rows if one not in single)
    by_payer = single or totals
    return Message(
        key="accounts",
        title=Text("Hvilke konti skiller sig ud?", "Which accounts stand out?"),
        sentence=_sentence(dataset.plan, by_payer, asked.tolerance),
        table=_table(dataset.plan, rows, asked.tolerance),
        sources=spending_sources(dataset, rows),
        chart=_chart(dataset.plan, by_payer if asked.line else rows if asked.payer else totals, asked),
        notes=account_notes(dataset, asked.year, rows),
    )


def _rows(dataset: Dataset, bookings: Bookings, asked: Following) -> tuple[Followed, ...]:
    picked = Account(asked.year, asked.line, asked.payer)
    accounts = dict.fromkeys((*_accounts(dataset.plan, bookings, asked), picked))
    return tuple(followed_as(dataset, bookings, asked, account) for account in accounts)


def _accounts(plan: Plan, bookings: Bookings, asked: Following) -> Iterator[Account]:
    """A line's payers, also those that only bookings know, then the line; of a picked payer, its lines."""
    planned = {(a.line, a.payer) for a in budgeted_accounts(plan, asked.year)}
    booked = {(line, payer) for year, line, payer in bookings.places if year == asked.year}
    order = [payer.key for payer in plan.funding_sources]
    lines = dict.fromkeys((*line_keys(plan), *sorted(line for line, _ in booked)))
    for line in (one for one in lines if asked.line in (None, one)):
        here = {payer for one, payer in planned | booked if one == line and payer}
        for payer in sorted(here, key=lambda key: (order.index(key) if key in order else len(order), key)):
            if asked.payer in (None, payer):
                yield Account(asked.year, line, payer)
        if asked.payer is None:
            yield Account(asked.year, line)


def _sentence(plan: Plan, rows: tuple[Followed, ...], tolerance: Tolerance) -> Text:
    standings = [one.standing(tolerance) for one in rows]
    told = tuple(
        phrase("{n} {where}", "{n} {where}", n=standings.count(kind), where=_PLACES[kind])
        for kind in Standing
        if kind in standings
    )
    head = phrase(
        "Af {accounts} er {told}.",
        "Of {accounts}, {told}.",
        accounts=counted(len(rows), Text("konto", "account"), Text("konti", "accounts")),
        told=enumerated(told),
    )
    return joined((head, *_furthest(plan, rows)))


_PLACES = {
    Standing.OVER: Text("over båndet", "above the band"),
    Standing.UNDER: Text("under båndet", "below the band"),
    Standing.WITHIN: Text("inden for båndet", "within the band"),
    Standing.MISSING: Text("uden svar", "without an answer"),
    Standing.NO_BUDGET: Text("uden budget", "without a budget"),
}


def _furthest(plan: Plan, rows: tuple[Followed, ...]) -> tuple[Text, ...]:
    """The account that is furthest from its pace. Empty: when no account has an answer."""
    known = [(one.deviation_kr, one) for one in rows if one.deviation_kr]
    if not known:
        return ()
    deviation, one = max(known, key=lambda pair: abs(pair[0]))
    return (
        phrase(
            "Længst fra budgettets tempo, med {kr}, er {account}.",
            "Furthest from the budget's pace, by {kr}, is {account}.",
            account=quoted(account_name(plan, one.account)),
            kr=about(deviation, signed=True),
        ),
    )


def _chart(plan: Plan, rows: tuple[Followed, ...], asked: Following) -> Bars:
    def rest(one: Followed) -> int | None:
        found = one.outturn
        return None if isinstance(found, NoOutturn) else found.expected_kr

    has_total = rows[-1].account.line is None
    is_open = any(isinstance(one.outturn, Outturn) and not one.outturn.is_final for one in rows)
    expected = Series(
        "expected",
        Text("Forventet regnskab", "Expected outturn"),
        drawn_to_add_up([rest(one) for one in rows], has_total=has_total),
        Tone.PRIMARY,
        is_derived=True,
    )
    return Bars(
        categories=tuple(_bar_name(plan, one.account, asked) for one in rows),
        series=(
            Series(
                "budget",
                Text("Budget", "Budget"),
                tuple(None if one.budget_kr is None else to_shown(one.budget_kr) for one in rows),
                Tone.MUTED,
            ),
            Series(
                "booked",
                Text("Bogført", "Booked"),
                drawn_to_add_up(
                    [None if one.booked.missing else one.booked.kr for one in rows], has_total=has_total
                ),
            ),
            *((expected,) if is_open else ()),
        ),
        unit=Unit.MILLION,
        is_horizontal=True,
    )


def _bar_name(plan: Plan, account: Account, asked: Following) -> Text:
    """What the reader did not pick herself of an account's name."""
    if asked.line is not None and asked.payer is None and account.payer is not None:
        return payer_name(plan, account.payer)
    shown = account if asked.payer is None or asked.line is not None else Account(account.year, account.line)
    return account_name(plan, shown)


def _table(plan: Plan, rows: tuple[Followed, ...], tolerance: Tolerance) -> Table:
    return Table(
        (
            Heading("line", Text("Linje", "Line")),
            Heading("payer", Text("Kilde", "Source")),
            Heading("budget", Text("Budget", "Budget"), Unit.KRONER),
            Heading("booked", Text("Bogført", "Booked"), Unit.KRONER),
            Heading("left", Text("Tilbage", "Left"), Unit.KRONER),
            Heading("gap", Text("Mod tempoet", "Against the pace"), Unit.KRONER),
            Heading("standing", Text("Bånd", "Band")),
            Heading("expected", Text("Forventet regnskab, mio. kr.", "Expected outturn, DKK million")),
            Heading("status", Text("Status", "Status")),
            Heading("page", Text("Side", "Page")),
        ),
        tuple(_row(plan, one, tolerance) for one in rows),
    )


def _row(plan: Plan, one: Followed, tolerance: Tolerance) -> tuple[Value, ...]:
    account, budget = one.account, one.budget
    return (
        Text("Hele planen", "The whole plan") if account.line is None else line_name(plan, account.line),
        Text("I alt", "In all") if account.payer is None else payer_name(plan, account.payer),
        one.budget_kr,
        booked_said(one) if one.booked.missing else one.booked.kr,
        one.left_kr,
        None if one.deviation_kr is None else round(one.deviation_kr),
        one.standing(tolerance).label,
        _expected(one),
        _status(one),
        None if budget is None else pages_said(budget.sources),
    )


def _expected(one: Followed) -> Text:
    found = one.outturn
    if isinstance(found, NoOutturn):
        return found.label
    if found.is_final:
        return Text("året er slut", "the year is over")
    return phrase(
        "{kr} ({low}–{high})",
        "{kr} ({low}–{high})",
        kr=bare_about(found.expected_kr),
        low=bare_about(found.low_kr),
        high=bare_about(found.high_kr),
    )


def _status(one: Followed) -> Text | None:
    if one.budget is None:
        return None
    kind = Status.ASSUMED if one.carried is not None else one.budget.status
    return status_said((kind.label,), about=one.budget.is_approximate)
