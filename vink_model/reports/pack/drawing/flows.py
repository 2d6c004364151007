"""Flows as bars: what comes from where and goes where, in a form that people can edit."""

from vink_model.domain.charts import Bars, Flow, Flows, Node, Series, Tone
from vink_model.text import Text, phrase

_AMOUNT = Text("Beløb eller antal", "Amount or count")
_ALONG = (Tone.PRIMARY, Tone.SECOND, Tone.THIRD, Tone.FOURTH)


def as_bars(chart: Flows) -> Bars:
    """The same amounts as bars, for no program draws flows that can be edited.

    Two columns of nodes are bars on top of each other: a bar for each receiver, a part for each giver.
    Longer ways, and more givers than there are tones, are a bar for each step from one node to the next.
    """
    nodes = {node.key: node for node in chart.nodes}
    givers = list(dict.fromkeys(flow.from_key for flow in chart.flows))
    steps = {(nodes[flow.from_key].column, nodes[flow.to_key].column) for flow in chart.flows}
    is_one_step = len(steps) == 1
    if is_one_step and len(givers) <= len(_ALONG):
        return _by_receiver(chart, nodes, givers)
    return _by_step(chart, nodes)


def _by_receiver(chart: Flows, nodes: dict[str, Node], givers: list[str]) -> Bars:
    receivers = list(dict.fromkeys(flow.to_key for flow in chart.flows))
    series = []
    for giver, tone in zip(givers, _ALONG, strict=False):
        for is_derived in (False, True):
            flows = [f for f in chart.flows if f.from_key == giver and f.is_derived is is_derived]
            if flows:
                series.append(_part(nodes[giver], receivers, flows, tone, is_derived=is_derived))
    names = tuple(nodes[key].label for key in receivers)
    return Bars(names, tuple(series), chart.unit, is_horizontal=True, is_stacked=True)


def _part(giver: Node, receivers: list[str], flows: list[Flow], tone: Tone, *, is_derived: bool) -> Series:
    amounts = {flow.to_key: flow.amount for flow in flows}
    values = tuple(amounts.get(key) for key in receivers)
    label = giver.label
    if is_derived:
        label = phrase("{g} (beregnet)", "{g} (worked out)", g=giver.label)
    return Series(giver.key, label, values, tone, is_derived=is_derived)


def _by_step(chart: Flows, nodes: dict[str, Node]) -> Bars:
    ordered = sorted(chart.flows, key=lambda flow: nodes[flow.from_key].column)
    names = tuple(
        phrase("{a} › {b}", "{a} › {b}", a=nodes[f.from_key].label, b=nodes[f.to_key].label) for f in ordered
    )
    amounts = tuple(flow.amount for flow in ordered)
    return Bars(names, (Series("amount", _AMOUNT, amounts),), chart.unit, is_horizontal=True)
