"""What Excel lets people write in a column, and what it tells them when they write something else."""

from collections.abc import Mapping

from vink_model.domain.sheets import Column, Kind
from vink_model.text import Language, Text

LARGEST = 1_000_000_000_000
"""Whole numbers beyond this are slips of the hand."""
FIRST_YEAR, LAST_YEAR = 1900, 2100

_TITLE = Text("Det kan ikke stå her", "This cannot stand here")
_ADVICE = {
    Kind.CODE: Text("Vælg en værdi fra listen.", "Choose a value from the list."),
    Kind.REFERENCE: Text(
        "Nøglen findes ikke på det ark, der henvises til. Ret den, eller opret den dér først. "
        "Behold den kun, hvis planen allerede er indlæst.",
        "The key is not on the sheet referred to. Fix it, or write it there first. "
        "Keep it only if the plan has been loaded already.",
    ),
    Kind.KEY: Text(
        "Skriv en nøgle: små bogstaver a-z, tal og understreg, uden mellemrum.",
        "Write a key: small letters a-z, digits and underscores, no blanks.",
    ),
    Kind.WHOLE: Text("Skriv et helt tal, 0 eller mere.", "Write a whole number, 0 or more."),
    Kind.DECIMAL: Text("Skriv et tal, 0 eller mere.", "Write a number, 0 or more."),
    Kind.KRONER: Text("Skriv beløbet i hele kroner.", "Write the amount in whole kroner."),
    Kind.YEAR: Text("Skriv årstallet med fire cifre.", "Write the year with four digits."),
    Kind.MONTH: Text("Skriv måneden som 2016-05.", "Write the month as 2016-05."),
    Kind.DATE: Text("Skriv en dato.", "Write a date."),
}
_SAID_BEFOREHAND = {Kind.KEY, Kind.MONTH, Kind.DATE, Kind.KRONER}
"""Kinds whose form nobody can guess: the advice is shown when the cell is chosen."""


_IN_RANGE: Mapping[Kind, dict[str, object]] = {
    Kind.WHOLE: {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": LARGEST},
    Kind.DECIMAL: {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": LARGEST},
    Kind.KRONER: {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": LARGEST},
    Kind.YEAR: {"validate": "integer", "criteria": "between", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
    Kind.DATE: {"validate": "date", "criteria": ">=", "value": f"=DATE({FIRST_YEAR},1,1)"},
}


def entry_rule(
    column: Column, first_cell: str, offered: str | None, language: Language
) -> Mapping[str, object]:
    """Excel's rule for the cells of a column, as xlsxwriter takes it; empty when any words will do.

    `first_cell` is the column's topmost cell of figures (A2), `offered` the range that its drop-down shows.
    """
    condition = _condition(column, first_cell, offered)
    if not condition:
        return {}
    rule = dict(condition) | {
        "error_title": _TITLE.said(language),
        "error_message": _ADVICE[column.kind].said(language),
    }
    if column.kind in _SAID_BEFOREHAND:
        rule["input_message"] = _ADVICE[column.kind].said(language)
    return rule


def _condition(column: Column, cell: str, offered: str | None) -> Mapping[str, object]:
    match column.kind:
        case Kind.CODE:
            return {"validate": "list", "source": offered}
        case Kind.REFERENCE:
            # A warning only: the sheet referred to may be stored already and empty in this file.
            return {"validate": "list", "source": offered, "error_type": "warning"}
        case Kind.KEY:
            return {"validate": "custom", "value": f"={_is_key(cell)}"}
        case Kind.MONTH:
            return {"validate": "custom", "value": f"={_is_month(cell)}"}
        case Kind.KRONER if column.can_be_negative:
            return _IN_RANGE[Kind.KRONER] | {"minimum": -LARGEST}
        case _:
            return _IN_RANGE.get(column.kind, {})


def _is_key(cell: str) -> str:
    """Small letters, without blanks and hyphens."""
    return f'AND(EXACT({cell},LOWER({cell})),ISERROR(FIND(" ",{cell})),ISERROR(FIND("-",{cell})))'


def _is_month(cell: str) -> str:
    """A day that Excel knows as one, or text in the form 2016-05."""
    year, number = f"LEFT({cell},4)", f"RIGHT({cell},2)"
    in_form = f'LEN({cell})=7,MID({cell},5,1)="-",ISNUMBER(VALUE({year}))'
    in_year = f"IFERROR(VALUE({number}),0)>=1,IFERROR(VALUE({number}),0)<=12"
    return f"OR(ISNUMBER({cell}),AND({in_form},{in_year}))"
