"""Rounding that adds up, so that the figures on a slide give the total beside them."""

from collections.abc import Mapping
from fractions import Fraction


def rounded_to_add_up(
    parts: Mapping[str, int | Fraction], unit: int, total: int | None = None
) -> dict[str, int]:
    """Parts in whole units that add up to the total: the largest remainders are rounded up, ties by key.

    Unit: as the parts; a total of None is the parts' own sum, rounded half up. No part moves by a whole unit.
    Empty: no parts add up to 0.
    Raises: ValueError when no such rounding gives the total, as when what is printed differs from its parts.
    """
    if unit <= 0:
        raise ValueError(f"amounts cannot be rounded to units of {unit}")
    floors = {key: Fraction(amount) // unit for key, amount in parts.items()}
    whole = _half_up(Fraction(sum(parts.values())), unit) if total is None else Fraction(total, unit)
    missing = whole - sum(floors.values())
    remainders = {key: Fraction(amount) - floors[key] * unit for key, amount in parts.items()}
    can_rise = [key for key, remainder in remainders.items() if remainder]
    if missing.denominator != 1 or not 0 <= missing <= len(can_rise):
        raise ValueError(f"no rounding of the parts to units of {unit} gives {total}")
    up = set(sorted(can_rise, key=lambda key: (-remainders[key], key))[: int(missing)])
    return {key: (floor + (key in up)) * unit for key, floor in floors.items()}


def _half_up(amount: Fraction, unit: int) -> Fraction:
    return Fraction((2 * amount + unit) // (2 * unit))
