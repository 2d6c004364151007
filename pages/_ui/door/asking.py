"""The questions that a foreign table leaves open, each with its answers and the likely one."""

from collections.abc import Sequence

import streamlit as st

from pages._ui.door.flow import flow, say_mapping
from pages._ui.language import say
from pages._ui.words import unmarked
from vink_model.domain.mapping.answering import answered, with_suggestions
from vink_model.domain.mapping.asked import Ask, Question
from vink_model.text import Text, counted, phrase

_MOST = 12
"""Questions on the screen at once; the next ones come when these are answered."""
_CHOOSE = Text("Vælg et svar", "Choose an answer")
_OR_WRITE = Text("Vælg eller skriv", "Choose or write")
_PERIOD_HELP = Text(
    "En måned skrives 2016-05, en periode 2016-04/2017-03.",
    "A month is written 2016-05, a period 2016-04/2017-03.",
)
_WRONG = Text("Svaret kan ikke bruges her", "The answer cannot be used here")
_FREE = {Ask.PERIOD, Ask.MISSING_COLUMN}
_FAULT = "door.wrong_answer"


def show_questions(questions: Sequence[Question]) -> None:
    """What is still open, and a way to take all likely answers at once. Empty: nothing is shown."""
    if not questions:
        return
    likely = sum(question.suggested is not None for question in questions)
    with st.container(border=True, gap="small", key="door.questions"):
        st.subheader(say(_title(len(questions))), anchor=False)
        if likely:
            label = phrase("Brug alle forslag ({n})", "Use all suggestions ({n})", n=likely)
            st.button(
                say(label),
                icon=":material/auto_fix_high:",
                key="door.suggestions",
                on_click=_use_suggestions,
                args=(tuple(questions),),
            )
        if st.session_state.pop(_FAULT, None):
            st.error(say(_PERIOD_HELP), title=say(_WRONG), icon=":material/error:")
        for question in questions[:_MOST]:
            _show_question(question)
        if len(questions) > _MOST:
            more = phrase("Og {n} til.", "And {n} more.", n=len(questions) - _MOST)
            st.markdown(f":small[:gray[{say(more)}]]")


def _title(number: int) -> Text:
    return counted(
        number,
        Text("spørgsmål, som kun I kan svare på", "question that only you can answer"),
        Text("spørgsmål, som kun I kan svare på", "questions that only you can answer"),
    )


def _show_question(question: Question) -> None:
    labels = {option.value: option.label for option in question.options}
    key = _key(question)
    st.selectbox(
        unmarked(say(question.words)),
        tuple(labels),
        index=None,
        format_func=lambda value: say(labels[value]) if value in labels else str(value),
        placeholder=say(_OR_WRITE if question.ask in _FREE else _CHOOSE),
        accept_new_options=question.ask in _FREE,
        help=say(_PERIOD_HELP) if question.ask is Ask.PERIOD else None,
        key=key,
        on_change=_answer,
        args=(question, key),
    )
    hints = [*_where(question), *_likely(question, labels)]
    if hints:
        st.markdown(f":small[:gray[{unmarked(' '.join(map(say, hints)))}]]")


def _where(question: Question) -> list[Text]:
    if question.address is None:
        return []
    place = phrase("{s}, {c}", "{s}, {c}", s=question.sheet, c=question.address)
    if question.cells == 1:
        return [phrase("{p}.", "{p}.", p=place)]
    return [
        phrase("{p} og {n} celler i alt.", "{p}, and {n} cells in all.", p=place, n=question.cells),
    ]


def _likely(question: Question, labels: dict[str, Text]) -> list[Text]:
    if question.suggested is None:
        return [question.reason] if question.reason is not None else []
    answer = labels.get(question.suggested, Text(question.suggested, question.suggested))
    reason = question.reason or Text("", "")
    return [phrase("Forslag: {a}. {r}", "Suggestion: {a}. {r}", a=answer, r=reason)]


def _answer(question: Question, key: str) -> None:
    mapping, answer = flow().mapping, st.session_state.get(key)
    if mapping is None or answer is None:
        return
    try:
        say_mapping(answered(mapping, question, answer.strip()))
    except ValueError:
        st.session_state[_FAULT] = True


def _use_suggestions(questions: tuple[Question, ...]) -> None:
    mapping = flow().mapping
    if mapping is not None:
        say_mapping(with_suggestions(mapping, questions))


def _key(question: Question) -> str:
    """The same for the same question, and new after an answer was taken back."""
    asked = (question.ask, question.target, question.sheet, question.column, question.found)
    return f"door.question.{len(flow().past)}.{'|'.join(map(str, asked))}"
