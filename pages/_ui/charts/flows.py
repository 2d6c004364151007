"""Flows of money from left to right; what was worked out by us is lighter than what is printed."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from pages._ui.charts.palette import TEXT, colour, see_through
from pages._ui.charts.sheet import SIZE, plain, sheet, wrapped
from pages._ui.charts.sketch import Sketch
from vink_model.domain.messages import Flow, Flows, Node, Tone
from vink_model.text import Language, Quantity, Unit

_MONEY = 250
"""Pixels that the money of the fullest column takes."""
_LINE = 18
_AIR = 10
_NAME_LETTERS = 20
"""A name on the left and one on the right stand side by side on a phone."""
_FEW, _SHORT_NAME = 2, 9
"""Beyond so many columns a phone has room for shorter lines only."""
_PRINTED, _DERIVED = 0.5, 0.2
_EDGE = 0.001
"""Plotly takes 0 for 'no place given'."""
_SIDE_LETTERS = 16
_SIDE = 124
"""Pixels beside the drawing for the names of two columns, so that no name lies over a flow."""
_LONG = 40
"""Letters of a name, beyond which what stands in brackets is left out."""
_NODE = 14
"""Pixels across."""


class Layout(NamedTuple):
    """Where the nodes stand, so that they keep their order and no name meets another."""

    across: list[float]
    """Each node's place from left to right. Unit: shares of the width."""
    down: list[float]
    """Each node's middle from the top. Unit: shares of the height."""
    height: int
    """Unit: pixels."""
    pad: float
    """The gap between nodes by which Plotly finds how many pixels a krone is."""


def drawn(chart: Flows, language: Language) -> Sketch:
    """The flows as a sketch."""
    places = {node.key: place for place, node in enumerate(chart.nodes)}
    tones = {node.key: node.tone for node in chart.nodes}
    amounts = [_through(chart, node.key) for node in chart.nodes]
    has_sides = max((node.column for node in chart.nodes), default=0) == 1
    letters = _SIDE_LETTERS if has_sides else _letters(chart.nodes)
    names = [
        _name(node, amount, chart.unit, letters, language)
        for node, amount in zip(chart.nodes, amounts, strict=True)
    ]
    layout = _layout(chart.nodes, amounts, names)
    flows = sorted(chart.flows, key=lambda flow: (places[flow.to_key], places[flow.from_key]))
    sketch = sheet(layout.height + 4, top=4)
    if has_sides:
        _put_beside(sketch, chart.nodes, names, layout)
    sketch.draw(
        "sankey",
        arrangement="fixed",
        textfont={"size": SIZE, "color": TEXT},
        node={
            "label": [""] * len(names) if has_sides else names,
            "customdata": names,
            "x": layout.across,
            "y": layout.down,
            "pad": layout.pad,
            "color": [colour(node.tone) for node in chart.nodes],
            "line": {"width": 0},
            "thickness": _NODE,
            "hovertemplate": "%{customdata}<extra></extra>",
        },
        link={
            # In the order of the nodes at both ends, so that flows of one node do not cross each other.
            "sort": "input",
            "source": [places[flow.from_key] for flow in flows],
            "target": [places[flow.to_key] for flow in flows],
            "value": [flow.amount for flow in flows],
            "color": [_flow_colour(flow, tones[flow.from_key]) for flow in flows],
            "line": {"width": 0},
            "customdata": [plain(flow.label.said(language)) for flow in flows],
            "hovertemplate": "%{customdata}<extra></extra>",
        },
    )
    return sketch


def _letters(nodes: Sequence[Node]) -> int:
    """How long a line of a name can be that lies over the flows."""
    return _NAME_LETTERS if max((node.column for node in nodes), default=0) <= _FEW else _SHORT_NAME


def _put_beside(sketch: Sketch, nodes: Sequence[Node], names: Sequence[str], layout: Layout) -> None:
    """The names of the left column left of it, those of the right one right of it."""
    sketch.lay_out(margin={"l": _SIDE, "r": _SIDE, "t": 4, "b": 4, "autoexpand": False, "pad": 0})
    for node, name, down in zip(nodes, names, layout.down, strict=True):
        is_left = node.column == 0
        sketch.words(
            x=0 if is_left else 1,
            y=1 - down,
            xref="paper",
            yref="paper",
            xanchor="right" if is_left else "left",
            yanchor="middle",
            xshift=-6 if is_left else 6,
            align="right" if is_left else "left",
            text=name,
            font={"size": SIZE, "color": TEXT},
        )


def _layout(nodes: Sequence[Node], amounts: Sequence[int], names: Sequence[str]) -> Layout:
    """Give each node as much room as its name or its money needs, whichever is more."""
    columns: Mapping[int, list[int]] = {
        column: [place for place, node in enumerate(nodes) if node.column == column]
        for column in sorted({node.column for node in nodes})
    }
    money = {column: sum(amounts[place] for place in places) for column, places in columns.items()}
    scale = _MONEY / max(money.values(), default=1)
    room = [
        max(amount * scale, (name.count("<br>") + 1) * _LINE) + _AIR
        for amount, name in zip(amounts, names, strict=True)
    ]
    height = max((sum(room[place] for place in places) for places in columns.values()), default=1.0)
    down = [0.5] * len(nodes)
    for places in columns.values():
        spare = (height - sum(room[place] for place in places)) / len(places)
        top = 0.0
        for place in places:
            down[place] = (top + (room[place] + spare) / 2) / height
            top += room[place] + spare
    _step_aside(down, columns)
    last = max(columns, default=0) or 1
    gaps = [
        (height - scale * money[c]) / (len(places) - 1) for c, places in columns.items() if len(places) > 1
    ]
    across = [min(max(node.column / last, _EDGE), 1 - _EDGE) for node in nodes]
    return Layout(across, down, round(height), min(gaps, default=0.0))


def _step_aside(down: list[float], columns: Mapping[int, list[int]]) -> None:
    """Move the last column's nodes into the gaps of the column before it.

    Their names stand on their left, where on a phone those of the column before stand; few columns have room.
    """
    order = sorted(columns)
    if len(order) <= _FEW + 1:
        return
    before, here = sorted(down[place] for place in columns[order[-2]]), columns[order[-1]]
    inner = [(a + b) / 2 for a, b in pairwise(before)]
    gaps = [before[0] / 3, *inner, 1 - (1 - before[-1]) / 3]
    if len(here) <= len(gaps):
        for place, gap in zip(here, gaps, strict=False):
            down[place] = gap


def _through(chart: Flows, key: str) -> int:
    """What passes through a node."""
    incoming = sum(flow.amount for flow in chart.flows if flow.to_key == key)
    outgoing = sum(flow.amount for flow in chart.flows if flow.from_key == key)
    return max(incoming, outgoing)


def _name(node: Node, amount: int, unit: Unit, letters: int, language: Language) -> str:
    """A node's name with what passes through it."""
    said = Quantity(amount, unit).said(language)
    name = f"{wrapped(_short(node.label.said(language)), letters)}<br><b>{said}</b>"
    if node.caption is None:
        return name
    return f"{name}<br>{wrapped(node.caption.said(language), letters)}"


def _short(name: str) -> str:
    """A long name without what stands in brackets behind it; hover and table have it all."""
    return name.partition(" (")[0] if len(name) > _LONG else name


def _flow_colour(flow: Flow, tone: Tone) -> str:
    return see_through(tone, _DERIVED if flow.is_derived else _PRINTED)
