"""What cannot be meant, refused where it is written, in words for the one who wrote it."""

from fractions import Fraction

from vink_model.domain.planning.places import kroner
from vink_model.errors import AssumptionFault, ScenarioFault
from vink_model.text import Text, phrase


def refuse_upside_down(name: str, low: int | Fraction | None, high: int | Fraction | None) -> None:
    """Raises: ScenarioFault when the least is more than the most."""
    if low is not None and high is not None and low > high:
        raise ScenarioFault(
            phrase(
                "'{name}' kræver mindst {low} og højst {high}: det kan intet beløb.",
                "'{name}' demands at least {low} and at most {high}: no amount can.",
                name=name,
                low=kroner(low),
                high=kroner(high),
            ),
            Text("Byt de to beløb om.", "Swap the two amounts."),
        )


def refuse_below_zero(name: str, *amounts: int | Fraction) -> None:
    """Raises: ScenarioFault when an amount is below zero."""
    for amount in amounts:
        if amount < 0:
            raise ScenarioFault(
                phrase(
                    "'{name}' har et tal under det mindste, som giver mening.",
                    "'{name}' has a number below the least that makes sense.",
                    name=name,
                ),
                Text("Ret tallet.", "Correct the number."),
            )


def refuse_share(name: str, share: Fraction | None) -> None:
    """Raises: ScenarioFault when something is to fall by more than all of it."""
    if share is not None and share > 1:
        raise ScenarioFault(
            phrase(
                "'{name}' lader mere falde, end der er.", "'{name}' lets more fall than there is.", name=name
            ),
            Text("Skriv en andel på højst 100 %.", "Write a share of at most 100%."),
        )


def refuse_free(name: str, cost: int | Fraction) -> None:
    """Raises: AssumptionFault when a unit costs nothing: any number of them could then be promised."""
    if cost <= 0:
        raise AssumptionFault(
            phrase(
                "'{name}' koster {kr} pr. enhed: så kan der loves uendeligt mange.",
                "'{name}' costs {kr} a unit: any number of them could then be promised.",
                name=name,
                kr=kroner(cost),
            ),
            Text("Skriv, hvad én enhed koster.", "Write what one unit costs."),
        )
