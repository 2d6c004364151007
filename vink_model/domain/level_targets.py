"""To which level of the triangle a target belongs: as far as the plan, or the counts, say so."""

from dataclasses import dataclass

from vink_model.domain.codes import Coded
from vink_model.domain.dataset import Dataset
from vink_model.domain.plan import Plan, Target


class Placing(Coded):
    """What places a target on a level."""

    BY_TRACK = "by_track", "Hele sporet ligger på niveauet", "The whole track lies on the level"
    BY_ACTIVITY = (
        "by_activity",
        "De optalte aktiviteter hører til niveauets indsatser",
        "The activities counted belong to the level's initiatives",
    )
    NOT_DIVIDED = (
        "not_divided",
        "Sporet ligger på flere niveauer, og planen siger ikke hvilket",
        "The track lies on several levels, and the plan does not say which",
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """A target with the levels that it can belong to."""

    target: Target
    levels: frozenset[str]
    """Keys: one where it is placed, several where nothing says which."""
    by: Placing


def placed(target: Target, dataset: Dataset) -> Placed:
    """Where a target belongs. Empty: no level, when its track has no initiative."""
    plan = dataset.plan
    of_track = frozenset(i.level for i in plan.initiatives if i.track == target.track)
    if len(of_track) <= 1:
        return Placed(target, of_track, Placing.BY_TRACK)
    counted = _counted_on(target, dataset) & of_track
    if len(counted) == 1:
        return Placed(target, counted, Placing.BY_ACTIVITY)
    return Placed(target, of_track, Placing.NOT_DIVIDED)


def _counted_on(target: Target, dataset: Dataset) -> frozenset[str]:
    """The levels whose initiatives held what the target asks about. Empty: nothing of it was counted."""
    cells = dataset.cells.get("activities")
    if cells is None or target.subject is None:
        return frozenset()
    keys: set[str | None] = set()
    for axis in ("kind", "audience"):
        if target.subject in cells.axes[axis].values:
            held = cells.where(**{axis: (target.subject,)}).by("initiative")
            keys |= {key for key, number in held.items() if number}
    return _levels_of(dataset.plan, keys)


def _levels_of(plan: Plan, initiatives: set[str | None]) -> frozenset[str]:
    return frozenset(i.level for i in plan.initiatives if i.key in initiatives)
