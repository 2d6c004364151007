"""What a course and an activity cost, with what is inside, and hidden where there are too few."""

from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone, Value
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Source
from vink_model.domain.unit_costs import Basis, Cost, NoCost, Thing, Untold, unit_costs
from vink_model.text import Quantity, Text, Unit, enumerated, joined, phrase
from vink_model.views.budget_spending_words import about
from vink_model.views.budget_words import line_name, pages_said, places, year_said
from vink_model.views.words import in_a_sentence, quoted

BASES = {basis.value: basis.label for basis in Basis}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one message is about."""

    key: str
    title: Text
    sheet: str
    things: tuple[Thing, ...]


_COURSES = _Asked(
    "cost_course", Text("Hvad koster et forløb?", "What does a course cost?"), "courses", (Thing.COURSE,)
)
_ACTIVITIES = _Asked(
    "cost_activity",
    Text("Hvad koster en aktivitet?", "What does an activity cost?"),
    "activities",
    (Thing.ACTIVITY, Thing.ATTENDANCE),
)


def cost_messages(dataset: Dataset, year: int | None, line: str | None, basis: Basis) -> tuple[Message, ...]:
    """The costs of the year, or of each year; of the picked line alone. Empty: nothing is counted."""
    years = dataset.plan.years if year is None else (year,)
    found = []
    for asked in (_COURSES, _ACTIVITIES):
        if asked.sheet not in dataset.imports:
            continue
        costs = tuple(
            cost
            for thing in asked.things
            for cost in unit_costs(dataset, thing, basis, years)
            if line in (None, cost.track)
        )
        if costs:
            found.append(_message(dataset, asked, costs, basis))
    return tuple(found)


def _message(dataset: Dataset, asked: _Asked, costs: tuple[Cost | Untold, ...], basis: Basis) -> Message:
    told = tuple(cost for cost in costs if isinstance(cost, Cost))
    return Message(
        key=asked.key,
        title=asked.title,
        sentence=_sentence(dataset.plan, costs, asked.things[0]),
        table=_table(dataset.plan, costs),
        sources=_sources(dataset, asked.sheet, told),
        chart=_chart(dataset.plan, told, asked.things[0]),
        notes=(*_inside(dataset.plan, told), _bounds(told), _basis_said(basis)),
    )


def _sources(dataset: Dataset, sheet: str, told: tuple[Cost, ...]) -> tuple[Source, ...]:
    counted = dataset.source_of(sheet)
    pages = places(source for cost in told for source in cost.sources)
    return (counted, *(source for source in pages if source != counted))


def _sentence(plan: Plan, costs: tuple[Cost | Untold, ...], first: Thing) -> Text:
    mine = [cost for cost in costs if cost.thing is first]
    said = [_said(plan, cost) for cost in mine if isinstance(cost, Cost)]
    hidden = [cost for cost in mine if isinstance(cost, Untold)]
    return joined((*said, *(_why(plan, cost) for cost in hidden)))


def _said(plan: Plan, cost: Cost) -> Text:
    return phrase(
        "{track} {year}: ca. {low} pr. {thing} uden årsværk, højst ca. {high} med alle årsværk (n = {n}).",
        "{track} {year}: about {low} per {thing} without staff, at most about {high} with all staff (n = "
        "{n}).",
        track=quoted(line_name(plan, cost.track)),
        year=year_said(cost.year),
        low=_kroner(cost.without_staff),
        high=_kroner(cost.with_staff),
        thing=_THINGS[cost.thing],
        n=cost.number,
    )


_THINGS = {
    Thing.COURSE: Text("påbegyndt forløb", "course begun"),
    Thing.ACTIVITY: Text("aktivitet", "activity"),
    Thing.ATTENDANCE: Text("deltagelse", "attendance"),
}


def _why(plan: Plan, cost: Untold) -> Text:
    return phrase(
        "{track} {year}: {why}.",
        "{track} {year}: {why}.",
        track=quoted(line_name(plan, cost.track)),
        year=year_said(cost.year),
        why=_HIDDEN if cost.why is NoCost.TOO_FEW else in_a_sentence(cost.why.label),
    )


_HIDDEN = Text(
    "prisen er skjult, for der er færre end fem, og den ville røbe hvor mange",
    "the cost is hidden, as there are fewer than five, and it would tell how many",
)


def _kroner(amount: Fraction) -> Quantity:
    return Quantity(to_three_digits(amount), Unit.KRONER)


def to_three_digits(amount: Fraction) -> int:
    """An amount to its first three digits: more would be surer than the money behind it."""
    step = int("1".ljust(len(str(int(abs(amount)))) - 2, "0"))
    return int((amount / step + Fraction(1, 2)) // 1) * step


def _inside(plan: Plan, told: tuple[Cost, ...]) -> tuple[Text, ...]:
    """What each track's cost holds, once a track."""
    names = {initiative.key: initiative.name for initiative in plan.initiatives}
    by_track = {cost.track: cost for cost in told}
    return tuple(_holds(plan, cost, names) for cost in by_track.values())


def _holds(plan: Plan, cost: Cost, names: dict[str, Text]) -> Text:
    what = enumerated(tuple(quoted(names[key]) for key in cost.initiatives))
    if not cost.earmarked_kr:
        return phrase(
            "Inde i prisen på {track}: {what}.",
            "Inside the cost of {track}: {what}.",
            track=quoted(line_name(plan, cost.track)),
            what=what,
        )
    return phrase(
        "Inde i prisen på {track}: {what}. Uden for er {kr} i {year}, øremærket til andet.",
        "Inside the cost of {track}: {what}. Outside is {kr} in {year}, earmarked for something else.",
        track=quoted(line_name(plan, cost.track)),
        what=what,
        kr=about(cost.earmarked_kr),
        year=year_said(cost.year),
    )


def _bounds(told: tuple[Cost, ...]) -> Text:
    staffed = any(cost.staff_kr for cost in told)
    head = Text(
        "Planen giver penge til spor og ikke til enkelte forløb eller aktiviteter, så hele sporet er med.",
        "The plan gives money to tracks and not to single courses or activities, so the whole track is "
        "inside.",
    )
    if not staffed:
        return head
    rest = Text(
        "Den deler ikke årsværkene på spor: »med alle årsværk« regner hele linjen med hvert sted og er et "
        "loft; de lofter kan ikke lægges sammen.",
        "It does not divide the posts among tracks: “with all staff” counts the whole line in each place and "
        "is a ceiling; such ceilings cannot be added up.",
    )
    return joined((head, rest))


def _basis_said(basis: Basis) -> Text:
    if basis is Basis.BUDGET:
        return Text(
            "Regnet på budgettet som trykt; antallene er de talte.",
            "Reckoned on the budget as printed; the numbers are those counted.",
        )
    return Text(
        "Regnet på det, der er bogført i hele året; antallene er de talte.",
        "Reckoned on what is booked in the whole year; the numbers are those counted.",
    )


def _chart(plan: Plan, told: tuple[Cost, ...], first: Thing) -> Bars | None:
    """Empty: None when nothing can be told."""
    mine = [cost for cost in told if cost.thing is first]
    if not mine:
        return None
    return Bars(
        categories=tuple(
            phrase("{t} {y}", "{t} {y}", t=line_name(plan, cost.track), y=year_said(cost.year))
            for cost in mine
        ),
        series=(
            Series(
                "without",
                Text("Uden årsværk", "Without staff"),
                tuple(to_three_digits(cost.without_staff) for cost in mine),
            ),
            Series(
                "with",
                Text("Med alle årsværk (loft)", "With all staff (ceiling)"),
                tuple(to_three_digits(cost.with_staff) for cost in mine),
                Tone.SECOND,
                is_derived=True,
            ),
        ),
        unit=Unit.KRONER,
        is_horizontal=True,
    )


def _table(plan: Plan, costs: tuple[Cost | Untold, ...]) -> Table:
    return Table(
        (
            Heading("track", Text("Spor", "Track")),
            Heading("year", Text("År", "Year"), Unit.YEAR),
            Heading("thing", Text("Hvad", "What")),
            Heading("number", Text("Antal", "Number"), Unit.COUNT),
            Heading("line", Text("Sporets penge", "The track's money"), Unit.KRONER),
            Heading("staff", Text("Årsværk", "Staff"), Unit.KRONER),
            Heading("without", Text("Pr. stk. uden årsværk", "Each, without staff"), Unit.KRONER, 0),
            Heading("with", Text("Pr. stk. med alle årsværk", "Each, with all staff"), Unit.KRONER, 0),
            Heading("note", Text("Svar", "Answer")),
            Heading("page", Text("Side", "Page")),
        ),
        tuple(_row(plan, cost) for cost in costs),
    )


def _row(plan: Plan, cost: Cost | Untold) -> tuple[Value, ...]:
    name: tuple[Value, ...] = (line_name(plan, cost.track), cost.year, cost.thing.label)
    if isinstance(cost, Untold):
        return (*name, None, None, None, None, None, cost.why.label, None)
    figures = (cost.number, cost.line_kr, cost.staff_kr, cost.without_staff, cost.with_staff)
    return (*name, *figures, Text("beregnet", "derived"), pages_said(cost.sources) or None)
