"""One slide, drawn from its protected message: finding, sentence, picture or table, sources and code."""

from dataclasses import dataclass
from html import escape

import streamlit as st

from pages._ui import charts
from pages._ui.stage.fitting import WIDEST, room, table_fit, width_for, written
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.messages import Heading, Message, Value
from vink_model.domain.pack import Slide
from vink_model.domain.provenance import cited
from vink_model.text import Language, Text, counted, phrase

_STILL = {"displayModeBar": False, "staticPlot": True}
_SOURCES = Text("Kilde", "Source")
_FOR_COMMITTEE = Text("Til udvalget", "For the committee")
_SYNTHETIC = Text("Syntetiske tal", "Synthetic figures")
_DRAFT = Text("Kladde", "Draft")


@dataclass(frozen=True, slots=True)
class Shown:
    """A slide with all that it is drawn from."""

    number: int
    """From 1."""
    of: int
    slide: Slide
    protected: Protected
    language: Language
    code: str = ""
    """Of the frozen pack. Empty: it is not frozen yet."""

    @property
    def title(self) -> str:
        """The presenter's own title, or the message's."""
        return self.slide.title or self.protected.message.title.said(self.language)


def draw_slide(shown: Shown) -> None:
    """The slide, laid out at its own width; the stage around it scales it."""
    message, language = shown.protected.message, shown.language
    with st.container(key=f"slide-{shown.number}"):
        _html(
            f'<h2 class="vink-title">{escape(shown.title)}</h2>'
            f'<p class="vink-sentence">{escape(message.sentence.said(language))}</p>'
        )
        if message.chart is not None:
            st.plotly_chart(
                charts.drawn(message.chart, language, _picture_height(shown)),
                key=f"chart-of-slide-{shown.number}",
                config=_STILL,
                alt=message.alt.said(language),
            )
        elif message.table.rows:
            _html(_table(shown))
        notes = _notes(message, language)
        if notes:
            _html(f'<p class="vink-notes">{escape(notes)}</p>')
        _html(_foot(shown))


def width_of(shown: Shown) -> int:
    """How wide the slide is laid out. Unit: pixels."""
    message = shown.protected.message
    if message.chart is None:
        return table_fit(message.table, _room(shown), shown.language)[0]
    return width_for(_natural_height(message, shown.language), _room(shown))


def _room(shown: Shown) -> float:
    message, language = shown.protected.message, shown.language
    return room(shown.title, message, _notes(message, language), language)


def picture_height_of(shown: Shown) -> int:
    """How high its picture is. Unit: pixels of the slide as it is laid out; 0 without one."""
    message = shown.protected.message
    return _picture_height(shown) or _natural_height(message, shown.language)


def _natural_height(message: Message, language: Language) -> int:
    return int(charts.drawn(message.chart, language).layout.height or 0) if message.chart else 0


def _picture_height(shown: Shown) -> int | None:
    """None leaves the picture its own height; one too high for the widest slide is pressed."""
    most = int(WIDEST * _room(shown))
    return most if _natural_height(shown.protected.message, shown.language) > most else None


def _notes(message: Message, language: Language) -> str:
    marks = charts.legend_of_marks(message.chart, language) if message.chart else ()
    return " · ".join((*marks, *(note.said(language) for note in message.notes)))


def _foot(shown: Shown) -> str:
    message, language = shown.protected.message, shown.language
    marks = [_FOR_COMMITTEE, *([_SYNTHETIC] if message.is_synthetic else [])]
    badges = "".join(f'<span class="vink-mark">{escape(mark.said(language))}</span>' for mark in marks)
    source = f"{_SOURCES.said(language)}: {cited(message.sources).said(language)}" if message.sources else ""
    count = phrase("n = {n}", "n = {n}", n=message.n).said(language) if message.n is not None else ""
    grounds = " · ".join(part for part in (source, count) if part)
    code = shown.code or _DRAFT.said(language)
    return (
        f'<div class="vink-foot"><p>{badges}{escape(grounds)}</p>'
        f'<p class="vink-code">{escape(code)} · {shown.number}/{shown.of}</p></div>'
    )


def _table(shown: Shown) -> str:
    table, language = shown.protected.message.table, shown.language
    fitting = table_fit(table, _room(shown), language)[1]
    heads = "".join(
        f"<th{_side(heading)}>{escape(heading.label.said(language))}</th>" for heading in table.headings
    )
    rows = "".join(
        "<tr>" + "".join(_cell(v, h, language) for v, h in zip(row, table.headings, strict=True)) + "</tr>"
        for row in table.rows[:fitting]
    )
    return f'<table class="vink-table"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>' + _more(
        len(table.rows) - fitting, language
    )


def _more(left: int, language: Language) -> str:
    if left <= 0:
        return ""
    words = phrase(
        "{rows} mere i arbejdsbogen",
        "{rows} more in the workbook",
        rows=counted(left, Text("række", "row"), Text("rækker", "rows")),
    )
    return f'<p class="vink-more">{escape(words.said(language))}</p>'


def _cell(value: Value, heading: Heading, language: Language) -> str:
    return f"<td{_side(heading)}>{escape(written(value, heading, language))}</td>"


def _side(heading: Heading) -> str:
    return ' class="n"' if heading.unit is not None else ""


def _html(words: str) -> None:
    st.html(words)
