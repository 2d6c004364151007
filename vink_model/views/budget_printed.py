"""All printed figures at once: whether all can be true, where each can lie, and which of them clash."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from vink_model.domain.messages import Heading, Message, Reach, Span, Spans, Table
from vink_model.domain.plan import Plan
from vink_model.domain.planning.printed import AllPrinted, Figure, Split, Tightened
from vink_model.text import Text, Unit, counted, enumerated, joined, phrase
from vink_model.views.budget_printed_words import figure_name, two_decimals, whole
from vink_model.views.budget_words import line_name, millions, payer_name, places, year_said
from vink_model.views.words import quoted

_TITLE = Text(
    "Kan alle trykte tal være rigtige på én gang?", "Can all printed figures be true at the same time?"
)
_HOW = Text(
    "Alle tal og summer er prøvet i ét lineært program: hvert trykt tal må ligge en halv enhed af sit sidste "
    "ciffer til hver side, og hver sum skal gå op. Det trykte står, som det er trykt.",
    "All figures and sums are tried in one linear program: each printed figure may lie half a unit of its "
    "last digit to either side, and each sum must hold. What is printed stays as it is printed.",
)


def printed_message(plan: Plan, found: AllPrinted) -> Message | None:
    """The answer for all figures together; None when the plan prints none."""
    if found.clashing:
        return _contradiction(plan, found.clashing)
    if not found.figures:
        return None
    return Message(
        key="printed",
        title=_TITLE,
        sentence=joined((_yes(found.figures), *_tighter(plan, found.figures), *_payers(plan, found.splits))),
        table=_table(plan, found.figures),
        sources=places(each.figure.row.source for each in found.figures),
        chart=_chart(plan, found.splits),
        notes=(_HOW,),
    )


def _yes(figures: tuple[Tightened, ...]) -> Text:
    return phrase(
        "Ja: alle {n} trykte tal kan være rigtige på én gang; afrunding kan forklare hver forskel.",
        "Yes: all {n} printed figures can be true at the same time; rounding can explain every difference.",
        n=len(figures),
    )


def _tighter(plan: Plan, figures: tuple[Tightened, ...]) -> tuple[Text, ...]:
    """Which figures the others say more of than their own last digit. Empty: none."""
    tight = [each for each in figures if each.is_tighter]
    if not tight:
        return ()
    return (
        phrase(
            "De andre tal indsnævrer {figures}: {told}.",
            "The other figures narrow {figures}: {told}.",
            figures=counted(len(tight), Text("tal", "figure"), Text("tal", "figures")),
            told=enumerated(tuple(_between(plan, each) for each in tight)),
        ),
    )


def _between(plan: Plan, each: Tightened) -> Text:
    return phrase(
        "{name} ({low}–{high})",
        "{name} ({low}–{high})",
        name=quoted(figure_name(plan, each.figure)),
        low=two_decimals(each.range.low),
        high=two_decimals(each.range.high),
    )


def _payers(plan: Plan, splits: tuple[Split, ...]) -> tuple[Text, ...]:
    """Who can be paying what the plan names no payer for, a sentence a year and line."""
    wheres = dict.fromkeys((split.year, split.line) for split in splits)
    return tuple(_of_line(plan, [s for s in splits if (s.year, s.line) == where]) for where in wheres)


def _of_line(plan: Plan, splits: list[Split]) -> Text:
    told = tuple(
        phrase(
            "{payer} mellem {low} og {high}",
            "{payer} with between {low} and {high}",
            payer=payer_name(plan, split.payer),
            low=two_decimals(split.range.low),
            high=two_decimals(split.range.high),
        )
        for split in splits
    )
    return phrase(
        "Af {line} i {year} betaler {told} (mio. kr., beregnet).",
        "{line} in {year} is paid by {told} (DKK million, derived).",
        line=quoted(line_name(plan, splits[0].line)),
        year=year_said(splits[0].year),
        told=enumerated(told),
    )


def _chart(plan: Plan, splits: tuple[Split, ...]) -> Spans | None:
    """Where each payer's part can lie. Empty: None when every line has a named payer."""
    if not splits:
        return None
    return Spans(tuple(_span(plan, split) for split in splits), Unit.MILLION)


def _span(plan: Plan, split: Split) -> Span:
    return Span(
        key=f"{split.year}:{split.line}:{split.payer}",
        label=phrase(
            "{payer} til {line} {year}",
            "{payer} to {line} {year}",
            payer=payer_name(plan, split.payer),
            line=line_name(plan, split.line),
            year=year_said(split.year),
        ),
        said=phrase(
            "{low}–{high} mio. kr.",
            "DKK {low}–{high} million",
            low=two_decimals(split.range.low),
            high=two_decimals(split.range.high),
        ),
        reaches=(Reach(_decimal(split.range.low), _decimal(split.range.high), Fraction(1)),),
    )


def _decimal(kr: Fraction) -> Decimal:
    return Decimal(kr.numerator) / kr.denominator


def _table(plan: Plan, figures: tuple[Tightened, ...]) -> Table:
    return Table(
        (
            Heading("figure", Text("Trykt tal", "Printed figure")),
            Heading("printed", Text("Trykt", "Printed"), Unit.KRONER),
            Heading("low", Text("Afrundet fra", "Rounded from"), Unit.KRONER),
            Heading("high", Text("til", "to"), Unit.KRONER),
            Heading("tight_low", Text("Med de andre tal fra", "With the other figures from"), Unit.KRONER),
            Heading("tight_high", Text("til", "to"), Unit.KRONER),
            Heading("status", Text("Status", "Status")),
            Heading("page", Text("Side", "Page")),
        ),
        tuple(
            (
                figure_name(plan, each.figure),
                each.figure.part.amount_kr,
                whole(each.figure.part.range.low),
                whole(each.figure.part.range.high),
                whole(each.range.low),
                whole(each.range.high),
                each.figure.row.source.status.label,
                _page(each.figure),
            )
            for each in figures
        ),
    )


def _page(figure: Figure) -> str | None:
    page = figure.row.source.page
    return None if page is None else str(page)


def _contradiction(plan: Plan, clashing: tuple[Figure, ...]) -> Message:
    """The smallest set of figures that cannot all be true."""
    return Message(
        key="printed",
        title=_TITLE,
        sentence=phrase(
            "Nej: {n} kan ikke alle være rigtige, heller ikke afrundet: {told}. Slettes ét af dem, kan "
            "resten være rigtige; færre tal modsiger ikke hinanden.",
            "No: {n} cannot all be true, not even rounded: {told}. Without any one of them the rest can be "
            "true; no fewer figures clash.",
            n=counted(len(clashing), Text("tal", "figure"), Text("tal", "figures")),
            told=enumerated(tuple(_said(plan, figure) for figure in clashing)),
        ),
        table=_clashing_table(plan, clashing),
        sources=places(figure.row.source for figure in clashing),
        notes=(_HOW,),
    )


def _said(plan: Plan, figure: Figure) -> Text:
    return phrase(
        "{name} ({kr})",
        "{name} ({kr})",
        name=quoted(figure_name(plan, figure)),
        kr=millions(figure.part.amount_kr),
    )


def _clashing_table(plan: Plan, clashing: Iterable[Figure]) -> Table:
    return Table(
        (
            Heading("figure", Text("Trykt tal", "Printed figure")),
            Heading("printed", Text("Trykt", "Printed"), Unit.KRONER),
            Heading("low", Text("Afrundet fra", "Rounded from"), Unit.KRONER),
            Heading("high", Text("til", "to"), Unit.KRONER),
            Heading("page", Text("Side", "Page")),
        ),
        tuple(
            (
                figure_name(plan, figure),
                figure.part.amount_kr,
                whole(figure.part.range.low),
                whole(figure.part.range.high),
                _page(figure),
            )
            for figure in clashing
        ),
    )
