"""Programs of textbooks, solved to the digit through the one public door."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest

from vink_model.domain.planning.program import Ending, Given, Goal, Program, Row, Variable
from vink_model.domain.planning.solver import another_optimum, best_of, solve
from vink_model.errors import ProgramFault

WYNDOR = Program(
    Goal.MAXIMISE,
    {"doors": 3, "windows": 5},
    (Variable("doors"), Variable("windows")),
    (
        Row("plant 1", {"doors": 1}, high=4),
        Row("plant 2", {"windows": 2}, high=12),
        Row("plant 3", {"doors": 3, "windows": 2}, high=18),
    ),
)


def numbers(found: Mapping[str, Fraction]) -> dict[str, int]:
    assert all(value.denominator == 1 for value in found.values())
    return {name: int(value) for name, value in found.items() if value}


def test_wyndor_glass() -> None:
    # Hillier and Lieberman, Introduction to Operations Research, section 3.1: (2, 6), 36.
    solution = solve(WYNDOR)
    assert solution.ending is Ending.OPTIMAL
    assert solution.objective == 36
    assert numbers(solution.values) == {"doors": 2, "windows": 6}
    assert solution.gap == 0
    assert solution.is_proven


def test_reddy_mikks_comes_out_in_halves() -> None:
    # Taha, Operations Research, section 2.1: 3 tons of exterior and 1.5 of interior paint give 21.
    solution = solve(
        Program(
            Goal.MAXIMISE,
            {"exterior": 5, "interior": 4},
            (Variable("exterior"), Variable("interior")),
            (
                Row("m1", {"exterior": 6, "interior": 4}, high=24),
                Row("m2", {"exterior": 1, "interior": 2}, high=6),
                Row("market", {"exterior": -1, "interior": 1}, high=1),
                Row("demand", {"interior": 1}, high=2),
            ),
        )
    )
    assert solution.values == {"exterior": 3, "interior": Fraction(3, 2)}
    assert solution.objective == 21


@pytest.mark.parametrize("kind", [float, Decimal], ids=["floats", "decimals"])
def test_the_diet_problem_of_ozark_farms_is_exact_however_its_numbers_are_written(kind: type) -> None:
    # Taha, section 2.2: 470.59 and 329.41 pounds for 437.64 dollars; exactly these seventeenths.
    solution = solve(
        Program(
            Goal.MINIMISE,
            {"corn": kind("0.3"), "soy": kind("0.9")},
            (Variable("corn"), Variable("soy")),
            (
                Row("feed", {"corn": 1, "soy": 1}, low=800),
                Row("protein", {"corn": kind("0.21"), "soy": kind("-0.30")}, high=0),
                Row("fibre", {"corn": kind("0.03"), "soy": kind("-0.01")}, low=0),
            ),
        )
    )
    assert solution.values == {"corn": Fraction(8000, 17), "soy": Fraction(5600, 17)}
    assert solution.objective == Fraction(7440, 17)


def test_the_transportation_problem_of_the_p_and_t_company() -> None:
    # Hillier and Lieberman, section 9.1: 152,535 dollars.
    costs = {
        "Bellingham": (464, 513, 654, 867),
        "Eugene": (352, 416, 690, 791),
        "Albert Lea": (995, 682, 388, 685),
    }
    supply = {"Bellingham": 75, "Eugene": 125, "Albert Lea": 100}
    demand = {"Sacramento": 80, "Salt Lake City": 65, "Rapid City": 70, "Albuquerque": 85}
    weights = {f"{a} {b}": cost for a, row in costs.items() for b, cost in zip(demand, row, strict=True)}
    gives = (Row(a, {f"{a} {b}": 1 for b in demand}, kr, kr) for a, kr in supply.items())
    gets = (Row(b, {f"{a} {b}": 1 for a in supply}, kr, kr) for b, kr in demand.items())
    solution = solve(Program(Goal.MINIMISE, weights, tuple(map(Variable, weights)), (*gives, *gets)))
    assert solution.objective == 152_535
    assert numbers(solution.values)["Albert Lea Rapid City"] == 70


def test_the_assignment_problem_of_machineco() -> None:
    # Winston, Operations Research: Applications and Algorithms, section 7.5: 15 hours.
    hours = ((14, 5, 8, 7), (2, 12, 6, 5), (7, 8, 3, 9), (2, 4, 6, 10))
    weights = {f"{m}{j}": hours[m][j] for m in range(4) for j in range(4)}
    each = (Row(f"machine {m}", {f"{m}{j}": 1 for j in range(4)}, 1, 1) for m in range(4))
    every = (Row(f"job {j}", {f"{m}{j}": 1 for m in range(4)}, 1, 1) for j in range(4))
    solution = solve(Program(Goal.MINIMISE, weights, tuple(map(Variable, weights)), (*each, *every)))
    assert solution.objective == 15
    assert set(numbers(solution.values)) == {"01", "13", "22", "30"}


def knapsack(capacity: int, weights: tuple[int, ...], profits: tuple[int, ...]) -> Program:
    names = [f"{number:02}" for number in range(len(weights))]
    return Program(
        Goal.MAXIMISE,
        dict(zip(names, profits, strict=True)),
        tuple(Variable(name, 0, 1, is_whole=True) for name in names),
        (Row("capacity", dict(zip(names, weights, strict=True)), high=capacity),),
    )


def test_a_knapsack_of_ten_things() -> None:
    # Burkardt's KNAPSACK_01 data, P01: 1111010000, 309.
    weights = (23, 31, 29, 44, 53, 38, 63, 85, 89, 82)
    profits = (92, 57, 49, 68, 60, 43, 67, 84, 87, 72)
    solution = solve(knapsack(165, weights, profits))
    assert solution.objective == 309
    assert list(numbers(solution.values)) == ["00", "01", "02", "03", "05"]


def test_a_knapsack_where_a_rounded_gap_would_miss_the_best() -> None:
    # Burkardt's KNAPSACK_01 data, P08: 13,549,094; the solver's usual gap of 0.01 % is 1,355 wide here.
    weights = (
        *(382745, 799601, 909247, 729069, 467902, 44328, 34610, 698150, 823460, 903959, 853665, 551830),
        *(610856, 670702, 488960, 951111, 323046, 446298, 931161, 31385, 496951, 264724, 224916, 169684),
    )
    profits = (
        *(825594, 1677009, 1676628, 1523970, 943972, 97426, 69666, 1296457, 1679693, 1902996, 1844992),
        *(1049289, 1252836, 1319836, 953277, 2067538, 675367, 853655, 1826027, 65731, 901489, 577243, 466257),
        369261,
    )
    solution = solve(knapsack(6_404_180, weights, profits))
    assert solution.objective == 13_549_094
    assert solution.gap == 0


def test_fire_stations_that_cover_every_city() -> None:
    # Winston, section 9.2, Kilroy County: two stations are enough, in cities 2 and 4.
    within = {1: (1, 2), 2: (1, 2, 6), 3: (3, 4), 4: (3, 4, 5), 5: (4, 5, 6), 6: (2, 5, 6)}
    stations = tuple(Variable(str(city), 0, 1, is_whole=True) for city in within)
    rows = tuple(
        Row(f"city {city}", {str(near): 1 for near in found}, low=1) for city, found in within.items()
    )
    solution = solve(Program(Goal.MINIMISE, {str(city): 1 for city in within}, stations, rows))
    assert numbers(solution.values) == {"2": 1, "4": 1}


def test_beales_example_does_not_go_round_in_circles() -> None:
    # Beale 1955: the simplex method of his day cycled; the best is -1/20.
    weights: dict[str, Given] = {"a": Fraction(-3, 4), "b": 150, "c": Fraction(-1, 50), "d": 6}
    rows = (
        Row("1", {"a": Fraction(1, 4), "b": -60, "c": Fraction(-1, 25), "d": 9}, high=0),
        Row("2", {"a": Fraction(1, 2), "b": -90, "c": Fraction(-1, 50), "d": 3}, high=0),
        Row("3", {"c": 1}, high=1),
    )
    assert best_of(Program(Goal.MINIMISE, weights, tuple(map(Variable, weights)), rows)) == Fraction(-1, 20)


def test_an_optimum_whose_fractions_no_float_can_hold_is_exact() -> None:
    # x = 1/7919 - y/7919 and y = (1000003 - x)/7907 meet where both rows are full: Cramer's rule by hand.
    rows = (Row("1", {"x": 7919, "y": 1}, 8000, 8000), Row("2", {"x": 1, "y": 7907}, 9000, 9000))
    solution = solve(Program(Goal.MAXIMISE, {"x": 1}, (Variable("x"), Variable("y")), rows))
    determinant = 7919 * 7907 - 1
    assert solution.values["x"] == Fraction(8000 * 7907 - 9000, determinant)
    assert solution.values["y"] == Fraction(7919 * 9000 - 8000, determinant)


def test_weights_of_a_millionth_are_as_exact_as_weights_of_one() -> None:
    tiny = {name: Fraction(weight, 10**9) for name, weight in (("doors", 3), ("windows", 5))}
    solution = solve(Program(Goal.MAXIMISE, tiny, WYNDOR.variables, WYNDOR.rows))
    assert solution.objective == Fraction(36, 10**9)


def test_a_forced_choice_has_no_other_optimum_and_a_flat_one_has() -> None:
    # With 3 : 2 the objective runs along plant 3's row, from (2, 6) to (4, 3).
    flat = Program(Goal.MAXIMISE, {"doors": 3, "windows": 2}, WYNDOR.variables, WYNDOR.rows)
    assert another_optimum(WYNDOR, solve(WYNDOR)) is None
    found = solve(flat)
    other = another_optimum(flat, found)
    assert other is not None
    assert other.objective == found.objective == 18
    assert sorted(list(each.values.values()) for each in (found, other)) == [[2, 6], [4, 3]]


def test_what_cannot_be_and_what_has_no_limit_are_told_apart() -> None:
    x = (Variable("x"),)
    both = (Row("least", {"x": 1}, low=2), Row("most", {"x": 1}, high=1))
    assert solve(Program(Goal.MAXIMISE, {"x": 1}, x, both)).ending is Ending.IMPOSSIBLE
    assert solve(Program(Goal.MAXIMISE, {"x": 1}, x)).ending is Ending.UNBOUNDED
    assert solve(Program(Goal.MINIMISE, {"x": 1}, x)).objective == 0
    assert solve(Program(Goal.MINIMISE, {}, ())).ending is Ending.OPTIMAL
    assert solve(Program(Goal.MINIMISE, {}, (), (Row("r", {}, low=1),))).ending is Ending.IMPOSSIBLE


def test_time_that_runs_out_is_an_ending_and_not_an_error() -> None:
    solution = solve(knapsack(500, tuple(range(11, 61)), tuple(range(13, 63))), seconds=0)
    assert solution.ending is Ending.OUT_OF_TIME
    assert not solution.is_proven


@pytest.mark.parametrize(
    "program",
    [
        Program(Goal.MINIMISE, {"y": 1}, (Variable("x"),)),
        Program(Goal.MINIMISE, {}, (Variable("x"),), (Row("r", {"y": 1}, low=0),)),
        Program(Goal.MINIMISE, {}, (Variable("x"), Variable("x"))),
        Program(Goal.MINIMISE, {}, (Variable("x", 2, 1),)),
        Program(Goal.MINIMISE, {}, (Variable("x"),), (Row("r", {"x": 1}, 2, 1),)),
        Program(Goal.MINIMISE, {"x": float("nan")}, (Variable("x"),)),
    ],
    ids=["objective", "row", "twice", "variable upside down", "row upside down", "no number"],
)
def test_a_program_that_contradicts_itself_is_refused_in_both_languages(program: Program) -> None:
    with pytest.raises(ProgramFault) as refused:
        solve(program)
    assert refused.value.title.da != refused.value.title.en
    assert refused.value.remedy.da


def test_the_best_of_nothing_is_refused() -> None:
    with pytest.raises(ProgramFault):
        best_of(Program(Goal.MAXIMISE, {"x": 1}, (Variable("x"),)))
