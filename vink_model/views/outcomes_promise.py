"""What a target promises, in a few words."""

from decimal import Decimal

from vink_model.domain.codes import TargetKind
from vink_model.domain.plan import Target
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.words import in_a_sentence


def goal_said(target: Target, *, is_named: bool = True) -> Text:
    """The promise in a few words: at least 60 %. Named where nothing beside it says that it is the target."""
    if target.value is None:
        return Text("Måltallet er ukendt", "Target value unknown") if is_named else Text("Ukendt", "Unknown")
    words = phrase(
        "{side} {n}", "{side} {n}", side=target.comparison.label, n=_promised(target, target.value)
    )
    if not is_named:
        return words
    return phrase("Mål: {words}", "Target: {words}", words=in_a_sentence(words))


def _promised(target: Target, value: Decimal) -> Text:
    if target.kind is TargetKind.SHARE:
        decimals = max(0, -int(value.normalize().as_tuple().exponent))
        return Quantity(value / 100, Unit.SHARE, decimals).text
    number = Quantity(value, Unit.NUMBER)
    # The unit stands in the plural, and would be wrong beside a single one.
    return number.text if value == 1 else phrase("{n} {u}", "{n} {u}", n=number, u=target.unit)
