"""A member of the committee asks what if, and the answer is a branch, a message of money and an annex."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sample_data.plan_files import plan
from vink_model.asking import annex, answered, ask
from vink_model.bootstrap import Product, open_product
from vink_model.domain.planning.cube import Cube, Treatment, cube_of
from vink_model.domain.planning.versions import ADOPTED
from vink_model.errors import ScenarioFault
from vink_model.settings import SAMPLE_DATA, Settings
from vink_model.text import NBSP, Language
from vink_model.views.committee_asked import Asked, askable, branch_of, question_of, subject_of

CUT = Asked(2017, 4_000_000)


@pytest.fixture
def product(tmp_path: Path) -> Iterator[Product]:
    """The sample plan, loaded."""
    url = f"sqlite:///{tmp_path / 'vink.db'}"
    opened = open_product(Settings.of({"VINK_DATABASE_URL": url, "VINK_USER": "Anna"}))
    workbook = SAMPLE_DATA / "vink_2016_2017.xlsx"
    opened.load(workbook.read_bytes(), workbook.name)
    yield opened
    opened.close()


def money() -> Cube:
    return cube_of(plan(), Treatment.POOLED, reaching=True)


def test_one_can_ask_of_each_source_in_each_year_and_of_each_year() -> None:
    subjects = [subject_of(money(), year, payer).da for year, payer in askable(money())]
    assert "Budget 2016 giver i 2017" in subjects
    assert "Højst i alt i 2017" in subjects
    assert len(subjects) == len(set(subjects))


def test_the_answer_says_whether_the_rules_allow_it_and_who_pays() -> None:
    branch = branch_of(money(), ADOPTED, CUT, "Loft", "Anna")
    first, changes = answered(plan(), branch)
    assert first.message.title.da.startswith("Det kan lade sig gøre, hvis ")
    assert first.message.table.rows
    assert changes.message.key == "scenario-changes"
    allowed = branch_of(money(), ADOPTED, Asked(2017, 100_000_000), "Loft", "Anna")
    assert answered(plan(), allowed)[0].message.title.da == "Alle regler er overholdt"


def test_asking_twice_of_the_same_year_keeps_the_last_cap_alone() -> None:
    once = branch_of(money(), ADOPTED, CUT, "Loft", "Anna")
    twice = branch_of(money(), once, Asked(2017, 5_000_000), "Loft", "Anna")
    assert len(twice.rules) == 1


def test_a_source_can_not_give_less_than_nothing() -> None:
    year, payer = next((y, p) for y, p in askable(money()) if p)
    with pytest.raises(ScenarioFault):
        branch_of(money(), ADOPTED, Asked(year, -1, payer), "Loft", "Anna")


def test_a_question_becomes_a_named_branch_that_the_planner_finds_again(product: Product) -> None:
    found = ask(product, CUT, None, Language.DA)
    (kept,) = product.scenarios().list()
    assert kept == found.branch
    assert kept.name.startswith("Udvalg, ")
    assert kept.name.endswith(question_of(money(), CUT).da.replace(NBSP, " "))
    again = ask(product, CUT, None, Language.DA)
    assert again.branch.name.endswith(" 2")
    upon = ask(product, Asked(2016, 3_000_000), kept, Language.DA)
    assert len(upon.branch.scenario.rules) == 2


def test_the_answer_can_be_taken_along_as_an_annex_and_no_release_is_made_of_it(product: Product) -> None:
    found = ask(product, CUT, None, Language.DA)
    taken = annex(product, found, Language.DA)
    assert product.packs().frozen(taken.code) == taken
    assert [one.code for one in product.packs().receipts()] == [taken.code]
    assert [one.screen for _, one in taken.shown] == ["scenarios", "scenarios"]
    assert product.releases().all() == ()
    assert product.releases().cubes() == ()
    assert annex(product, found, Language.DA).code == taken.code
