"""A drawing in the making: plain values that become one figure at the end.

Plotly looks up and checks every value of a figure each time it is touched, so the values are collected first
and handed over once. What they look like is held by tests in a real browser.
"""

from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

Part = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sketch:
    """Traces, shapes, annotations and layout, as Plotly names them."""

    traces: list[Part] = field(default_factory=list)
    layout: Part = field(default_factory=dict)
    shapes: list[Part] = field(default_factory=list)
    annotations: list[Part] = field(default_factory=list)

    def draw(self, kind: str, **values: Any) -> None:  # noqa: ANN401 - whatever Plotly takes
        """Add a trace: bar, scatter, sankey."""
        self.traces.append({"type": kind, **values})

    def line(self, **values: Any) -> None:  # noqa: ANN401
        """Add a straight line that is not a figure."""
        self.shapes.append({"type": "line", **values})

    def words(self, **values: Any) -> None:  # noqa: ANN401
        """Add words."""
        self.annotations.append({"showarrow": False, **values})

    def lay_out(self, **values: Any) -> None:  # noqa: ANN401
        """Say how the whole is laid out."""
        self.layout.update(values)

    @property
    def figure(self) -> go.Figure:
        """The finished figure."""
        layout = self.layout | {"shapes": self.shapes, "annotations": self.annotations}
        return go.Figure(self.traces, layout, _validate=False)
