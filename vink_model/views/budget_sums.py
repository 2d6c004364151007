"""What is printed beside what the parts give, with the reason for each difference."""

from vink_model.domain.codes import YesNo
from vink_model.domain.messages import Heading, Message, Table
from vink_model.domain.plan import Plan
from vink_model.domain.reconcile import MadeOf, Reconciliation, Verdict, reconciliations
from vink_model.domain.sheets.plan_columns import PLAN
from vink_model.text import Sayable, Text, Unit, counted, joined, phrase
from vink_model.views.budget_words import (
    arithmetic,
    bare,
    line_name,
    millions,
    payer_name,
    places,
    years_said,
)

WORST_FIRST = (Verdict.UNEXPLAINED, Verdict.ROUNDING, Verdict.EXACT)


def sums_of(plan: Plan, year: int | None, line: str | None = None) -> tuple[Reconciliation, ...]:
    """The sums of the year, or of all years; with a line picked, those that it takes part in."""
    return tuple(
        sums
        for sums in reconciliations(plan)
        if year is None or sums.year_from == sums.year_to == year
        if line is None or line in sums.scope.split("+") or any(part.key == line for part in sums.parts)
    )


def sums_message(plan: Plan, year: int | None, line: str | None = None) -> Message | None:
    """Printed beside worked out, what differs first; None when nothing printed can be added up."""
    found = sums_of(plan, year, line)
    if not found:
        return None
    dependent = sum(not sums.is_independent for sums in found)
    return Message(
        key="sums",
        title=Text("Går det trykte op?", "Does what is printed add up?"),
        sentence=_sentence(plan, found),
        table=_table(plan, found),
        sources=places(source for sums in found for source in sums.sources),
        notes=(_rule(), *((_dependence(dependent),) if dependent else ())),
    )


def tally(found: tuple[Reconciliation, ...], verdict: Verdict) -> int:
    """How many sums have the verdict."""
    return sum(sums.verdict is verdict for sums in found)


def _sentence(plan: Plan, found: tuple[Reconciliation, ...]) -> Text:
    whole = tuple(
        sums
        for sums in found
        if sums.scope == PLAN
        and sums.made_of is MadeOf.LINES
        and sums.difference_kr
        and sums.year_from == sums.year_to
    )
    return joined((*(explained(plan, sums) for sums in whole), _counts(found)))


def explained(plan: Plan, sums: Reconciliation) -> Text:
    """One sum in words: what is printed, what the parts give, and whether rounding can be why they differ."""
    where = Text("", "") if sums.scope == PLAN else phrase(" ({name})", " ({name})", name=_scope(plan, sums))
    told: dict[str, Sayable] = {
        "years": years_said((sums.year_from, sums.year_to)),
        "printed": millions(sums.printed.amount_kr),
        "sum": bare(sums.sum_kr),
        "difference": bare(abs(sums.difference_kr)),
        "where": where,
    }
    match sums.verdict:
        case Verdict.EXACT:
            return _adds_up(told)
        case Verdict.ROUNDING:
            return phrase(
                "I {years}{where} er der trykt {printed}, mens delene giver {sum}: forskellen på "
                "{difference} kan forklares ved afrunding.",
                "In {years}{where} {printed} is printed while the parts give {sum}: the difference of "
                "{difference} can be explained by rounding.",
                **told,
            )
        case _:
            return phrase(
                "I {years}{where} er der trykt {printed}, mens delene giver {sum}: forskellen på "
                "{difference} er større end de {reach}, som afrunding kan forklare.",
                "In {years}{where} {printed} is printed while the parts give {sum}: the difference of "
                "{difference} is more than the {reach} that rounding can explain.",
                **told,
                reach=bare(sums.reach_kr),
            )


def _adds_up(told: dict[str, Sayable]) -> Text:
    shown = {key: told[key] for key in ("years", "where", "printed")}
    return phrase(
        "I {years}{where} giver delene det trykte: {printed}.",
        "In {years}{where} the parts give what is printed: {printed}.",
        **shown,
    )


def _counts(found: tuple[Reconciliation, ...]) -> Text:
    checked = counted(len(found), Text("sammentælling", "sum"), Text("sammentællinger", "sums"))
    exact, rounding, rest = (tally(found, v) for v in (Verdict.EXACT, Verdict.ROUNDING, Verdict.UNEXPLAINED))
    if exact == len(found):
        return phrase("Af {checked} går alle op.", "Of {checked}, all add up.", checked=checked)
    return phrase(
        "Af {checked} går {exact} op, {rounding} kan forklares ved afrunding, og {rest} står uforklaret.",
        "Of {checked}, {exact} add up, {rounding} can be explained by rounding, and {rest} stay unexplained.",
        checked=checked,
        exact=exact,
        rounding=rounding,
        rest=rest or Text("ingen", "none"),
    )


def _rule() -> Text:
    return Text(
        "Et trykt tal kan ligge en halv enhed af sit sidste ciffer til hver side. Afrunding kan forklare en "
        "forskel, når det trykte tal og summen så kan være det samme. Hver sum er prøvet for sig.",
        "A printed figure can lie half a unit of its last digit to either side. Rounding can explain a "
        "difference when the printed figure and the sum can then be the same. Each sum is tested by itself.",
    )


def _dependence(count: int) -> Text:
    return phrase(
        "I {sums} er tal selv beregnet eller tolket; det er ingen uafhængig prøve.",
        "In {sums} figures were themselves worked out or construed; that is no independent test.",
        sums=counted(count, Text("sammentælling", "sum"), Text("sammentællinger", "sums")),
    )


def _table(plan: Plan, found: tuple[Reconciliation, ...]) -> Table:
    ordered = sorted(found, key=lambda sums: WORST_FIRST.index(sums.verdict))
    return Table(
        (
            Heading("what", Text("Trykt total for", "Printed total of")),
            Heading("years", Text("År", "Year")),
            Heading("printed", Text("Trykt", "Printed"), Unit.KRONER),
            Heading("made_of", Text("Sum af", "Sum of")),
            Heading("sum", Text("Sum (beregnet)", "Sum (derived)"), Unit.KRONER),
            Heading("difference", Text("Forskel", "Difference"), Unit.KRONER),
            Heading("reach", Text("Afrunding giver højst", "Rounding makes at most"), Unit.KRONER),
            Heading("verdict", Text("Svar", "Answer")),
            Heading("independent", Text("Uafhængig prøve", "Independent test")),
            Heading("arithmetic", Text("Regnestykke, mio. kr.", "Arithmetic, million")),
        ),
        tuple(
            (
                _scope(plan, sums),
                years_said((sums.year_from, sums.year_to)),
                sums.printed.amount_kr,
                sums.made_of.label,
                sums.sum_kr,
                sums.difference_kr,
                sums.reach_kr,
                sums.verdict.label,
                (YesNo.YES if sums.is_independent else YesNo.NO).label,
                arithmetic(sums.parts),
            )
            for sums in ordered
        ),
    )


def _scope(plan: Plan, sums: Reconciliation) -> Text:
    payers = {payer.key for payer in plan.funding_sources}
    return payer_name(plan, sums.scope) if sums.scope in payers else line_name(plan, sums.scope)
