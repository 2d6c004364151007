"""A small cube that can be checked by head: two payers, two tracks, the unit's posts, one year."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from vink_model.domain.planning.assumptions import Assumption, Basis
from vink_model.domain.planning.cube import Cube, Line
from vink_model.domain.planning.kinds import Frame, MayPay
from vink_model.domain.planning.places import Allocation, Cell, Grant, Names, Post, Scope
from vink_model.domain.planning.steps import PostsInSteps
from vink_model.text import Text

HOTLINE = Cell(2016, "state", "advice", "hotline")
ADVICE = Cell(2016, "city", "advice")
COURSES = Cell(2016, "city", "courses")
STAFF = Cell(2016, "city", "staff")
EARMARK = MayPay("earmark state", "state", (Scope(initiative="hotline"),))
CUBE = Cube(
    adopted=Allocation(
        {Grant(2016, "city"): 1000, Grant(2016, "state"): 500},
        {HOTLINE: 500, ADVICE: 300, COURSES: 100, STAFF: 600},
        {Post(2016, "staff"): Decimal(3)},
    ),
    years=(2016,),
    payers=("city", "state"),
    lines=(Line("advice", ("hotline", "talks")), Line("courses"), Line("staff")),
    rules=(
        EARMARK,
        Frame("frame city", ("city",), ((2016, 1000),), is_grant=True),
        Frame("frame state", ("state",), ((2016, 500),), is_grant=True),
        PostsInSteps("posts", Post(2016, "staff"), 200),
    ),
    names=Names({"city": Text("kommunen", "the city"), "advice": Text("rådgivning", "advice")}),
)


def assumed(key: str, low: int, value: int, high: int, basis: Basis = Basis.JUDGEMENT) -> Assumption:
    """What a course costs, believed by someone."""
    return Assumption(
        key,
        Fraction(value),
        Fraction(low),
        Fraction(high),
        Text("kr. pr. forløb", "DKK a course"),
        "A. Planner",
        date(2016, 5, 30),
        basis,
        "minutes",
    )
