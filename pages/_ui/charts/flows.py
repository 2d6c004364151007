"""Flows of money from left to right; what was worked out by us is lighter than what is printed."""

import plotly.graph_objects as go

from pages._ui.charts.palette import TEXT, colour, see_through
from pages._ui.charts.sheet import SIZE, plain, sheet, wrapped
from vink_model.domain.messages import Flow, Flows, Tone
from vink_model.text import Language, Quantity

_ROW = 62
"""Pixels for each node of the fullest column."""
_NAME_LETTERS = 20
_PRINTED, _DERIVED = 0.55, 0.2


def drawn(chart: Flows, language: Language) -> go.Figure:
    """The flows as a figure."""
    places = {node.key: place for place, node in enumerate(chart.nodes)}
    tones = {node.key: node.tone for node in chart.nodes}
    columns = [node.column for node in chart.nodes]
    fullest = max((columns.count(column) for column in set(columns)), default=1)
    figure = sheet(max(300, fullest * _ROW))
    figure.add_trace(
        go.Sankey(
            arrangement="snap",
            textfont={"size": SIZE, "color": TEXT},
            node={
                "label": [
                    _name(chart, node.key, node.label.said(language), language) for node in chart.nodes
                ],
                "color": [colour(node.tone) for node in chart.nodes],
                "line": {"width": 0},
                "thickness": 14,
                "pad": 22,
                "align": "justify",
                "hovertemplate": "%{label}<extra></extra>",
            },
            link={
                "source": [places[flow.from_key] for flow in chart.flows],
                "target": [places[flow.to_key] for flow in chart.flows],
                "value": [flow.amount for flow in chart.flows],
                "color": [_flow_colour(flow, tones[flow.from_key]) for flow in chart.flows],
                "line": {"width": 0},
                "customdata": [plain(flow.label.said(language)) for flow in chart.flows],
                "hovertemplate": "%{customdata}<extra></extra>",
            },
        )
    )
    return figure


def _name(chart: Flows, key: str, label: str, language: Language) -> str:
    """A node's name with what passes through it."""
    incoming = sum(flow.amount for flow in chart.flows if flow.to_key == key)
    outgoing = sum(flow.amount for flow in chart.flows if flow.from_key == key)
    amount = Quantity(max(incoming, outgoing), chart.unit).said(language)
    return f"{wrapped(label, _NAME_LETTERS)}<br><b>{amount}</b>"


def _flow_colour(flow: Flow, tone: Tone) -> str:
    return see_through(tone, _DERIVED if flow.is_derived else _PRINTED)
