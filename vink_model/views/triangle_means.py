"""The money behind a level: what the tracks on it have, and what the plan does not split between levels."""

from collections.abc import Iterable

from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone
from vink_model.domain.plan import Plan, StatedTotal, Track
from vink_model.domain.provenance import Source
from vink_model.text import Quantity, Text, Unit, enumerated, phrase
from vink_model.views.levels import Levels, initiatives_on, period_said, where_said
from vink_model.views.words import quoted

NOT_SPLIT = Text(
    "Planen giver penge til spor, ikke til indsatser; hele sporets beløb er vist.",
    "The plan gives money to tracks, not to initiatives; the whole amount of the track is shown.",
)
YEAR_TONES = (Tone.SECOND, Tone.PRIMARY, Tone.THIRD, Tone.FOURTH)


def means_message(plan: Plan, levels: Levels, year: int | None) -> Message | None:
    """The printed totals of the tracks that work on the levels; None when none is printed."""
    years = plan.years if year is None else (year,)
    tracks = _tracks_on(plan, levels)
    totals = {(t.key, y): total for t in tracks for y in years if (total := _printed(plan, t, y))}
    if not totals:
        return None
    return Message(
        key="means",
        title=phrase("Penge på {where}", "Money on {where}", where=where_said(plan, levels)),
        sentence=_sentence(plan, levels, year, totals),
        table=_table(tracks, years, totals),
        sources=tuple(dict.fromkeys(total.source for total in totals.values())),
        chart=Bars(
            categories=tuple(track.name for track in tracks),
            series=tuple(
                Series(
                    str(y),
                    Text(str(y), str(y)),
                    tuple(totals[t.key, y].amount_kr if (t.key, y) in totals else None for t in tracks),
                    tone,
                )
                for y, tone in zip(years, YEAR_TONES, strict=False)
            ),
            unit=Unit.MILLION,
            is_horizontal=True,
        ),
        notes=(NOT_SPLIT, *_staff(plan, year)),
    )


def _staff(plan: Plan, year: int | None) -> tuple[Text, ...]:
    """The unit's own posts, which the plan places on no level. Empty: it has none."""
    told = tuple(
        phrase(
            "{fte} ({amount}) i {year}",
            "{fte} ({amount}) in {year}",
            fte=Quantity(line.fte, Unit.FTE),
            amount=Quantity(line.amount_kr, Unit.MILLION),
            year=str(line.year),
        )
        for line in plan.budget
        if line.fte is not None and year in (None, line.year)
    )
    if not told:
        return ()
    beside = phrase(
        "Hertil kommer enhedens egne {told}, som planen ikke fordeler på niveauer.",
        "Beside this stand the unit's own {told}, which the plan does not divide between levels.",
        told=enumerated(told),
    )
    return (beside,)


def _tracks_on(plan: Plan, levels: Levels) -> tuple[Track, ...]:
    keys = {i.track for i in initiatives_on(plan, levels)}
    return tuple(track for track in plan.tracks if track.key in keys)


def _printed(plan: Plan, track: Track, year: int) -> StatedTotal | None:
    return next(
        (t for t in plan.stated_totals if t.scope == track.key and t.year_from == t.year_to == year), None
    )


def _shared(plan: Plan, levels: Levels) -> tuple[Track, ...]:
    """Tracks that also work on levels that were not chosen."""
    chosen = {level.key for level in levels}
    elsewhere = {i.track for i in plan.initiatives if i.level not in chosen}
    return tuple(track for track in _tracks_on(plan, levels) if track.key in elsewhere)


def _sentence(
    plan: Plan, levels: Levels, year: int | None, totals: dict[tuple[str, int], StatedTotal]
) -> Text:
    shared = _shared(plan, levels)
    names = {track.key for track in shared}
    certain = sum(t.amount_kr for (key, _), t in totals.items() if key not in names)
    most = sum(t.amount_kr for t in totals.values())
    period = period_said(plan, year)
    if not shared:
        return phrase(
            "Sporene på {where} har tilsammen {amount} i {period} (beregnet).",
            "The tracks on {where} have {amount} in all in {period} (derived).",
            where=where_said(plan, levels),
            amount=Quantity(most, Unit.MILLION),
            period=period,
        )
    highest = Quantity(most, Unit.MILLION)
    bounds = phrase("Højst {m}", "At most {m}", m=highest)
    if certain:
        lowest = Quantity(certain, Unit.MILLION)
        bounds = phrase("Mellem {c} og {m}", "Between {c} and {m}", c=lowest, m=highest)
    return phrase(
        "{bounds} i {period} ligger på {where}: planen deler ikke pengene i sporet {tracks} mellem niveauer.",
        "{bounds} in {period} lies on {where}: the plan does not divide {tracks} between levels.",
        bounds=bounds,
        period=period,
        where=where_said(plan, levels),
        tracks=enumerated(tuple(quoted(track.name) for track in shared)),
    )


def _table(
    tracks: tuple[Track, ...], years: tuple[int, ...], totals: dict[tuple[str, int], StatedTotal]
) -> Table:
    headings = (
        Heading("track", Text("Spor", "Track")),
        *(Heading(str(y), Text(str(y), str(y)), Unit.KRONER) for y in years),
        Heading("page", Text("Side", "Page")),
    )
    return Table(
        headings,
        tuple(
            (
                track.name,
                *(totals[track.key, y].amount_kr if (track.key, y) in totals else None for y in years),
                _pages(totals[track.key, y].source for y in years if (track.key, y) in totals),
            )
            for track in tracks
        ),
    )


def _pages(sources: Iterable[Source]) -> str:
    return ", ".join(dict.fromkeys(str(s.page) for s in sources if s.page is not None))
