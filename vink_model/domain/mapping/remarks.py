"""What is said about a mapped table beside its issues: what was left out, and where long periods were put."""

from collections.abc import Iterator

from vink_model.domain.mapping.applying import Applied
from vink_model.domain.mapping.values import PeriodRule
from vink_model.domain.sheets import Kind
from vink_model.text import Text, phrase


def remarks(one: Applied) -> Iterator[Text]:
    """What a reader of the figures must know of how they were read."""
    name = one.table.name
    left_out = sum(int(c.is_any(c.reading.dropped | c.reading.totals).sum()) for c in one.columns.values())
    if left_out:
        yield phrase(
            "{n} rækker i arket '{s}' er summer eller er valgt fra og er ikke taget med.",
            "{n} rows of the sheet '{s}' are sums or were left out by choice.",
            n=left_out,
            s=name,
        )
    for place in one.across.sums if one.across is not None else ():
        yield phrase(
            "'{h}' i arket '{s}' er en sum og er ikke taget med.",
            "'{h}' in the sheet '{s}' is a sum and was left out.",
            h=one.across.columns[place].header if one.across is not None else "",
            s=name,
        )
    if one.table.notes:
        yield phrase(
            "Noter under tabellen i arket '{s}' er ikke taget med (fra række {r}).",
            "Notes below the table in the sheet '{s}' were left out (from row {r}).",
            s=name,
            r=str(one.table.notes[0]),
        )
    yield from _long(one)
    yield from _counted_once(one)
    footnoted = sum(len(c.reading.remarks) for c in (*one.columns.values(), *one.figures))
    if footnoted:
        yield phrase(
            "{n} tal i arket '{s}' har en fodnote, som ikke er taget med.",
            "{n} figures in the sheet '{s}' carry a footnote, which was left out.",
            n=footnoted,
            s=name,
        )


def _counted_once(one: Applied) -> Iterator[Text]:
    """Each figure across is one row, so a count that the table does not give is 1 for each."""
    counts = [c for c in one.declared.measures if c.default is not None and c.key != one.mapped.measure]
    for column in counts if one.across is not None else ():
        if one.mapped.column(column.key) is None:
            yield phrase(
                "Hvert tal i arket '{s}' er læst som {n} i '{c}', da tabellen ikke selv siger det.",
                "Each figure of the sheet '{s}' was read as {n} in '{c}', as the table does not say it.",
                s=one.table.name,
                n=int(str(column.default)),
                c=column.label,
            )


def _long(one: Applied) -> Iterator[Text]:
    """Figures of more than a month stand in one month, and it is said in which."""
    readings = [(c.declared, c.reading) for c in one.columns.values()]
    readings += [(axis.column, axis.reading) for axis in one.across.axes] if one.across is not None else []
    months = [s.months for c, r in readings if c.kind is Kind.MONTH for s in r.long.values()]
    if not months or one.mapped.period_rule is PeriodRule.REFUSE:
        return
    is_first = one.mapped.period_rule is PeriodRule.FIRST_MONTH
    yield phrase(
        "Arket '{s}' har tal for op til {n} måneder ad gangen; de står i periodens {w} måned.",
        "The sheet '{s}' has figures for up to {n} months at a time; they stand in its {w} month.",
        s=one.table.name,
        n=max(months),
        w=Text("første", "first") if is_first else Text("sidste", "last"),
    )
