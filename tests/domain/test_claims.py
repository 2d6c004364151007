"""A claim of a change has a direction only with evidence, and falls when the figures under it change."""

from dataclasses import replace

import pytest

from tests.domain.observed import known, observed
from vink_model.domain.claims import READERS, Claim, claimed, holds, period_said
from vink_model.domain.codes import SecondCount
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import CATALOGUE, Period
from vink_model.domain.plan import Plan, PublishedConcerns
from vink_model.domain.provenance import Source, Status
from vink_model.domain.rates import Change
from vink_model.month import Month

PAGE = Source("Trial plan", 6, Status.STATED)
STARTED, FOUNDED = SecondCount.COURSE_STARTED, SecondCount.FOUNDED


def a_year(
    year: int, enquiries: int, second: int | None = None, means: SecondCount | None = None
) -> PublishedConcerns:
    return PublishedConcerns(year, year, enquiries, second, means, PAGE)


def published(*years: PublishedConcerns) -> Dataset:
    return Dataset(Plan(published_concerns=years), {})


def year(number: int) -> Period:
    return Period(Month(number, 1), Month(number, 12))


def change(dataset: Dataset, first: int, second: int, measure: str = "concerns_published") -> Claim:
    found = claimed(measure, year(first), year(second), dataset)
    assert found is not None
    return found


COUNTS = published(
    a_year(2014, 60, 22, STARTED),
    a_year(2015, 100, 18, STARTED),
    a_year(2016, 104, 8, FOUNDED),
    a_year(2017, 60),
)


def test_a_hundred_against_sixty_rose_and_sixty_against_a_hundred_and_four_fell() -> None:
    """The exact interval of 100/60 is 1.20 to 2.33 (R's poisson.test); it leaves 1 out."""
    rose, fell = change(COUNTS, 2014, 2015), change(COUNTS, 2016, 2017)
    assert (rose.direction, fell.direction) == (Change.ROSE, Change.FELL)
    assert rose.words.da == (
        "Offentliggjorte henvendelser steg fra 60 (2014) til 100 (2015), mere end tilfældet forklarer"
    )
    assert fell.words.en == "Published concerns fell from 104 (2016) to 60 (2017), more than chance explains"


def test_a_hundred_and_four_against_a_hundred_has_no_direction() -> None:
    can_be_chance = change(COUNTS, 2015, 2016)
    assert can_be_chance.direction is Change.CAN_BE_CHANCE
    assert can_be_chance.words.en == (
        "Published concerns: 104 (2016) against 100 (2015), and the difference can be chance"
    )


def test_no_claim_names_a_cause_and_only_shown_ones_name_a_direction() -> None:
    for first, second in ((2014, 2015), (2015, 2016), (2016, 2017)):
        claim = change(COUNTS, first, second)
        said = f"{claim.words.da} {claim.words.en}"
        assert "because" not in said
        assert "fordi" not in said
        shown = claim.direction in {Change.ROSE, Change.FELL}
        assert any(word in said for word in ("steg", "faldt")) is shown
        assert any(word in said for word in ("rose", "fell")) is shown


def test_a_claim_holds_until_a_figure_under_it_changes() -> None:
    claim = change(COUNTS, 2014, 2015)
    assert holds(claim, COUNTS)
    assert not holds(claim, published(a_year(2014, 60), a_year(2015, 99)))
    assert not holds(claim, published(a_year(2014, 60)))


@pytest.mark.parametrize("field", ["earlier", "later"])
def test_a_claim_with_a_wrong_figure_is_found_false(field: str) -> None:
    claim = change(COUNTS, 2014, 2015)
    wrong = replace(getattr(claim, field), number=getattr(claim, field).number + 1)
    assert not holds(replace(claim, **{field: wrong}), COUNTS)


def test_a_claim_with_a_wrong_size_is_found_false() -> None:
    claim = change(COUNTS, 2014, 2015)
    assert not holds(replace(claim, size=change(COUNTS, 2015, 2016).size), COUNTS)


def test_two_counts_of_different_things_are_not_compared() -> None:
    assert change(COUNTS, 2014, 2015, "concerns_second_count").direction is Change.CAN_BE_CHANCE
    assert claimed("concerns_second_count", year(2015), year(2016), COUNTS) is None
    assert claimed("concerns_second_count", year(2016), year(2017), COUNTS) is None


def test_half_a_year_is_compared_by_the_month_and_not_by_the_count() -> None:
    """10 in 12 months against 5 in 6 months is the same rate."""
    rows = [{"month": f"2016-{n:02}"} for n in range(1, 11)] + [
        {"month": f"2017-{n:02}"} for n in (1, 2, 4, 5, 6)
    ]
    dataset = known(Plan(), concerns=observed("concerns", {"month": "2016-12", "count": 0}, *rows))
    half = Period(Month(2017, 1), Month(2017, 6))
    found = claimed("concerns_counted", year(2016), half, dataset)
    assert found is not None
    assert found.size.ratio == 1
    assert found.words.en.startswith(
        "Concerns month by month: 5 (January 2017 to June 2017) against 10 (2016)"
    )


def test_months_that_nobody_counted_are_no_zeros() -> None:
    dataset = known(Plan(), concerns=observed("concerns", {"month": "2016-01"}, {"month": "2016-12"}))
    assert claimed("concerns_counted", year(2016), year(2017), dataset) is None


def test_courses_are_compared_by_the_month_of_their_offer() -> None:
    courses = observed(
        "courses",
        {"offer_month": "2016-01", "count": 22},
        {"offer_month": "2017-12", "count": 18},
        {"offer_month": "2017-03", "answer": "declined", "count": 3},
    )
    dataset = known(Plan(), courses=courses)
    assert change(dataset, 2016, 2017, "courses_accepted").size.second == 18
    assert change(dataset, 2016, 2017, "courses_offered").size.second == 21


def test_a_month_a_year_and_several_years_are_said_as_they_are_read() -> None:
    assert period_said(year(2016)).en == "2016"
    assert period_said(Period(Month(2009, 1), Month(2013, 12))).da == "2009-2013"
    assert period_said(Period(Month(2016, 5), Month(2016, 5))).da == "maj 2016"


def test_every_figure_that_can_be_claimed_is_declared_in_the_catalogue() -> None:
    assert set(READERS) <= set(CATALOGUE)
