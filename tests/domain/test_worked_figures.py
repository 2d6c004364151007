"""Every figure of the catalogue by a worked example that can be checked by head, read as screens read it."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.domain.observed import known, observed
from tests.domain.targets import target
from vink_model.domain.claims import claimed
from vink_model.domain.codes import Severity, Triage
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import CATALOGUE, MEASURES, Period, Stage, answered
from vink_model.domain.measures.stages import reached
from vink_model.domain.plan import Plan
from vink_model.domain.plan_rows import Row, Value, plan_of
from vink_model.domain.readings import READERS, reading
from vink_model.domain.reconcile import reconciliations, stated_total
from vink_model.domain.sheets import SHEETS
from vink_model.domain.sheets.plan_columns import PLAN
from vink_model.domain.verdicts import Evidence, Literal, judged
from vink_model.domain.way_through import way_through
from vink_model.month import Month
from vink_model.views.levels import initiatives_on
from vink_model.views.triangle_money import level_money_message

FOLDER = Path(__file__).parent / "cases"
Example = Mapping[str, Any]
Given = Mapping[str, Any]

USUAL: Mapping[str, Mapping[str, Value]] = {
    "levels": {"colour": "green"},
    "tracks": {"started": 2016},
    "initiatives": {},
    "funding": {"printed_unit_kr": 1, "is_approximate": "no"},
    "budget": {"printed_unit_kr": 1},
    "stated_totals": {"printed_unit_kr": 1},
    "published_concerns": {},
}
ABOUT: Mapping[str, Value] = {"document": "Trial plan", "page": 4, "status": "stated"}


def of_plan(rows: Mapping[str, list[dict[str, Value]]]) -> Plan:
    """A plan of rows that say only what matters."""
    return plan_of({key: [_whole(key, row) for row in said] for key, said in rows.items()})


def _whole(key: str, row: dict[str, Value]) -> Row:
    filled: dict[str, Value] = {column.key: None for column in SHEETS[key]}
    filled |= {name: str(row.get("key") or name) for name in filled if name.endswith(("_da", "_en"))}
    filled |= {**ABOUT, **USUAL[key], **row}
    if filled.get("fte") is not None:
        filled["fte"] = Decimal(str(filled["fte"]))
    return filled


def dataset_of(measure: str, example: Example) -> Dataset:
    plan = of_plan(example.get("plan", {}))
    sheet = "courses" if measure.startswith("targets_by_") else CATALOGUE[measure].sheet
    if "rows" not in example:
        return Dataset(plan, {})
    return known(plan, **{sheet: observed(sheet, *example["rows"])})


def _read(measure: str) -> Callable[[Dataset, Example], Given]:
    def read(dataset: Dataset, example: Example) -> Given:
        ends = tuple(map(Month.parse, example["period"])) if "period" in example else dataset.months
        assert ends is not None
        found = reading(measure, dataset, Period(ends[0], ends[-1]))
        return {"number": None if found is None else found.number}

    return read


def _stage(stage: Stage) -> Callable[[Dataset, Example], Given]:
    return lambda dataset, _: {"number": reached(stage, dataset.cells["courses"]).total()}


def _split(dimension: str) -> Callable[[Dataset, Example], Given]:
    def read(dataset: Dataset, _: Example) -> Given:
        counts = dataset.cells["concerns"].by(dimension)
        return {"split": {value: n for value, n in counts.items() if n}}

    return read


def _ratio(dataset: Dataset, example: Example) -> Given:
    first, second = (Period(Month(year, 1), Month(year, 12)) for year in example["years"])
    claim = claimed("concerns_published", first, second, dataset)
    assert claim is not None
    assert claim.size.high is not None
    return {
        "ratio": str(claim.size.ratio),
        "low": round(claim.size.low, 2),
        "high": round(claim.size.high, 2),
        "change": claim.direction.value,
    }


def _triage(dataset: Dataset, _: Example) -> Given:
    cross = dataset.cells["concerns"].cross("severity", "triage")
    return {
        "split": {s.value: {t.value: cross[s, t] for t in Triage} for s in Severity},
    }


def _initiatives(dataset: Dataset, _: Example) -> Given:
    plan = dataset.plan
    return {"split": {level.key: len(initiatives_on(plan, (level,))) for level in plan.levels}}


def _means(dataset: Dataset, _: Example) -> Given:
    message = level_money_message(dataset.plan, None)
    assert message is not None
    rows = zip(reversed(dataset.plan.levels), message.table.rows, strict=True)
    return {"split": {level.key: [row[1], row[2]] for level, row in rows}}


def _activities(dataset: Dataset, _: Example) -> Given:
    cells = dataset.cells["activities"]
    return {"number": cells.total(), "participants": cells.total("participants")}


def _frame(dataset: Dataset, example: Example) -> Given:
    total = stated_total(dataset.plan, PLAN, example["year"], example["year"])
    return {"amount": None if total is None else total.amount_kr}


def _lines(dataset: Dataset, example: Example) -> Given:
    lines = (line for line in dataset.plan.budget if line.year == example["year"])
    return {"split": {line.funding_source: line.amount_kr for line in lines}}


def _funding(dataset: Dataset, example: Example) -> Given:
    given = (one for one in dataset.plan.funding if one.year == example["year"])
    return {"split": {one.funding_source.key: one.amount_kr for one in given}}


def _difference(dataset: Dataset, _: Example) -> Given:
    (found,) = (one for one in reconciliations(dataset.plan) if one.scope == PLAN)
    return {"difference": found.difference_kr, "verdict": found.verdict.value}


def _staff(dataset: Dataset, example: Example) -> Given:
    lines = (line for line in dataset.plan.budget if line.year == example["year"])
    return {"split": {line.line: str(line.fte) for line in lines if line.fte is not None}}


def _spending(dataset: Dataset, _: Example) -> Given:
    return {"split": dataset.cells["spending"].by("month", "amount_kr")}


def _judged(dataset: Dataset, example: Example) -> list[tuple[Literal, Evidence]]:
    asked = [target(f"t{place}", value=value) for place, value in enumerate(example["targets"])]
    found = [judged(one, answered(one, dataset, Month(2017, 12))) for one in asked]
    return [(one.literal.state, one.evidence.state) for one in found]


def _by_count(dataset: Dataset, example: Example) -> Given:
    states = [literal for literal, _ in _judged(dataset, example)]
    return {"reached": states.count(Literal.REACHED), "all": len(states)}


def _by_evidence(dataset: Dataset, example: Example) -> Given:
    states = [evidence for _, evidence in _judged(dataset, example)]
    tried = {Evidence.MET, Evidence.NOT_MET, Evidence.CANNOT_TELL}
    return {"met": states.count(Evidence.MET), "tried": sum(state in tried for state in states)}


READ: Mapping[str, Callable[[Dataset, Example], Given]] = {
    **{measure: _read(measure) for measure in READERS},
    **{f"courses_{stage.value}": _stage(stage) for stage in Stage},
    **{
        measure: _split(measure.removeprefix("concerns_by_"))
        for measure in CATALOGUE
        if measure.startswith("concerns_by_")
    },
    "concerns_rate_ratio": _ratio,
    "concerns_assessed": lambda dataset, _: {"number": way_through(dataset).concerns["assessed"].count},
    "triage_counts": _triage,
    "initiatives_on_level": _initiatives,
    "means_on_level": _means,
    "activities_on_level": _activities,
    "budget_frame": _frame,
    "budget_lines": _lines,
    "funding": _funding,
    "budget_difference": _difference,
    "staff_fte": _staff,
    "spending": _spending,
    "targets_by_count": _by_count,
    "targets_by_evidence": _by_evidence,
}
"""How each figure that is no measure of a target is read."""


def examples() -> list[Any]:
    """Every worked example of those figures, named by what it says."""
    return [
        pytest.param(measure, example, id=f"{measure}: {example['says']}")
        for measure in READ
        for example in case_of(measure)["examples"]
    ]


def case_of(measure: str) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load((FOLDER / f"{measure}.yaml").read_text("utf-8"))
    return case


@pytest.mark.parametrize(("measure", "example"), examples())
def test_a_figure_is_what_its_worked_example_says(measure: str, example: Example) -> None:
    assert READ[measure](dataset_of(measure, example), example) == example["gives"]


@pytest.mark.parametrize("measure", CATALOGUE)
def test_no_figure_of_the_catalogue_lacks_its_worked_example(measure: str) -> None:
    case = case_of(measure)
    assert case["measure"] == measure
    assert case["asks"].endswith("?")
    assert all(example["says"] and "gives" in example for example in case["examples"])


def test_no_worked_example_is_of_a_figure_that_is_not_there() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(CATALOGUE)


def test_every_figure_is_read_by_the_test_of_its_worked_example() -> None:
    """Measures of targets are read in test_measures, figures of spending in spending/test_worked_examples."""
    of_spending = {
        "spending_against_pace",
        "expected_outturn",
        "carried_over",
        "cost_per_course",
        "cost_per_activity",
    }
    assert set(READ) | {measure.value for measure in MEASURES} | of_spending == set(CATALOGUE)
