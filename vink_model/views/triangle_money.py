"""Money and staff by level: what surely lies there, what can lie there, and what the plan places nowhere."""

from dataclasses import dataclass
from decimal import Decimal

from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone, Value
from vink_model.domain.plan import Plan, StatedTotal
from vink_model.domain.reconcile import stated_total
from vink_model.domain.sheets.plan_columns import PLAN
from vink_model.text import Quantity, Text, Unit, joined, phrase
from vink_model.views.levels import initiatives_on, period_said

_NOWHERE = Text("Enhedens egen stab", "The unit's own staff")
_NONE = Text("uden for planen", "outside the plan")


@dataclass(frozen=True, slots=True)
class _Share:
    """What a level has. Unit: whole kroner."""

    name: Text
    certain: int
    possible: int
    """Beyond the certain: the whole of tracks that lie on other levels too."""
    is_outside: bool = False


def level_money_message(plan: Plan, year: int | None) -> Message | None:
    """Each level's money between what is certain and what is possible. Empty: None without printed totals."""
    years = plan.years if year is None else (year,)
    totals = [t for t in plan.stated_totals if t.year_from == t.year_to and t.year_from in years]
    of_tracks = [t for t in totals if t.scope in {track.key for track in plan.tracks}]
    if not of_tracks:
        return None
    shares = _shares(plan, of_tracks)
    staff = [line for line in plan.budget if line.fte is not None and line.year in years]
    staff_kr = sum(line.amount_kr for line in staff)
    undivided = sum(t.amount_kr for t in of_tracks if len(_levels_of(plan, t.scope)) > 1)
    frames = [t for y in years if (t := stated_total(plan, PLAN, y, y)) is not None]
    return Message(
        key="level_money",
        title=Text("Hvad siger planen om penge pr. niveau?", "What does the plan say of money by level?"),
        sentence=_sentence(plan, year, undivided, staff_kr),
        table=Table(
            (
                Heading("level", Text("Niveau", "Level")),
                Heading("least", Text("Mindst", "At least"), Unit.KRONER),
                Heading("most", Text("Højst", "At most"), Unit.KRONER),
                Heading("staff", Text("Årsværk", "Staff")),
            ),
            (*map(_row, shares), *(_staff_row(line.amount_kr, line.fte, line.year) for line in staff)),
        ),
        sources=tuple(dict.fromkeys(t.source for t in (*of_tracks, *frames))),
        chart=_chart(shares, staff_kr),
        notes=_notes(of_tracks, frames, staff_kr),
    )


def _shares(plan: Plan, totals: list[StatedTotal]) -> tuple[_Share, ...]:
    shares = []
    for level in reversed(plan.levels):
        here = [t for t in totals if level.key in _levels_of(plan, t.scope)]
        certain = sum(t.amount_kr for t in here if len(_levels_of(plan, t.scope)) == 1)
        possible = sum(t.amount_kr for t in here) - certain
        is_outside = not initiatives_on(plan, (level,))
        shares.append(_Share(level.name, certain, possible, is_outside))
    return tuple(shares)


def _levels_of(plan: Plan, track: str) -> set[str]:
    return {i.level for i in plan.initiatives if i.track == track}


def _sentence(plan: Plan, year: int | None, undivided: int, staff_kr: int) -> Text:
    parts = []
    if undivided:
        parts.append(
            phrase(
                "I {period} ligger {amount} i spor, som planen ikke deler mellem niveauer: "
                "de kan ligge på det ene, det andet eller begge.",
                "In {period} {amount} lie in tracks that the plan does not divide between levels: "
                "they can lie on one, the other or both.",
                period=period_said(plan, year),
                amount=Quantity(undivided, Unit.MILLION),
            )
        )
    if staff_kr:
        parts.append(
            phrase(
                "Enhedens stab, {amount}, er ikke henført til noget niveau.",
                "The unit's staff, {amount}, is placed on no level.",
                amount=Quantity(staff_kr, Unit.MILLION),
            )
        )
    if not parts:
        return Text("Hvert spor ligger på ét niveau.", "Each track lies on one level.")
    return joined(tuple(parts))


def _chart(shares: tuple[_Share, ...], staff_kr: int) -> Bars:
    names = tuple(share.name for share in shares)
    rest = (0,) if staff_kr else ()
    return Bars(
        categories=(*names, _NOWHERE) if staff_kr else names,
        series=(
            Series(
                "certain",
                Text("Sikkert på niveauet", "Surely on the level"),
                (*(share.certain for share in shares), *rest),
                Tone.PRIMARY,
            ),
            Series(
                "possible",
                Text("Deles med andre niveauer", "Shared with other levels"),
                (*(share.possible for share in shares), *rest),
                Tone.PRIMARY,
                is_derived=True,
            ),
            *(
                (
                    Series(
                        "nowhere",
                        Text("På intet niveau", "On no level"),
                        (*(0 for _ in shares), staff_kr),
                        Tone.MUTED,
                    ),
                )
                if staff_kr
                else ()
            ),
        ),
        unit=Unit.MILLION,
        is_horizontal=True,
        is_stacked=True,
    )


def _row(share: _Share) -> tuple[Value, ...]:
    if share.is_outside:
        return (share.name, None, None, _NONE)
    not_placed = Text("ikke oplyst", "not stated")
    return (share.name, share.certain, share.certain + share.possible, not_placed)


def _staff_row(amount: int, fte: Decimal | None, year: int) -> tuple[Value, ...]:
    name = phrase("{staff} {year}", "{staff} {year}", staff=_NOWHERE, year=str(year))
    return (name, amount, amount, Quantity(fte, Unit.FTE).text if fte is not None else None)


def _notes(of_tracks: list[StatedTotal], frames: list[StatedTotal], staff_kr: int) -> tuple[Text, ...]:
    """The parts against the printed frame: a difference is shown, never hidden in a level."""
    if not frames:
        return ()
    parts, frame = sum(t.amount_kr for t in of_tracks) + staff_kr, sum(t.amount_kr for t in frames)
    if parts == frame:
        return (
            phrase(
                "Spor og stab giver {frame}, som er planens trykte ramme.",
                "Tracks and staff make {frame}, which is the plan's printed frame.",
                frame=Quantity(frame, Unit.MILLION),
            ),
        )
    return (
        phrase(
            "Spor og stab giver {parts}; planen trykker {frame} i alt. Forskellen står på skærmen Budget.",
            "Tracks and staff make {parts}; the plan prints {frame} in all. "
            "The difference stands on the screen Budget.",
            parts=Quantity(parts, Unit.MILLION),
            frame=Quantity(frame, Unit.MILLION),
        ),
    )
