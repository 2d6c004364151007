"""The way through a course, by kind and year: who is at each stage, and what ties it to the outcomes."""

from vink_model.domain import codes
from vink_model.domain.cells import Cells
from vink_model.domain.codes import Measured
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.cube import Entry
from vink_model.domain.disclosure.drafts import WHOLE, Draft, DraftTable, cell_key
from vink_model.domain.disclosure.published import ANSWER_PENDING, DECLINED, Part, stage_set
from vink_model.domain.disclosure.years import year_entries, years_of
from vink_model.domain.measures import Stage
from vink_model.text import Text, phrase

_TITLE = Text("Vejen gennem forløbene", "The way through the courses")
_STEPS = (
    (Stage.OFFERED, Stage.ANSWERED, ANSWER_PENDING),
    (Stage.ANSWERED, Stage.ACCEPTED, DECLINED),
    (Stage.ACCEPTED, Stage.STARTED, "courses.not_started"),
    (Stage.STARTED, Stage.ENDED, "courses.under_way"),
    (Stage.ENDED, Stage.FOLLOWED_UP, "courses.not_followed_up"),
)
"""Each stage, the next one, and those who are in the first and not in the second."""
_ROWS = (
    (stage_set(Stage.OFFERED), Stage.OFFERED.label),
    (ANSWER_PENDING, codes.Answer.PENDING.label),
    (DECLINED, codes.Answer.DECLINED.label),
    (stage_set(Stage.ANSWERED), Stage.ANSWERED.label),
    (stage_set(Stage.ACCEPTED), Stage.ACCEPTED.label),
    ("courses.not_started", Text("Ikke begyndt", "Not started")),
    (stage_set(Stage.STARTED), Stage.STARTED.label),
    ("courses.under_way", Text("I gang", "Under way")),
    (stage_set(Stage.ENDED), Stage.ENDED.label),
    ("courses.not_followed_up", Text("Ikke fulgt op", "Not followed up")),
    (stage_set(Stage.FOLLOWED_UP), Stage.FOLLOWED_UP.label),
)


def count_way(draft: Draft, dataset: Dataset) -> None:
    """One table of all courses and one of each kind."""
    courses = dataset.cells.get("courses")
    if courses is None or not len(courses):
        return
    years = years_of(courses, "offer_month")
    for kind in (*codes.CourseKind, None):
        value = kind.value if kind else None
        narrowed = courses if kind is None else courses.where(kind=(kind,))
        for period in (*years, WHOLE):
            _count(draft, _of(narrowed, period), value, period)
        title = _TITLE if kind is None else phrase("{t}: {k}", "{t}: {k}", t=_TITLE, k=kind.label)
        keys = tuple(tuple(_key(row, value, period) for period in (*years, WHOLE)) for row, _ in _ROWS)
        rows = tuple(Entry(row.removeprefix("courses."), label) for row, label in _ROWS)
        key = "courses_way" if kind is None else f"courses_way.{kind.value}"
        draft.lay_out(DraftTable(key, title, "courses", rows, year_entries(years), keys))
    kinds = (*(kind.value for kind in codes.CourseKind), None)
    for row, _ in _ROWS:
        draft.add_up(tuple(tuple(_key(row, kind, period) for period in (*years, WHOLE)) for kind in kinds))


def _count(draft: Draft, courses: Cells, kind: str | None, period: str) -> None:
    n = {stage: stage.among(courses) for stage in Stage}
    for stage in Stage:
        draft.cell(_key(stage_set(stage), kind, period), n[stage])
    for before, after, rest in _STEPS:
        left = draft.cell(_key(rest, kind, period), n[before] - n[after])
        draft.sum(_key(stage_set(before), kind, period), (_key(stage_set(after), kind, period), left))
    _tie_assessed(draft, n[Stage.FOLLOWED_UP], kind, period)
    _tie_offers(draft, kind, period)


def _tie_assessed(draft: Draft, followed_up: int, kind: str | None, period: str) -> None:
    """The assessed of the measure are those followed up, and those assessed without an end of it."""
    well, at_risk = (_key(f"{Measured.NOT_AT_RISK.value}.{part.value}", kind, period) for part in _ASSESSED)
    count = draft.cells[well].count + draft.cells[at_risk].count
    assessed = draft.cell(_key("courses.assessed", kind, period), count)
    rest = draft.cell(_key("courses.assessed_without_end", kind, period), count - followed_up)
    draft.sum(assessed, (well, at_risk))
    draft.sum(assessed, (_key(stage_set(Stage.FOLLOWED_UP), kind, period), rest))


_ASSESSED = (Part.SUCCESS, Part.FAILURE)


def _tie_offers(draft: Draft, kind: str | None, period: str) -> None:
    """Whoever was offered a course again within 3 months was so within 6."""
    early, late = (
        _key(f"{measured.value}.{Part.SUCCESS.value}", kind, period)
        for measured in (Measured.REOFFER_3_MONTHS, Measured.REOFFER_6_MONTHS)
    )
    later = draft.cells[late].count - draft.cells[early].count
    if later >= 0:
        draft.sum(late, (early, draft.cell(_key("courses.reoffered_later", kind, period), later)))


def _of(courses: Cells, period: str) -> Cells:
    if period == WHOLE:
        return courses
    months = [value for value in courses.axes["offer_month"].values if value and value[:4] == period]
    return courses.where(offer_month=months)


def _key(counted: str, kind: str | None, period: str) -> str:
    return cell_key(counted, "kind", kind, period)
