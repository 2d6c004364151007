"""The sentence on what a load would do to a sheet: what disappears, what is new, what changes, the totals."""

from collections.abc import Iterator, Sequence

from vink_model.domain.cell_changes import MonthChange, Tally
from vink_model.domain.changes import SheetChange
from vink_model.domain.gap_changes import GapChanges
from vink_model.domain.gaps import Gap, bounds
from vink_model.domain.sheets import Kind, Sheet
from vink_model.text import Language, Quantity, Text, Unit, counted, enumerated, joined, month_name, phrase

_NAMED_MONTHS = 3


def change_sentence(change: SheetChange) -> Text:
    """What would become of one sheet: what disappears, what is new, what changes, the totals."""
    parts = (*_gone(change), *_new(change), *_changed(change), *_gaps(change.gaps))
    said = phrase(
        "{sheet}: {parts}; {totals}",
        "{sheet}: {parts}; {totals}",
        sheet=change.sheet.title,
        parts=joined(parts, ", "),
        totals=joined(tuple(_totals(change)), ", "),
    )
    # "kr." brings its own full stop.
    return Text(f"{said.da.removesuffix('.')}.", f"{said.en}.")


def total_said(sheet: Sheet, tally: Tally, gaps: Sequence[Gap] = ()) -> Text:
    """The sheet's own total, its count before its other measures; where figures are missing, its bounds."""
    key = "count" if "count" in tally.totals else next(iter(tally.totals), "rows")
    return _amount(sheet, key, tally, gaps)


def _gone(change: SheetChange) -> Iterator[Text]:
    lost = change.gone_months
    if lost:
        yield phrase(
            "{n} forsvinder helt ({months})",
            "{n} disappear altogether ({months})",
            n=counted(len(lost), Text("måned", "month"), Text("måneder", "months")),
            months=_named(lost),
        )
    rest = change.gone - sum(month.gone for month in lost)
    if rest:
        yield phrase("{n} forsvinder", "{n} disappear", n=_things(change.sheet, rest))
    if not change.gone:
        yield phrase("ingen {things} forsvinder", "no {things} disappear", things=_noun(change.sheet))


def _named(months: tuple[MonthChange, ...]) -> Text:
    named = [
        Text(month_name(one.month, Language.DA), month_name(one.month, Language.EN))
        for one in months[:_NAMED_MONTHS]
    ]
    more = len(months) - len(named)
    if more:
        named.append(phrase("{n} til", "{n} more", n=more))
    return enumerated(tuple(named))


def _new(change: SheetChange) -> Iterator[Text]:
    months = change.new_months
    if months:
        yield counted(len(months), Text("ny måned", "new month"), Text("nye måneder", "new months"))
    rest = change.new - sum(month.new for month in months)
    if rest:
        one, many = (
            (Text("nyt tal", "new figure"), Text("nye tal", "new figures"))
            if change.sheet.is_folded
            else (Text("ny række", "new row"), Text("nye rækker", "new rows"))
        )
        yield counted(rest, one, many)


def _changed(change: SheetChange) -> Iterator[Text]:
    one, many = (
        (Text("ændret tal", "changed figure"), Text("ændrede tal", "changed figures"))
        if change.sheet.is_folded
        else (Text("ændret række", "changed row"), Text("ændrede rækker", "changed rows"))
    )
    if change.changed:
        yield counted(change.changed, one, many)
    if change.is_reordered:
        yield Text("en anden rækkefølge", "another order")


def _gaps(gaps: GapChanges) -> Iterator[Text]:
    """What becomes of the figures that the source does not give."""
    for found, (one, many) in (
        (gaps.missing, _MISSING),
        (gaps.known, _KNOWN),
        (gaps.dropped, _DROPPED),
        (gaps.restated, _RESTATED),
    ):
        if found:
            yield counted(len(found), one, many)


_MISSING = (
    Text("tal mangler fremover (ukendt, ikke 0)", "figure is missing from now on (unknown, not 0)"),
    Text("tal mangler fremover (ukendte, ikke 0)", "figures are missing from now on (unknown, not 0)"),
)
_KNOWN = (
    Text("tal, der manglede, bliver kendt", "figure that was missing becomes known"),
    Text("tal, der manglede, bliver kendt", "figures that were missing become known"),
)
_DROPPED = (
    Text(
        "tal, der manglede, nævnes ikke mere og regnes for 0",
        "figure that was missing is no longer mentioned and counts as 0",
    ),
    Text(
        "tal, der manglede, nævnes ikke mere og regnes for 0",
        "figures that were missing are no longer mentioned and count as 0",
    ),
)
_RESTATED = (
    Text("tal mangler stadig, men angives anderledes", "figure is still missing but stated otherwise"),
    Text("tal mangler stadig, men angives anderledes", "figures are still missing but stated otherwise"),
)


def _noun(sheet: Sheet) -> Text:
    return Text("tal", "figures") if sheet.is_folded else Text("rækker", "rows")


def _things(sheet: Sheet, number: int) -> Text:
    if sheet.is_folded:
        return counted(number, Text("tal", "figure"), Text("tal", "figures"))
    return counted(number, Text("række", "row"), Text("rækker", "rows"))


def _totals(change: SheetChange) -> Iterator[Text]:
    """Each total as 'i alt 104 → 116'; where nothing is added up, the rows."""
    totals = change.after.totals or {"rows": 0}
    for key in totals:
        named = phrase(
            "i alt {before} → {after}",
            "{before} → {after} in all",
            before=_amount(change.sheet, key, change.before, change.gaps.before),
            after=_amount(change.sheet, key, change.after, change.gaps.after),
        )
        several = len(totals) > 1
        yield phrase("{what} {n}", "{what} {n}", what=change.sheet[key].label, n=named) if several else named


def _amount(sheet: Sheet, key: str, tally: Tally, gaps: Sequence[Gap]) -> Text:
    if key == "rows":
        return counted(tally.rows, Text("række", "row"), Text("rækker", "rows"))
    unit = Unit.KRONER if sheet[key].kind is Kind.KRONER else Unit.COUNT
    known = bounds(tally.totals.get(key, 0), (gap for gap in gaps if gap.measure == key))
    return Quantity(known.lowest, unit).text if known.is_exact else known.text
