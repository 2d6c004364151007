"""What the count says of a target, as one sentence: what was needed, what is missing, what is still open."""

from collections.abc import Mapping

from vink_model.domain.codes import Comparison
from vink_model.domain.measures import MEASURES, Counted, Phase, Tally, Uncounted
from vink_model.domain.verdicts import Judgement, Literal
from vink_model.text import Quantity, Sayable, Text, joined, phrase

Templates = Mapping[Literal, Text]

SHARE_AT_LEAST: Templates = {
    Literal.REACHED: Text("{x} af {n}. Der skulle {need} til.", "{x} of {n}. It took {need}."),
    Literal.NOT_REACHED: Text(
        "{x} af {n}. Der skulle {need} til, så der mangler {gap}.",
        "{x} of {n}. It took {need}: {gap} short.",
    ),
    Literal.OPEN: Text(
        "{x} af {n} indtil nu. Der skal {need} af {people} til: {gap} mere blandt {rest}, der afventer.",
        "{x} of {n} so far. It takes {need} of {people}: {gap} more among {rest} still pending.",
    ),
    Literal.OUT_OF_REACH: Text(
        "{x} af {n} indtil nu. Lykkes det for alle {pending}, der afventer, bliver det {best} af {people}, "
        "og der skal {need} til.",
        "{x} of {n} so far. If all {pending} pending succeed it is {best} of {people}, and it takes {need}.",
    ),
    Literal.TOO_EARLY: Text(
        "Afventer: {pending}. Ingen er nået så langt, at det kan tælles; der skal {need} til.",
        "Pending: {pending}. Nobody has come far enough to be counted; it takes {need}.",
    ),
}
ALL_OF_THEM: Templates = {
    Literal.NOT_REACHED: Text(
        "{x} af {n}. Målet gælder alle; det lykkedes ikke for {missed}.",
        "{x} of {n}. The target is all of them; {missed} missed it.",
    ),
    Literal.OUT_OF_REACH: Text(
        "{x} af {n} indtil nu. Målet gælder alle, så det tabes ved den første; {missed} lykkedes ikke.",
        "{x} of {n} so far. The target is all of them, so the first miss loses it; {missed} missed it.",
    ),
}
UNASSESSED: Templates = {
    Literal.NOT_REACHED: Text(
        "{parts}. Der skulle {need} af {people} til, og talte alle de ikke vurderede med, blev det {best}.",
        "{parts}. It took {need} of {people}, and with all those not assessed it would be {best}.",
    ),
    Literal.OPEN: Text(
        "{parts} indtil nu. Der skal {need} af {people} til: {gap} mere blandt {rest}, der afventer, og "
        "{unassessed}, der ikke er vurderet.",
        "{parts} so far. It takes {need} of {people}: {gap} more among the {rest} still pending and the "
        "{unassessed} not assessed.",
    ),
    Literal.OUT_OF_REACH: Text(
        "{parts} indtil nu. Lykkes det for alle {pending}, der afventer, og alle {unassessed}, der ikke er "
        "vurderet, bliver det {best} af {people}, og der skal {need} til.",
        "{parts} so far. If all {pending} pending and all {unassessed} not assessed succeed it is {best} of "
        "{people}, and it takes {need}.",
    ),
}
HINGES = Text(
    "{parts}. Der skal {need} af {people} til: {gap} mere blandt {unassessed}, der ikke er vurderet, så "
    "tællingen kan ikke afgøre det.",
    "{parts}. It takes {need} of {people}: {gap} more among the {unassessed} not assessed, so the count "
    "cannot settle it.",
)
"""Nobody else is to come: only an assessment could settle it."""
UNASSESSED_AT_MOST: Templates = {
    Literal.OPEN: Text(
        "{parts} indtil nu. Af {people} må højst {need} være det: {gap} mere blandt {rest}, der afventer, og "
        "{unassessed}, der ikke er vurderet.",
        "{parts} so far. Of {people} at most {need} are allowed: {gap} more among the {rest} still pending "
        "and the {unassessed} not assessed.",
    ),
}
HINGES_AT_MOST = Text(
    "{parts}. Af {people} må højst {need} være det: {gap} mere blandt {unassessed}, der ikke er vurderet, så "
    "tællingen kan ikke afgøre det.",
    "{parts}. Of {people} at most {need} are allowed: {gap} more among the {unassessed} not assessed, so the "
    "count cannot settle it.",
)
SHARE_AT_MOST: Templates = {
    Literal.REACHED: Text(
        "{x} af {n}. Der måtte højst være {need}.", "{x} of {n}. At most {need} were allowed."
    ),
    Literal.NOT_REACHED: Text(
        "{x} af {n}. Der måtte højst være {need}, så der er {gap} for mange.",
        "{x} of {n}. At most {need} were allowed: {gap} too many.",
    ),
    Literal.OPEN: Text(
        "{x} af {n} indtil nu. Af {people} må højst {need} være det: {gap} mere blandt {rest}, der afventer.",
        "{x} of {n} so far. Of {people} at most {need} are allowed: {gap} more among {rest} still pending.",
    ),
    Literal.OUT_OF_REACH: Text(
        "{x} af {n} indtil nu. Af {people} må højst {need} være det: der er {gap} for mange.",
        "{x} of {n} so far. Of {people} at most {need} are allowed: {gap} too many.",
    ),
    Literal.TOO_EARLY: Text(
        "Afventer: {pending}. Ingen er nået så langt, at det kan tælles; der må højst være {need}.",
        "Pending: {pending}. Nobody has come far enough to be counted; at most {need} are allowed.",
    ),
}
NUMBER_AT_LEAST: Templates = {
    Literal.OTHER_COUNT: Text(
        "Talt: {x}. Der skulle {need} {unit} til, og det kan være færre end det talte.",
        "Counted: {x}. It took {need} {unit}, and they may be fewer than what was counted.",
    ),
    Literal.REACHED: Text("Talt: {x}. Der skulle {need} til.", "Counted: {x}. It took {need}."),
    Literal.NOT_REACHED: Text(
        "Talt: {x}. Der skulle {need} til, og perioden er slut: der mangler {gap}.",
        "Counted: {x}. It took {need}, and the period is over: {gap} short.",
    ),
    Literal.OPEN: Text(
        "Talt indtil nu: {x}. Der mangler {gap}, og perioden løber endnu.",
        "Counted so far: {x}. {gap} to go, and the period is still running.",
    ),
    Literal.TOO_EARLY: Text(
        "Perioden er ikke begyndt. Der skal {need} til.", "The period has not begun. It takes {need}."
    ),
}
NUMBER_AT_MOST: Templates = {
    Literal.OTHER_COUNT: Text(
        "Talt: {x}. Der måtte højst være {need} {unit}, og det kan være færre end det talte.",
        "Counted: {x}. At most {need} {unit} were allowed, and they may be fewer than what was counted.",
    ),
    Literal.REACHED: Text(
        "Talt: {x}. Der måtte højst være {need}.", "Counted: {x}. At most {need} were allowed."
    ),
    Literal.NOT_REACHED: Text(
        "Talt: {x}. Der måtte højst være {need}, så der er {gap} for mange.",
        "Counted: {x}. At most {need} were allowed: {gap} too many.",
    ),
    Literal.OPEN: Text(
        "Talt indtil nu: {x}. Der kan komme {gap} mere, før målet brydes.",
        "Counted so far: {x}. {gap} more can come before the target is broken.",
    ),
    Literal.OUT_OF_REACH: Text(
        "Talt indtil nu: {x}. Der må højst være {need}, så der er allerede {gap} for mange.",
        "Counted so far: {x}. At most {need} are allowed: {gap} too many already.",
    ),
    Literal.TOO_EARLY: Text(
        "Perioden er ikke begyndt. Der må højst være {need}.",
        "The period has not begun. At most {need} are allowed.",
    ),
}
NOBODY = Text("Ingen er talt med endnu.", "Nobody has been counted yet.")
NO_VALUE = Text(
    "Planens tal mangler i kilden, så der er intet at holde det talte op imod.",
    "The plan's number is missing in the source, so there is nothing to hold the count against.",
)


def counting_sentence(judgement: Judgement) -> Text:
    """The literal verdict in words, with the figures that it turns on."""
    match judgement.answer:
        case _ if judgement.literal.state is Literal.TARGET_UNKNOWN:
            return _unknown(judgement)
        case Uncounted(reason):
            return reason
        case Counted() as counted:
            return _share_said(judgement, counted)
        case Tally(number):
            return _filled(_number_templates(judgement), judgement, {"x": number_said(judgement, number)})


def so_many(counted: Counted) -> Text:
    """So many of so many; everyone by itself where some were not assessed, for they have not failed."""
    if not counted.missing:
        return phrase("{x} af {n}", "{x} of {n}", x=counted.successes, n=counted.judged)
    kinds = (
        (counted.successes, Text("opfyldt", "met it")),
        (_missed(counted), Text("ikke", "did not")),
        (counted.missing, Text("ikke vurderet", "not assessed")),
    )
    return joined(tuple(phrase("{n} {kind}", "{n} {kind}", n=n, kind=kind) for n, kind in kinds), ", ")


def number_said(judgement: Judgement, number: int) -> Text:
    """A number, with what it counts where that is not what was promised."""
    counts = MEASURES[judgement.target.measured].counts
    if counts is None or number == 1:
        return Quantity(number).text
    return phrase("{n} {what}", "{n} {what}", n=number, what=counts)


def _missed(counted: Counted) -> int:
    return counted.judged - counted.successes - counted.missing


def _share_said(judgement: Judgement, counted: Counted) -> Text:
    if judgement.literal.state is Literal.NO_DATA:
        return NOBODY
    figures: dict[str, Sayable] = {
        "parts": so_many(counted),
        "x": counted.successes,
        "n": counted.judged,
        "missed": _missed(counted),
        "unassessed": counted.missing,
        "pending": counted.pending,
        "rest": counted.pending - counted.already,
        "people": counted.judged + counted.pending,
        "best": counted.successes + counted.missing + counted.pending,
    }
    said = _filled(_share_templates(judgement, counted), judgement, figures)
    if judgement.literal.state is Literal.REACHED and counted.pending:
        return phrase(
            "{said} Det står fast, selv om {p} afventer.",
            "{said} That stands with {p} still pending.",
            said=said,
            p=counted.pending,
        )
    return said


def _share_templates(judgement: Judgement, counted: Counted) -> Templates:
    is_at_most = judgement.target.comparison is Comparison.AT_MOST
    known = SHARE_AT_MOST if is_at_most else SHARE_AT_LEAST
    if counted.missing:
        known = {**known, **(UNASSESSED_AT_MOST if is_at_most else UNASSESSED)}
        if counted.pending == counted.already:
            known = {**known, Literal.OPEN: HINGES_AT_MOST if is_at_most else HINGES}
    return {**known, **ALL_OF_THEM} if judgement.target.share == 1 and not is_at_most else known


def _number_templates(judgement: Judgement) -> Templates:
    return NUMBER_AT_MOST if judgement.target.comparison is Comparison.AT_MOST else NUMBER_AT_LEAST


def _filled(templates: Templates, judgement: Judgement, figures: Mapping[str, Sayable]) -> Text:
    """The sentence of the verdict's state; each template names the figures that it wants."""
    template, verdict = templates[judgement.literal.state], judgement.literal
    needed: dict[str, Sayable] = {
        "need": verdict.need or 0,
        "gap": verdict.gap or 0,
        "unit": judgement.target.unit,
    }
    known: dict[str, Sayable] = {**figures, **needed}
    return phrase(template.da, template.en, **{k: v for k, v in known.items() if f"{{{k}}}" in template.da})


def _unknown(judgement: Judgement) -> Text:
    """What was counted is said all the same; it is no 0, and no answer."""
    match judgement.answer:
        case Tally(number, phase) if phase is not Phase.NOT_BEGUN:
            said = number_said(judgement, number)
        case Counted() as counted if counted.judged:
            said = so_many(counted)
        case _:
            return NO_VALUE
    return phrase("{why} Talt indtil nu: {said}.", "{why} Counted so far: {said}.", why=NO_VALUE, said=said)
