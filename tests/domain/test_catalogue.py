"""The catalogue: each figure once, in both languages, with a sheet and columns that there are."""

import pytest

from vink_model.domain.codes import Measured
from vink_model.domain.measures import CATALOGUE, MEASURES, Counting, Declaration, Place, Rung, Stage
from vink_model.domain.sheets import SHEETS
from vink_model.text import Text

DECLARATIONS = [pytest.param(one, id=key) for key, one in CATALOGUE.items()]


@pytest.mark.parametrize("declaration", DECLARATIONS)
def test_a_figure_is_made_from_columns_that_its_sheet_has(declaration: Declaration) -> None:
    columns = {column.key for column in SHEETS[declaration.sheet]}
    assert declaration.columns
    assert set(declaration.columns) <= columns


@pytest.mark.parametrize("declaration", DECLARATIONS)
def test_a_figure_says_itself_in_both_languages(declaration: Declaration) -> None:
    said = (declaration.label, declaration.numerator, declaration.denominator, declaration.maturity)
    assert all(text.da and text.en for text in (*said, declaration.remark) if text is not None)


@pytest.mark.parametrize("declaration", DECLARATIONS)
def test_only_a_share_has_a_smallest_denominator_and_it_has_a_denominator_too(
    declaration: Declaration,
) -> None:
    is_share = declaration.counting is Counting.SHARE
    assert (declaration.minimum_n is not None) is is_share
    assert not is_share or declaration.denominator is not None


def test_no_key_is_declared_twice_and_no_two_figures_of_a_screen_have_one_name() -> None:
    assert all(key == one.key for key, one in CATALOGUE.items())
    names = [(one.place, one.label) for one in CATALOGUE.values()]
    assert len(set(names)) == len(names)


def test_every_measure_of_a_target_is_in_the_catalogue_with_its_own_rung() -> None:
    assert {measured.value for measured in Measured} <= set(CATALOGUE)
    rungs = {Measured(key): CATALOGUE[key].rung for key in CATALOGUE if key in set(Measured)}
    assert rungs[Measured.SURVEY_BENEFIT] is Rung.SELF_REPORTED
    assert rungs[Measured.NOT_AT_RISK] is Rung.STAFF_JUDGED
    assert rungs[Measured.PROGRESSION] is Rung.BEFORE_AFTER
    assert rungs[Measured.ACCEPTANCE] is Rung.COUNTED
    assert Rung.COMPARED not in set(rungs.values())


def test_every_screen_with_figures_has_some() -> None:
    assert {one.place for one in CATALOGUE.values()} == set(Place)


def test_offered_answered_accepted_started_ended_and_followed_up_are_words_of_their_own() -> None:
    assert len({stage.label for stage in Stage}) == len(Stage) == 6
    assert len({stage.meaning for stage in Stage}) == len(Stage)
    assert MEASURES[Measured.EDUCATION_OR_WORK].stage is Stage.OFFERED
    assert MEASURES[Measured.NOT_AT_RISK].stage is Stage.OFFERED
    assert MEASURES[Measured.ACCEPTANCE].stage is Stage.ANSWERED


def test_a_share_reads_as_its_numerator_over_its_denominator() -> None:
    assert CATALOGUE["acceptance"].formula == Text(
        "Tilbud, der blev taget imod / Tilbud, der er svaret på",
        "Offers that were accepted / Offers that were answered",
    )
