"""docs/measures.md: every figure of the product, written from the catalogue."""

from collections.abc import Iterator

from vink_model.domain.measures import CATALOGUE, Declaration, Place, Rung, Stage
from vink_model.domain.sheets import SHEETS, Sheet
from vink_model.text import Language, Text, month_name

_INTRODUCTION = """# The figures

<!-- Generated from vink_model/domain/measures; write it again with: python -m vink_model docs -->

Every figure that a screen shows is declared once, and the screen *Metode* shows the same declarations. A
share has a numerator and a denominator; people whose time has not come are pending, and are neither. A
changed definition is a second one with its own month: the first stays, and the two are never added up.
"""


def measures_page() -> str:
    """The page as Markdown, ending in one newline."""
    return "\n".join([_INTRODUCTION, *_ladder(), *_stages(), *_figures()])


def _ladder() -> Iterator[str]:
    yield "## The ladder of evidence\n"
    yield from (f"- **{_both(rung.label)}** {_both(rung.meaning, ' ')}" for rung in Rung)
    yield ""


def _stages() -> Iterator[str]:
    yield "## How far a course has come\n"
    yield "Each word is a denominator of its own.\n"
    yield from (f"- **{_both(stage.label)}** {_both(stage.meaning)}." for stage in Stage)
    yield ""


def _figures() -> Iterator[str]:
    for place in Place:
        yield f"## {_both(place.label)}\n"
        for declaration in CATALOGUE.values():
            if declaration.place is place:
                yield from _figure(declaration)


def _figure(declaration: Declaration) -> Iterator[str]:
    yield f"### {_both(declaration.label)} · `{declaration.key}`\n"
    facts = (
        ("Formula", declaration.formula),
        ("Kind", declaration.counting.label),
        ("Denominator", declaration.denominator),
        ("Counted when", declaration.maturity),
        ("Evidence", declaration.rung.label),
        ("Note", declaration.remark),
    )
    yield from (f"- {head}: {_both(words)}" for head, words in facts if words is not None)
    if declaration.minimum_n is not None:
        yield f"- Smallest denominator of a percentage: {declaration.minimum_n}"
    sheet = SHEETS[declaration.sheet]
    columns = ", ".join(f"`{column}`" for column in declaration.columns)
    yield f"- Source: [{_both(sheet.title)}](workbook.md#{_anchor(sheet)}), {columns}"
    for change in declaration.changes:
        if change.valid_from is not None:
            yield f"- From {month_name(change.valid_from, Language.EN)}: {_both(change.words)}"
    yield ""


def _anchor(sheet: Sheet) -> str:
    """The address of the sheet's heading in workbook.md, as Markdown readers make it."""
    heading = f"{_both(sheet.title)} · {sheet.key}".lower()
    return "".join("-" if sign == " " else sign for sign in heading if sign.isalnum() or sign in " -_")


def _both(text: Text, between: str = " · ") -> str:
    return text.da if text.da == text.en else f"{text.da}{between}{text.en}"
