"""The published concerns, period by period, with the place where their second count changes meaning."""

from fractions import Fraction
from itertools import combinations

from vink_model.domain.codes import EventKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Bars, Heading, Mark, MarkKind, Message, Series, Table, Tone
from vink_model.domain.periods import NotComparable, PeriodCount, added
from vink_model.domain.plan import Event, PublishedConcerns
from vink_model.month import Month
from vink_model.text import NBSP, Quantity, Text, Unit, enumerated, joined, phrase
from vink_model.views.events import event_mark, part_of_year

Published = tuple[PublishedConcerns, ...]


def history_message(dataset: Dataset) -> Message | None:
    """The published counts as they stand in their documents; None when the plan has none."""
    published = dataset.plan.published_concerns
    if not published:
        return None
    placed = tuple((event, _place(published, event)) for event in dataset.plan.events)
    together = added(_windows(published))
    marked = {event: at for event, at in placed if at is not None}
    return Message(
        key="history",
        title=phrase(
            "Hvor mange henvendelser kom der {first}-{last}?",
            "How many concerns came in {first}-{last}?",
            first=str(published[0].year_from),
            last=str(published[-1].year_to),
        ),
        sentence=_sentence(published),
        table=_table(published),
        sources=tuple(dict.fromkeys((*(p.source for p in published), *(event.source for event in marked)))),
        chart=_chart(published, tuple(_mark(event, at) for event, at in marked.items())),
        # Concerns of windows that overlap are counted twice, so no number is given for all.
        n=together if isinstance(together, int) else None,
        notes=(*_together_said(published), *_long_periods(published), *_meanings(published)),
    )


def _windows(published: Published) -> tuple[PeriodCount, ...]:
    return tuple(PeriodCount(Month(p.year_from, 1), Month(p.year_to, 12), p.enquiries) for p in published)


def _together_said(published: Published) -> tuple[Text, ...]:
    """What cannot be done with the periods: windows that overlap, or one alone. Empty: nothing stands out."""
    if len(published) == 1:
        return (
            phrase(
                "{why}: intet at sammenligne med.",
                "{why}: nothing to compare with.",
                why=NotComparable.ONE_PERIOD.label,
            ),
        )
    overlapping = tuple(
        phrase("{a} og {b}", "{a} and {b}", a=first.period, b=second.period)
        for first, second in combinations(published, 2)
        if first.year_from <= second.year_to and second.year_from <= first.year_to
    )
    if not overlapping:
        return ()
    return (
        phrase(
            "{why}. De lægges ikke sammen og sammenlignes ikke: {which}.",
            "{why}. They are neither added nor compared: {which}.",
            why=NotComparable.OVERLAP.label,
            which=enumerated(overlapping),
        ),
    )


def years_in(period: PublishedConcerns) -> int:
    """How many years a published period holds."""
    return period.year_to - period.year_from + 1


def _sentence(published: Published) -> Text:
    told = enumerated(tuple(_told(period) for period in published))
    counted = phrase("Offentliggjorte henvendelser: {told}.", "Published concerns: {told}.", told=told)
    if not _changes_meaning(published):
        return counted
    return phrase(
        "{counted} Det andet tal skifter betydning undervejs og kan ikke læses som én række.",
        "{counted} The second count changes its meaning on the way and cannot be read as one series.",
        counted=counted,
    )


def _told(period: PublishedConcerns) -> Text:
    if years_in(period) == 1:
        return phrase("{n} i {year}", "{n} in {year}", n=period.enquiries, year=period.period)
    return phrase(
        "{n} i alt i de {years} år {period}",
        "{n} in all in the {years} years {period}",
        n=period.enquiries,
        years=years_in(period),
        period=period.period,
    )


def _chart(published: Published, marks: tuple[Mark, ...]) -> Bars:
    series = [Series("enquiries", Text("Henvendelser", "Concerns"), tuple(p.enquiries for p in published))]
    if any(p.second_count is not None for p in published):
        label = Text("Heraf forløb eller begrundet (se noten)", "Of these, course or founded (see the note)")
        series.append(Series("second", label, tuple(p.second_count for p in published), Tone.SECOND))
    return Bars(tuple(_category(p) for p in published), tuple(series), Unit.COUNT, marks=marks)


def _category(period: PublishedConcerns) -> Text:
    if years_in(period) == 1:
        return Text(period.period, period.period)
    years = phrase("({n} år)", "({n} years)", n=years_in(period))
    # Kept on one line under the bar.
    unbroken = Text(years.da.replace(" ", NBSP), years.en.replace(" ", NBSP))
    return phrase("{period} {years}", "{period} {years}", period=period.period, years=unbroken)


def _mark(event: Event, at: float) -> Mark:
    """A change of definition breaks the published series; the counted months are all counted alike."""
    if event.kind is EventKind.DEFINITION_CHANGE:
        return Mark(at, event.name, MarkKind.BREAK)
    return event_mark(event, at)


def _place(published: Published, event: Event) -> float | None:
    """Where an event lies between the bars; None when no published period holds its day."""
    for index, period in enumerate(published):
        if period.year_from <= event.day.year <= period.year_to:
            passed = event.day.year - period.year_from + part_of_year(event.day)
            return index - 0.5 + passed / years_in(period)
    return None


def _long_periods(published: Published) -> tuple[Text, ...]:
    return tuple(
        phrase(
            "{period} er én søjle for {years} år, ikke ét år: i gennemsnit {mean} om året "
            "(beregnet: {n} / {years}).",
            "{period} is one bar for {years} years, not one year: on average {mean} a year "
            "(derived: {n} / {years}).",
            period=p.period,
            years=years_in(p),
            mean=Quantity(Fraction(p.enquiries, years_in(p)), Unit.NUMBER, decimals=1),
            n=p.enquiries,
        )
        for p in published
        if years_in(p) > 1
    )


def _changes_meaning(published: Published) -> bool:
    return len({p.second_count_means for p in published if p.second_count_means}) > 1


def _meanings(published: Published) -> tuple[Text, ...]:
    """What the second count counts, year by year, so that nobody reads it as one series."""
    told = tuple(
        phrase("{period}: {means}", "{period}: {means}", period=p.period, means=p.second_count_means.label)
        for p in published
        if p.second_count_means
    )
    if not told:
        return ()
    return (
        phrase(
            "Det andet tal tæller: {told}.",
            "The second count counts: {told}.",
            told=joined(told, "; "),
        ),
    )


def _table(published: Published) -> Table:
    return Table(
        (
            Heading("period", Text("Periode", "Period")),
            Heading("years", Text("År i perioden", "Years in the period"), Unit.COUNT),
            Heading("enquiries", Text("Henvendelser", "Concerns"), Unit.COUNT),
            Heading("second", Text("Det andet tal", "The second count"), Unit.COUNT),
            Heading("means", Text("Det andet tal tæller", "The second count counts")),
            Heading("source", Text("Kilde", "Source")),
        ),
        tuple(
            (
                p.period,
                years_in(p),
                p.enquiries,
                p.second_count if p.second_count is not None else Text("Ikke oplyst", "Not stated"),
                p.second_count_means.label if p.second_count_means else None,
                p.source.text,
            )
            for p in published
        ),
    )
