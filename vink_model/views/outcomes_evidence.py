"""What the count can show about the level behind it, as one sentence with what would settle it."""

from fractions import Fraction

from vink_model.domain.codes import Comparison
from vink_model.domain.measures import MEASURES, Counted, Tally
from vink_model.domain.verdicts import Evidence, EvidenceVerdict, Judgement, Literal, Method
from vink_model.text import Quantity, Text, Unit, joined, phrase

FAR = 10
"""So many times the people counted are more than a plan can hope to see."""
HARDLY_LESS = Fraction(99, 100)

A_FACT = Text(
    "Et antal er en kendsgerning uden usikkerhed.",
    "A number is a fact without uncertainty.",
)
ALL_OR_LOST = Text(
    "Et mål for alle kan ikke vises ved nogle af dem.",
    "A target for all cannot be shown by some of them.",
)
NOTHING = {
    Literal.TARGET_UNKNOWN: Text(
        "Uden et mål er der intet at vise.", "Without a target there is nothing to show."
    ),
    Literal.TOO_EARLY: Text(
        "Der er endnu ingen at slutte noget fra.", "There is nobody to conclude from yet."
    ),
    Literal.NO_DATA: Text("Der er ingen tal at slutte noget fra.", "There are no figures to conclude from."),
}


def percent(number: Fraction | float) -> Quantity:
    """A share in whole per cent."""
    return Quantity(Fraction(number), Unit.SHARE)


def share_said(counted: Counted) -> Text | None:
    """The share; from the lowest to the highest that it can be where some were not assessed."""
    if counted.share is None or counted.highest_share is None:
        return None
    low, high = percent(counted.share), percent(counted.highest_share)
    return high.text if low.text == high.text else ranged(counted.share, counted.highest_share)


def ranged(low: Fraction | float, high: Fraction | float) -> Text:
    """From one share to another, with the sign said once."""
    first = Quantity(Fraction(low) * 100, Unit.NUMBER, 0)
    return phrase("{low}–{high}", "{low}–{high}", low=first, high=percent(high))


def evidence_sentence(judgement: Judgement) -> Text:
    """The evidence in words."""
    verdict = judgement.evidence
    match verdict.state, judgement.answer:
        case Evidence.NOTHING_TO_JUDGE, _:
            return NOTHING.get(judgement.literal.state, NOTHING[Literal.NO_DATA])
        case Evidence.BY_COUNT, Tally():
            return A_FACT
        case Evidence.CANNOT_TELL, Tally():
            return joined((MEASURES[judgement.target.measured].doubt or A_FACT, _settled_by_unit(judgement)))
        case _ if verdict.method is Method.BAYES and verdict.probability is not None:
            return by_bayes(judgement)
        case Evidence.MET, _:
            return _reading(
                verdict,
                "Intervallet {low} til {high} ligger helt på målets side.",
                "The interval {low} to {high} lies wholly on the target's side.",
            )
        case Evidence.NOT_MET, _:
            return _reading(
                verdict,
                "Intervallet {low} til {high} når ikke målet.",
                "The interval {low} to {high} does not reach the target.",
            )
        case Evidence.CANNOT_TELL, Counted() as counted:
            return joined(
                (_holds_it(verdict), _what_would_show_it(judgement, counted), _settled(verdict, counted))
            )
        case _:
            return ALL_OR_LOST


def _settled_by_unit(judgement: Judgement) -> Text:
    return phrase(
        "Kun en optælling i det, som planen lover ({unit}), ville afgøre det.",
        "Only a count of what the plan promises ({unit}) would settle it.",
        unit=judgement.target.unit,
    )


def by_bayes(judgement: Judgement) -> Text:
    """The evidence as a probability, with what would settle it."""
    verdict, counted = judgement.evidence, judgement.answer
    said = phrase(
        "Sandsynligheden for, at niveauet ligger på målets side, er {p} (Bayes, Jeffreys).",
        "The probability that the level lies on the target's side is {p} (Bayes, Jeffreys).",
        p=_between(verdict.probability or 0, verdict.most_probable or 0),
    )
    if verdict.state is not Evidence.CANNOT_TELL or not isinstance(counted, Counted):
        return said
    return joined((said, _what_would_show_it(judgement, counted), _settled(verdict, counted)))


def _between(least: float, most: float) -> Text:
    """One probability, or from the lowest to the highest that it can be where some were not assessed."""
    low, high = _probable(least), _probable(most)
    return low if low == high else phrase("{a} til {b}", "{a} to {b}", a=low, b=high)


def _probable(probability: float) -> Text:
    """A probability in whole per cent; never 0 or 100, which no count gives."""
    if probability > HARDLY_LESS:
        return phrase("over {p}", "above {p}", p=percent(HARDLY_LESS))
    if probability < 1 - HARDLY_LESS:
        return phrase("under {p}", "below {p}", p=percent(1 - HARDLY_LESS))
    return percent(probability).text


def _reading(verdict: EvidenceVerdict, da: str, en: str) -> Text:
    return phrase(da, en, low=percent(verdict.low or 0), high=percent(verdict.high or 0))


def _holds_it(verdict: EvidenceVerdict) -> Text:
    return _reading(
        verdict,
        "Intervallet {low} til {high} rummer målet.",
        "The interval {low} to {high} holds the target.",
    )


def _what_would_show_it(judgement: Judgement, counted: Counted) -> Text:
    shows, n = judgement.evidence.shows, counted.judged
    if shows is None:
        return phrase(
            "Blandt {n} kan intet resultat vise målet nået.",
            "Among {n} no result can show the target met.",
            n=n,
        )
    if judgement.target.comparison is Comparison.AT_MOST:
        return phrase(
            "Højst {x} af {n} ville vise det nået.", "At most {x} of {n} would show it met.", x=shows, n=n
        )
    return phrase("{x} af {n} ville vise det nået.", "{x} of {n} would show it met.", x=shows, n=n)


def _settled(verdict: EvidenceVerdict, counted: Counted) -> Text:
    if verdict.more is None:
        return _not_settled(counted)
    if verdict.more > FAR * counted.judged:
        return phrase(
            "Andelen ligger så tæt på målet, at selv {far} gange så mange ikke ville afgøre det.",
            "The share lies so near the target that even {far} times as many would not settle it.",
            far=FAR,
        )
    side = {
        Evidence.MET: Text("nået", "met"),
        Evidence.NOT_MET: Text("ikke nået", "not met"),
    }
    return phrase(
        "Omkring {more} flere på samme niveau ville vise det {side}.",
        "About {more} more at the same level would show it {side}.",
        more=_about(verdict.more),
        side=side[verdict.leans or Evidence.MET],
    )


def _about(number: int) -> int:
    """A number rounded up to two figures: what would settle it is itself a guess."""
    step = int(10 ** max(0, len(str(number)) - 2))
    return -(-number // step) * step


def _not_settled(counted: Counted) -> Text:
    if counted.missing:
        return phrase(
            "Flere tal hjælper ikke, før alle er vurderet; {k} mangler.",
            "More figures do not help until all are assessed; {k} missing.",
            k=counted.missing,
        )
    return Text(
        "Niveauet er målets eget, så flere på samme niveau afgør det ikke.",
        "The level is the target's own, so more at the same level do not settle it.",
    )
