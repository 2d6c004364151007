"""Why a release is not opened or approved, in words."""

from datetime import datetime

from vink_model.domain.release import Release
from vink_model.text import Text, day_text, phrase

CANNOT_APPROVE = Text("Udgivelsen kan ikke godkendes", "The release cannot be approved")
CANNOT_OPEN = Text("Udgivelsen kan ikke åbnes", "The release cannot be opened")
COPY_AGAIN = Text(
    "Se efter, om koden er skrevet af, som den står. En kode er to gange fem tegn.",
    "See whether the code was copied as it stands. A code is twice five characters.",
)


def none_of(code: str) -> Text:
    """Nothing is kept under a code."""
    return phrase("Der er ingen udgivelse {code}", "There is no release {code}", code=code[:11])


def already(release: Release, at: datetime) -> Text:
    """It was approved before."""
    return phrase(
        "{code} blev godkendt af {who} {day}.",
        "{code} was approved by {who} on {day}.",
        code=release.code,
        who=release.approved_by or "?",
        day=day_text(at.date()),
    )


def own(release: Release) -> Text:
    """Whoever built it would approve it."""
    return phrase(
        "{who} har selv bygget {code}. En anden skal se den igennem og godkende den.",
        "{who} built {code}. Somebody else must look it through and approve it.",
        who=release.built_by,
        code=release.code,
    )


def not_itself(code: str) -> Text:
    """It is not what its code says any more."""
    return phrase(
        "Det gemte passer ikke til koden {code}, så nogen har ændret det. Byg en ny udgivelse.",
        "What is stored does not give the code {code}: somebody changed it there. Build a new release.",
        code=code,
    )


def of_another_version(code: str) -> Text:
    """This version cannot read it."""
    return phrase(
        "{code} er lavet af en anden version af programmet. Åbn den i den, eller byg en ny udgivelse.",
        "{code} was made by another version of the product. Open it in that version, or build a new release.",
        code=code,
    )
