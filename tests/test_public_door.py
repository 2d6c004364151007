"""`import vink_model` shows what the package promises to others, and costs nothing until it is used."""

import subprocess
import sys

import pytest

import vink_model
from vink_model.settings import ROOT

PROMISED = [
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


def said_by(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def test_what_the_package_promises_is_what_stands_here() -> None:
    """Whoever changes this list changes what others may build on."""
    assert sorted(vink_model.__all__) == PROMISED
    assert dir(vink_model) == sorted(vink_model.__all__)


@pytest.mark.parametrize("name", PROMISED)
def test_every_promised_name_is_there_under_its_own_name_and_explains_itself(name: str) -> None:
    found = getattr(vink_model, name)
    assert found.__name__ == name
    assert found.__doc__


def test_a_name_that_is_not_promised_is_not_there() -> None:
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = vink_model.nothing_of_the_kind


def test_everything_can_be_taken_at_once() -> None:
    code = "from vink_model import *; print(Text('ø', 'o').da, open_product.__name__)"
    assert said_by(code).split() == ["ø", "open_product"]


def test_the_words_do_not_wait_for_the_database() -> None:
    code = (
        "import sys; from vink_model import Text; print('sqlalchemy' in sys.modules, 'pandas' in sys.modules)"
    )
    assert said_by(code).split() == ["False", "False"]
