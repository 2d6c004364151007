"""What was done to a sheet beside its values: rows and columns hidden, formulas where numbers are typed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vink_model.domain.checks.given import column_letter
from vink_model.sources.package import Package
from vink_model.sources.surroundings import ListedSheet
from vink_model.text import Text, enumerated, phrase

_MOST_SAID = 8


@dataclass(frozen=True, slots=True)
class BesideCells:
    """What was hidden in a sheet, and which of its cells are formulas."""

    is_hidden: bool
    rows: tuple[int, ...]
    columns: tuple[str, ...]
    formulas: frozenset[str]
    """Addresses."""

    def notes(self, sheet: str, typed: Mapping[str, str]) -> Iterator[Text]:
        """What a reader should know: all was read, hidden or not, and a formula by its value."""
        if self.is_hidden:
            yield phrase(
                "Arket '{s}' er skjult, men er læst med.", "The sheet '{s}' is hidden but was read.", s=sheet
            )
        if self.rows:
            yield phrase(
                "På arket '{s}' er rækker skjult, men læst med: {rows}.",
                "On the sheet '{s}' rows are hidden but were read: {rows}.",
                s=sheet,
                rows=_listed(tuple(map(str, self.rows))),
            )
        if self.columns:
            yield phrase(
                "På arket '{s}' er kolonner skjult, men læst med: {columns}.",
                "On the sheet '{s}' columns are hidden but were read: {columns}.",
                s=sheet,
                columns=_listed(self.columns),
            )
        for address in sorted(self.formulas & typed.keys()):
            yield phrase(
                "{s}!{a} er en formel; dens værdi {v} er læst.",
                "{s}!{a} is a formula; its value {v} was read.",
                s=sheet,
                a=address,
                v=typed[address],
            )


def beside(package: Package, sheet: ListedSheet) -> BesideCells:
    """One look through a sheet's own part."""
    rows: list[int] = []
    columns: list[str] = []
    formulas: set[str] = set()
    tree = package.tree(sheet.part)
    for element in tree.iter() if tree is not None else ():
        tag = element.tag.rpartition("}")[2]
        is_hidden = element.get("hidden") in {"1", "true"}
        if tag == "row" and is_hidden and (element.get("r") or "").isdigit():
            rows.append(int(element.get("r", "0")))
        elif tag == "col" and is_hidden:
            first, last = int(element.get("min", "1")), int(element.get("max", "1"))
            columns += [column_letter(place - 1) for place in range(first, min(last, first + _MOST_SAID) + 1)]
        elif tag == "c" and any(child.tag.rpartition("}")[2] == "f" for child in element):
            formulas.add(element.get("r", ""))
    return BesideCells(sheet.is_hidden, tuple(rows), tuple(columns), frozenset(formulas))


def _listed(several: tuple[str, ...]) -> Text:
    shown = tuple(Text(each, each) for each in several[:_MOST_SAID])
    rest = len(several) - len(shown)
    more = (phrase("{n} til", "{n} more", n=rest),) if rest else ()
    return enumerated((*shown, *more))
