"""The way through the programme: how many have come as far as each stage, who left, and who is still pending.

Concerns and courses are counted in sheets of their own, and no persons are kept: nobody can be followed from
the one to the other. So there are two flows. Each adds up at every node.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Answer, Assessment, CourseKind, FollowUp
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures.counted import Period
from vink_model.domain.measures.measure import within
from vink_model.domain.measures.stages import Stage, reached
from vink_model.text import Text


class Leg(StrEnum):
    """What kind of place a node is."""

    STAGE = "stage"
    """Whoever is here can be further on as well."""
    END = "end"
    """The way ends here."""
    PENDING = "pending"
    """Has not come further, and still can."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place on the way, with all who came there."""

    key: str
    label: Text
    leg: Leg
    depth: int
    """0 at the beginning."""
    count: int
    before: str | None
    """The place that they came from; None at the beginning."""


@dataclass(frozen=True, slots=True)
class Way:
    """The places of one flow, in order.

    Empty: no places when the sheet was not loaded.
    """

    places: tuple[Place, ...]

    def after(self, key: str) -> tuple[Place, ...]:
        """Where those at a place went next; together they are as many as came there."""
        return tuple(place for place in self.places if place.before == key)

    def __getitem__(self, key: str) -> Place:
        return next(place for place in self.places if place.key == key)


@dataclass(frozen=True, slots=True)
class WayThrough:
    """Both flows of the same months."""

    concerns: Way
    courses: Way


def way_through(dataset: Dataset, kind: CourseKind | None = None, period: Period | None = None) -> WayThrough:
    """The concerns that came in and the courses that were offered in a period, and what became of them.

    The kind narrows the courses alone: a concern has none.
    """
    return WayThrough(
        _concerns(dataset.cells.get("concerns"), period), _courses(dataset.cells.get("courses"), kind, period)
    )


def _concerns(cells: Cells | None, period: Period | None) -> Way:
    if cells is None or not len(cells):
        return Way(())
    found = within(cells, "month", period).by("follow_up")
    total, pending = sum(found.values()), found[FollowUp.PENDING]
    ends = tuple(
        Place(f.value, f.label, Leg.END, 2, found[f], "assessed")
        for f in FollowUp
        if f is not FollowUp.PENDING
    )
    return Way(
        (
            Place("received", Text("Henvendelser", "Concerns"), Leg.STAGE, 0, total, None),
            Place("assessed", Text("Vurderet", "Assessed"), Leg.STAGE, 1, total - pending, "received"),
            Place("awaiting_assessment", Text("Afventer", "Pending"), Leg.PENDING, 1, pending, "received"),
            *ends,
        )
    )


_ANSWERS = ((Answer.DECLINED, Leg.END), (Answer.PENDING, Leg.PENDING))
_NOT_STARTED = Text("Ikke begyndt", "Not started")
_UNDER_WAY = Text("I gang", "Under way")
_AFTER: Mapping[Assessment, tuple[Text, Leg]] = {
    Assessment.PENDING: (Text("Før 6 mdr.", "Before 6 mths"), Leg.PENDING),
    Assessment.NOT_ASSESSED: (Assessment.NOT_ASSESSED.label, Leg.END),
}


def _courses(cells: Cells | None, kind: CourseKind | None, period: Period | None) -> Way:
    if cells is None or not len(cells):
        return Way(())
    narrowed = cells if kind is None else cells.where(kind=(kind,))
    offered = within(narrowed, "offer_month", period)
    at = {stage: reached(stage, offered) for stage in Stage}
    n = {stage: found.total() for stage, found in at.items()}
    answers, assessed = offered.by("answer"), at[Stage.ENDED].by("assessment")
    accepted, started, ended, followed = Stage.ACCEPTED, Stage.STARTED, Stage.ENDED, Stage.FOLLOWED_UP
    return Way(
        (
            Place("offered", Stage.OFFERED.label, Leg.STAGE, 0, n[Stage.OFFERED], None),
            Place("accepted", accepted.label, Leg.STAGE, 1, n[accepted], "offered"),
            *(Place(f"answer_{a.value}", a.label, leg, 1, answers[a], "offered") for a, leg in _ANSWERS),
            Place("started", started.label, Leg.STAGE, 2, n[started], "accepted"),
            Place("not_started", _NOT_STARTED, Leg.PENDING, 2, n[accepted] - n[started], "accepted"),
            Place("ended", ended.label, Leg.STAGE, 3, n[ended], "started"),
            Place("under_way", _UNDER_WAY, Leg.PENDING, 3, n[started] - n[ended], "started"),
            Place("followed_up", followed.label, Leg.STAGE, 4, n[followed], "ended"),
            *(
                Place(f"assessment_{a.value}", label, leg, 4, assessed[a], "ended")
                for a, (label, leg) in _AFTER.items()
            ),
        )
    )
