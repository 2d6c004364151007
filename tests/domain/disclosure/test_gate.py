"""The gate: makers of messages are given what may leave, and nobody else makes what has left."""

import ast
from pathlib import Path

from tests.domain.observed import known, observed
from vink_model.domain.codes import Channel
from vink_model.domain.disclosure.cube import HIDDEN
from vink_model.domain.disclosure.gate import Grounds, grounds, opened, pass_through
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.disclosure.threshold import Threshold
from vink_model.domain.messages import Heading, Message, Table
from vink_model.domain.plan import Plan
from vink_model.month import Month
from vink_model.settings import ROOT
from vink_model.text import Text, Unit

USUAL = Threshold.usual("Direktionen")
FIGURES = known(
    Plan(),
    concerns=observed(
        "concerns",
        {"channel": Channel.SSP, "count": 3},
        {"channel": Channel.OTHER, "count": 9},
        {"channel": Channel.VINK_HOTLINE, "count": 20},
    ),
)


def by_channel(given: Grounds) -> tuple[Message, ...]:
    """A maker as the committee's are."""
    table = given.cube.table("concerns_by_channel")
    rows = tuple((entry.label, table.said(entry.key, "2016")) for entry in table.rows)
    headings = (
        Heading("channel", Text("Indgang", "Channel")),
        Heading("n", Text("Antal", "Count"), Unit.COUNT),
    )
    title = Text("Henvendelser", "Concerns")
    return (Message("by_channel", title, title, Table(headings, rows), (given.source_of("concerns"),)),)


def test_a_message_that_passed_says_how_many_of_its_figures_are_hidden() -> None:
    (passed,) = pass_through("concerns", by_channel, grounds(FIGURES, USUAL))
    assert (passed.screen, passed.hidden) == ("concerns", 2)
    values = [row[1] for row in passed.message.table.rows]
    assert values.count(HIDDEN) == 2
    assert Text("3", "3") not in values


def test_makers_are_given_the_last_month_the_sources_and_the_version_but_no_count() -> None:
    given = grounds(FIGURES, USUAL)
    assert (given.as_of, given.figures) == (Month(2016, 5), "1")
    assert given.source_of("concerns").document == "concerns.xlsx"
    assert dict(given.public.cells) == {}


def test_the_log_stays_with_those_who_opened_the_gate() -> None:
    found = opened(FIGURES, USUAL)
    assert len(found.log) == found.grounds.cube.hidden > 0
    assert not hasattr(found.grounds, "log")


def test_nobody_but_the_gate_makes_protected_messages() -> None:
    """Reading one back from where it is kept names the class and never calls it."""
    makers = {
        path.relative_to(ROOT).as_posix()
        for folder in ("vink_model", "pages")
        for path in (ROOT / folder).rglob("*.py")
        if calls(path, Protected.__name__)
    }
    assert makers == {"vink_model/domain/disclosure/gate.py"}


def calls(path: Path, name: str) -> bool:
    """Whether a module calls something of that name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return any(
        (isinstance(func, ast.Name) and func.id == name)
        or (isinstance(func, ast.Attribute) and func.attr == name)
        for func in called
    )
