"""What is known and how old it is, and what a file says before it is loaded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vink_model.domain.dataset import Dataset, Import
from vink_model.domain.loaded import Loaded
from vink_model.domain.messages import Figure, Heading, Message, Table, Value
from vink_model.domain.provenance import Source, Status
from vink_model.domain.sheets import OBSERVATION_SHEETS, SHEETS, Sheet
from vink_model.text import Text, Unit, counted, day_text, joined, phrase

_SHEET = Heading("sheet", Text("Ark", "Sheet"))
_ROWS = Heading("rows", Text("Rækker", "Rows"), Unit.COUNT)
_COUNT = Heading("count", Text("Talt i alt", "Counted in all"), Unit.COUNT)
_LOADED = Heading("loaded", Text("Indlæst", "Loaded"))
_FILE = Heading("file", Text("Fra filen", "From the file"))
_BY = Heading("by", Text("Af", "By"))
_READ = Heading("read", Text("Rækker læst", "Rows read"), Unit.COUNT)
_KEPT = Heading("kept", Text("Rækker gemt", "Rows kept"), Unit.COUNT)

_NOTHING = Text("Ikke indlæst", "Not loaded")
_ONE_FAULT, _FAULTS = Text("fejl", "fault"), Text("fejl", "faults")


@dataclass(frozen=True, slots=True)
class DataScreen:
    """The state of the figures."""

    figures: tuple[Figure, ...]
    known: Message


def data_screen(dataset: Dataset) -> DataScreen:
    """What the database holds, sheet by sheet."""
    return DataScreen(_figures(dataset), _known(dataset))


def checked_message(checked: Loaded, dataset: Dataset, history: Sequence[Import]) -> Message:
    """What a file holds, before anything of it is stored, and whether it is one that was loaded before."""
    read = checked.source_rows or {}
    rows = tuple(
        (
            SHEETS[key].title,
            read.get(key, len(frame)),
            len(frame),
            int(frame["count"].sum()) if "count" in frame else None,
        )
        for key, frame in checked.frames.items()
        if len(frame)
    )
    return Message(
        key="checked",
        title=_checked_title(checked, is_standing=_is_standing(checked, dataset.imports)),
        sentence=_checked_sentence(checked, dataset, history, filled=len(rows)),
        table=Table((_SHEET, _READ, _KEPT, _COUNT), rows),
        sources=(),
        notes=checked.notes,
    )


def _checked_sentence(checked: Loaded, dataset: Dataset, history: Sequence[Import], *, filled: int) -> Text:
    content = phrase(
        "Filen har {n} af {m} ark med indhold.",
        "The file has {n} of {m} sheets with content.",
        n=filled,
        m=len(SHEETS),
    )
    nothing_yet = Text("Intet er gemt endnu.", "Nothing has been stored yet.")
    return joined((content, *(_met_before(checked, dataset.imports, history) or (nothing_yet,))))


def _is_standing(checked: Loaded, imports: Mapping[str, Import]) -> bool:
    """Whether all that stands of the file's sheets came from this very file."""
    behind = [imports.get(key) for key in checked.frames]
    return bool(behind) and all(one is not None and one.sha256 == checked.origin.sha256 for one in behind)


def _met_before(
    checked: Loaded, imports: Mapping[str, Import], history: Sequence[Import]
) -> tuple[Text, ...]:
    """When the very same file was loaded, and what loading it again does. Empty: for a new file."""
    same = [load for load in history if load.sha256 == checked.origin.sha256]
    if not same:
        return ()
    latest = max(same, key=lambda load: load.number)
    day = day_text(latest.loaded_at.date())
    if _is_standing(checked, imports):
        return (
            phrase(
                "Netop denne fil blev indlæst {day}: at indlæse den igen ændrer intet.",
                "This very file was loaded on {day}: loading it again changes nothing.",
                day=day,
            ),
        )
    return (
        phrase(
            "Netop denne fil blev indlæst {day}, men nyere tal er kommet i stedet: at indlæse den igen "
            "sætter dens tal tilbage.",
            "This very file was loaded on {day}, but newer figures have taken its place: loading it again "
            "puts its figures back.",
            day=day,
        ),
    )


def _checked_title(checked: Loaded, *, is_standing: bool) -> Text:
    if is_standing and not checked.issues:
        return phrase("{file} er allerede indlæst", "{file} is already loaded", file=checked.origin.name)
    if not checked.issues:
        return phrase("{file} kan indlæses", "{file} can be loaded", file=checked.origin.name)
    return phrase(
        "{file} har {n}, der skal rettes først",
        "{file} has {n} to fix first",
        file=checked.origin.name,
        n=counted(len(checked.issues), _ONE_FAULT, _FAULTS),
    )


def _figures(dataset: Dataset) -> tuple[Figure, ...]:
    filled = len(dataset.imports)
    figures = [
        Figure(
            "sheets",
            Text("Ark med tal", "Sheets with figures"),
            phrase("{n} af {m}", "{n} of {m}", n=filled, m=len(SHEETS)),
            Text("ark for ark under Hvad vi ved", "sheet by sheet under What we know"),
        )
    ]
    if dataset.months is not None:
        first, last = dataset.months
        figures.append(
            Figure(
                "months",
                Text("Seneste måned", "Latest month"),
                phrase("{m}", "{m}", m=last),
                phrase("månedstal fra {m}", "monthly figures from {m}", m=first),
            )
        )
    if dataset.imports:
        newest = _newest(dataset)
        figures.append(
            Figure(
                "loaded",
                Text("Senest indlæst", "Last loaded"),
                day_text(newest.loaded_at.date()),
                phrase("af {who}", "by {who}", who=newest.loaded_by),
            )
        )
    return tuple(figures)


def _known(dataset: Dataset) -> Message:
    missing = [sheet for key, sheet in SHEETS.items() if key not in dataset.imports]
    title = phrase(
        "{n} af {m} ark har tal",
        "{n} of {m} sheets have figures",
        n=len(SHEETS) - len(missing),
        m=len(SHEETS),
    )
    return Message(
        key="known",
        title=title,
        sentence=_age(dataset),
        table=Table(
            (_SHEET, _ROWS, _COUNT, _LOADED, _FILE, _BY),
            tuple(_sheet_row(dataset, sheet) for sheet in SHEETS.values()),
        ),
        sources=_sources(dataset),
    )


def _age(dataset: Dataset) -> Text:
    if not dataset.imports:
        return Text("Der er ikke indlæst tal endnu.", "No figures have been loaded yet.")
    newest = _newest(dataset)
    return phrase(
        "Det nyeste er indlæst {day} fra {file}.",
        "The newest were loaded on {day} from {file}.",
        day=day_text(newest.loaded_at.date()),
        file=newest.file_name,
    )


def _sheet_row(dataset: Dataset, sheet: Sheet) -> tuple[Value, ...]:
    load = dataset.imports.get(sheet.key)
    if load is None:
        return (sheet.title, None, None, _NOTHING, None, None)
    rows, total = _size(dataset, sheet)
    return (sheet.title, rows, total, day_text(load.loaded_at.date()), load.document, load.loaded_by)


def _size(dataset: Dataset, sheet: Sheet) -> tuple[int, int | None]:
    """Rows of a sheet; for observations also how many they stand for."""
    if sheet in OBSERVATION_SHEETS:
        cells = dataset.cells[sheet.key]
        return len(cells), cells.total() if "count" in cells.measures else None
    return len(getattr(dataset.plan, sheet.key)), None


def _sources(dataset: Dataset) -> tuple[Source, ...]:
    observed = {sheet.key for sheet in OBSERVATION_SHEETS}
    return tuple(
        sorted(
            {
                dataset.source_of(key) if key in observed else Source(load.file_name, None, Status.STATED)
                for key, load in dataset.imports.items()
            },
            key=lambda source: (source.document, source.status),
        )
    )


def _newest(dataset: Dataset) -> Import:
    return max(dataset.imports.values(), key=lambda load: load.loaded_at)
