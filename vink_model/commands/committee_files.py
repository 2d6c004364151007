"""Files that were taken to a committee, held against what was frozen."""

from pathlib import Path

from vink_model.bootstrap import Product
from vink_model.commands.answer import Answer, Exit, Fact
from vink_model.commands.files import content_of
from vink_model.reports.pack.verified import Verified, verified
from vink_model.reports.pack.verifying.found import Difference
from vink_model.text import Text, counted, phrase


def verify(product: Product, file: Path) -> Answer:
    """Every place of a file that says something else than its frozen pack.

    Raises: NotFromHere, UnknownPack, PathFault.
    """
    told = verified(content_of(file), product.packs().frozen)
    lines = tuple(difference.sentence for difference in told.differences)
    exit_ = Exit.REFUSED if lines else Exit.DONE
    return Answer(exit_, (*lines, _summary(file, told)), _facts(told))


def _summary(file: Path, told: Verified) -> Text:
    if not told.differences:
        return phrase(
            "{f}: alt er som frosset under koden {c}. {n} steder er kontrolleret.",
            "{f}: all is as frozen under the code {c}. {n} places were compared.",
            f=file.name,
            c=told.code,
            n=told.places,
        )
    number = counted(
        len(told.differences),
        Text("sted siger", "place says"),
        Text("steder siger", "places say"),
    )
    return phrase(
        "{f}: {n} noget andet end pakken {c}.",
        "{f}: {n} something else than the pack {c}.",
        f=file.name,
        n=number,
        c=told.code,
    )


def _facts(told: Verified) -> dict[str, Fact]:
    return {
        "code": told.code,
        "form": told.form.value,
        "places": told.places,
        "differences": [_fact(difference) for difference in told.differences],
    }


def _fact(difference: Difference) -> Fact:
    return {
        "fault": difference.fault.value,
        "place": difference.place.en,
        "expected": difference.expected,
        "found": difference.found,
    }
