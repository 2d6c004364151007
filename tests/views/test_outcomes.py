"""The screen of outcomes: all targets, both verdicts, and sentences that say what the figures bear out."""

from dataclasses import fields, is_dataclass
from fractions import Fraction

import pytest

from sample_data.plan_files import plan as sample_plan
from tests.domain.observed import Row, known, observed
from tests.domain.targets import plan_of_years, target
from vink_model.domain.codes import Measured, TargetKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Bars, Intervals
from vink_model.domain.plan import Target
from vink_model.domain.provenance import Status
from vink_model.domain.verdicts import Evidence, Literal
from vink_model.text import Text
from vink_model.views.outcomes import ALL, OutcomesScreen, outcome_choices, outcomes_screen
from vink_model.views.outcomes_cards import TargetCard

MENTORS = "mentor"
NEAR = Text(
    "Andelen ligger så tæt på målet, at selv 10 gange så mange ikke ville afgøre det.",
    "The share lies so near the target that even 10 times as many would not settle it.",
)
FEW = Text(
    "Med så få personer kan de fleste andelsmål ikke afgøres til nogen af siderne.",
    "With so few people most share targets cannot be settled either way.",
)


def plain(text: Text) -> tuple[str, str]:
    """The words with ordinary spaces, as they are typed in a test."""
    return text.da.replace("\N{NO-BREAK SPACE}", " "), text.en.replace("\N{NO-BREAK SPACE}", " ")


def screen_of(asked: Target, sheet: str, *rows: Row, until: str = "2017-12") -> OutcomesScreen:
    """The screen of a plan with one target, seen from a month in which something was counted."""
    clock = observed("concerns", {"month": until, "triage": "not_needed"})
    sheets = {"concerns": clock, sheet: observed(sheet, *rows)} if rows else {"concerns": clock}
    return outcomes_screen(known(plan_of_years(2016, 2017, targets=(asked,)), **sheets))


def card_of(asked: Target, sheet: str, *rows: Row, until: str = "2017-12") -> TargetCard:
    (track,) = screen_of(asked, sheet, *rows, until=until).tracks
    (card,) = track.cards
    return card


def answers(accepted: int, declined: int = 0, pending: int = 0) -> tuple[Row, ...]:
    counts = {"accepted": accepted, "declined": declined, "pending": pending}
    return tuple({"answer": answer, "count": n} for answer, n in counts.items() if n)


def test_a_missed_target_says_what_it_took_and_what_its_few_people_can_show() -> None:
    card = card_of(target(value=60), "courses", *answers(13, 9))
    assert (card.literal, card.evidence) == (Literal.NOT_REACHED, Evidence.CANNOT_TELL)
    assert plain(card.value) == ("59 %", "59%")
    assert plain(card.basis) == ("13 af 22", "13 of 22")
    assert plain(card.goal) == ("Mål: mindst 60 %", "Target: at least 60%")
    assert plain(card.counting) == (
        "13 af 22. Der skulle 14 til, så der mangler 1.",
        "13 of 22. It took 14: 1 short.",
    )
    assert plain(card.showing) == (
        "Intervallet 39 % til 77 % rummer målet. 18 af 22 ville vise det nået. " + NEAR.da,
        "The interval 39% to 77% holds the target. 18 of 22 would show it met. " + NEAR.en,
    )


def test_a_share_well_off_the_target_says_about_how_many_more_would_settle_it() -> None:
    """At 3 of 4 against 60 %, the interval clears the target at (1.96² · 0.6 · 0.4) / 0.15² = 41 people."""
    card = card_of(target(value=60), "courses", *answers(9, 3))
    assert plain(card.showing)[0].endswith("Omkring 29 flere på samme niveau ville vise det nået.")
    below = card_of(target(value=60), "courses", *answers(5, 5))
    assert plain(below.showing)[1].endswith("About 83 more at the same level would show it not met.")


def test_among_very_few_no_result_can_show_a_high_target() -> None:
    card = card_of(target(value=80), "courses", *answers(9, 1))
    assert "Blandt 10 kan intet resultat vise målet nået." in plain(card.showing)[0]


def test_a_reached_target_can_still_be_one_that_its_few_people_cannot_show() -> None:
    card = card_of(target(value=60), "courses", *answers(14, 8))
    assert (card.literal, card.evidence) == (Literal.REACHED, Evidence.CANNOT_TELL)
    assert plain(card.counting) == ("14 af 22. Der skulle 14 til.", "14 of 22. It took 14.")


def test_a_level_that_is_shown_says_on_which_side_its_interval_lies() -> None:
    met = card_of(target(value=60), "courses", *answers(18, 4))
    assert plain(met.showing)[0] == "Intervallet 61 % til 93 % ligger helt på målets side."
    missed = card_of(target(value=60), "courses", *answers(8, 14))
    assert plain(missed.showing)[1] == "The interval 20% to 57% does not reach the target."


def test_an_open_target_says_how_many_of_the_pending_it_takes() -> None:
    card = card_of(target(value=70), "courses", *answers(9, 3, 6))
    assert card.literal is Literal.OPEN
    assert plain(card.basis) == ("9 af 12 · 6 afventer", "9 of 12 · 6 pending")
    assert plain(card.counting) == (
        "9 af 12 indtil nu. Der skal 13 af 18 til: 4 mere blandt 6, der afventer.",
        "9 of 12 so far. It takes 13 of 18: 4 more among 6 still pending.",
    )


def test_a_target_that_the_pending_cannot_undo_is_said_to_stand() -> None:
    card = card_of(target(value=60), "courses", *answers(9, 1, 2))
    assert plain(card.counting)[1] == "9 of 10. It took 8. That stands with 2 still pending."


def test_a_target_out_of_reach_says_what_the_best_would_be() -> None:
    card = card_of(target(value=70), "courses", *answers(2, 8, 4))
    assert card.literal is Literal.OUT_OF_REACH
    assert plain(card.counting)[0] == (
        "2 af 10 indtil nu. Lykkes det for alle 4, der afventer, bliver det 6 af 14, og der skal 10 til."
    )


def test_all_pending_is_too_early_and_shows_no_share() -> None:
    card = card_of(target(value=70), "courses", *answers(0, 0, 7))
    assert card.literal is Literal.TOO_EARLY
    assert plain(card.value) == ("Intet tal", "No figure")
    assert plain(card.counting)[1] == ("Pending: 7. Nobody has come far enough to be counted; it takes 5.")
    assert card.gauge.point is None


def test_one_miss_on_a_target_of_all_is_said_as_one_miss() -> None:
    asked = target(value=100, measured=Measured.TRIAGE_IN_TIME)
    rows: tuple[Row, ...] = ({"triage": "in_time", "count": 45}, {"triage": "late"})
    card = card_of(asked, "concerns", *rows)
    assert (card.literal, card.evidence) == (Literal.NOT_REACHED, Evidence.BY_COUNT)
    assert plain(card.counting) == (
        "45 af 46. Målet gælder alle; det lykkedes ikke for 1.",
        "45 of 46. The target is all of them; 1 missed it.",
    )
    assert card.showing.en == "A target for all cannot be shown by some of them."
    waiting = card_of(asked, "concerns", *rows, {"triage": "pending"})
    assert waiting.literal is Literal.OUT_OF_REACH
    assert waiting.counting.en.endswith("so the first miss loses it; 1 missed it.")


def test_nobody_in_the_denominator_is_no_figure_and_never_zero_per_cent() -> None:
    asked = target(value=60, measured=Measured.PROGRESSION, subject=MENTORS)
    card = card_of(asked, "courses", {"kind": "parent_coach", "progression": "progress"})
    assert card.literal is Literal.NO_DATA
    assert plain(card.value)[0] == "Intet tal"
    assert card.counting == Text("Ingen er talt med endnu.", "Nobody has been counted yet.")


def test_a_sheet_that_is_missing_is_named() -> None:
    card = card_of(target(), "courses")
    assert card.literal is Literal.NO_DATA
    assert card.counting.da == "Arket Forløb er ikke indlæst."
    assert [source.document for source in card.sources] == ["Trial plan"]


def test_an_unknown_target_stays_unknown_while_what_was_counted_is_said() -> None:
    asked = target(kind=TargetKind.COUNT, value=None, measured=Measured.PARTICIPANTS, subject="frontline")
    card = card_of(asked, "activities", {"audience": "frontline", "participants": 70})
    assert card.literal is Literal.TARGET_UNKNOWN
    assert plain(card.goal) == ("Måltallet er ukendt", "Target value unknown")
    assert plain(card.value) == ("70", "70")
    assert plain(card.basis) == ("deltagelser talt indtil nu", "attendances counted so far")
    assert plain(card.counting)[0].endswith("Talt indtil nu: 70 deltagelser.")
    assert card.gauge.target is None


def test_an_unknown_target_has_no_bar_to_be_measured_by_and_says_so_in_its_name() -> None:
    asked = target(kind=TargetKind.COUNT, value=None, measured=Measured.PARTICIPANTS)
    screen = screen_of(asked, "activities", {"participants": 70})
    assert screen.counts is not None
    assert isinstance(screen.counts.chart, Bars)
    assert [series.values for series in screen.counts.chart.series] == [(None,), (None,)]
    assert screen.counts.chart.categories[0].da == "Mål trial (måltal ukendt)"
    assert screen.counts.table.rows[0][2] == Text("ukendt", "unknown")


def test_a_short_count_is_open_while_the_year_runs_and_lost_when_it_is_over() -> None:
    asked = target(
        kind=TargetKind.COUNT, value=4, measured=Measured.ACTIVITIES_HELD, subject="forum_meeting", year=2017
    )
    rows: Row = {"month": "2017-02", "kind": "forum_meeting", "count": 3}
    running = card_of(asked, "activities", rows, until="2017-06")
    assert plain(running.counting)[0] == (
        "Talt indtil nu: 3. Der mangler 1, og perioden løber endnu. På den lige vej til målet, der ved "
        "udgangen af juni 2017 er 2; planen giver ingen anden."
    )
    over = card_of(asked, "activities", rows)
    assert plain(over.counting)[1] == "Counted: 3. It took 4, and the period is over: 1 short."
    assert over.showing.da == "Et antal er en kendsgerning uden usikkerhed."
    assert over.gauge.point == pytest.approx(3 / 4.4)
    assert over.gauge.target == pytest.approx(4 / 4.4)


def test_a_year_that_has_not_begun_is_too_early_and_no_zero() -> None:
    asked = target(
        kind=TargetKind.COUNT, value=4, measured=Measured.ACTIVITIES_HELD, subject="hearing", year=2017
    )
    card = card_of(asked, "activities", {"month": "2016-02"}, until="2016-06")
    assert card.literal is Literal.TOO_EARLY
    assert plain(card.value)[0] == "Intet tal"


def test_a_survey_says_how_many_replied() -> None:
    asked = target(value=80, measured=Measured.SURVEY_BENEFIT, subject="theme_day")
    counts = {"positive": 52, "not_positive": 8, "no_reply": 20}
    rows: list[Row] = [{"answer": answer, "count": n} for answer, n in counts.items()]
    card = card_of(asked, "surveys", *rows)
    assert plain(card.notes[0]) == (
        "Har ikke svaret: 20. Tallet bygger på 60 af 80 (75 %).",
        "Did not reply: 20. The figure rests on 60 of 80 (75%).",
    )


def test_concerns_that_need_no_effort_are_said_to_be_outside_the_denominator() -> None:
    asked = target(value=100, measured=Measured.TRIAGE_IN_TIME)
    card = card_of(asked, "concerns", {"triage": "in_time", "count": 9}, {"triage": "not_needed", "count": 5})
    assert plain(card.notes[0])[1] == "Needed no local effort: 5; they are not in the denominator."


def test_unassessed_people_are_said_with_the_two_shares_that_they_lie_between() -> None:
    asked = target(value=70, measured=Measured.NOT_AT_RISK, subject=MENTORS)
    ended: Row = {"end_month": "2017-01"}
    card = card_of(
        asked,
        "courses",
        {**ended, "assessment": "not_at_risk", "count": 6},
        {**ended, "assessment": "at_risk", "count": 2},
        {**ended, "assessment": "not_assessed", "count": 2},
    )
    assert plain(card.notes[0]) == (
        "2 af 10 er ikke vurderet: andelen ligger et sted fra 60 % til 80 %.",
        "2 of 10 not assessed: the share lies somewhere from 60% to 80%.",
    )
    assert plain(card.showing)[1].endswith("More figures do not help until all are assessed; 2 missing.")


def unassessed(at_risk: int, not_assessed: int, pending: int = 0, well: int = 2) -> TargetCard:
    """The card of a target of 70 % after courses that ended in time, and some that have not ended."""
    asked = target(value=70, measured=Measured.NOT_AT_RISK, subject=MENTORS)
    counts = {"not_at_risk": well, "at_risk": at_risk, "not_assessed": not_assessed}
    rows: list[Row] = [
        {"end_month": "2017-01", "assessment": found, "count": n} for found, n in counts.items() if n
    ]
    if pending:
        rows.append({"end_month": None, "assessment": "pending", "count": pending})
    return card_of(asked, "courses", *rows)


def test_unassessed_people_are_not_shown_as_failures() -> None:
    card = unassessed(1, 2, pending=9)
    assert card.literal is Literal.OPEN
    assert plain(card.value) == ("40–80 %", "40–80%")
    assert plain(card.basis) == (
        "2 opfyldt, 1 ikke, 2 ikke vurderet · 9 afventer",
        "2 met it, 1 did not, 2 not assessed · 9 pending",
    )
    assert plain(card.counting) == (
        (
            "2 opfyldt, 1 ikke, 2 ikke vurderet indtil nu. Der skal 10 af 14 til: 8 mere blandt 9, der "
            "afventer, og 2, der ikke er vurderet."
        ),
        (
            "2 met it, 1 did not, 2 not assessed so far. It takes 10 of 14: 8 more among the 9 still "
            "pending and the 2 not assessed."
        ),
    )
    assert (card.gauge.point, card.gauge.most) == (0.4, 0.8)


def test_a_target_that_hinges_on_the_unassessed_alone_is_open_and_not_settled_by_the_count() -> None:
    card = unassessed(1, 2)
    assert card.literal is Literal.OPEN
    assert plain(card.counting)[1] == (
        "2 met it, 1 did not, 2 not assessed. It takes 4 of 5: 2 more among the 2 not assessed, so the count "
        "cannot settle it."
    )


def test_a_target_that_even_the_unassessed_cannot_reach_says_what_they_would_make_it() -> None:
    over = unassessed(5, 3)
    assert over.literal is Literal.NOT_REACHED
    assert plain(over.counting)[1] == (
        "2 met it, 5 did not, 3 not assessed. It took 7 of 10, and with all those not assessed it would be 5."
    )
    running = unassessed(5, 2, pending=1)
    assert running.literal is Literal.OUT_OF_REACH
    assert "If all 1 pending and all 2 not assessed succeed it is 5 of 10" in plain(running.counting)[1]


def test_everyone_assessed_has_one_share_and_one_point() -> None:
    card = unassessed(2, 0, well=6)
    assert plain(card.value)[0] == "75 %"
    assert card.gauge.most is None


def test_attendances_are_not_said_to_be_persons_nor_to_be_certain() -> None:
    asked = target(kind=TargetKind.COUNT, value=100, measured=Measured.PARTICIPANTS)
    card = card_of(asked, "activities", {"participants": 118})
    assert plain(card.basis) == ("deltagelser", "attendances")
    assert plain(card.goal)[0] == "Mål: mindst 100 personer"
    assert plain(card.counting)[0] == (
        "Talt: 118 deltagelser. Der skulle 100 personer til, og det kan være færre end det talte."
    )
    assert (card.literal, card.evidence) == (Literal.OTHER_COUNT, Evidence.CANNOT_TELL)
    assert card.showing == Text(
        "Tæller deltagelser; det kan være færre personer. Kun en optælling i det, som planen lover "
        "(personer), ville afgøre det.",
        "Counts attendances; they may be fewer persons. Only a count of what the plan promises (persons) "
        "would settle it.",
    )
    counts = screen_of(asked, "activities", {"participants": 118}).counts
    assert counts is not None
    assert counts.notes[1].en.startswith("Target trial: Counts attendances")


def test_the_headline_figures_say_what_kind_of_count_they_rest_on() -> None:
    made_up = screen_of(target(), "courses", {"status": "synthetic"})
    assert {figure.source.status for figure in made_up.figures if figure.source} == {Status.SYNTHETIC}
    counted = screen_of(target(), "courses", {})
    assert [figure.source.status for figure in counted.figures if figure.source] == [Status.STATED] * 4
    assert {figure.source for figure in outcomes_screen(Dataset(sample_plan(), {})).figures} == {None}


def test_the_chance_of_a_wrong_verdict_is_said_with_the_number_of_tests() -> None:
    (note,) = outcomes_screen(accepting({"mentor": (13, 9), "parent_coach": (14, 8)})).summary.notes
    assert plain(note) == (
        "Med 2 afprøvninger på 95 % kan én sagtens være forkert ved en tilfældighed.",
        "With 2 tests at 95%, one may well be wrong by chance.",
    )


def test_the_interval_chart_draws_two_ends_where_some_were_not_assessed() -> None:
    asked = target(value=70, measured=Measured.NOT_AT_RISK, subject=MENTORS)
    rows: list[Row] = [
        {"end_month": "2017-01", "assessment": found, "count": n}
        for found, n in {"not_at_risk": 2, "at_risk": 1, "not_assessed": 2}.items()
    ]
    screen = screen_of(asked, "courses", *rows)
    assert screen.shares is not None
    assert isinstance(screen.shares.chart, Intervals)
    assert (screen.shares.chart.rows[0].share, screen.shares.chart.rows[0].highest) == (
        Fraction(2, 5),
        Fraction(4, 5),
    )
    assert screen.shares.table.rows[0][-2:] == (2, Fraction(4, 5))
    share = screen.table.table.rows[0][7]
    assert isinstance(share, Text)
    assert plain(share)[0] == "40–80 % (12–96 %)"


def test_young_offers_that_succeeded_early_are_said_and_not_counted() -> None:
    asked = target(value=70, measured=Measured.EDUCATION_OR_WORK, subject=MENTORS)
    card = card_of(
        asked,
        "courses",
        {"offer_month": "2016-03", "months_to_education_or_work": 4, "count": 6},
        {"offer_month": "2016-03", "count": 4},
        {"offer_month": "2017-06", "months_to_education_or_work": 2, "count": 1},
        {"offer_month": "2017-06", "count": 1},
    )
    assert plain(card.value)[0] == "60 %"
    assert plain(card.notes[0])[0] == "Allerede lykkedes for 1 af 2, der afventer."
    assert plain(card.counting)[0] == (
        "6 af 10 indtil nu. Lykkes det for alle 2, der afventer, bliver det 8 af 12, og der skal 9 til."
    )


def test_made_up_counts_are_said_to_be_made_up() -> None:
    screen = screen_of(target(), "courses", {"status": "synthetic"})
    assert screen.tracks[0].cards[0].is_synthetic
    assert screen.summary.is_synthetic
    assert screen.table.is_synthetic
    assert not card_of(target(), "courses", {}).is_synthetic


def accepting(counts: dict[str, tuple[int, int]]) -> Dataset:
    """A plan with one acceptance target a kind of course, each at 60 %, and one count that is reached."""
    targets = tuple(target(kind, value=60, subject=kind) for kind in counts)
    many = target("many", kind=TargetKind.COUNT, value=1, measured=Measured.ACCEPTANCE)
    rows: list[Row] = []
    for kind, (yes, no) in counts.items():
        rows += [{"kind": kind, "answer": "accepted", "count": yes}]
        rows += [{"kind": kind, "answer": "declined", "count": no}]
    return known(
        plan_of_years(2016, 2017, targets=(*targets, many)),
        courses=observed("courses", *rows),
        concerns=observed("concerns", {"month": "2017-12"}),
    )


def test_the_summary_counts_the_verdicts_and_says_when_most_shares_cannot_be_settled() -> None:
    few = outcomes_screen(accepting({"mentor": (13, 9), "parent_coach": (14, 8)}))
    danish, english = plain(few.summary.sentence)
    assert danish.removesuffix(FEW.da).split(". ") == [
        "3 mål: 2 nået og 1 ikke nået",
        (
            "Af 2 andelsmål, der kan prøves statistisk, er 0 sikkert nået, 0 sikkert ikke nået, og 2 kan "
            "ikke afgøres endnu"
        ),
        "",
    ]
    assert english.removesuffix(FEW.en).split(". ") == [
        "3 targets: 2 reached and 1 not reached",
        (
            "Of 2 share targets that can be tried statistically: 0 shown met, 0 shown not met, 2 cannot be "
            "told yet"
        ),
        "",
    ]
    assert danish.endswith(FEW.da)
    assert english.endswith(FEW.en)
    assert [figure.value.da for figure in few.figures] == ["2", "1", "0", "0"]
    assert [figure.detail.da for figure in few.figures[1:]] == [
        "Ikke nået: 1",
        "intet mål afventer",
        "alle mål har et svar",
    ]
    assert few.figures[0].detail == Text(
        "0 af dem også statistisk sikkert", "0 of them also shown statistically"
    )


def test_the_summary_draws_each_track_by_the_groups_of_the_headline() -> None:
    summary = outcomes_screen(accepting({"mentor": (13, 9), "parent_coach": (14, 8)})).summary
    assert isinstance(summary.chart, Bars)
    assert [(series.key, series.values) for series in summary.chart.series] == [
        ("reached", (2,)),
        ("not_reached", (1,)),
        ("open", (0,)),
        ("unanswered", (0,)),
    ]
    assert [row[1:3] for row in summary.table.rows] == [(2, 2), (1, 1)]
    assert summary.table.rows[1][3] == Text("Mål mentor", "Target mentor")


def test_the_summary_does_not_blame_few_people_when_the_figures_settle_it() -> None:
    enough = outcomes_screen(accepting({"mentor": (180, 20), "parent_coach": (20, 180)}))
    assert "få personer" not in enough.summary.sentence.da
    assert "few people" not in enough.summary.sentence.en
    assert "1 shown met, 1 shown not met, 0 cannot be told yet" in enough.summary.sentence.en


def test_one_share_alone_needs_no_warning_of_many_trials() -> None:
    assert outcomes_screen(accepting({"mentor": (13, 9)})).summary.notes == ()
    assert len(outcomes_screen(accepting({"mentor": (13, 9), "parent_coach": (14, 8)})).summary.notes) == 1


def test_a_choice_of_verdict_narrows_the_targets_below_and_not_the_headline() -> None:
    dataset = accepting({"mentor": (13, 9), "parent_coach": (14, 8)})
    screen = outcomes_screen(dataset, verdict=Literal.NOT_REACHED)
    assert [card.key for track in screen.tracks for card in track.cards] == ["mentor"]
    assert screen.shown == Text("Viser 1 af 3 mål.", "Showing 1 of 3 targets.")
    assert screen.figures == outcomes_screen(dataset).figures
    assert screen.counts is None
    assert len(screen.table.table.rows) == 1


def test_a_choice_that_leaves_nothing_leaves_nothing() -> None:
    screen = outcomes_screen(accepting({"mentor": (13, 9)}), verdict=Literal.OPEN)
    assert (screen.tracks, screen.shares, screen.counts) == ((), None, None)
    assert screen.table.table.rows == ()


def test_the_choices_are_the_tracks_and_the_verdicts_that_occur() -> None:
    choices = outcome_choices(accepting({"mentor": (13, 9)}))
    assert list(choices.tracks) == [ALL, "first"]
    assert list(choices.verdicts) == [ALL, "reached", "not_reached"]


def test_a_plan_without_targets_says_so() -> None:
    screen = outcomes_screen(known(plan_of_years(2016)))
    assert screen.summary.sentence == Text("Planen har ingen resultatmål.", "The plan has no targets.")
    assert screen.lead.da.endswith("Der er ikke talt noget endnu.")


def test_the_interval_chart_draws_what_the_table_says() -> None:
    shares = outcomes_screen(accepting({"mentor": (13, 9)})).shares
    assert shares is not None
    assert isinstance(shares.chart, Intervals)
    (row,) = shares.chart.rows
    assert (row.share, row.target) == (Fraction(13, 22), Fraction(60, 100))
    assert shares.table.rows[0][1:4] == (Fraction(13, 22), 13, 22)
    assert shares.table.rows[0][4] == Fraction(row.low or 0)


def test_the_table_says_what_was_counted_of_how_many_and_from_which_page() -> None:
    (row, _) = outcomes_screen(accepting({"mentor": (13, 9)})).table.table.rows
    said = [plain(value)[0] if isinstance(value, Text) else value for value in row]
    assert said[2:] == [
        "Andel",
        "de adspurgte",
        "Mindst 60 %",
        "13 af 22",
        0,
        "59 % (39–77 %)",
        "Ikke nået",
        "Kan ikke afgøres endnu",
        "s. 4 (Oplyst)",
    ]


def test_a_number_in_the_table_has_no_share_no_pending_and_no_interval() -> None:
    asked = target(kind=TargetKind.COUNT, value=1, measured=Measured.ACTIVITIES_HELD, subject="hearing")
    (row,) = screen_of(asked, "activities", {"kind": "hearing"}).table.table.rows
    said = [plain(value)[1] if isinstance(value, Text) else value for value in row]
    assert said[4:] == [
        "At least 1",
        "1",
        None,
        None,
        "Reached",
        "Settled by the count",
        "p. 4 (Stated)",
    ]


def test_every_target_of_the_sample_plan_is_on_the_screen_without_any_observation() -> None:
    """18 targets, and nothing counted: no verdict is invented, and no 0 % is shown."""
    screen = outcomes_screen(Dataset(sample_plan(), {}))
    cards = [card for track in screen.tracks for card in track.cards]
    assert len(cards) == len(screen.table.table.rows) == 18
    assert sorted({card.literal for card in cards}) == [Literal.NO_DATA, Literal.TARGET_UNKNOWN]
    assert [card.key for card in cards if card.literal is Literal.TARGET_UNKNOWN] == ["frontline_reached"]
    assert {card.value.da for card in cards} == {"Intet tal"}
    assert all(card.sources[0].page == 4 for card in cards)


def test_everything_on_the_screen_is_said_in_both_languages() -> None:
    screen = outcomes_screen(accepting({"mentor": (13, 9), "parent_coach": (14, 8)}))
    texts = list(_texts(screen))
    assert len(texts) > 80
    assert all(text.da and text.en for text in texts)


def _texts(value: object) -> list[Text]:
    """Every text within a value of the view, however deep."""
    match value:
        case Text():
            return [value]
        case tuple():
            return [text for part in value for text in _texts(part)]
        case _ if is_dataclass(value):
            return [text for field in fields(value) for text in _texts(getattr(value, field.name))]
        case _:
            return []


def test_fewer_attendances_than_persons_promised_miss_the_target_for_sure() -> None:
    """Whoever comes twice counts twice, so 82 attendances are at most 82 persons."""
    asked = target(kind=TargetKind.COUNT, value=100, measured=Measured.PARTICIPANTS)
    over = card_of(asked, "activities", {"participants": 82})
    assert (over.literal, over.evidence) == (Literal.NOT_REACHED, Evidence.BY_COUNT)
    running = card_of(asked, "activities", {"participants": 82}, until="2017-06")
    assert running.literal is Literal.OPEN
