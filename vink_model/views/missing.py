"""Which figures are missing from the counts, and what that means for a total."""

from vink_model.domain.dataset import Dataset
from vink_model.domain.gaps import Gap, GapKind, bounds
from vink_model.domain.sheets import OBSERVATION_SHEETS, Sheet
from vink_model.text import Text, counted, enumerated, phrase


def missing_words(dataset: Dataset) -> tuple[Text, ...]:
    """One sentence a sheet with missing figures. Empty: none is missing."""
    return tuple(
        _said(sheet, gaps, dataset.cells[sheet.key].total())
        for sheet in OBSERVATION_SHEETS
        if (gaps := tuple(gap for gap in dataset.gaps if gap.sheet == sheet.key and gap.measure == "count"))
    )


def _said(sheet: Sheet, gaps: tuple[Gap, ...], total: int) -> Text:
    kinds = tuple(_of_kind(gaps, kind, words) for kind, words in _KINDS.items())
    return phrase(
        "{sheet}: {n} i kilden ({kinds}). De tælles ikke som 0: summen er {total}.",
        "{sheet}: {n} in the source ({kinds}). They do not count as 0: the total is {total}.",
        sheet=sheet.title,
        n=counted(
            len(gaps), Text("tal mangler", "figure is missing"), Text("tal mangler", "figures are missing")
        ),
        kinds=enumerated(tuple(said for said in kinds if said is not None)),
        total=bounds(total, gaps).text,
    )


_KINDS = {
    GapKind.SUPPRESSED: Text("holdt tilbage", "held back"),
    GapKind.UNKNOWN: Text("ukendt", "unknown"),
}


def _of_kind(gaps: tuple[Gap, ...], kind: GapKind, words: Text) -> Text | None:
    number = sum(gap.kind is kind for gap in gaps)
    return phrase("{n} {words}", "{n} {words}", n=number, words=words) if number else None
