"""Scenarios side by side in money: the totals, who gains and who pays by line, and what each source gives."""

from collections.abc import Callable, Sequence

from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Value
from vink_model.domain.plan import Plan
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.paid import Budget
from vink_model.domain.planning.places import UNNAMED, Allocation, Grant, Scope, as_sentence, kroner
from vink_model.text import Text, Unit, counted, enumerated, joined, phrase
from vink_model.views.scenarios_compared import (
    DERIVED,
    TONES,
    WHAT,
    YEAR,
    Compared,
    headings_of,
    plan_sources,
)
from vink_model.views.words import quoted

_LINE = Heading("line", Text("Linje", "Line"))
_PAYER = Heading("payer", Text("Kilde", "Source"))
_MONEY = Heading("money", Text("Pengene", "The money"))
_GIVES, _USED = Text("giver", "gives"), Text("bundet til linjer", "tied to lines")
_ASKED = Text("Kilderne giver, kr.", "The sources give, DKK")
_ALLOCATED = Text("Linjerne får, kr.", "The lines get, DKK")
_UNALLOCATED = Text("Ikke fordelt, kr.", "Unallocated, DKK")
_BROKEN = Text("Regler, der brydes", "Rules that are broken")


def totals_message(plan: Plan, several: Sequence[Compared]) -> Message:
    """Asked, allocated, the remainder and how many rules are broken."""
    parts: tuple[tuple[Text, Callable[[Compared], int]], ...] = (
        (_ASKED, lambda each: each.now.asked_kr),
        (_ALLOCATED, lambda each: each.now.allocated_kr),
        (_UNALLOCATED, lambda each: each.now.unallocated_kr),
        (_BROKEN, lambda each: sum(room.is_broken for room in each.screen.rooms)),
    )
    return Message(
        key="compare-totals",
        title=Text("Rækker pengene?", "Does the money reach?"),
        sentence=_where_rules_hold(several),
        table=Table(
            (WHAT, *headings_of(several, Unit.COUNT)),
            tuple((name, *(figure(each) for each in several)) for name, figure in parts),
        ),
        sources=plan_sources(plan),
        notes=(DERIVED,),
    )


def _where_rules_hold(several: Sequence[Compared]) -> Text:
    """In which of them all rules hold, and in which some break."""
    hold = tuple(quoted(each.name) for each in several if each.screen.is_feasible)
    broken = tuple(quoted(each.name) for each in several if not each.screen.is_feasible)
    if not broken:
        return Text("Alle regler holder i dem alle.", "All rules hold in all of them.")
    if not hold:
        return Text("Ingen af dem holder alle regler.", "None of them keeps all rules.")
    return as_sentence(
        phrase(
            "Alle regler holder i {hold}; regler brydes i {broken}",
            "All rules hold in {hold}; rules are broken in {broken}",
            hold=enumerated(hold),
            broken=enumerated(broken),
        )
    )


def lines_message(plan: Plan, cube: Cube, several: Sequence[Compared]) -> Message:
    """What each line and initiative gets year by year, and who gains and pays against the first."""
    rows = tuple(_line_row(cube, several, budget) for budget in _budgets(cube, several))
    sums = tuple(_sum_row(several, year) for year in cube.years)
    return Message(
        key="compare-lines",
        title=phrase(
            "Hvem får, og hvem betaler, mod {first}?",
            "Who gains, and who pays, against {first}?",
            first=quoted(several[0].name),
        ),
        sentence=joined(tuple(_gains(several[0].now, each) for each in several[1:])),
        table=Table((_LINE, YEAR, *headings_of(several, Unit.COUNT)), (*rows, *sums)),
        sources=plan_sources(plan),
        chart=_line_bars(cube, several),
        notes=(DERIVED,),
    )


def payers_message(plan: Plan, cube: Cube, several: Sequence[Compared]) -> Message:
    """What each source gives and how much of it lines are tied to; the remainder year by year."""
    rows: list[tuple[Value, ...]] = []
    for payer in cube.payers:
        for year in cube.years:
            if any(Grant(year, payer) in each.now.granted for each in several):
                name = cube.names.of(payer)
                gives = (each.now.granted.get(Grant(year, payer), 0) for each in several)
                rows.append((name, year, _GIVES, *gives))
                rows.append((name, year, _USED, *_tied(several, year, payer)))
    for year in cube.years:
        if any(_tied(several, year, UNNAMED)):
            rows.append((cube.names.of(UNNAMED), year, _USED, *_tied(several, year, UNNAMED)))
        left = (each.now.unallocated_of(year) for each in several)
        rows.append((Text("Alle kilder", "All sources"), year, Text("ikke fordelt", "unallocated"), *left))
    return Message(
        key="compare-sources",
        title=Text("Hvad giver hver kilde?", "What does each source give?"),
        sentence=joined(tuple(_given(several[0].now, each) for each in several[1:])),
        table=Table((_PAYER, YEAR, _MONEY, *headings_of(several, Unit.COUNT)), tuple(rows)),
        sources=plan_sources(plan),
        chart=Bars(
            categories=tuple(map(cube.names.of, cube.payers)),
            series=_series(several, cube.payers, _grants),
            unit=Unit.MILLION,
            is_horizontal=True,
        ),
        notes=(DERIVED,),
    )


def _budgets(cube: Cube, several: Sequence[Compared]) -> list[Budget]:
    """Every line and initiative that some scenario gives money, in the plan's order."""
    order = {line.key: place for place, line in enumerate(cube.lines)}
    found = {(c.year, c.line, c.initiative) for each in several for c, kr in each.now.amounts.items() if kr}
    return sorted(found, key=lambda b: (order.get(b[1], len(order)), b[2], b[0]))


def _line_row(cube: Cube, several: Sequence[Compared], budget: Budget) -> tuple[Value, ...]:
    year, line, initiative = budget
    amounts = (_of_budget(each.now, budget) for each in several)
    return (cube.names.of(initiative or line), year, *amounts)


def _sum_row(several: Sequence[Compared], year: int) -> tuple[Value, ...]:
    return (Text("I alt", "In all"), year, *(each.now.sum_of(Scope(year=year)) for each in several))


def _of_budget(now: Allocation, budget: Budget) -> int:
    year, line, initiative = budget
    return now.sum_of(Scope(year=year, line=line, initiative=initiative))


def _line_bars(cube: Cube, several: Sequence[Compared]) -> Bars:
    keys = [line.key for line in cube.lines if any(each.now.sum_of(Scope(line=line.key)) for each in several)]
    return Bars(
        categories=tuple(map(cube.names.of, keys)),
        series=_series(several, keys, lambda now, key: now.sum_of(Scope(line=key))),
        unit=Unit.MILLION,
        is_horizontal=True,
    )


def _series(
    several: Sequence[Compared], keys: Sequence[str], figure: Callable[[Allocation, str], int]
) -> tuple[Series, ...]:
    """A run for each scenario under its own name."""
    return tuple(
        Series(each.key, each.name, tuple(figure(each.now, key) for key in keys), tone)
        for each, tone in zip(several, TONES, strict=False)
    )


def _gains(first: Allocation, each: Compared) -> Text:
    """Who gets more and who less than in the first, in one sentence."""
    cells = {(c.year, c.line, c.initiative) for c in (*first.amounts, *each.now.amounts)}
    changes = [_of_budget(each.now, budget) - _of_budget(first, budget) for budget in sorted(cells)]
    more, less = [kr for kr in changes if kr > 0], [-kr for kr in changes if kr < 0]
    parts = (
        _part(more, Text("mere", "more")),
        _part(less, Text("mindre", "less")),
    )
    told = tuple(part for part in parts if part is not None)
    if not told:
        return phrase("I {name} får alle det samme.", "In {name} all get the same.", name=quoted(each.name))
    return as_sentence(
        phrase("I {name} får {told}", "In {name} {told}", name=quoted(each.name), told=enumerated(told))
    )


def _part(amounts: list[int], way: Text) -> Text | None:
    if not amounts:
        return None
    return phrase(
        "{items} {kr} {way}",
        "{items} {kr} {way}",
        items=counted(len(amounts), Text("post", "item gets"), Text("poster", "items get")),
        kr=kroner(sum(amounts)),
        way=way,
    )


def _given(first: Allocation, each: Compared) -> Text:
    """What the sources together give, beside the first."""
    change = each.now.asked_kr - first.asked_kr
    told = phrase("{kr} mere", "{kr} more", kr=kroner(change))
    if change < 0:
        told = phrase("{kr} mindre", "{kr} less", kr=kroner(-change))
    if not change:
        told = Text("det samme", "the same")
    left = each.now.unallocated_kr
    rest = phrase("{kr} står ufordelt", "{kr} is unallocated", kr=kroner(left))
    if left < 0:
        rest = phrase(
            "linjerne får {kr} mere, end kilderne er trykt med",
            "the lines get {kr} more than the sources are printed to give",
            kr=kroner(-left),
        )
    return as_sentence(
        phrase(
            "I {name} giver kilderne {told}; {rest}",
            "In {name} the sources give {told}; {rest}",
            name=quoted(each.name),
            told=told,
            rest=rest,
        )
    )


def _tied(several: Sequence[Compared], year: int, payer: str) -> tuple[int, ...]:
    return tuple(each.now.sum_of(Scope(year=year, payer=payer)) for each in several)


def _grants(now: Allocation, payer: str) -> int:
    return sum(kr for grant, kr in now.granted.items() if grant.payer == payer)
