"""What a control chart of concerns shows, in words: what stands out, never why or how good that is."""

from collections.abc import Mapping
from fractions import Fraction

from vink_model.domain.patterns import Pattern
from vink_model.domain.trends import ControlChart, LimitState, Phase, Reason, Rules
from vink_model.month import Month
from vink_model.text import Quantity, Text, Unit, counted, joined, phrase
from vink_model.views.concerns_series import StatedLevel
from vink_model.views.concerns_words import concerns_said, month_said

FALSE_SIGNALS = {Rules.ANHOJ: Fraction(6, 1000), Rules.MAKING_DATA_COUNT: Fraction(9, 1000)}
"""How often a point makes a chart of one level show a false signal; measured on random months."""


def chart_sentence(
    chart: ControlChart,
    months: tuple[Month, ...],
    total: int,
    shown: Pattern,
    stated: StatedLevel | None = None,
) -> Text:
    """How many, over which months, and whether anything stands out."""
    parts = [_counted(chart, months, total)]
    if stated is not None:
        parts.append(_stated(chart, stated))
    parts.append(shown.sentence if shown.is_judged else _unjudged(chart))
    return joined(tuple(parts))


def chart_notes(
    chart: ControlChart, months: Mapping[Month, int | None], *, is_judged: bool
) -> tuple[Text, ...]:
    """Which chart and why, what the rules looked at, and what is unknown."""
    notes = [_chosen(chart)]
    if is_judged:
        notes += [_looked_at(chart, tuple(months), phase) for phase in chart.phases if phase.runs is not None]
        notes.append(_false_signals(chart))
    notes += [
        phrase(
            "Fra {a} til {b} er grænserne foreløbige: de bygger på 10 eller 11 måneder.",
            "From {a} to {b} the limits are trial limits: they rest on 10 or 11 months.",
            **_ends(tuple(months), phase),
        )
        for phase in chart.phases
        if phase.state is LimitState.TRIAL and is_judged
    ]
    open_months = tuple(month_said(month) for month, n in months.items() if n is None)
    if open_months:
        notes.append(
            phrase(
                "Kilden har intet samlet tal for {months}; de er vist som ukendte, ikke som 0.",
                "The source has no full figure for {months}; they are shown as unknown, not as 0.",
                months=joined(open_months, ", "),
            )
        )
    return tuple(notes)


def _counted(chart: ControlChart, months: tuple[Month, ...], total: int) -> Text:
    known = sum(point.value is not None for point in chart.points)
    if len(months) == 1:
        return phrase("{n} i {month}.", "{n} in {month}.", n=concerns_said(total), month=months[0])
    return phrase(
        "{n} fra {first} til {last}, {mean} om måneden i gennemsnit.",
        "{n} from {first} to {last}, {mean} a month on average.",
        n=concerns_said(total),
        first=months[0],
        last=months[-1],
        mean=Quantity(Fraction(total, known), Unit.NUMBER, decimals=1),
    )


def _unjudged(chart: ControlChart) -> Text:
    if chart.reason is Reason.RARE:
        return Text(
            "Med under én om måneden kan tilfældets udsving ikke skilles fra andet: månederne vises blot.",
            "With less than one a month, swings of chance cannot be told from others: "
            "the months are only shown.",
        )
    return Text(
        "Grænser kræver mindst 10 talte måneder på ét niveau: månederne vises blot.",
        "Limits need at least 10 counted months on one level: the months are only shown.",
    )


def _stated(chart: ControlChart, stated: StatedLevel) -> Text:
    means = [_mean(chart, phase) for phase in (chart.phases[0], chart.phases[-1])]
    return phrase(
        "Læseren har angivet et nyt niveau fra {month} med begrundelsen »{reason}«: {a} om måneden før, "
        "{b} efter.",
        "The reader has stated a new level from {month} with the reason “{reason}”: {a} a month before, "
        "{b} after.",
        month=stated.since,
        reason=stated.event.name,
        a=means[0],
        b=means[1],
    )


def _mean(chart: ControlChart, phase: Phase) -> Text:
    values = [p.value for p in chart.points if phase.first <= p.place <= phase.last and p.value is not None]
    if not values:
        return Text("ukendt", "unknown")
    return Quantity(Fraction(round(sum(values)), len(values)), Unit.NUMBER, decimals=1).text


def _chosen(chart: ControlChart) -> Text:
    return phrase(
        "{kind}, valgt af tallene: {reason}. {rules}.",
        "{kind}, chosen by the figures: {reason}. {rules}.",
        kind=chart.kind.label,
        reason=_inside(chart.reason.label),
        rules=chart.rules.label,
    )


def _looked_at(chart: ControlChart, months: tuple[Month, ...], phase: Phase) -> Text:
    runs = phase.runs
    if runs is None:
        raise ValueError("a phase without runs was not looked at")
    where = _where(chart, months, phase)
    if chart.rules is Rules.MAKING_DATA_COUNT:
        return phrase(
            "{where}Set efter: punkter uden for grænserne, syv i træk på samme side eller i samme retning, "
            "to af tre tæt på en grænse.",
            "{where}Looked for: points outside the limits, seven in a row on one side or in one direction, "
            "two of three close to a limit.",
            where=where,
        )
    return phrase(
        "{where}Længste række på samme side: {longest} (ved tilfælde højst {allowed}). Midterlinjen krydses "
        "{crossings} gange (ved tilfælde mindst {needed}).",
        "{where}Longest run on one side: {longest} (by chance at most {allowed}). The centre line is crossed "
        "{crossings} times (by chance at least {needed}).",
        where=where,
        longest=runs.longest,
        allowed=runs.longest_allowed,
        crossings=runs.crossings,
        needed=runs.crossings_needed,
    )


def _where(chart: ControlChart, months: tuple[Month, ...], phase: Phase) -> Text:
    if len(chart.phases) == 1:
        return Text("", "")
    return phrase("{a} til {b}: ", "{a} to {b}: ", **_ends(months, phase))


def _ends(months: tuple[Month, ...], phase: Phase) -> dict[str, Month]:
    return {"a": months[phase.first], "b": months[phase.last]}


def _false_signals(chart: ControlChart) -> Text:
    points = sum(point.value is not None for point in chart.points)
    series = max(2, round(1 / (points * FALSE_SIGNALS[chart.rules])))
    return phrase(
        "Også uden nogen ændring viser omkring ét af {n} diagrammer over {points} et signal ved et rent "
        "tilfælde.",
        "Even without any change, about one in {n} charts of {points} shows a signal by sheer chance.",
        n=series,
        points=counted(points, Text("måned", "month"), Text("måneder", "months")),
    )


def _inside(label: Text) -> Text:
    """A label inside a sentence: it begins with a small letter."""
    return Text(label.da[:1].lower() + label.da[1:], label.en[:1].lower() + label.en[1:])
