"""What a planner asks for as rules: a cap on a year, a least number of posts, promises at a price."""

from collections.abc import Mapping

from vink_model.domain.codes import TargetKind
from vink_model.domain.plan import Plan, Target
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.kinds import Limit
from vink_model.domain.planning.places import Scope
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.planning.steps import Commitments, PostsInSteps, Promise


def capped(year: int, most_kr: int) -> Limit:
    """At most so much for all lines together in a year."""
    return Limit(f"cap {year}", Scope(year=year), high_kr=most_kr)


def post_rules(cube: Cube, scenario: Scenario) -> tuple[PostsInSteps, ...]:
    """The lines that pay posts, year by year, as the scenario has them now."""
    rules = {rule.key: rule for rule in (*cube.rules, *scenario.rules)}
    found = (rule for rule in rules.values() if isinstance(rule, PostsInSteps))
    return tuple(sorted(found, key=lambda rule: rule.post))


def promise_targets(plan: Plan) -> tuple[Target, ...]:
    """The targets that promise a number of something in one year, and so can be given a price."""
    return tuple(t for t in plan.targets if t.kind is TargetKind.COUNT and t.year and t.value)


def promised(plan: Plan, kr_each: Mapping[str, int]) -> tuple[Commitments, ...]:
    """One rule for each track and year whose promises have a price; one without a price is left out."""
    groups: dict[tuple[int, str], list[Promise]] = {}
    for target in promise_targets(plan):
        if target.key in kr_each and target.year is not None:
            promise = Promise(target.unit, int(target.value or 0), kr_each[target.key])
            groups.setdefault((target.year, target.track), []).append(promise)
    return tuple(
        Commitments(f"promised {track} {year}", Scope(year=year, line=track), tuple(promises))
        for (year, track), promises in groups.items()
    )
