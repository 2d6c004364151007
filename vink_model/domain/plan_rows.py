"""From rows of the plan's sheets to the plan's frozen values."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import cast

from vink_model.domain import plan
from vink_model.domain.codes import Colour, Comparison, EventKind, Measured, SecondCount, TargetKind, YesNo
from vink_model.domain.provenance import Source, Status
from vink_model.month import Month
from vink_model.text import Text

Value = str | int | Decimal | None
Row = Mapping[str, Value]


def plan_of(rows: Mapping[str, Sequence[Row]]) -> plan.Plan:
    """The plan that the rows of its sheets tell; a sheet without rows gives an empty part."""
    return plan.Plan(
        levels=tuple(sorted(map(_level, rows.get("levels", ())), key=lambda level: level.order)),
        tracks=tuple(sorted(map(_track, rows.get("tracks", ())), key=lambda track: track.number)),
        initiatives=tuple(map(_initiative, rows.get("initiatives", ()))),
        targets=tuple(map(_target, rows.get("targets", ()))),
        funding=tuple(map(_funding, rows.get("funding", ()))),
        budget=tuple(map(_budget_line, rows.get("budget", ()))),
        stated_totals=tuple(map(_stated_total, rows.get("stated_totals", ()))),
        events=tuple(sorted(map(_event, rows.get("events", ())), key=lambda event: event.day)),
        published_concerns=tuple(
            sorted(map(_published, rows.get("published_concerns", ())), key=lambda p: p.year_from)
        ),
    )


def _level(row: Row) -> plan.Level:
    return plan.Level(
        key=_word(row, "key"),
        colour=Colour(_word(row, "colour")),
        order=_whole(row, "order"),
        name=_text(row, "name"),
        aim=_text(row, "aim"),
        source=_source(row),
    )


def _track(row: Row) -> plan.Track:
    return plan.Track(
        key=_word(row, "key"),
        number=_whole(row, "number"),
        name=_text(row, "name"),
        started=_whole(row, "started"),
        effect=_text_or_none(row, "effect"),
        source=_source(row),
    )


def _initiative(row: Row) -> plan.Initiative:
    return plan.Initiative(
        key=_word(row, "key"),
        track=_word(row, "track"),
        level=_word(row, "level"),
        name=_text(row, "name"),
        starts=_whole_or_none(row, "starts"),
        partners=_text_or_none(row, "partners"),
        source=_source(row),
    )


def _target(row: Row) -> plan.Target:
    return plan.Target(
        key=_word(row, "key"),
        track=_word(row, "track"),
        name=_text(row, "name"),
        kind=TargetKind(_word(row, "kind")),
        comparison=Comparison(_word(row, "comparison")),
        value=_decimal_or_none(row, "value"),
        year=_whole_or_none(row, "year"),
        measured=Measured(_word(row, "measured")),
        subject=_word_or_none(row, "subject"),
        unit=_text(row, "unit"),
        population=_text(row, "population"),
        success=_text(row, "success"),
        source=_source(row),
        valid_from=_month_or_none(row, "valid_from"),
        valid_until=_month_or_none(row, "valid_until"),
    )


def _funding(row: Row) -> plan.Funding:
    return plan.Funding(
        year=_whole(row, "year"),
        funding_source=plan.FundingSource(_word(row, "funding_source"), _text(row, "name")),
        amount_kr=_whole(row, "amount_kr"),
        printed_unit_kr=_whole(row, "printed_unit_kr"),
        earmarked_for=_word_or_none(row, "earmarked_for"),
        is_approximate=_word_or_none(row, "is_approximate") == YesNo.YES,
        shared_with=_word_or_none(row, "shared_with"),
        source=_source(row),
    )


def _budget_line(row: Row) -> plan.BudgetLine:
    return plan.BudgetLine(
        year=_whole(row, "year"),
        line=_word(row, "line"),
        funding_source=_word_or_none(row, "funding_source"),
        amount_kr=_whole(row, "amount_kr"),
        printed_unit_kr=_whole(row, "printed_unit_kr"),
        fte=_decimal_or_none(row, "fte"),
        source=_source(row),
    )


def _stated_total(row: Row) -> plan.StatedTotal:
    return plan.StatedTotal(
        scope=_word(row, "scope"),
        year_from=_whole(row, "year_from"),
        year_to=_whole(row, "year_to"),
        amount_kr=_whole(row, "amount_kr"),
        printed_unit_kr=_whole(row, "printed_unit_kr"),
        source=_source(row),
    )


def _event(row: Row) -> plan.Event:
    return plan.Event(
        key=_word(row, "key"),
        day=date.fromisoformat(_word(row, "day")),
        kind=EventKind(_word(row, "kind")),
        name=_text(row, "name"),
        detail=_text_or_none(row, "detail"),
        source=_source(row),
    )


def _published(row: Row) -> plan.PublishedConcerns:
    means = _word_or_none(row, "second_count_means")
    return plan.PublishedConcerns(
        year_from=_whole(row, "year_from"),
        year_to=_whole(row, "year_to"),
        enquiries=_whole(row, "enquiries"),
        second_count=_whole_or_none(row, "second_count"),
        second_count_means=SecondCount(means) if means else None,
        source=_source(row),
    )


def _source(row: Row) -> Source:
    return Source(
        document=_word(row, "document"),
        page=_whole_or_none(row, "page"),
        status=Status(_word(row, "status")),
        note=_word_or_none(row, "note"),
        note_en=_word_or_none(row, "note_en"),
    )


def _word(row: Row, key: str) -> str:
    return cast(str, row[key])


def _word_or_none(row: Row, key: str) -> str | None:
    return cast(str | None, row[key])


def _whole(row: Row, key: str) -> int:
    return cast(int, row[key])


def _whole_or_none(row: Row, key: str) -> int | None:
    return cast(int | None, row[key])


def _month_or_none(row: Row, key: str) -> Month | None:
    month = _word_or_none(row, key)
    return None if month is None else Month.parse(month)


def _decimal_or_none(row: Row, key: str) -> Decimal | None:
    value = row[key]
    return None if value is None else Decimal(value)


def _text(row: Row, key: str) -> Text:
    return Text(_word(row, f"{key}_da"), _word(row, f"{key}_en"))


def _text_or_none(row: Row, key: str) -> Text | None:
    danish = _word_or_none(row, f"{key}_da")
    if danish is None:
        return None
    return Text(danish, _word_or_none(row, f"{key}_en") or danish)
