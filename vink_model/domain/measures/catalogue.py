"""Every figure of the product, declared once: what targets measure, and all that screens show beside it."""

from collections.abc import Mapping

from vink_model.domain.measures import (
    figures_of_concerns,
    figures_of_spending,
    figures_of_the_plan,
    figures_of_the_way,
)
from vink_model.domain.measures.answers import MEASURES
from vink_model.domain.measures.declaration import Counting, Declaration, Definition, Place
from vink_model.domain.measures.measure import Measure


def declared(measure: Measure) -> Declaration:
    """What a target measures, as the catalogue has it."""
    is_share = measure.minimum_n is not None
    return Declaration(
        measure.key.value,
        Place.OUTCOMES,
        measure.label,
        Counting.SHARE if is_share else Counting.NUMBER,
        measure.numerator if is_share else measure.denominator,
        measure.sheet,
        measure.columns,
        denominator=measure.denominator if is_share else None,
        maturity=measure.maturity,
        rung=measure.rung,
        minimum_n=measure.minimum_n,
        changes=tuple(Definition(change.words, change.valid_from) for change in measure.changes),
        remark=measure.remark,
    )


CATALOGUE: Mapping[str, Declaration] = {
    declaration.key: declaration
    for declaration in (
        *figures_of_the_plan.TOGETHER,
        *map(declared, MEASURES.values()),
        *figures_of_the_way.FIGURES,
        *figures_of_concerns.FIGURES,
        *figures_of_the_plan.EFFORT,
        *figures_of_the_plan.MONEY,
        *figures_of_spending.SPENT,
        *figures_of_spending.COSTS,
    )
}
"""By key, in the order of the screens."""
