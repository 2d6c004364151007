"""The best plan for a stated objective: what it does, what proves it, and which rules stop it."""

from collections.abc import Mapping
from fractions import Fraction

from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.planning.assumptions import NO_EFFECTS
from vink_model.domain.planning.best import GAIN_KR
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.objectives import Solved
from vink_model.domain.planning.places import Allocation, Scope, as_sentence, kroner
from vink_model.domain.planning.program import Ending
from vink_model.text import Text, Unit, phrase
from vink_model.views.scenarios import ScenarioScreen
from vink_model.views.scenarios_sought import LEAST, Objective
from vink_model.views.uncertainty_words import judged, number

_BUDGET = Heading("budget", Text("Linje", "Line"))
_YEAR = Heading("year", Text("År", "Year"), Unit.YEAR)
_NOW = Heading("now", Text("Nu, kr.", "Now, DKK"), Unit.COUNT)
_BEST = Heading("best", Text("Bedste plan, kr.", "Best plan, DKK"), Unit.COUNT)
_CHANGE = Heading("change", Text("Forskel, kr.", "Difference, DKK"), Unit.COUNT)
_RULE = Heading("rule", Text("Regel, der stopper planen", "Rule that stops the plan"))
_REST = Text("Ikke fordelt", "Unallocated")
_PROVEN = Text(
    "Bevist: ingen plan, der overholder reglerne, er bedre (afstand til det bedst mulige: 0).",
    "Proven: no plan that keeps the rules is better (distance to the best possible: 0).",
)
_AMONG = Text(
    "Blandt lige gode planer er vist den, der flytter færrest kroner fra det, linjerne har nu.",
    "Among plans just as good, the one is shown that moves the fewest kroner from what the lines have now.",
)
_FLAT = Text(
    "Mindst én anden plan er lige så god: valget mellem dem er politik, ikke regning.",
    "At least one other plan is just as good: the choice between them is politics, not arithmetic.",
)
_SHARP = Text(
    "Der er ikke fundet en anden plan, der er lige så god.", "No other plan just as good was found."
)


def solved_message(cube: Cube, screen: ScenarioScreen, objective: Objective, found: Solved) -> Message:
    """The plan beside what the lines have now, with its remainder and its proof."""
    now, best = screen.allocation, Allocation(found.problem.granted, found.answer.amounts)
    proof = _PROVEN if found.answer.gap == 0 else found.answer.ending.label
    notes: tuple[Text, ...] = (proof, _FLAT if found.another is not None else _SHARP)
    if objective.effect is None:
        notes = (*notes, _AMONG)
    told = NO_EFFECTS if objective.effect is None else judged(objective.effect.model, best.amounts)
    return Message(
        key="scenario-solved",
        title=objective.label,
        sentence=_sentence(cube, objective, now, best),
        table=Table(
            (_BUDGET, _YEAR, _NOW, _BEST, _CHANGE), (*_rows(cube, now, best), *_rest(cube, now, best))
        ),
        sources=(),
        notes=(*notes, told),
    )


def binding_message(cube: Cube, objective: Objective, found: Solved) -> Message | None:
    """Each rule that the plan lies at, with what 100,000 kr. more room is worth when solved anew. None: the
    plan is not proven best, so nothing can be said of what stops it.
    """
    if found.answer.ending is not Ending.OPTIMAL:
        return None
    worth: dict[Text, Fraction] = {}
    for gain in found.binding:
        rule = gain.rule.sentence(cube.names)
        worth[rule] = max(gain.gain, worth.get(rule, Fraction(0)))
    step = kroner(GAIN_KR)
    shown = {rule: gain for rule, gain in worth.items() if gain}
    rows = tuple((rule, _gain(objective, gain)) for rule, gain in (shown or worth).items())
    return Message(
        key="scenario-binding",
        title=Text("Hvorfor ikke mere?", "Why not more?")
        if objective.key != LEAST
        else Text("Hvorfor ikke mindre?", "Why not less?"),
        sentence=_most_worth(objective, shown, is_stopped=bool(worth)),
        table=Table(
            (_RULE, Heading("gain", phrase("Ved {s} mere plads", "With {s} more room", s=step))), rows
        ),
        sources=(),
        notes=(
            Text(
                "Hver gevinst er fundet ved at løse forfra, for årsværk kommer i hele trin.",
                "Each gain was found by solving anew, as posts come in whole steps.",
            ),
        ),
    )


def _most_worth(objective: Objective, shown: Mapping[Text, Fraction], *, is_stopped: bool) -> Text:
    """The rule that it is worth most to loosen; several stop together where none alone is worth anything."""
    if not is_stopped:
        return Text(
            "Ingen regel, der kan løsnes, stopper planen alene: årsværk kommer i hele trin.",
            "No rule that can be loosened stops the plan by itself: posts come in whole steps.",
        )
    if not shown:
        return Text(
            "Ingen af reglerne er noget værd at løsne alene: flere stopper planen sammen.",
            "None of the rules is worth loosening alone: several stop the plan together.",
        )
    rule, gain = next(iter(shown.items()))
    return as_sentence(
        phrase(
            "Mest værd er det at løsne denne med {step}: {rule} Det giver {gain}",
            "It is worth most to loosen this one by {step}: {rule} It gives {gain}",
            step=kroner(GAIN_KR),
            rule=rule,
            gain=_gain(objective, gain),
        )
    )


def _sentence(cube: Cube, objective: Objective, now: Allocation, best: Allocation) -> Text:
    if objective.effect is not None:
        model = objective.effect.model
        return phrase(
            "Planen ventes at give {best} {unit} mod {now} nu, hvis antagelserne holder.",
            "The plan is expected to give {best} {unit} against {now} now, if the assumptions hold.",
            best=number(model.expected_effect(best.amounts)),
            now=number(model.expected_effect(now.amounts)),
            unit=objective.effect.unit,
        )
    if objective.line:
        scope = Scope(line=objective.line)
        return as_sentence(
            phrase(
                "{line} kan højst få {best} i alt; nu er det {now}",
                "{line} can get {best} in all at most; now it has {now}",
                line=cube.names.of(objective.line),
                best=kroner(best.sum_of(scope)),
                now=kroner(now.sum_of(scope)),
            )
        )
    return as_sentence(
        phrase(
            "Reglerne kan holdes med {best}; linjerne får nu {now}",
            "The rules can be kept with {best}; the lines now get {now}",
            best=kroner(best.allocated_kr),
            now=kroner(now.allocated_kr),
        )
    )


def _gain(objective: Objective, gain: Fraction) -> Text:
    if not gain:
        return Text("intet: en anden regel stopper straks", "nothing: another rule stops at once")
    if objective.effect is not None:
        return phrase("{n} {unit}", "{n} {unit}", n=number(gain), unit=objective.effect.unit)
    saved = phrase("{kr} sparet", "{kr} saved", kr=kroner(gain))
    return saved if objective.key == LEAST else kroner(gain).text


def _rows(cube: Cube, now: Allocation, best: Allocation) -> tuple[tuple[Value, ...], ...]:
    order = {line.key: place for place, line in enumerate(cube.lines)}
    found = {(c.year, c.line, c.initiative) for plan in (now, best) for c, kr in plan.amounts.items() if kr}
    rows: list[tuple[Value, ...]] = []
    for year, line, initiative in sorted(found, key=lambda b: (order.get(b[1], len(order)), b[2], b[0])):
        scope = Scope(year=year, line=line, initiative=initiative)
        had, gets = now.sum_of(scope), best.sum_of(scope)
        rows.append((cube.names.of(initiative or line), year, had, gets, gets - had))
    return tuple(rows)


def _rest(cube: Cube, now: Allocation, best: Allocation) -> tuple[tuple[Value, ...], ...]:
    """The remainder line, always, year by year."""
    rests = ((year, now.unallocated_of(year), best.unallocated_of(year)) for year in cube.years)
    return tuple((_REST, year, had, has, has - had) for year, had, has in rests)
