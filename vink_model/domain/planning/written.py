"""A scenario as a document that can be kept, and back: plain JSON under a format number, strictly read."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from vink_model.domain.planning.kinds import Frame, Limit, MayPay, YearToYear
from vink_model.domain.planning.packages import AllOrNothing, MoveTogether
from vink_model.domain.planning.places import Cell, Grant, Place, Post
from vink_model.domain.planning.plain import Json, Kinds, parsed, plain, read, unreadable
from vink_model.domain.planning.rule import MoneyRule
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.planning.steps import Commitments, PostsInSteps

FORMAT = 1
"""Raised when a document of before could be understood otherwise than it was meant."""
KINDS: Kinds = {
    Place: {"cell": Cell, "grant": Grant, "post": Post},
    MoneyRule: {
        "may_pay": MayPay,
        "frame": Frame,
        "limit": Limit,
        "year_to_year": YearToYear,
        "posts": PostsInSteps,
        "commitments": Commitments,
        "together": MoveTogether,
        "all_or_nothing": AllOrNothing,
    },
}
T = TypeVar("T")


def written_scenario(scenario: Scenario) -> str:
    """A scenario's document, the same text for equal scenarios. Its version stands beside it, not in it."""
    return document("scenario", replace(scenario, version=1, is_archived=False))


def read_scenario(text: str) -> Scenario:
    """The scenario of a document. Raises: ScenarioFault, AssumptionFault for what cannot be."""
    return from_document("scenario", Scenario, text)


def document(name: str, value: object) -> str:
    """Any value of planning under its name and the format's number."""
    return json.dumps({"format": FORMAT, name: plain(value, KINDS)}, ensure_ascii=False, indent=1)


def from_document(name: str, kind: type[T], text: str) -> T:
    """The value of a document. Raises: ScenarioFault for another format, and as reading does."""
    said: Json = parsed(text)
    if not isinstance(said, Mapping) or said.keys() != {"format", name}:
        raise unreadable(name)
    if said["format"] != FORMAT or isinstance(said["format"], bool):
        raise unreadable("format")
    return read(kind, said[name], KINDS, name)
