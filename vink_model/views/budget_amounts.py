"""Every amount of the plan with its status and page, in rows that add up."""

from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.money import Ledger, Portion
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Source, Status
from vink_model.domain.reconcile import stated_total
from vink_model.domain.sheets.plan_columns import PLAN
from vink_model.text import Text, Unit, counted, enumerated, joined, phrase
from vink_model.views.budget_words import (
    ALL_LINES,
    WHOLE_PLAN,
    arithmetic,
    bare,
    is_about,
    line_keys,
    line_name,
    millions,
    money_sources,
    payer_name,
    remainder_name,
    status_said,
    year_said,
)
from vink_model.views.words import in_a_sentence

Row = tuple[Value, ...]


def amounts_message(plan: Plan, shown: tuple[Ledger, ...], line: str | None) -> Message:
    """All amounts of the years shown; with a line picked, the others stand as one row: it still adds up."""
    rows = tuple(row for ledger in shown for row in _year(plan, ledger, line))
    remarks = tuple(dict.fromkeys(remark for *_, remark in rows if isinstance(remark, Text)))
    return Message(
        key="amounts",
        title=Text("Alle beløb", "All amounts"),
        sentence=joined(tuple(_sentence(ledger) for ledger in shown)),
        table=Table(
            (
                Heading("year", Text("År", "Year"), Unit.YEAR),
                Heading("line", Text("Linje", "Line")),
                Heading("payer", Text("Kilde", "Source")),
                Heading("amount", Text("Beløb", "Amount"), Unit.KRONER),
                Heading("status", Text("Status", "Status")),
                Heading("page", Text("Side", "Page")),
                Heading("note", Text("Note", "Note")),
            ),
            tuple((*row, _number(remark, remarks)) for *row, remark in rows),
        ),
        sources=money_sources(shown),
        notes=tuple(
            phrase("Note {n}. {remark}", "Note {n}. {remark}", n=number, remark=remark)
            for number, remark in enumerate(remarks, start=1)
        ),
    )


def _number(remark: Value, remarks: tuple[Text, ...]) -> str | None:
    """Where a row's remark stands among the notes: remarks are too long for a table on a phone."""
    return str(remarks.index(remark) + 1) if isinstance(remark, Text) else None


def _sentence(ledger: Ledger) -> Text:
    return phrase(
        "Linjerne får {sum} i {year}, delt i {n}: {told}.",
        "The lines get {sum} in {year}, split into {n}: {told}.",
        sum=millions(ledger.lines_kr),
        year=year_said(ledger.year),
        n=counted(len(ledger.portions), Text("beløb", "amount"), Text("beløb", "amounts")),
        told=enumerated(tuple(_of_status(ledger, status) for status in _statuses(ledger))),
    )


def _statuses(ledger: Ledger) -> tuple[Status, ...]:
    """The kinds of figure among the portions, in the order of their declaration."""
    found = {portion.status for portion in ledger.portions}
    return tuple(status for status in Status if status in found)


def _of_status(ledger: Ledger, status: Status) -> Text:
    """How many portions have a status, counted as the table shows them, and the remainder among them."""
    mine = tuple(portion for portion in ledger.portions if portion.status is status)
    rest = tuple(portion for portion in mine if portion.payer is None)
    said = phrase("{n} {status}", "{n} {status}", n=len(mine), status=in_a_sentence(status.label))
    return joined((said, *(_remainder(portion) for portion in rest)))


def _remainder(portion: Portion) -> Text:
    return phrase(
        "(heraf {kr} som {name})",
        "(of which {kr} as {name})",
        kr=bare(portion.amount_kr),
        name=in_a_sentence(remainder_name(portion)),
    )


def _year(plan: Plan, ledger: Ledger, line: str | None) -> tuple[Row, ...]:
    keys = dict.fromkeys(
        portion.line
        for key in line_keys(plan)
        for portion in ledger.portions
        if key in portion.line.split("+")
    )
    picked = [key for key in keys if line is None or line in key.split("+")]
    rows = [row for key in picked for row in _line(plan, ledger, key)]
    others = sum(p.amount_kr for p in ledger.portions if p.line not in picked)
    if line is not None:
        rows.append(_derived_row(ledger, Text("Øvrige linjer", "Other lines"), None, others))
    return (*rows, *_totals(plan, ledger))


def _line(plan: Plan, ledger: Ledger, key: str) -> list[Row]:
    """A line's portions, then its total: as printed, or else their sum."""
    rows = [_portion(plan, portion) for portion in ledger.portions if portion.line == key]
    printed = stated_total(plan, key, ledger.year, ledger.year)
    unpaid = [row for row in ledger.rows if row.line in key.split("+") and row.funding_source is None]
    if printed is not None:
        rows.append(_row(ledger.year, line_name(plan, key), _total(), printed.amount_kr, printed.source))
    rows += [
        _row(row.year, line_name(plan, row.line), _unstated(), row.amount_kr, row.source) for row in unpaid
    ]
    return rows


def _portion(plan: Plan, portion: Portion) -> Row:
    name = remainder_name(portion) if portion.payer is None else payer_name(plan, portion.payer)
    remark = _in_millions(portion) if portion.is_worked_out else None
    row = _row(portion.year, line_name(plan, portion.line), name, portion.amount_kr, portion.source, remark)
    return _marked(row, about=is_about(plan, portion.year, portion.payer))


def _in_millions(portion: Portion) -> Text:
    return phrase(
        "{sum} = {amount} mio. kr.",
        "{sum} = {amount} million",
        sum=arithmetic(portion.terms),
        amount=bare(portion.amount_kr),
    )


def _totals(plan: Plan, ledger: Ledger) -> list[Row]:
    """What the lines give, what is printed for the plan, the difference between, what each payer gives."""
    rows = [_derived_row(ledger, ALL_LINES, _total(), ledger.lines_kr)]
    printed = stated_total(plan, PLAN, ledger.year, ledger.year)
    if printed is not None:
        difference = printed.amount_kr - ledger.lines_kr
        if difference:
            rows.append(_derived_row(ledger, WHOLE_PLAN, _difference(), difference))
        rows.append(_row(ledger.year, WHOLE_PLAN, _total(), printed.amount_kr, printed.source))
    rows += [
        _marked(
            _row(ledger.year, WHOLE_PLAN, f.funding_source.name, f.amount_kr, f.source),
            about=f.is_approximate,
        )
        for f in ledger.granted
    ]
    return rows


def _row(year: int, line: Text, payer: Text, amount: int, source: Source, remark: Text | None = None) -> Row:
    page = None if source.page is None else str(source.page)
    return (year, line, payer, amount, source.status.label, page, remark or source.remark)


def _marked(row: Row, *, about: bool) -> Row:
    """A row whose status says that the amount is printed as 'about'."""
    year, line, payer, amount, status, *rest = row
    kinds = (status,) if isinstance(status, Text) else ()
    return (year, line, payer, amount, status_said(kinds, about=about), *rest)


def _derived_row(ledger: Ledger, line: Text, payer: Text | None, amount: int) -> Row:
    return (ledger.year, line, payer, amount, Status.DERIVED.label, None, None)


def _total() -> Text:
    return Text("I alt", "In all")


def _unstated() -> Text:
    return Text("I alt, kilde ikke oplyst", "In all, source not stated")


def _difference() -> Text:
    return Text("Forskel til det trykte", "Difference to what is printed")
