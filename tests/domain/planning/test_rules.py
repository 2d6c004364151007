"""Rules of the money: what they say, how much room they leave, which is the strictest."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.domain.planning.made_up import ADVICE, COURSES, CUBE, EARMARK, HOTLINE, STAFF
from vink_model.domain.planning.kinds import Frame, Limit, MayPay, YearToYear
from vink_model.domain.planning.packages import AllOrNothing, MoveTogether
from vink_model.domain.planning.places import UNNAMED, Cell, Names, Post, Scope
from vink_model.domain.planning.rule import MoneyRule, is_kept, slack, strictest
from vink_model.domain.planning.steps import Commitments, PostsInSteps, Promise
from vink_model.errors import PlanningError
from vink_model.text import Text

MEETINGS = Promise(Text("møder", "meetings"), 4, 25)
HEARINGS = Promise(Text("høringer", "hearings"), 2, 50)
ALL_KINDS: tuple[MoneyRule, ...] = (
    EARMARK,
    MayPay("none", "state", ()),
    Frame("frame", ("city", "state"), ((2016, 10), (2017, 20)), 5),
    Frame("year", ("city",), ((2016, 10),)),
    Limit("lock", Scope(line="advice", year=2016), 300, 300),
    Limit("range", Scope(payer="city"), 1, 2),
    Limit("least", Scope(), 1),
    YearToYear("years", Scope(line="advice"), 2016, 2017, Fraction(1, 10), Fraction(1, 20)),
    MoveTogether("pair", ((Scope(line="advice"), 3), (Scope(line="courses"), 1))),
    AllOrNothing("all", ((Scope(line="advice"), 300), (Scope(line="courses"), 100))),
    PostsInSteps("posts", Post(2016, "staff"), 100, Decimal("0.5"), Decimal(1), Decimal(3)),
    Commitments("promised", Scope(line="courses"), (MEETINGS, HEARINGS)),
)


@pytest.mark.parametrize("rule", ALL_KINDS, ids=lambda rule: rule.key)
def test_every_kind_of_rule_is_a_sentence_in_both_languages(rule: MoneyRule) -> None:
    said = rule.sentence(CUBE.names)
    assert said.da != said.en
    for words in (said.da, said.en):
        assert words[0].isupper()
        assert words.endswith(".")
        assert not words.endswith("..")


def test_what_rules_say() -> None:
    names = CUBE.names
    assert EARMARK.sentence(names).en == "Money from state may only go to hotline."
    assert ALL_KINDS[4].sentence(names).da == "Rådgivning i 2016 er låst til 300\N{NO-BREAK SPACE}kr."
    assert ALL_KINDS[8].sentence(names).da == "Rådgivning og courses følges ad som 3 : 1."
    assert "2 hearings at DKK\N{NO-BREAK SPACE}50 each: DKK\N{NO-BREAK SPACE}200 in all" in (
        ALL_KINDS[11].sentence(names).en
    )


def test_an_earmark_has_no_room_elsewhere() -> None:
    assert is_kept(EARMARK, CUBE.adopted.amounts)
    assert slack(EARMARK, {Cell(2016, "state", "courses"): 1}) == -1
    assert EARMARK.forbids(Cell(2016, "state", "advice", "talks"))
    assert not EARMARK.forbids(HOTLINE)
    assert not EARMARK.forbids(ADVICE)


def test_a_frame_leaves_what_is_not_spent() -> None:
    frame = Frame("frame", ("city",), ((2016, 1050),))
    assert slack(frame, CUBE.adopted.amounts) == 50


def test_money_that_expires_cannot_be_spent_the_year_after() -> None:
    spent = {Cell(2016, "city", "advice"): 5, Cell(2017, "city", "advice"): 12}
    assert slack(Frame("f", ("city",), ((2016, 10), (2017, 10))), spent) == -2
    assert slack(Frame("f", ("city",), ((2016, 10), (2017, 10)), carry_over_kr=3), spent) == 1
    assert slack(Frame("f", ("city",), ((2016, 10), (2017, 10)), carry_over_kr=1), spent) == -1


def test_money_of_no_named_payer_counts_in_the_frame_of_those_who_share_it() -> None:
    pooled = {Cell(2016, UNNAMED, "staff"): 7}
    assert slack(Frame("f", ("a", "b"), ((2016, 10),)), pooled) == 3
    assert slack(Frame("f", ("a",), ((2016, 10),)), pooled) is None


def test_a_lock_has_room_for_one_amount_only() -> None:
    lock = Limit("lock", Scope(line="courses"), 100, 100)
    assert lock.is_lock
    assert slack(lock, CUBE.adopted.amounts) == 0
    assert slack(lock, {COURSES: 98}) == -2


def test_a_rise_of_a_tenth_may_be_a_tenth() -> None:
    rule = ALL_KINDS[7]
    before = {Cell(2016, "city", "advice"): 100}
    assert is_kept(rule, before | {Cell(2017, "city", "advice"): 110})
    assert not is_kept(rule, before | {Cell(2017, "city", "advice"): 111})
    assert not is_kept(rule, before | {Cell(2017, "city", "advice"): 94})


def test_lines_that_move_together_do_so_within_a_krone() -> None:
    assert is_kept(ALL_KINDS[8], {ADVICE: 300, COURSES: 100})
    assert is_kept(ALL_KINDS[8], {ADVICE: 302, COURSES: 100})
    assert not is_kept(ALL_KINDS[8], {ADVICE: 300, COURSES: 102})


def test_a_post_and_a_half_is_three_half_steps() -> None:
    posts = PostsInSteps("posts", Post(2016, "staff"), 100, Decimal("0.5"))
    assert is_kept(posts, {STAFF: 300})
    assert posts.posts_for(300) == Decimal("1.5")
    assert slack(posts, {STAFF: 340}) == -40


def test_promises_cost_what_they_cost() -> None:
    promised = Commitments("promised", Scope(line="courses"), (MEETINGS, HEARINGS))
    assert promised.needed_kr == 200
    assert slack(promised, {COURSES: 170}) == -30
    assert promised.affordable(170) == ((MEETINGS, 4), (HEARINGS, 1))
    assert promised.affordable(-5) == ((MEETINGS, 0), (HEARINGS, 0))


def test_the_strictest_of_all_rules_is_named() -> None:
    rules = (
        Limit("a courses", Scope(line="courses"), 60, 140),
        Limit("b city", Scope(payer="city"), high_kr=1010),
        Limit("c all", Scope(), high_kr=2000),
    )
    rising = strictest(rules, CUBE.adopted.amounts, COURSES)
    falling = strictest(rules, CUBE.adopted.amounts, COURSES, rising=False)
    assert rising is not None
    assert falling is not None
    assert (rising.rule.key, int(rising.room_kr)) == ("b city", 10)
    assert (falling.rule.key, int(falling.room_kr)) == ("a courses", 40)
    assert strictest((), CUBE.adopted.amounts, COURSES) is None


@pytest.mark.parametrize(
    "made",
    [
        lambda: Limit("upside down", Scope(), 2, 1),
        lambda: Frame("below", ("a",), ((2016, -1),)),
        lambda: Frame("carry", ("a",), ((2016, 1),), -1),
        lambda: YearToYear("fall", Scope(), 2016, 2017, most_fall=Fraction(3, 2)),
        lambda: YearToYear("rise", Scope(), 2016, 2017, most_rise=Fraction(-1, 2)),
        lambda: MoveTogether("share", ((Scope(), 0), (Scope(), 1))),
        lambda: AllOrNothing("free", ((Scope(), 0),)),
        lambda: PostsInSteps("free", Post(2016, "staff"), 0),
        lambda: PostsInSteps("small", Post(2016, "staff"), 1, Decimal(0)),
        lambda: PostsInSteps("below", Post(2016, "staff"), 1, low=Decimal(-1)),
        lambda: Commitments("free", Scope(), (Promise(Text("møder", "meetings"), 1, 0),)),
        lambda: Commitments("below", Scope(), (Promise(Text("møder", "meetings"), -1, 1),)),
    ],
    ids=[
        *("range", "frame", "carry", "fall", "rise", "no share", "free part", "free post", "no step"),
        *("posts below zero", "free promise", "promise below zero"),
    ],
)
def test_a_rule_that_cannot_be_meant_is_refused_where_it_is_written(made: Callable[[], object]) -> None:
    with pytest.raises(PlanningError) as refused:
        made()
    assert refused.value.title.da != refused.value.title.en


def test_names_fall_back_on_keys() -> None:
    assert Names().of("unknown").da == "unknown"
