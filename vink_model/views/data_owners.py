"""Who answers for each sheet, and which of them are late."""

from collections.abc import Mapping
from datetime import date

from vink_model.domain.dataset import Dataset
from vink_model.domain.freshness import freshness
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.ownership import Freshness, Ownership
from vink_model.domain.sheets import SHEETS
from vink_model.month import Month
from vink_model.text import Text, enumerated, phrase

_SHEET = Heading("sheet", Text("Ark", "Sheet"))
_OWNER = Heading("owner", Text("Ansvarlig", "Responsible"))
_RHYTHM = Heading("rhythm", Text("Kommer", "Comes"))
_LATEST = Heading("latest", Text("Seneste måned", "Latest month"))
_STATUS = Heading("status", Text("Status", "Status"))

_NOBODY = Text("Ingen ansvarlig", "Nobody responsible")
_IN_TIME = Text("Rettidig", "In time")


def owners_message(dataset: Dataset, owners: Mapping[str, Ownership], today: date) -> Message:
    """Every sheet with who answers for it, how often it comes, and whether it is late today."""
    ages = freshness(dataset, owners, today)
    late = tuple(SHEETS[key].title for key, age in ages.items() if age.is_overdue)
    owned = sum(key in owners for key in SHEETS)
    title = Text("Ingen ark er forsinkede", "No sheet is late")
    if not owned:
        title = Text("Ingen svarer for arkene endnu", "Nobody answers for the sheets yet")
    if late:
        title = phrase("Forsinket: {sheets}", "Late: {sheets}", sheets=enumerated(late))
    return Message(
        key="owners",
        title=title,
        sentence=phrase(
            "{n} af {m} ark har en ansvarlig; et ark er forsinket, når der er gået en hel måned, siden dets "
            "periode sluttede.",
            "{n} of {m} sheets have somebody responsible; a sheet is late when a whole month has gone since "
            "its period ended.",
            n=owned,
            m=len(SHEETS),
        ),
        table=Table(
            (_SHEET, _OWNER, _RHYTHM, _LATEST, _STATUS),
            tuple(_row(key, owners.get(key), age) for key, age in ages.items()),
        ),
        sources=(),
    )


def _row(key: str, owner: Ownership | None, age: Freshness) -> tuple[Value, ...]:
    return (
        SHEETS[key].title,
        _NOBODY if owner is None else owner.owner,
        None if owner is None else owner.rhythm.label,
        None if age.latest is None else _month(age.latest),
        None if owner is None else _status(age),
    )


def _status(age: Freshness) -> Text:
    if not age.is_overdue or age.expected is None:
        return _IN_TIME
    return phrase("Mangler fra {month}", "Missing from {month}", month=age.expected)


def _month(month: Month) -> Text:
    return phrase("{month}", "{month}", month=month)
