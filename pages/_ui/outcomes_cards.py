"""One target as a card: the verdict, the figure against its target, and what both answers turn on."""

import html
from collections.abc import Sequence

import streamlit as st

from pages._ui.cards import show_message
from pages._ui.commentary import show_commentary
from pages._ui.language import say
from pages._ui.method_link import show_method_link
from pages._ui.parts import show_section, show_table
from pages._ui.words import unmarked
from vink_model.domain.messages import Message
from vink_model.domain.provenance import Source
from vink_model.domain.verdicts import Evidence, Literal
from vink_model.text import Text, phrase
from vink_model.views.outcomes_cards import Gauge, TargetCard

NARROWEST = 400
"""Pixels. Narrower cards break their sentences after every third word."""

# Icons and words carry the verdict; green, yellow and red belong to the triangle, so no verdict has a colour.
LITERAL_ICONS = {
    Literal.REACHED: ":material/check_circle:",
    Literal.NOT_REACHED: ":material/cancel:",
    Literal.OPEN: ":material/hourglass_top:",
    Literal.OUT_OF_REACH: ":material/block:",
    Literal.TOO_EARLY: ":material/schedule:",
    Literal.OTHER_COUNT: ":material/rule:",
    Literal.NO_DATA: ":material/do_not_disturb_on:",
    Literal.TARGET_UNKNOWN: ":material/help:",
}
EVIDENCE_ICONS = {
    Evidence.MET: ":material/verified:",
    Evidence.NOT_MET: ":material/unpublished:",
    Evidence.CANNOT_TELL: ":material/balance:",
    Evidence.BY_COUNT: ":material/tag:",
    Evidence.NOTHING_TO_JUDGE: ":material/remove:",
}
MARK = "#3f7fc4"
"""The theme's blue that has 3:1 and more on both the light and the dark ground."""

_DETAILS = Text("Sådan tælles der", "How it is counted")
_DENOMINATOR = Text("Nævner", "Denominator")
_SUCCESS = Text("Lykkes", "Success")
_COUNTED = Text("Talt", "Counted")
_MIND = Text("Bemærk", "Note")
_RUNG = Text("Evidens", "Evidence")
_SOURCES = Text("Kilde", "Source")
_LEGEND = Text(
    "Prik eller bjælke er det talte (en bjælke med to ender, når nogle ikke er vurderet), det lyse bånd "
    "95 %-intervallet, den lodrette streg målet.",
    "The dot or bar is the count (a bar with two ends when some are not assessed), the pale band the 95% "
    "interval, the upright stroke the target.",
)


def show_legend() -> None:
    """How the strips on the cards are read."""
    st.markdown(f":small[:gray[{unmarked(say(_LEGEND))}]]")


def show_targets(cards: Sequence[TargetCard]) -> None:
    """Cards side by side; on a phone one below the other."""
    with st.grid("auto", min_column_width=NARROWEST, gap="small"):
        for card in cards:
            with st.container(border=True, height="stretch", gap="small", key=f"target-{card.key}"):
                _show_head(card)
                _show_figure(card)
                _show_verdicts(card)
                _show_grounds(card)


def show_side_by_side(*messages: Message | None) -> None:
    """The messages that there are, in columns of equal width."""
    known = [message for message in messages if message is not None]
    for column, message in zip(st.columns(len(known), gap="medium"), known, strict=True):
        with column:
            show_message(message)


def show_whole_table(message: Message) -> None:
    """A message whose table is the point: open at once, its sources below."""
    show_section(message.title, message.sentence)
    show_table(message.table, alt=message.title)
    st.markdown(_sources(message.sources))


def _show_head(card: TargetCard) -> None:
    is_reached = card.literal is Literal.REACHED
    with st.container(gap="xxsmall"):
        with st.container(horizontal=True, horizontal_alignment="distribute"):
            icon = LITERAL_ICONS[card.literal]
            st.badge(say(card.literal.label), icon=icon, color="blue" if is_reached else "gray")
            st.markdown(f":small[:gray[{say(card.kind)}]]", width="content")
        st.subheader(unmarked(say(card.name)), anchor=False)
        st.markdown(f":small[{_line(_DENOMINATOR, card.population)}]")


def _show_figure(card: TargetCard) -> None:
    with st.container(gap="xxsmall"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):
            st.metric(unmarked(say(card.basis)), say(card.value), width="content")
            st.markdown(unmarked(say(card.goal)), width="content")
        if card.gauge.point is not None:
            st.html(drawn(card.gauge, f"{say(card.value)}. {say(card.goal)}. {say(card.showing)}"))


def _show_verdicts(card: TargetCard) -> None:
    """The same two lines on every card: what the count says, then what it can show."""
    shown = f"{EVIDENCE_ICONS[card.evidence]} **{unmarked(say(card.evidence.label))}.**"
    st.markdown(unmarked(say(card.counting)))
    st.markdown(f"{shown} {unmarked(say(card.showing))}")
    for limit in card.limits:
        st.markdown(f":material/vertical_align_top: {unmarked(say(limit))}")


def _show_grounds(card: TargetCard) -> None:
    with st.expander(say(_DETAILS), icon=":material/info:"):
        rung = phrase("{r}. {m}", "{r}. {m}", r=card.rung.label, m=card.rung.meaning)
        lines = [_line(_SUCCESS, card.success), _line(_COUNTED, card.definition), _line(_RUNG, rung)]
        st.markdown("  \n".join([*lines, *(_line(_MIND, note) for note in card.notes)]))
        show_method_link(card.measure)
    if card.story is not None:
        show_commentary(card.story)
    st.markdown(_sources(card.sources))


def _sources(sources: Sequence[Source]) -> str:
    said = "; ".join(say(source.text) for source in sources)
    return f":small[:gray[{say(_SOURCES)}: {unmarked(said)}]]"


def _line(head: Text, words: Text) -> str:
    return f":gray[{say(head)}:] {unmarked(say(words))}"


def drawn(gauge: Gauge, alt: str) -> str:
    """The gauge as a strip: the interval or the bar, the figure, and the target as an upright stroke."""
    marks = [_mark("left:0;width:100%;top:16px;height:2px;background:currentColor;opacity:.25")]
    if gauge.point is not None:
        marks += _counted(gauge, gauge.point)
    if gauge.target is not None:
        marks.append(
            _mark(
                f"left:calc({gauge.target:.2%} - 1px);width:3px;top:3px;height:28px;background:currentColor"
            )
        )
    label = html.escape(alt, quote=True)
    return (
        f'<div role="img" aria-label="{label}" style="position:relative;height:34px;margin:0 6px">'
        f"{''.join(marks)}</div>"
    )


def _counted(gauge: Gauge, point: float) -> list[str]:
    if gauge.low is None or gauge.high is None:
        bar = f"left:0;width:{point:.2%};top:10px;height:14px;border-radius:3px;background:{MARK}"
        return [_mark(bar)]
    return [
        _mark(
            f"left:{gauge.low:.2%};width:{gauge.high - gauge.low:.2%};top:12px;height:10px;border-radius:5px;"
            f"background:{MARK};opacity:.4"
        ),
        _dot(point) if gauge.most is None else _range(point, gauge.most),
    ]


def _dot(point: float) -> str:
    return _mark(
        f"left:calc({point:.2%} - 7px);width:14px;top:10px;height:14px;border-radius:50%;background:{MARK}"
    )


def _range(point: float, most: float) -> str:
    """Open in the middle and firm at the ends: the count lies somewhere between them, not at either."""
    return _mark(
        f"left:{point:.2%};width:{most - point:.2%};top:8px;height:18px;box-sizing:border-box;"
        f"border:2px solid {MARK};border-width:2px 4px"
    )


def _mark(place: str) -> str:
    return f'<span style="position:absolute;{place}"></span>'
