"""What people are told about a column: its kind, whether it must be filled, what it accepts."""

from vink_model.domain.sheets import SHEETS, Column, Kind
from vink_model.text import Language, Text, enumerated, joined, phrase

KIND_NAMES = {
    Kind.TEXT: Text("Tekst", "Text"),
    Kind.KEY: Text("Nøgle", "Key"),
    Kind.CODE: Text("Valg fra liste", "Choice from a list"),
    Kind.REFERENCE: Text("Henvisning", "Reference"),
    Kind.WHOLE: Text("Helt tal", "Whole number"),
    Kind.DECIMAL: Text("Tal", "Number"),
    Kind.KRONER: Text("Hele kroner", "Whole kroner"),
    Kind.YEAR: Text("Årstal", "Year"),
    Kind.MONTH: Text("Måned (2016-05)", "Month (2016-05)"),
    Kind.DATE: Text("Dato (2016-05-30)", "Date (2016-05-30)"),
}


def must(column: Column) -> Text:
    """Whether the cell must be filled, and what an empty one stands for."""
    if column.required:
        return Text("Skal udfyldes", "Required")
    if column.default is None:
        return Text("Kan være tom", "May be empty")
    default = column.codes(str(column.default)).label if column.codes else str(column.default)
    return phrase("Kan være tom: læses som {d}", "May be empty: read as {d}", d=default)


def accepted(column: Column) -> Text | None:
    """What the cell may say: the words of its list, or another sheet's keys; None when it is free."""
    if column.codes is not None:
        return joined(tuple(code.label for code in column.codes), " · ")
    if column.refers_to:
        sheets = enumerated(tuple(SHEETS[key].title for key in column.refers_to))
        keys = phrase("En nøgle fra arket {s}", "A key of the sheet {s}", s=sheets)
        if column.also:
            return phrase("{k}, eller '{a}'", "{k}, or '{a}'", k=keys, a=", ".join(column.also))
        return keys
    return None


def explanation(column: Column, language: Language) -> str:
    """All that is said of a column, line by line, as it stands in the note on its header."""
    lines = [column.meaning, phrase("{k}. {m}.", "{k}. {m}.", k=KIND_NAMES[column.kind], m=must(column))]
    if column.refers_to and (said := accepted(column)):
        lines.append(phrase("{a}.", "{a}.", a=said))
    return "\n".join(line.said(language) for line in lines)
