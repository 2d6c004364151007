"""What the count says of a target, as one sentence: what was needed, what is missing, what is still open."""

from collections.abc import Mapping

from vink_model.domain.codes import Comparison
from vink_model.domain.measures import Counted, Phase, Tally, Uncounted
from vink_model.domain.verdicts import Judgement, Literal
from vink_model.text import Text, phrase

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
        "{x} af {n}. Målet gælder alle; det lykkedes ikke for {gap}.",
        "{x} of {n}. The target is all of them; {gap} missed it.",
    ),
    Literal.OUT_OF_REACH: Text(
        "{x} af {n} indtil nu. Målet gælder alle, så det tabes ved den første; {missed} lykkedes ikke.",
        "{x} of {n} so far. The target is all of them, so the first miss loses it; {missed} missed it.",
    ),
}
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
            return _filled(_number_templates(judgement), judgement, {"x": number})


def _share_said(judgement: Judgement, counted: Counted) -> Text:
    if judgement.literal.state is Literal.NO_DATA:
        return NOBODY
    figures = {
        "x": counted.successes,
        "n": counted.judged,
        "missed": counted.judged - counted.successes,
        "pending": counted.pending,
        "rest": counted.pending - counted.already,
        "people": counted.judged + counted.pending,
        "best": counted.successes + counted.pending,
    }
    said = _filled(_share_templates(judgement), judgement, figures)
    if judgement.literal.state is Literal.REACHED and counted.pending:
        return phrase(
            "{said} Det står fast, selv om {p} afventer.",
            "{said} That stands with {p} still pending.",
            said=said,
            p=counted.pending,
        )
    return said


def _share_templates(judgement: Judgement) -> Templates:
    if judgement.target.comparison is Comparison.AT_MOST:
        return SHARE_AT_MOST
    return {**SHARE_AT_LEAST, **ALL_OF_THEM} if judgement.target.share == 1 else SHARE_AT_LEAST


def _number_templates(judgement: Judgement) -> Templates:
    return NUMBER_AT_MOST if judgement.target.comparison is Comparison.AT_MOST else NUMBER_AT_LEAST


def _filled(templates: Templates, judgement: Judgement, figures: Mapping[str, int]) -> Text:
    """The sentence of the verdict's state; each template names the figures that it wants."""
    template, verdict = templates[judgement.literal.state], judgement.literal
    known = {**figures, "need": verdict.need or 0, "gap": verdict.gap or 0}
    return phrase(template.da, template.en, **{k: v for k, v in known.items() if f"{{{k}}}" in template.da})


def _unknown(judgement: Judgement) -> Text:
    """What was counted is said all the same; it is no 0, and no answer."""
    match judgement.answer:
        case Tally(number, phase) if phase is not Phase.NOT_BEGUN:
            return phrase("{why} Talt indtil nu: {x}.", "{why} Counted so far: {x}.", why=NO_VALUE, x=number)
        case Counted() as counted if counted.judged:
            return phrase(
                "{why} Talt indtil nu: {x} af {n}.",
                "{why} Counted so far: {x} of {n}.",
                why=NO_VALUE,
                x=counted.successes,
                n=counted.judged,
            )
        case _:
            return NO_VALUE
