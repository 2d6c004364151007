"""What a chart shows is a claim of its own: it falls when the months under it change."""

from tests.domain.observed import Row, known, observed
from vink_model.domain.claims import claimed
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Period
from vink_model.domain.patterns import Pattern, pattern
from vink_model.domain.plan import Plan
from vink_model.domain.rates import Change
from vink_model.domain.readings import reading, reading_of_part
from vink_model.domain.trends import Rules
from vink_model.month import Month, span

STEADY = (7, 9, 8, 6, 10, 7, 9, 8, 7, 9, 6, 10) * 2
HIGHER = (4, 5, 6, 5, 4, 6, 5, 4, 6, 5, 5, 5, *(12, 13, 11, 12, 14, 12, 11, 13, 12, 12, 13, 11))
MONTHS = span(Month(2016, 1), Month(2017, 12))
BOTH_YEARS = Period(MONTHS[0], MONTHS[-1])
YEARS = (Period(Month(2016, 1), Month(2016, 12)), Period(Month(2017, 1), Month(2017, 12)))


def counted(counts: tuple[int, ...]) -> Dataset:
    rows: list[Row] = [{"month": str(m), "count": n} for m, n in zip(MONTHS, counts, strict=True)]
    return known(Plan(), concerns=observed("concerns", *rows))


def shown(dataset: Dataset) -> Pattern:
    read = reading("concerns_counted", dataset, BOTH_YEARS)
    assert read is not None
    return pattern("concerns_counted", read)


def test_a_steady_course_claims_that_nothing_stands_out_until_its_months_change() -> None:
    claim = shown(counted(STEADY))
    assert claim.words.en == "nothing stands out"
    assert claim.is_borne_out(counted(STEADY))
    assert not claim.is_borne_out(counted(HIGHER))
    assert not claim.is_borne_out(counted((8, *STEADY[1:])))


def test_a_course_of_two_levels_says_from_when_to_when_it_stands_out() -> None:
    claim = shown(counted(HIGHER))
    assert "en lang række under midterlinjen (januar 2016 til december 2016)" in claim.words.da
    assert claim.is_borne_out(counted(HIGHER))
    assert not claim.is_borne_out(counted(STEADY))


def test_other_rules_are_another_claim() -> None:
    dataset = counted(HIGHER)
    claim = shown(dataset)
    read = claim.reading
    other = pattern("concerns_counted", read, Rules.MAKING_DATA_COUNT)
    assert other != claim
    assert other.is_borne_out(dataset)


def test_less_than_one_a_month_is_no_claim_of_a_pattern() -> None:
    claim = shown(counted((1, 0) * 12))
    assert (claim.is_judged, claim.signals, claim.sentence.da) == (False, (), "")


def test_a_month_without_rows_is_unknown_in_a_part_and_left_out_of_its_length() -> None:
    rows: list[Row] = [{"month": "2016-01", "count": 3}, {"month": "2016-03", "count": 5}]
    dataset = known(Plan(), concerns=observed("concerns", *rows))
    read = reading_of_part("concerns_counted", dataset, Period(Month(2016, 1), Month(2016, 3)), ())
    assert read is not None
    assert (read.by_month, read.number, read.months) == ((3, None, 5), 8, 2)


def test_months_that_come_in_heaps_have_no_direction_though_the_ratio_alone_has_one() -> None:
    """124 in one month of 24 is an event and no level: in another order it lies in either year."""
    heaped = counted((*([4] * 12), *([4] * 11), 124))
    claim = claimed("concerns_counted", *YEARS, heaped)
    assert claim is not None
    assert claim.size.is_more_than_chance
    assert (claim.is_uneven, claim.direction) == (True, Change.CAN_BE_CHANCE)
    assert claim.weighed.en == "168 against 48 (2017 against 2016): can be chance"
