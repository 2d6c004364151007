"""The money for the committee: who pays, what each line gets, whether it adds up, posts, what is spent.

Money is about no person, so none of it is hidden.
"""

from dataclasses import replace

from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.messages import Message
from vink_model.domain.money import Ledger, ledgers
from vink_model.domain.plan import Plan
from vink_model.domain.reconcile import Verdict
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.budget_amounts import amounts_message
from vink_model.views.budget_flows import flows_message
from vink_model.views.budget_lines import lines_message
from vink_model.views.budget_staff import staff_message
from vink_model.views.budget_sums import sums_message, sums_of, tally
from vink_model.views.budget_words import bare, line_keys, line_name, years_said
from vink_model.views.protected.spent import spent
from vink_model.views.words import quoted

Ledgers = tuple[Ledger, ...]


def budget(grounds: Grounds) -> tuple[Message, ...]:
    """What is released of the money."""
    plan = grounds.plan
    shown = ledgers(plan)
    if not shown:
        return ()
    made = (
        replace(flows_message(plan, shown, None), title=_who_pays(plan, shown)),
        replace(lines_message(plan, shown, None), title=_what_grows(plan, shown)),
        _titled(sums_message(plan, None), _adds_up(plan)),
        _titled(staff_message(plan, shown), _posts(shown)),
        spent(grounds),
        replace(amounts_message(plan, shown, None), title=_all_amounts(shown)),
    )
    return tuple(one for one in made if one is not None)


def _titled(message: Message | None, title: Text) -> Message | None:
    return None if message is None else replace(message, title=title)


def _who_pays(plan: Plan, shown: Ledgers) -> Text:
    given = {
        payer.key: sum(f.amount_kr for one in shown for f in one.granted if f.funding_source.key == payer.key)
        for payer in plan.funding_sources
    }
    if not given:
        return Text("Hvor pengene kommer fra", "Where the money comes from")
    most = max(plan.funding_sources, key=lambda payer: given[payer.key])
    return phrase(
        "{payer} betaler mest: {most} af {whole} mio. kr. i {years}",
        "{payer} pays most: {most} of DKK {whole} million in {years}",
        payer=most.name,
        most=bare(given[most.key]),
        whole=bare(sum(given.values())),
        years=years_said(one.year for one in shown),
    )


def _what_grows(plan: Plan, shown: Ledgers) -> Text:
    first, last = shown[0], shown[-1]
    changes = {key: _line_kr(last, key) - _line_kr(first, key) for key in line_keys(plan)}
    key = max(changes, key=lambda one: abs(changes[one]))
    if first is last or not changes[key]:
        return Text("Hvad hver linje får", "What each line gets")
    return phrase(
        "{line} ændrer sig mest: {change} mio. kr. fra {a} til {b}",
        "{line} changes most: DKK {change} million from {a} to {b}",
        line=quoted(line_name(plan, key)),
        change=bare(changes[key], signed=True),
        a=str(first.year),
        b=str(last.year),
    )


def _line_kr(ledger: Ledger, key: str) -> int:
    return sum(row.amount_kr for row in ledger.rows if row.line == key)


def _adds_up(plan: Plan) -> Text:
    found = sums_of(plan, None)
    rest = tally(found, Verdict.UNEXPLAINED)
    if rest:
        return phrase(
            "{rest} af planens {n} trykte summer kan ikke forklares",
            "{rest} of the plan's {n} printed sums cannot be explained",
            rest=rest,
            n=len(found),
        )
    return phrase(
        "Planens {n} trykte summer går op, {k} af dem ved afrunding",
        "The plan's {n} printed sums add up, {k} of them by rounding",
        n=len(found),
        k=tally(found, Verdict.ROUNDING),
    )


def _posts(shown: Ledgers) -> Text:
    staffed = [one for one in shown if one.posts]
    if not staffed:
        return Text("Årsværk", "Full-time posts")
    first, last = staffed[0], staffed[-1]
    return phrase(
        "{a} i {x} og {b} i {y}",
        "{a} in {x} and {b} in {y}",
        a=Quantity(first.fte, Unit.FTE),
        x=str(first.year),
        b=Quantity(last.fte, Unit.FTE),
        y=str(last.year),
    )


def _all_amounts(shown: Ledgers) -> Text:
    return phrase(
        "Alle beløb i {years}, oplyste og beregnede",
        "All amounts in {years}, stated and derived",
        years=years_said(one.year for one in shown),
    )
