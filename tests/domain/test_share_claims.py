"""A share of one period against that of another: a direction only when the interval leaves nothing out."""

from tests.domain.observed import Row, known, observed
from vink_model.domain.codes import Measured
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Period
from vink_model.domain.plan import Plan
from vink_model.domain.rates import Change
from vink_model.domain.share_claims import NoShares, ShareClaim, share_claimed, shares_told
from vink_model.month import Month
from vink_model.text import Text

YEARS = (Period(Month(2016, 1), Month(2016, 12)), Period(Month(2017, 1), Month(2017, 12)))
LABELS = (Text("2016", "2016"), Text("2017", "2017"))
NAME = Text("Siger ja", "Say yes")
LAST: Row = {"month": "2017-12"}


def answers(first: tuple[int, int], second: tuple[int, int], *more: Row) -> Dataset:
    """So many who said yes and no in each year; figures up to December 2017."""
    rows: list[Row] = [
        {"offer_month": f"{year}-03", "answer": answer, "count": n}
        for year, counts in ((2016, first), (2017, second))
        for answer, n in zip(("accepted", "declined"), counts, strict=True)
        if n
    ]
    return known(Plan(), courses=observed("courses", *rows, *more), concerns=observed("concerns", LAST))


def compared(dataset: Dataset) -> ShareClaim | NoShares:
    return share_claimed((Measured.ACCEPTANCE, None, NAME), YEARS, LABELS, dataset)


def claim(dataset: Dataset) -> ShareClaim:
    found = compared(dataset)
    assert isinstance(found, ShareClaim)
    return found


def test_nine_of_ten_after_two_of_ten_is_more_than_chance() -> None:
    """Wilson: 9 of 10 is 0.596 to 0.982, 2 of 10 is 0.057 to 0.510; Newcombe's method 10 joins the two:
    0.7 - hypot(0.9 - 0.596, 0.510 - 0.2) = 0.27, and 0.7 + hypot(0.982 - 0.9, 0.2 - 0.057) = 0.87.
    """
    found = claim(answers((2, 8), (9, 1)))
    assert (round(found.difference.low, 2), round(found.difference.high, 2)) == (0.27, 0.87)
    assert found.direction is Change.ROSE
    assert found.said[0].da == "Siger ja: 9 af 10 (2017) mod 2 af 10 (2016): mere end tilfældigt"
    assert claim(answers((9, 1), (2, 8))).direction is Change.FELL


def test_six_of_ten_after_five_of_ten_can_be_chance() -> None:
    found = claim(answers((5, 5), (6, 4)))
    assert found.direction is Change.CAN_BE_CHANCE
    assert shares_told([found]).da == "Ændringen i 1 andel er ikke større, end tilfældet forklarer."


def test_a_claim_of_shares_falls_when_a_count_under_it_changes() -> None:
    found = claim(answers((2, 8), (9, 1)))
    assert found.is_borne_out(answers((2, 8), (9, 1)))
    assert not found.is_borne_out(answers((2, 8), (8, 2)))
    assert not found.is_borne_out(answers((0, 0), (9, 1)))


def test_whoever_has_not_answered_is_in_neither_share() -> None:
    found = claim(answers((5, 5), (6, 4), {"offer_month": "2017-12", "answer": "pending", "count": 7}))
    assert (found.after.judged, found.after.pending) == (10, 7)


def test_four_people_are_too_few_for_a_share_and_nothing_loaded_is_no_share() -> None:
    assert compared(answers((2, 2), (9, 1))) is NoShares.TOO_FEW
    assert compared(known(Plan(), concerns=observed("concerns", LAST))) is NoShares.NOT_LOADED


def test_a_share_that_some_were_not_assessed_for_is_not_compared() -> None:
    ended: Row = {"answer": "accepted", "kind": "mentor"}
    rows: list[Row] = [
        {**ended, **_months(y), "assessment": a, "count": n}
        for y in (2016, 2017)
        for a, n in (("not_at_risk", 6), ("not_assessed", 2))
    ]
    dataset = known(Plan(), courses=observed("courses", *rows), concerns=observed("concerns", LAST))
    found = share_claimed((Measured.NOT_AT_RISK, None, NAME), YEARS, LABELS, dataset)
    assert found is NoShares.NOT_ASSESSED


def _months(year: int) -> Row:
    return {"offer_month": f"{year}-01", "start_month": f"{year}-01", "end_month": f"{year}-02"}


def test_several_are_told_together_with_those_that_can_be_chance_counted() -> None:
    told = shares_told([claim(answers((2, 8), (9, 1))), claim(answers((5, 5), (6, 4)))])
    assert told.en == (
        "More than chance: Say yes: 9 of 10 (2017) against 2 of 10 (2016). "
        "For 1 others the difference can be chance."
    )
