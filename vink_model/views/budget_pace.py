"""Whether an account's spending keeps pace with its budget, month by month, and where the year may end."""

from fractions import Fraction

from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.spending import (
    LEAST_MONTHS,
    MONTHS,
    Followed,
    NoOutturn,
    Outturn,
    Phasing,
)
from vink_model.month import Month
from vink_model.text import Quantity, Sayable, Text, Unit, joined, phrase
from vink_model.views.budget_following import Following
from vink_model.views.budget_pace_chart import budget_paced, pace_chart, summed
from vink_model.views.budget_spending_words import (
    about,
    account_name,
    bare_about,
    missing_said,
    spending_sources,
    standing_said,
    to_shown,
    tolerance_reason,
)
from vink_model.views.words import quoted


def pace_message(dataset: Dataset, one: Followed, asked: Following) -> Message:
    """The account's bookings added up, beside its budget laid over the year."""
    return Message(
        key="pace",
        title=Text("Følger forbruget budgettet?", "Does spending keep pace with the budget?"),
        sentence=joined((_stands(dataset, one, asked), _ends(one, asked.year))),
        table=_table(one),
        sources=spending_sources(dataset, (one,)),
        chart=pace_chart(dataset.plan, one, asked),
        notes=_notes(one, asked),
    )


def _stands(dataset: Dataset, one: Followed, asked: Following) -> Text:
    told: dict[str, Sayable] = {
        "account": quoted(account_name(dataset.plan, one.account)),
        "month": asked.as_of,
        "booked": about(one.booked.kr),
    }
    if one.booked.missing:
        return missing_said(one)
    if one.budget_kr is None or one.deviation_kr is None:
        return phrase(
            "Til og med {month} er der bogført {booked} på {account}, som planen ikke giver penge.",
            "To the end of {month} {booked} is booked on {account}, which the plan gives no money.",
            **told,
        )
    return phrase(
        "Til og med {month} er der bogført {booked} af {budget} på {account}: {gap} budgettets tempo, og "
        "{standing} på ±{band}.",
        "To the end of {month} {booked} of {budget} is booked on {account}: {gap} the budget's pace, and "
        "{standing} of ±{band}.",
        **told,
        budget=about(one.budget_kr),
        gap=_gap(one.deviation_kr),
        standing=standing_said(one.standing(asked.tolerance)),
        band=bare_about(one.band_kr(asked.tolerance)),
    )


def _gap(deviation: Fraction) -> Text:
    if not to_shown(deviation):
        return Text("på", "at")
    far = bare_about(abs(deviation))
    if deviation > 0:
        return phrase("{kr} over", "{kr} above", kr=far)
    return phrase("{kr} under", "{kr} below", kr=far)


def _ends(one: Followed, year: int) -> Text:
    found = one.outturn
    match found:
        case NoOutturn.TOO_EARLY:
            return phrase(
                "Det er for tidligt at sige, hvor året ender: det kræver mindst {n} bogførte måneder.",
                "It is too early to say where the year ends: that takes at least {n} booked months.",
                n=LEAST_MONTHS,
            )
        case NoOutturn.MISSING:
            return Text("", "")
        case NoOutturn():
            return Text(
                "Uden bogføringer kan årets regnskab ikke ventes.",
                "Without bookings no end of year can be expected.",
            )
        case _:
            return _expected(one, found, year)


def _expected(one: Followed, found: Outturn, year: int) -> Text:
    if found.is_final:
        return phrase("Året {year} er slut.", "The year {year} is over.", year=str(year))
    told: dict[str, Sayable] = {
        "kr": about(found.expected_kr),
        "low": bare_about(found.low_kr),
        "high": bare_about(found.high_kr),
        "rest": _beside(one, found.expected_kr),
    }
    if found.is_chance:
        return phrase(
            "Fordeler resten af året sig som året før, ventes regnskabet at blive {kr}{rest}; fire af fem "
            "gange mellem {low} og {high}.",
            "If the rest of the year is spread as the year before, the outturn is expected to be {kr}{rest}; "
            "four times of five between {low} and {high}.",
            **told,
        )
    return phrase(
        "Fortsætter tempoet, ender året på {kr}{rest}; bruges resten som budgetteret, giver de to regnemåder "
        "mellem {low} og {high}.",
        "If the pace goes on, the year ends at {kr}{rest}; with the rest spent as budgeted, the two ways of "
        "reckoning give between {low} and {high}.",
        **told,
    )


def _beside(one: Followed, expected: int) -> Text:
    """The expected end beside the budget. Empty: without a budget."""
    if one.budget_kr is None:
        return Text("", "")
    gap = to_shown(expected) - to_shown(one.budget_kr)
    if not gap:
        return Text(", som budgettet", ", the same as the budget")
    if gap > 0:
        return phrase(", {kr} over budgettet", ", {kr} above the budget", kr=bare_about(gap))
    return phrase(", {kr} under budgettet", ", {kr} below the budget", kr=bare_about(-gap))


def _notes(one: Followed, asked: Following) -> tuple[Text, ...]:
    notes = [tolerance_reason(asked.tolerance)]
    if asked.phasing is Phasing.YEAR_BEFORE:
        notes.append(
            Text(
                "Budgettet er lagt over månederne, som hele planens forbrug fordelte sig året før.",
                "The budget is laid over the months as the whole plan's spending came the year before.",
            )
        )
    if asked.phasing is Phasing.EVEN and one.profile is not None and one.counted < MONTHS:
        notes.append(_season(one))
    found = one.outturn
    if isinstance(found, Outturn) and not found.is_final:
        notes.append(_WITH_SEASON if found.is_chance else _WITHOUT_SEASON)
    if one.budget and one.budget.is_approximate:
        notes.append(
            Text(
                "Budgettet rummer et beløb, der er trykt som 'ca.'.",
                "The budget holds an amount that is printed as 'about'.",
            )
        )
    if one.carried is not None:
        notes.append(
            phrase(
                "Budgettet er med {kr} fra {year}: en antagelse, for planen siger ikke, om en rest må "
                "overføres.",
                "The budget includes {kr} from {year}: an assumption, as the plan does not say whether a "
                "remainder may be carried over.",
                kr=about(one.carried.amount_kr, signed=True),
                year=str(one.carried.from_year),
            )
        )
    return tuple(notes)


def _season(one: Followed) -> Text:
    """How much of the year before was spent by now, where the budget is phased evenly."""
    before = sum((one.profile or ())[: one.counted], Fraction(0))
    return phrase(
        "Et jævnt budget har {even} på dette tidspunkt; året før var {before} af årets forbrug bogført. Læg "
        "budgettet som året før for at få sæsonen med.",
        "An even budget has {even} by now; the year before, {before} of the year's spending was booked. "
        "Phase the budget as the year before to take the season along.",
        even=Quantity(Fraction(one.counted, MONTHS), Unit.SHARE),
        before=Quantity(before, Unit.SHARE),
    )


_WITH_SEASON = Text(
    "Intervallet bygger på, hvor meget månederne til nu afveg fra året før; beslutninger, der endnu ikke er "
    "bogført, kender det ikke.",
    "The range rests on how far the months so far were from the year before; it knows of no decision that is "
    "not booked yet.",
)
_WITHOUT_SEASON = Text(
    "Der er intet helt år før at kende sæsonen fra. Spændet er to regnemåder og ingen sandsynlighed: mange "
    "regninger i december kan bringe året uden for det.",
    "There is no whole year before to know the season from. The span is two ways of reckoning and no "
    "probability: many bills in December can take the year outside it.",
)


def _table(one: Followed) -> Table:
    added, paced = summed(one), budget_paced(one)

    def row(n: int) -> tuple[Value, ...]:
        month, booked, budget = one.booked.months[n], added[n], paced[n]
        gap = None if booked is None or budget is None else round(booked - budget)
        return (
            phrase("{m}", "{m}", m=Month(one.account.year, n + 1)),
            Text("mangler", "missing") if month is None else month,
            Text("ukendt", "unknown") if booked is None else booked,
            None if budget is None else round(budget),
            gap,
        )

    return Table(
        (
            Heading("month", Text("Måned", "Month")),
            Heading("booked", Text("Bogført i måneden", "Booked in the month"), Unit.KRONER),
            Heading("summed", Text("Bogført i alt", "Booked in all"), Unit.KRONER),
            Heading("budget", Text("Budget til nu (beregnet)", "Budget to now (derived)"), Unit.KRONER),
            Heading("gap", Text("Afvigelse", "Deviation"), Unit.KRONER),
        ),
        tuple(row(n) for n in range(one.counted)),
    )
