"""What has been spent to date of what each line has, for the committee."""

from vink_model.domain.disclosure.gate import Booked, Grounds
from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone
from vink_model.domain.provenance import Source, Status
from vink_model.month import Month
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.budget_words import bare, line_keys, line_name

_BOOKED_WHERE = Text(
    "Bogført forbrug, som det stod i den seneste indlæsning; det siger intet om, hvad der er disponeret.",
    "Booked spending as it stood in the latest load; it says nothing of what is committed.",
)


def spent(grounds: Grounds) -> Message | None:
    """Booked beside budgeted, line by line and year by year. Empty: None when nothing was booked."""
    if not grounds.spending:
        return None
    until = max(one.month for one in grounds.spending)
    years = sorted({one.month.year for one in grounds.spending} & set(grounds.plan.years))
    rows = [(line, year) for line in line_keys(grounds.plan) for year in years]
    given = {row: _given(grounds, *row) for row in rows}
    used = {row: _used(grounds.spending, *row) for row in rows}
    names = {
        row: phrase("{l} {y}", "{l} {y}", l=line_name(grounds.plan, row[0]), y=str(row[1])) for row in rows
    }
    return Message(
        key="spent",
        title=_title(sum(used.values()), sum(given.values()), until),
        sentence=_sentence(years, used, given),
        table=_table(tuple((names[row], given[row], used[row]) for row in rows)),
        sources=_sources(grounds),
        chart=Bars(
            tuple(names[row] for row in rows),
            (
                Series("used", Text("Brugt", "Spent"), tuple(used[row] for row in rows), Tone.PRIMARY),
                Series("given", Text("Budget", "Budget"), tuple(given[row] for row in rows), Tone.MUTED),
            ),
            Unit.MILLION,
            is_horizontal=True,
        ),
        notes=(_BOOKED_WHERE,),
    )


Row = tuple[str, int]
Amounts = dict[Row, int]


def _given(grounds: Grounds, line: str, year: int) -> int:
    return sum(row.amount_kr for row in grounds.plan.budget if (row.line, row.year) == (line, year))


def _used(booked: tuple[Booked, ...], line: str, year: int) -> int:
    return sum(one.amount_kr for one in booked if (one.line, one.month.year) == (line, year))


def _title(used: int, given: int, until: Month) -> Text:
    return phrase(
        "{used} af {given} mio. kr. er brugt ved udgangen af {month}",
        "DKK {used} of {given} million is spent at the end of {month}",
        used=_millions(used),
        given=bare(given),
        month=until,
    )


def _millions(kroner: int) -> Quantity:
    return Quantity(bare(kroner).number, Unit.NUMBER, decimals=1)


def _sentence(years: list[int], used: Amounts, given: Amounts) -> Text:
    told = tuple(
        phrase(
            "{used} af {given} mio. kr. i {year}",
            "DKK {used} of {given} million in {year}",
            used=_millions(sum(n for row, n in used.items() if row[1] == year)),
            given=bare(sum(n for row, n in given.items() if row[1] == year)),
            year=str(year),
        )
        for year in years
    )
    return phrase("{told}.", "{told}.", told=_listed(told))


def _listed(told: tuple[Text, ...]) -> Text:
    return Text("; ".join(one.da for one in told), "; ".join(one.en for one in told))


def _table(rows: tuple[tuple[Text, int, int], ...]) -> Table:
    return Table(
        (
            Heading("line", Text("Linje og år", "Line and year")),
            Heading("given", Text("Budget", "Budget"), Unit.KRONER),
            Heading("used", Text("Brugt", "Spent"), Unit.KRONER),
            Heading("left", Text("Rest", "Left"), Unit.KRONER),
        ),
        tuple((name, given, used, given - used) for name, given, used in rows),
    )


def _sources(grounds: Grounds) -> tuple[Source, ...]:
    found = tuple(source for sheet, source in grounds.sources if sheet == "spending")
    planned = (Source(row.source.document, row.source.page, Status.STATED) for row in grounds.plan.budget)
    return tuple(dict.fromkeys((*found, *planned)))
