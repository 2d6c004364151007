"""An answer put into the mapping that the question was asked of."""

from dataclasses import replace

from vink_model.domain.mapping.asked import LEFT_OUT, Ask, Question
from vink_model.domain.mapping.figures import hint
from vink_model.domain.mapping.periods import is_span
from vink_model.domain.mapping.values import (
    ColumnMapping,
    Mapping,
    MarkMapping,
    MarkMeaning,
    PeriodRule,
    SheetMapping,
)

FROM_COLUMN = "column:"
"""Before the header of a column, where the answer is a column; other answers are constants."""
AND = "\n"
MONTHS_OF = "="
"""An answer that keeps some labels of the same months is written label=months, one a line."""


def answered(mapping: Mapping, question: Question, answer: str) -> Mapping:
    """The mapping with an answer to one of its questions, given by the option's value.

    A doubtful period also takes any months (2016-05, 2016-04/2017-03), a missing column any constant.
    Raises: ValueError for an answer that is none of the options.
    """
    if answer not in {option.value for option in question.options} and not _is_free(question, answer):
        raise ValueError("the answer is none of the options")
    sheets = tuple(
        _answered(sheet, question, answer)
        if (sheet.target, sheet.found) == (question.target, question.sheet)
        else sheet
        for sheet in mapping
    )
    return replace(mapping, sheets=sheets)


def with_suggestions(mapping: Mapping, questions: tuple[Question, ...]) -> Mapping:
    """The mapping with the suggested answer to every question that has one."""
    for question in questions:
        if question.suggested is not None:
            mapping = answered(mapping, question, question.suggested)
    return mapping


def _is_free(question: Question, answer: str) -> bool:
    """Whether an answer that nobody offered can be given all the same."""
    if question.ask is Ask.PERIOD:
        return is_span(answer)
    return question.ask is Ask.MISSING_COLUMN and not answer.startswith(FROM_COLUMN)


def _answered(sheet: SheetMapping, question: Question, answer: str) -> SheetMapping:
    match question.ask:
        case Ask.MARK:
            return replace(sheet, marks=(*sheet.marks, *(_mark(found, answer) for found in question.found)))
        case Ask.SPLIT_YEAR:
            return replace(sheet, split_year_begins=int(answer))
        case Ask.LONG_PERIOD:
            return replace(sheet, period_rule=PeriodRule(answer))
        case Ask.MISSING_COLUMN | Ask.DOUBLED_COLUMN:
            return _with_source(sheet, question, answer)
        case Ask.VINTAGES:
            return _one_kept(sheet, question, answer)
        case _:
            return _word_answered(sheet, question, answer)


def _mark(found: str, answer: str) -> MarkMapping:
    """A declared mark, with the range that the mark itself says."""
    meaning = MarkMeaning(answer)
    likely = hint(found)
    if likely is not None and likely.mark.means is meaning:
        return replace(likely.mark, found=found)
    return MarkMapping(found, meaning)


def _with_source(sheet: SheetMapping, question: Question, answer: str) -> SheetMapping:
    is_column = answer.startswith(FROM_COLUMN)
    source = ColumnMapping(
        str(question.column),
        found=answer.removeprefix(FROM_COLUMN) if is_column else None,
        constant=None if is_column else answer,
    )
    return _exchanged(sheet, source)


def _one_kept(sheet: SheetMapping, question: Question, answer: str) -> SheetMapping:
    """Of several labels for the same months some are kept, each with its months; the others are left out."""
    kept = dict(pair.rsplit(MONTHS_OF, 1) for pair in answer.split(AND))
    others = tuple(found for found in question.found if found not in kept)
    return _said_of_all(sheet, question, kept, others)


def _word_answered(sheet: SheetMapping, question: Question, answer: str) -> SheetMapping:
    """A word, label or heading that is a code, some months, or left out."""
    is_heading = question.ask in {Ask.HEADING, Ask.SHARE, Ask.SUM}
    if answer == LEFT_OUT and (is_heading or question.column is None):
        return replace(sheet, left_out=_added(sheet.left_out, question.found))
    if answer == LEFT_OUT:
        return _said_of_all(sheet, question, {}, question.found)
    return _said_of_all(sheet, question, dict.fromkeys(question.found, answer), ())


def _said_of_all(
    sheet: SheetMapping, question: Question, codes: dict[str, str], left_out: tuple[str, ...]
) -> SheetMapping:
    """What some words are; what is said of time holds for every column that is read from the heading."""
    asked = _column(sheet, question)
    is_time = question.ask in {Ask.PERIOD, Ask.VINTAGES}
    same = [c for c in sheet if is_time and c.found is not None and c.found == asked.found] or [asked]
    for column in same:
        known = tuple({**dict(column.codes), **codes}.items())
        sheet = _exchanged(sheet, replace(column, codes=known, left_out=_added(column.left_out, left_out)))
    return sheet


def _column(sheet: SheetMapping, question: Question) -> ColumnMapping:
    target = str(question.column)
    return sheet.column(target) or ColumnMapping(target)


def _exchanged(sheet: SheetMapping, column: ColumnMapping) -> SheetMapping:
    """The sheet with one column's mapping in the place of what it had for that column."""
    if sheet.column(column.target) is None:
        return replace(sheet, columns=(*sheet.columns, column))
    return replace(sheet, columns=tuple(column if c.target == column.target else c for c in sheet))


def _added(words: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*words, *more)))
