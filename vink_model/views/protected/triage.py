"""Whether concerns are passed on in time, for the committee: by severity and year."""

from vink_model.domain import codes
from vink_model.domain.codes import Measured
from vink_model.domain.disclosure.cube import ProtectedTable
from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.disclosure.published import Part
from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone
from vink_model.text import Text, Unit, phrase
from vink_model.views.protected.cards import WHOLE, marked, notes_on_hidden, parts_of, source_of

_PARTS = (
    (Part.SUCCESS, Text("Inden fristen", "In time"), Tone.PRIMARY),
    (Part.FAILURE, Text("Efter fristen", "Late"), Tone.FOURTH),
    (Part.PENDING, Text("Afventer", "Pending"), Tone.MUTED),
)
_ALL = Text("Alle henvendelser, der kræver lokal indsats", "All concerns that need a local effort")


def triage(grounds: Grounds) -> Message | None:
    """In time, late and pending, by severity. Empty: None when nothing was counted."""
    name = Measured.TRIAGE_IN_TIME.value
    if not grounds.cube.has(name):
        return None
    whole = grounds.cube.table(name)
    rows = tuple(_rows(grounds, whole))
    table = Table(
        (
            Heading("severity", Text("Frist", "Time limit")),
            Heading("year", Text("År", "Year")),
            *(Heading(part.value, label, Unit.COUNT) for part, label, _ in _PARTS),
        ),
        tuple((name, year, *map(marked, figures)) for name, year, figures in rows),
    )
    return Message(
        key="triage",
        title=_title(whole),
        sentence=_sentence(whole),
        table=table,
        sources=source_of(grounds, whole),
        chart=_chart([(year, figures) for label, year, figures in rows if label == _ALL]),
        n=whole.at(Part.JUDGED.value, WHOLE),
        notes=(
            phrase(
                "Kræver en henvendelse ingen lokal indsats, er den ikke talt med: {n} af {all}.",
                "A concern that needs no local effort is not counted here: {n} of {all}.",
                n=whole.said(Part.OUTSIDE.value, WHOLE),
                all=whole.said(Part.BASE.value, WHOLE),
            ),
            *notes_on_hidden(table, whole.threshold),
        ),
    )


Figures = tuple[int | None, ...]


def _chart(years: list[tuple[Text, Figures]]) -> Bars | None:
    """Year by year. Empty: None where a part is hidden, since the other parts would be taken for all."""
    if any(number is None for _, figures in years for number in figures):
        return None
    return Bars(
        tuple(year for year, _ in years),
        tuple(
            Series(part.value, label, tuple(figures[place] for _, figures in years), tone)
            for place, (part, label, tone) in enumerate(_PARTS)
        ),
        Unit.COUNT,
        is_horizontal=True,
        is_stacked=True,
    )


def _rows(grounds: Grounds, whole: ProtectedTable) -> list[tuple[Text, Text, Figures]]:
    named = [(f"{Measured.TRIAGE_IN_TIME.value}.{one.value}", one.label) for one in codes.Severity]
    tables = [(label, grounds.cube.table(name)) for name, label in named if grounds.cube.has(name)]
    return [
        (label, year.label, tuple(table.at(part.value, year.key) for part, _, _ in _PARTS))
        for label, table in (*tables, (_ALL, whole))
        for year in parts_of(whole.columns)
    ]


def _title(whole: ProtectedTable) -> Text:
    share = whole.share(Part.SUCCESS.value, Part.JUDGED.value, WHOLE)
    if share is None:
        return Text("Visitation inden fristen", "Passing on in time")
    return phrase(
        "{share} af henvendelserne er visiteret videre inden fristen",
        "{share} of the concerns were passed on in time",
        share=whole.share_said(Part.SUCCESS.value, Part.JUDGED.value, WHOLE),
    )


def _sentence(whole: ProtectedTable) -> Text:
    if whole.at(Part.SUCCESS.value, WHOLE) is None:
        return phrase(
            "{all} skulle visiteres videre inden 24, 48 eller 72 timer. Hvor mange der blev det, kan ikke "
            "vises: det ville røbe et lille tal.",
            "{all} were to be passed on within 24, 48 or 72 hours. How many were cannot be shown: it would "
            "give a small number away.",
            all=whole.said(Part.JUDGED.value, WHOLE),
        )
    return phrase(
        "{n} af {all} er visiteret videre inden 24, 48 eller 72 timer, {late} efter, og {pending} afventer.",
        "{n} of {all} were passed on within 24, 48 or 72 hours, {late} late, and {pending} are pending.",
        n=whole.said(Part.SUCCESS.value, WHOLE),
        all=whole.said(Part.JUDGED.value, WHOLE),
        late=whole.said(Part.FAILURE.value, WHOLE),
        pending=whole.said(Part.PENDING.value, WHOLE),
    )
