"""From one year's money to the next: what was added and taken away, line by line or payer by payer."""

from vink_model.domain.codes import Coded
from vink_model.domain.messages import Bridge, Heading, Message, Step, StepKind, Table
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Source, Status
from vink_model.domain.spending import Account, Budgeted, budgeted
from vink_model.text import Quantity, Text, Unit, joined, phrase
from vink_model.views.budget_words import (
    bare,
    line_keys,
    line_name,
    pages_said,
    payer_name,
    places,
    status_said,
)
from vink_model.views.words import quoted


class By(Coded):
    """What the steps of the bridge are."""

    LINE = "line", "Linje", "Line"
    PAYER = "payer", "Kilde", "Source"


_REST = Text("Afrunding og forskel", "Rounding and difference")
BRIDGES = {by.value: by.label for by in By}

Pair = tuple[Budgeted | None, Budgeted | None]
"""What an account gets in the first year and in the last."""


def bridge_message(plan: Plan, year: int | None, line: str | None, by: By) -> Message | None:
    """From the year before to the year picked, of all years from the first to the last; None in the first."""
    years = _years(plan, year)
    if years is None:
        return None
    first, last = years
    ends = _pair(plan, years, line, None)
    if ends[0] is None or ends[1] is None:
        return None
    # A picked line has one line; what can be told apart in it is who pays.
    by = By.PAYER if line is not None else by
    parts = {name: _part(plan, years, line, by, name) for name in _names(plan, by)}
    changed = {name: _change(pair) for name, pair in parts.items() if any(pair)}
    steps = _steps(plan, years, (ends[0], ends[1]), changed, by)
    found = [one for pair in (*parts.values(), ends) for one in pair if one is not None]
    return Message(
        key="bridge",
        title=phrase(
            "Fra {a} til {b}: hvad er forskellen?",
            "From {a} to {b}: what differs?",
            a=str(first),
            b=str(last),
        ),
        sentence=_sentence(plan, years, (ends[0], ends[1]), changed, by, line),
        table=_table(plan, years, (ends[0], ends[1]), parts, by),
        sources=places(source for one in found for source in one.sources),
        chart=Bridge(steps, Unit.MILLION),
    )


def _years(plan: Plan, year: int | None) -> tuple[int, int] | None:
    if len(plan.years) < 2:
        return None
    if year is None:
        return plan.years[0], plan.years[-1]
    before = [one for one in plan.years if one < year]
    return (before[-1], year) if before else None


def _names(plan: Plan, by: By) -> tuple[str, ...]:
    return line_keys(plan) if by is By.LINE else tuple(payer.key for payer in plan.funding_sources)


def _name(plan: Plan, by: By, key: str) -> Text:
    return line_name(plan, key) if by is By.LINE else payer_name(plan, key)


def _pair(plan: Plan, years: tuple[int, int], line: str | None, payer: str | None) -> Pair:
    first, last = (budgeted(plan, Account(year, line, payer)) for year in years)
    return first, last


def _part(plan: Plan, years: tuple[int, int], line: str | None, by: By, name: str) -> Pair:
    return _pair(plan, years, name, None) if by is By.LINE else _pair(plan, years, line, name)


def _change(pair: Pair) -> int:
    before, after = (one.amount_kr if one else 0 for one in pair)
    return after - before


def _steps(
    plan: Plan, years: tuple[int, int], ends: tuple[Budgeted, Budgeted], changed: dict[str, int], by: By
) -> tuple[Step, ...]:
    """The changes, the greatest first; what they leave of the difference is a step of its own."""
    start, end = ends
    rest = end.amount_kr - start.amount_kr - sum(changed.values())
    order = sorted((name for name in changed if changed[name]), key=lambda name: -abs(changed[name]))
    last = Step("rest", _REST, rest, StepKind.CHANGE, is_derived=True)
    return (
        Step("first", _level(years[0], start), start.amount_kr, StepKind.LEVEL),
        *(Step(name, _name(plan, by, name), changed[name], StepKind.CHANGE) for name in order),
        *((last,) if rest else ()),
        Step("last", _level(years[1], end), end.amount_kr, StepKind.LEVEL),
    )


def _level(year: int, found: Budgeted) -> Text:
    return phrase(
        "{year} ({status})",
        "{year} ({status})",
        year=str(year),
        status=Text(found.status.label.da.lower(), found.status.label.en.lower()),
    )


def _sentence(
    plan: Plan,
    years: tuple[int, int],
    ends: tuple[Budgeted, Budgeted],
    changed: dict[str, int],
    by: By,
    line: str | None,
) -> Text:
    what = Text("planen", "the plan") if line is None else quoted(line_name(plan, line))
    head = phrase(
        "Fra {a} til {b} er forskellen for {what} {change}: fra {start} til {end}.",
        "From {a} to {b} the difference for {what} is {change}: from {start} to {end}.",
        a=str(years[0]),
        b=str(years[1]),
        what=what,
        change=Quantity(ends[1].amount_kr - ends[0].amount_kr, Unit.MILLION, signed=True),
        start=bare(ends[0].amount_kr),
        end=bare(ends[1].amount_kr),
    )
    most = max(changed, key=lambda name: abs(changed[name]), default=None)
    if most is None or not changed[most]:
        return head
    told = phrase(
        "Mest fylder {name} med {change}.",
        "Most comes with {name}, {change}.",
        name=quoted(_name(plan, by, most)),
        change=bare(changed[most], signed=True),
    )
    return joined((head, told))


def _table(
    plan: Plan, years: tuple[int, int], ends: tuple[Budgeted, Budgeted], parts: dict[str, Pair], by: By
) -> Table:
    def row(name: Text, pair: Pair) -> tuple[Text | int | str | None, ...]:
        found = [one for one in pair if one is not None]
        sources: list[Source] = [source for one in found for source in one.sources]
        about = any(one.is_approximate for one in found)
        status = status_said((one.status.label for one in found), about=about)
        amounts = (one.amount_kr if one else None for one in pair)
        return (name, *amounts, _change(pair), status, pages_said(sources))

    rest = _change(ends) - sum(map(_change, parts.values()))
    left = (_REST, None, None, rest, Status.DERIVED.label, None)
    return Table(
        (
            Heading("name", by.label),
            *(Heading(str(year), Text(str(year), str(year)), Unit.KRONER) for year in years),
            Heading("change", Text("Forskel (beregnet)", "Difference (derived)"), Unit.KRONER),
            Heading("status", Text("Status", "Status")),
            Heading("page", Text("Side", "Page")),
        ),
        (
            *(row(_name(plan, by, name), pair) for name, pair in parts.items() if any(pair)),
            *((left,) if rest else ()),
            row(Text("I alt", "In all"), ends),
        ),
    )
