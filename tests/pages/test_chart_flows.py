"""The drawing of flows: nodes in their order, names apart, legends with room of their own."""

import pytest

from pages._ui.charts import drawn
from pages._ui.charts.sheet import legend_lines
from vink_model.domain.messages import Flow, Flows, Node, Tone
from vink_model.text import Language, Text, Unit

LONG = "Et ministerium med et navn, der fylder flere linjer"


def node(key: str, column: int, name: str = "") -> Node:
    return Node(key, Text(name or key, name or key), Tone.MUTED, column)


def flow(a: str, b: str, kroner: int, *, is_derived: bool = False) -> Flow:
    return Flow(a, b, kroner, Text(f"{a} til {b}", f"{a} to {b}"), is_derived)


# Three payers, of which the last two give little, and two lines.
CHART = Flows(
    nodes=(node("big", 0), node("small", 0, LONG), node("tiny", 0), node("one", 1), node("two", 1)),
    flows=(
        flow("big", "two", 3_000_000, is_derived=True),
        flow("big", "one", 6_000_000),
        flow("small", "one", 900_000),
        flow("tiny", "two", 100_000),
    ),
    unit=Unit.MILLION,
)


def test_the_nodes_of_a_column_stand_in_their_given_order() -> None:
    down = drawn(CHART, Language.DA).data[0].node.y
    assert down[0] < down[1] < down[2]
    assert down[3] < down[4]


def test_no_name_meets_the_next_one() -> None:
    figure = drawn(CHART, Language.DA)
    sankey = figure.data[0].node
    drawing = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
    pixels = [(label.count("<br>") + 1) * 17 for label in sankey.customdata]
    for upper, lower in ((0, 1), (1, 2), (3, 4)):
        apart = (sankey.y[lower] - sankey.y[upper]) * drawing
        assert apart >= (pixels[upper] + pixels[lower]) / 2


def test_the_names_of_two_columns_stand_beside_the_drawing_and_never_over_a_flow() -> None:
    figure = drawn(CHART, Language.DA)
    assert set(figure.data[0].node.label) == {""}
    sides = {note.text.partition("<br>")[0]: (note.x, note.xanchor) for note in figure.layout.annotations}
    assert sides["big"] == (0, "right")
    assert sides["one"] == (1, "left")


def test_what_must_be_known_of_an_amount_stands_below_it() -> None:
    said = Text("ca., deles med Naboby", "about, shared with Naboby")
    chart = Flows(
        (Node("a", Text("Stat", "State"), Tone.MUTED, 0, said), node("b", 1)),
        (flow("a", "b", 1_000_000),),
        Unit.MILLION,
    )
    words = drawn(chart, Language.DA).layout.annotations[0].text
    assert words.replace("<br>", " ").replace("\N{NO-BREAK SPACE}", " ") == (
        "Stat <b>1,0 mio. kr.</b> ca., deles med Naboby"
    )


def test_a_long_name_leaves_its_brackets_to_the_table() -> None:
    long = "Udlændinge-, Integrations- og Boligministeriet (Den nationale hotline)"
    chart = Flows((node("a", 0, long), node("b", 1)), (flow("a", "b", 1_000_000),), Unit.MILLION)
    words = [note.text for note in drawn(chart, Language.DA).layout.annotations]
    assert "hotline" not in words[0]
    assert "Boligministeriet" in words[0]


def test_flows_leave_a_node_in_the_order_of_where_they_go() -> None:
    link = drawn(CHART, Language.DA).data[0].link
    assert link.sort == "input"
    assert list(zip(link.source, link.target, strict=True)) == [(0, 3), (1, 3), (0, 4), (2, 4)]


def test_what_was_derived_is_drawn_lighter() -> None:
    link = drawn(CHART, Language.DA).data[0].link
    of_printed, of_derived = link.color[0], link.color[2]
    assert of_printed[:7] == of_derived[:7]
    assert int(of_derived[7:], 16) < int(of_printed[7:], 16)


@pytest.mark.parametrize(
    ("names", "lines"),
    [((), 1), (("Budget", "Stat"), 1), (("Budget 2015", "Budget 2016", "Stat"), 2), (("a<br>b",), 2)],
    ids=["none", "short", "broken over", "a long name"],
)
def test_a_legend_gets_the_lines_that_it_fills(names: tuple[str, ...], lines: int) -> None:
    assert legend_lines(names) == lines


def test_the_last_of_many_columns_steps_into_the_gaps_of_the_one_before() -> None:
    way = (("a", 0), ("b", 1), ("c", 2), ("d", 3), ("e", 3), ("f", 4), ("g", 4))
    nodes = tuple(node(key, column) for key, column in way)
    pairs = (("a", "b", 9), ("b", "c", 9), ("c", "d", 6), ("c", "e", 3), ("d", "f", 4), ("d", "g", 2))
    figure = drawn(Flows(nodes, tuple(flow(*pair) for pair in pairs), Unit.COUNT), Language.DA)
    down = dict(zip((key for key, _ in way), figure.data[0].node.y, strict=True))
    assert down["f"] < down["d"] < down["g"] < down["e"]
