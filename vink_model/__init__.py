"""The data model of the VINK dashboard: the one door for scripts, notebooks and other programs.

from vink_model import open_product

plan = open_product().dataset().plan
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vink_model.bootstrap import Product, open_product
    from vink_model.domain.cells import Cells
    from vink_model.domain.dataset import Dataset, Import
    from vink_model.domain.disclosure.attack import Leak, audit, intervals
    from vink_model.domain.disclosure.attacker import Interval
    from vink_model.domain.disclosure.suppress import Suppression, suppress
    from vink_model.domain.disclosure.tables import Need, Relation, Standing, TableCell, Tables
    from vink_model.domain.disclosure.threshold import Threshold
    from vink_model.domain.forecast import forecast
    from vink_model.domain.intervals import proportion_interval
    from vink_model.domain.issues import Issue, Rule
    from vink_model.domain.loaded import Loaded
    from vink_model.domain.plan import Plan
    from vink_model.domain.planning.program import Goal, Program, Row, Solution, Variable
    from vink_model.domain.planning.solver import solve
    from vink_model.domain.rates import rate_interval, rate_ratio
    from vink_model.domain.survival import LagCounts, incidence, survival
    from vink_model.domain.trends.chart import chart_for
    from vink_model.domain.trends.series import Series
    from vink_model.errors import SourceError, StoreError, VinkError
    from vink_model.month import Month
    from vink_model.settings import Settings
    from vink_model.store import Change, Outcome
    from vink_model.text import Language, Quantity, Text, Unit

__all__ = [
    "Cells",
    "Change",
    "Dataset",
    "Goal",
    "Import",
    "Interval",
    "Issue",
    "LagCounts",
    "Language",
    "Leak",
    "Loaded",
    "Month",
    "Need",
    "Outcome",
    "Plan",
    "Product",
    "Program",
    "Quantity",
    "Relation",
    "Row",
    "Rule",
    "Series",
    "Settings",
    "Solution",
    "SourceError",
    "Standing",
    "StoreError",
    "Suppression",
    "TableCell",
    "Tables",
    "Text",
    "Threshold",
    "Unit",
    "Variable",
    "VinkError",
    "audit",
    "chart_for",
    "forecast",
    "incidence",
    "intervals",
    "open_product",
    "proportion_interval",
    "rate_interval",
    "rate_ratio",
    "solve",
    "suppress",
    "survival",
]

_HOMES = {
    "bootstrap": ("Product", "open_product"),
    "domain.cells": ("Cells",),
    "domain.dataset": ("Dataset", "Import"),
    "domain.issues": ("Issue", "Rule"),
    "domain.loaded": ("Loaded",),
    "domain.plan": ("Plan",),
    "domain.planning.program": ("Goal", "Program", "Row", "Solution", "Variable"),
    "domain.planning.solver": ("solve",),
    "domain.intervals": ("proportion_interval",),
    "domain.rates": ("rate_interval", "rate_ratio"),
    "domain.survival": ("LagCounts", "incidence", "survival"),
    "domain.trends.series": ("Series",),
    "domain.trends.chart": ("chart_for",),
    "domain.disclosure.attack": ("Leak", "audit", "intervals"),
    "domain.disclosure.attacker": ("Interval",),
    "domain.disclosure.suppress": ("Suppression", "suppress"),
    "domain.disclosure.tables": ("Need", "Relation", "Standing", "TableCell", "Tables"),
    "domain.disclosure.threshold": ("Threshold",),
    "domain.forecast": ("forecast",),
    "errors": ("SourceError", "StoreError", "VinkError"),
    "month": ("Month",),
    "settings": ("Settings",),
    "store": ("Change", "Outcome"),
    "text": ("Language", "Quantity", "Text", "Unit"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Open the door only as far as asked: whoever wants the words need not wait for the database."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    return found


def __dir__() -> list[str]:
    return __all__
