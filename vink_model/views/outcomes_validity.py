"""A target that was changed on the way: what it was, what it is, and from when."""

from vink_model.domain.plan import Plan, Target
from vink_model.text import Text, phrase
from vink_model.views.outcomes_promise import goal_said


def validity_said(target: Target, plan: Plan) -> tuple[Text, ...]:
    """Both parts of a changed target. Empty: the target holds all the time."""
    earlier, later = _neighbours(target, plan)
    said = []
    if earlier is not None and target.valid_from is not None:
        said.append(
            phrase(
                "Målet blev ændret: indtil {month} var det {goal}, og den tid har sin egen vurdering.",
                "The target was changed: until {month} it was {goal}, and that time has its own verdict.",
                month=target.valid_from.plus(-1),
                goal=_inside(earlier),
            )
        )
    elif target.valid_from is not None:
        said.append(
            phrase("Målet gælder fra {month}.", "The target holds from {month}.", month=target.valid_from)
        )
    if later is not None and target.valid_until is not None:
        said.append(
            phrase(
                "Målet blev ændret: dette gjaldt til og med {month}; derefter er det {goal}.",
                "The target was changed: this held up to and including {month}; after that it is {goal}.",
                month=target.valid_until,
                goal=_inside(later),
            )
        )
    elif target.valid_until is not None:
        said.append(
            phrase(
                "Målet gælder til og med {month}.",
                "The target holds up to and including {month}.",
                month=target.valid_until,
            )
        )
    return tuple(said)


def _neighbours(target: Target, plan: Plan) -> tuple[Target | None, Target | None]:
    """The same promise with its former and its next value: one ends in the month before the other begins."""
    same = [
        other
        for other in plan.targets
        if other.key != target.key
        and (other.track, other.kind, other.measured, other.subject)
        == (target.track, target.kind, target.measured, target.subject)
    ]
    earlier = (o for o in same if o.valid_until and o.valid_until.plus(1) == target.valid_from)
    later = (o for o in same if o.valid_from and o.valid_from.plus(-1) == target.valid_until)
    return next(earlier, None), next(later, None)


def _inside(target: Target) -> Text:
    said = goal_said(target, is_named=False)
    return Text(said.da[:1].lower() + said.da[1:], said.en[:1].lower() + said.en[1:])
