"""Words and places that several messages about concerns share."""

from functools import lru_cache

from vink_model.domain.dataset import Dataset
from vink_model.month import Month
from vink_model.text import Language, Text, month_name, phrase

FEW = 30
"""Below this many, shares say little and the order of bars can be chance."""


def level_labels(dataset: Dataset) -> dict[str, Text]:
    """The plan's levels by key, and after them any that only the counts know."""
    named = {level.key: level.name for level in dataset.plan.levels}
    counted = dataset.cells["concerns"].axes["level"].values
    return named | {key: named_by_key(key) for key in counted if key is not None and key not in named}


def area_labels(dataset: Dataset) -> dict[str, Text]:
    """The areas that occur, by key."""
    counted = dataset.cells["concerns"].axes["area"].values
    return {key: named_by_key(key) for key in counted if key is not None}


def named_by_key(key: str) -> Text:
    """A key as a name, where the workbook holds no other word."""
    name = " ".join(word[:1].upper() + word[1:] for word in key.split("_"))
    return Text(name, name)


def concerns_said(n: int) -> Text:
    """So many concerns, one or several."""
    if n == 1:
        return Text("1 henvendelse", "1 concern")
    return phrase("{n} henvendelser", "{n} concerns", n=n)


# A screen names the same months on every axis.
@lru_cache(maxsize=512)
def month_said(month: Month) -> Text:
    """A month under an axis: 'maj 16', 'May 16'."""
    return Text(month_name(month, Language.DA, short=True), month_name(month, Language.EN, short=True))


def few_said(n: int) -> tuple[Text, ...]:
    """A warning where so few were counted that chance can order them; nothing otherwise."""
    if n >= FEW:
        return ()
    return (
        phrase(
            "Kun {n}: forskelle mellem så små tal kan være tilfældige.",
            "Only {n}: differences between counts this small can be chance.",
            n=n,
        ),
    )
