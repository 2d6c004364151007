"""The scenarios that the committee is to choose between, beside the adopted plan: money and rules alone."""

from dataclasses import replace

from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.messages import Message
from vink_model.domain.planning.cube import Treatment, cube_of
from vink_model.domain.planning.versions import ADOPTED
from vink_model.text import Text
from vink_model.views.scenarios_compare import MOST, compared, comparison
from vink_model.views.scenarios_kept import ADOPTED_PLAN


def scenarios(grounds: Grounds) -> tuple[Message, ...]:
    """What differs between them, who pays, and which rules hold. Empty: no scenario was chosen.

    Raises: ScenarioFault, EarmarkBroken as applying a scenario does.
    """
    chosen = grounds.scenarios[: MOST - 1]
    if not chosen:
        return ()
    cube = cube_of(grounds.plan, Treatment.POOLED, reaching=True)
    several = (
        compared(cube, "adopted", ADOPTED_PLAN, ADOPTED),
        *(compared(cube, f"chosen-{n}", Text(s.name, s.name), s) for n, s in enumerate(chosen, start=1)),
    )
    found = comparison(grounds.plan, cube, several).messages
    return tuple(replace(message, key=f"scenario_{message.key}") for message in found)
