"""What is said about values of a database's column: how many rows, what is wrong, what is accepted."""

from vink_model.domain.issues import Issue, Rule
from vink_model.text import Text, counted, phrase

_ROW, _ROWS = Text("række", "row"), Text("rækker", "rows")
_CELL, _CELLS = Text("celle", "cell"), Text("celler", "cells")
_IN_VIEW = Text(
    "Ret tallene i databasen, eller erklær en visning, hvor de er rettet.",
    "Fix the numbers in the database, or declare a view in which they are fixed.",
)


def of_rows(issue: Issue, table: str, rows: int) -> Issue:
    """A fault of one value, said of the rows that hold it; the value stands only where the checks let it."""
    message = phrase(
        "{m} Det gælder {n}.", "{m} It is so in {n}.", m=issue.message, n=counted(rows, _ROW, _ROWS)
    )
    return Issue(issue.rule, table, None, issue.column, None, message, issue.remedy, issue.found)


def of_table(issue: Issue, table: str) -> Issue:
    """A fault of a column as a whole."""
    return Issue(issue.rule, table, None, issue.column, None, issue.message, issue.remedy, issue.found)


def garbled(table: str, column: str, rows: int) -> Issue:
    """Words in another encoding."""
    return Issue(
        Rule.ERROR_CELL,
        table,
        None,
        column,
        None,
        phrase(
            "'{c}' har ord i en anden tegnkodning end UTF-8. Det gælder {n}.",
            "'{c}' holds words in another encoding than UTF-8. It is so in {n}.",
            c=column,
            n=counted(rows, _ROW, _ROWS),
        ),
        Text(
            "Ret databasens tegnsæt, eller lav en visning, der giver UTF-8.",
            "Fix the database's encoding, or make a view that gives UTF-8.",
        ),
    )


def without_number(table: str, column: str, rows: int) -> Issue:
    """Rows without a number that is required."""
    message = phrase("'{c}' er tom i {n}.", "'{c}' is empty in {n}.", c=column, n=counted(rows, _ROW, _ROWS))
    return Issue(Rule.REQUIRED, table, None, column, None, message, _IN_VIEW)


def below_zero(table: str, column: str, cells: int) -> Issue:
    """Numbers below zero."""
    message = phrase(
        "'{c}' har tal under nul i {n}.",
        "'{c}' holds numbers below zero in {n}.",
        c=column,
        n=counted(cells, _CELL, _CELLS),
    )
    return Issue(Rule.NEGATIVE, table, None, column, None, message, _IN_VIEW)


def not_whole(table: str, column: str, cells: int) -> Issue:
    """Numbers with a fraction, or words in the place of numbers."""
    message = phrase(
        "'{c}' har andet end hele tal i {n}.",
        "'{c}' holds something else than whole numbers in {n}.",
        c=column,
        n=counted(cells, _CELL, _CELLS),
    )
    return Issue(Rule.NOT_WHOLE, table, None, column, None, message, _IN_VIEW)


def left_out(table: str, column: str, rows: int) -> Text:
    """Rows that the declaration leaves out."""
    return phrase(
        "{n} i tabellen '{t}' er udeladt, som erklæret for '{c}'.",
        "{n} of the table '{t}' were left out, as declared for '{c}'.",
        n=counted(rows, _ROW, _ROWS),
        t=table,
        c=column,
    )
