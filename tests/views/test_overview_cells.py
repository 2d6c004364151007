"""What stands behind each headline figure adds up to it, and its story belongs to its months."""

from tests.views.sample import sample, sample_screens
from vink_model.domain.measures import Period
from vink_model.domain.messages import Figure, Table
from vink_model.month import Month
from vink_model.views.overview import OverviewScreen


def figures() -> dict[str, Figure]:
    screen = sample_screens()["overview"]
    assert isinstance(screen, OverviewScreen)
    return {figure.key: figure for figure in screen.figures}


def cells(key: str) -> Table:
    table = figures()[key].table
    assert table is not None
    return table


def column(key: str, heading: str) -> list[object]:
    place = [h.key for h in cells(key).headings].index(heading)
    return [row[place] for row in cells(key).rows]


def test_the_cells_behind_a_figure_add_up_to_it() -> None:
    held, people = column("activities", "held"), column("activities", "participants")
    assert sum(n for n in held if isinstance(n, int)) == sample().cells["activities"].total()
    assert sum(n for n in people if isinstance(n, int)) == sample().cells["activities"].total("participants")
    answers = column("courses", "count")
    assert sum(n for n in answers if isinstance(n, int)) == sample().cells["courses"].total()


def test_the_newest_published_count_and_frame_stand_last_among_their_cells() -> None:
    assert column("concerns", "enquiries")[-1] == 85
    assert column("money", "year") == [2016, 2017]


def test_all_18_targets_stand_behind_how_many_are_reached() -> None:
    assert len(cells("targets").rows) == 18
    assert len(set(column("targets", "verdict"))) > 1


def test_each_figure_has_its_story_in_its_own_months() -> None:
    periods = {key: figure.story.about.period for key, figure in figures().items() if figure.story}
    both = Period(Month(2016, 1), Month(2017, 12))
    newest = Period(Month(2017, 1), Month(2017, 12))
    assert periods == {
        "concerns": newest,
        "targets": both,
        "courses": both,
        "activities": both,
        "money": newest,
    }
