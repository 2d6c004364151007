"""All printed figures at once: the plan's own, and ones made to clash."""

from fractions import Fraction

from sample_data.plan_files import plan
from tests.budgets import KNOTTED, gets, gives, total
from vink_model.domain.plan import Plan
from vink_model.domain.planning.printed import AllPrinted, all_printed, may_pay
from vink_model.text import Language, Quantity, Unit

VINK = plan()


def split(answer: AllPrinted, year: int, payer: str) -> tuple[str, str]:
    (found,) = (s.range for s in answer.splits if (s.year, s.payer) == (year, payer))
    low, high = (
        Quantity(end, Unit.MILLION, decimals=2).said(Language.DA)[:4] for end in (found.low, found.high)
    )
    return low, high


def test_all_thirty_four_figures_of_the_plan_can_be_true_at_once() -> None:
    answer = all_printed(VINK)
    assert len(answer.figures) == 34
    assert answer.is_consistent


def test_who_pays_the_posts_of_2016_lies_between_these() -> None:
    answer = all_printed(VINK)
    assert split(answer, 2016, "budget_2016") == ("0,40", "0,71")
    assert split(answer, 2016, "budget_2015") == ("1,05", "1,36")


def test_money_earmarked_for_another_track_pays_no_posts() -> None:
    assert {s.payer for s in all_printed(VINK).splits} == {"budget_2015", "budget_2016"}
    assert not may_pay(VINK, "ministry", "staff", 2016)
    assert may_pay(VINK, "ministry", "concerns", 2016)


def test_what_is_printed_stays_printed() -> None:
    answer = all_printed(VINK)
    assert {t.figure.row for t in answer.figures} == {*VINK.stated_totals, *VINK.funding, *VINK.budget}
    assert all(t.range.low <= t.figure.part.amount_kr <= t.range.high or t.is_tighter for t in answer.figures)


def test_a_figure_is_tightened_by_its_sum() -> None:
    # 1.5 + 1.5 is printed beside 3.05: the parts together reach at least 3.045, so each at least 1.495.
    rows = (gets(2016, "a", "old", "1.5"), gets(2016, "b", "old", "1.5"))
    tight = all_printed(Plan(budget=rows, stated_totals=(total("plan", (2016, 2016), "3.05"),))).figures
    assert [t.range.low for t in tight[1:]] == [Fraction(1_495_000)] * 2
    assert [t.is_tighter for t in tight] == [False, True, True]


def test_a_contradiction_names_the_fewest_figures() -> None:
    # The line of 0.9 alone is more than the payer's 0.5; all else adds up.
    broken = Plan(
        funding=(gives(2016, "old", "0.5"), gives(2016, "new", "2.0")),
        budget=(gets(2016, "a", "old", "0.9"), gets(2016, "b", "new", "1.0"), gets(2016, "c", "new", "1.0")),
    )
    answer = all_printed(broken)
    assert not answer.is_consistent
    assert [figure.key for figure in answer.clashing] == ["payer:2016:old#0", "line:2016:a:old#0"]
    assert answer.figures == ()


def test_a_difference_within_each_rounding_can_still_clash_with_another_sum() -> None:
    # Rounding explains 0.51 + 0.51 beside 1.03, and beside 1.01, but not beside both at once.
    rows = (gets(2016, "a", "old", "0.51"), gets(2016, "b", "old", "0.51"))
    both = Plan(
        budget=rows,
        funding=(gives(2016, "old", "1.01"),),
        stated_totals=(total("plan", (2016, 2016), "1.03"),),
    )
    assert {figure.key for figure in all_printed(both).clashing} == {
        "total:plan:2016-2016#0",
        "payer:2016:old#0",
    }


def test_a_plan_without_figures_contradicts_nothing() -> None:
    assert all_printed(Plan()) == AllPrinted((), (), ())


def test_a_line_without_a_named_payer_is_split_among_those_who_may_pay() -> None:
    answer = all_printed(KNOTTED)
    assert answer.is_consistent
    assert {(s.year, s.line) for s in answer.splits} == {(2016, "staff"), (2017, "staff")}
