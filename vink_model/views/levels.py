"""Words and choices about the levels of the triangle that several messages share."""

from vink_model.domain.plan import Initiative, Level, Plan
from vink_model.text import Text
from vink_model.views.words import in_a_sentence

Levels = tuple[Level, ...]


def initiatives_on(plan: Plan, levels: Levels) -> tuple[Initiative, ...]:
    """The plan's initiatives on the levels, in the plan's order."""
    keys = {level.key for level in levels}
    return tuple(i for i in plan.initiatives if i.level in keys)


def where_said(plan: Plan, levels: Levels) -> Text:
    """The chosen levels as they stand after 'på' and 'on'."""
    if levels == plan.levels:
        return Text("alle niveauer", "all levels")
    named = in_a_sentence(levels[0].name)
    return Text(named.da, f"the {named.en}")


def period_said(plan: Plan, year: int | None) -> Text:
    """The chosen year, or the plan's whole period."""
    if year is not None:
        return Text(str(year), str(year))
    years = plan.years
    whole = f"{years[0]}-{years[-1]}" if years else ""
    return Text(whole, whole)
