"""The method: every figure of the product from the catalogue, found by screen, by words or by its address."""

from collections.abc import Mapping
from dataclasses import dataclass

from vink_model.domain.measures import CATALOGUE, Declaration, Definition, Place
from vink_model.domain.sheets import SHEETS, plain
from vink_model.text import Text, joined, phrase
from vink_model.views.words import quoted

ALL = "all"
"""The code for no narrowing, as it stands in the address."""
FIGURES, RULES = "tal", "regler"
SHAPES: Mapping[str, Text] = {
    FIGURES: Text("Tal for tal", "Figure by figure"),
    RULES: Text("Sådan bliver de læst", "How they are read"),
}
PLACES: Mapping[str, Text] = {ALL: Text("Alle skærme", "All screens")} | {p.value: p.label for p in Place}
MEASURES_BY_KEY: Mapping[str, Text] = {ALL: Text("Alle tal", "All figures")} | {
    key: phrase("{p}: {l}", "{p}: {l}", p=d.place.label, l=d.label) for key, d in CATALOGUE.items()
}
LEAD = Text(
    "Hvert tal i løsningen er erklæret ét sted. Her står, hvad der tælles, blandt hvem, hvornår, og hvor "
    "langt "
    "tallet rækker.",
    "Each figure of the product is declared in one place. Here is what is counted, among whom, when, and how "
    "far the figure carries.",
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One line about a figure."""

    head: Text
    words: Text


@dataclass(frozen=True, slots=True)
class MeasureCard:
    """How one figure is made."""

    key: str
    name: Text
    place: Text
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class MeasureGroup:
    """The figures of one screen."""

    key: str
    name: Text
    cards: tuple[MeasureCard, ...]


@dataclass(frozen=True, slots=True)
class MethodScreen:
    """The figures that a choice leaves. Empty: no groups when none answers to it."""

    shown: Text
    groups: tuple[MeasureGroup, ...]
    picked: MeasureCard | None
    """The one figure that was asked for by its address."""


def method_screen(place: str = ALL, measure: str = ALL, words: str = "") -> MethodScreen:
    """The figures of one screen that hold the words, or the one figure asked for."""
    asked = CATALOGUE.get(measure)
    chosen = (
        (asked,)
        if asked is not None
        else tuple(d for d in CATALOGUE.values() if place in (ALL, d.place) and _holds(d, words))
    )
    return MethodScreen(
        shown=phrase(
            "Viser {n} af {all} tal.", "Showing {n} of {all} figures.", n=len(chosen), all=len(CATALOGUE)
        ),
        groups=tuple(
            MeasureGroup(p.value, p.label, tuple(card_of(d) for d in chosen if d.place is p))
            for p in Place
            if any(d.place is p for d in chosen)
        ),
        picked=None if asked is None else card_of(asked),
    )


def card_of(declaration: Declaration) -> MeasureCard:
    """The card of one declared figure."""
    optional = (
        (Text("Nævner", "Denominator"), declaration.denominator),
        (Text("Tælles hvornår", "Counted when"), declaration.maturity),
        (Text("Bemærk", "Note"), declaration.remark),
        (Text("Mindste nævner", "Smallest denominator"), _minimum(declaration)),
    )
    return MeasureCard(
        declaration.key,
        declaration.label,
        declaration.place.label,
        (
            Fact(Text("Formel", "Formula"), declaration.formula),
            Fact(Text("Slags", "Kind"), declaration.counting.label),
            *(Fact(head, words) for head, words in optional if words is not None),
            Fact(Text("Evidens", "Evidence"), rung_said(declaration)),
            Fact(Text("Kilde", "Source"), source_said(declaration)),
            Fact(
                Text("Definition", "Definition"), joined(tuple(map(_defined, declaration.definitions)), " ")
            ),
        ),
    )


def rung_said(declaration: Declaration) -> Text:
    """The rung of the ladder with what it carries."""
    rung = declaration.rung
    return phrase("{r}. {m}", "{r}. {m}", r=rung.label, m=rung.meaning)


def source_said(declaration: Declaration) -> Text:
    """The sheet and the columns that the figure is made from, by the names that the workbook gives them."""
    sheet = SHEETS[declaration.sheet]
    return phrase(
        "Arket {sheet}, kolonnerne {columns}",
        "The sheet {sheet}, the columns {columns}",
        sheet=quoted(sheet.title),
        columns=joined(tuple(sheet[key].label for key in declaration.columns), ", "),
    )


def _minimum(declaration: Declaration) -> Text | None:
    if declaration.minimum_n is None:
        return None
    return phrase(
        "{n}; for færre skrives antallet og ingen procent.",
        "{n}; for fewer the number is written and no percentage.",
        n=declaration.minimum_n,
    )


def _defined(definition: Definition) -> Text:
    if definition.valid_from is None:
        return Text("Gælder fra første tælling.", "In force from the first count.")
    return phrase(
        "Fra {month}: {words}.", "From {month}: {words}.", month=definition.valid_from, words=definition.words
    )


def _holds(declaration: Declaration, words: str) -> bool:
    """Whether every word is somewhere in what is said of the figure, in either language."""
    texts = (declaration.label, declaration.formula, declaration.maturity, declaration.remark)
    said = plain(
        " ".join(f"{t.da} {t.en}" for t in (*texts, SHEETS[declaration.sheet].title) if t is not None)
    )
    return all(word in f"{said} {plain(declaration.key)}" for word in plain(words).split())
