"""Missing figures, stored beside the rows."""

from dataclasses import replace

from sample_data.foreign.make import FOLDER
from tests.store.samples import MAY_DAY, frame, loaded
from vink_model.domain.extent import MONTHS, Extent, months_since
from vink_model.domain.gaps import Gap, GapKind, bounds
from vink_model.month import Month
from vink_model.sources.excel import open_workbook
from vink_model.sources.foreign import questions, read_mapped, suggested, with_suggestions
from vink_model.store import Change, Engine, Outcome, load, read_dataset, read_version, restore, states

MAY = Gap("surveys", "count", (("month", "2016-05"), ("answer", None)), GapKind.SUPPRESSED, 1, 4, "'Ark'!C7")
JUNE = Gap("surveys", "count", (("month", "2016-06"), ("answer", "positive")), GapKind.UNKNOWN)
WHOLE = Extent(is_whole=True)


def put(engine: Engine, *months: str, gaps: tuple[Gap, ...] = (), extent: Extent = WHOLE) -> Outcome:
    rows = frame("surveys", *({"month": month} for month in months))
    file = replace(loaded(surveys=rows), gaps=gaps)
    return load(engine, file, who="anna", now=MAY_DAY, extent=extent)


def test_gaps_come_back_as_they_were_read(engine: Engine) -> None:
    put(engine, "2016-05", gaps=(MAY, JUNE))
    assert read_dataset(engine).gaps == (MAY, JUNE)


def test_a_load_that_differs_in_a_gap_only_is_a_new_one(engine: Engine) -> None:
    put(engine, "2016-05")
    before = read_dataset(engine).version
    assert put(engine, "2016-05", gaps=(MAY,)).change is Change.NEW
    assert read_dataset(engine).version != before
    assert put(engine, "2016-05", gaps=(MAY,)).is_unchanged


def test_a_figure_that_is_known_at_last_leaves_no_gap(engine: Engine) -> None:
    put(engine, "2016-05", gaps=(MAY,))
    put(engine, "2016-05", "2016-06")
    assert read_dataset(engine).gaps == ()


def test_a_load_of_june_leaves_the_gap_of_may(engine: Engine) -> None:
    put(engine, "2016-05", gaps=(MAY,))
    put(engine, "2016-06", gaps=(JUNE,), extent=MONTHS)
    assert read_dataset(engine).gaps == (MAY, JUNE)
    put(engine, "2016-06", extent=months_since(Month(2016, 6)))
    assert read_dataset(engine).gaps == (MAY,)


def test_going_back_brings_the_gaps_back(engine: Engine) -> None:
    put(engine, "2016-05", gaps=(MAY,))
    first = states(engine)[0].number
    put(engine, "2016-05", "2016-06")
    seen = read_version(engine)
    restore(engine, first, who="anna", now=MAY_DAY, expected_version=seen)
    assert read_dataset(engine).gaps == (MAY,)


def test_a_foreign_workbook_is_loaded_with_its_gap_and_its_total_is_at_least(engine: Engine) -> None:
    content = (FOLDER / "months_across.xlsx").read_bytes()
    opened = open_workbook(content, "months_across.xlsx")
    mapping = suggested(opened, "Svar").mapping
    mapping = with_suggestions(mapping, questions(opened, mapping))
    load(engine, read_mapped(content, "months_across.xlsx", mapping), who="anna", now=MAY_DAY)
    known = read_dataset(engine)
    assert bounds(known.cells["surveys"].total(), known.gaps).text.en == "at least 1,283"


def test_a_month_whose_figure_becomes_missing_keeps_no_figure(engine: Engine) -> None:
    put(engine, "2016-04", "2016-05")
    put(engine, gaps=(MAY,), extent=MONTHS)
    known = read_dataset(engine)
    assert (known.cells["surveys"].total(), known.gaps) == (1, (MAY,))
