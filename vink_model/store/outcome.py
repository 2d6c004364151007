"""What came of a load."""

from dataclasses import dataclass
from enum import StrEnum

from vink_model.domain.dataset import Import
from vink_model.domain.loaded import Loaded
from vink_model.domain.states import BEFORE_THE_FIRST, State
from vink_model.text import Text, counted, day_text, enumerated, joined, phrase


class Change(StrEnum):
    """What a load did to the stored figures."""

    NEW = "new"
    SAME_FILE = "same_file"
    """This very file stands behind the figures already."""
    SAME_ROWS = "same_rows"
    """Another file, but it says what is stored already."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a load that was not refused."""

    change: Change
    by: Import
    """The load that the figures stand by: the new one, or the newest of those that said the same before."""
    emptied: tuple[Text, ...] = ()
    """The titles of sheets that held rows before and hold none now, as the file has their headers only."""
    kept: int = 0
    """Cells of months that the file did not speak for, and that stand as they stood."""

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing was stored."""
        return self.change is not Change.NEW

    @property
    def sentence(self) -> Text:
        """What happened, for the one who loaded the file."""
        day = day_text(self.by.loaded_at.date())
        match self.change:
            case Change.NEW:
                return joined((self._loaded, *self._kept, *self._emptied))
            case Change.SAME_FILE:
                return phrase(
                    "Filen er indlæst før ({day}, {who}). Intet er ændret.",
                    "The file has been loaded before ({day}, {who}). Nothing has changed.",
                    day=day,
                    who=self.by.loaded_by,
                )
            case Change.SAME_ROWS:
                return phrase(
                    "Filen siger det samme som {file} ({day}). Intet er ændret.",
                    "The file says the same as {file} ({day}). Nothing has changed.",
                    day=day,
                    file=self.by.file_name,
                )

    @property
    def _loaded(self) -> Text:
        return phrase(
            "{file} er indlæst: {rows}, foldet til {cells}.",
            "{file} is loaded: {rows}, folded to {cells}.",
            file=self.by.file_name,
            rows=counted(
                self.by.source_rows, Text("række læst", "row read"), Text("rækker læst", "rows read")
            ),
            cells=self.by.cells - self.kept,
        )

    @property
    def _kept(self) -> tuple[Text, ...]:
        if not self.kept:
            return ()
        return (
            phrase(
                "De øvrige måneder står, som de stod ({n}).",
                "The other months stand as they stood ({n}).",
                n=counted(self.kept, Text("celle", "cell"), Text("celler", "cells")),
            ),
        )

    @property
    def _emptied(self) -> tuple[Text, ...]:
        if not self.emptied:
            return ()
        sheets = enumerated(self.emptied)
        return (phrase("Nu uden rækker: {sheets}.", "Now without rows: {sheets}.", sheets=sheets),)


@dataclass(frozen=True, slots=True)
class Restoration:
    """What came of going back to an earlier state."""

    number: int
    """The state that was gone back to."""
    state: State | None
    """The state that stands now. None where nothing was ever loaded."""
    is_unchanged: bool
    """The figures were those of that state already, so nothing was stored."""

    @property
    def sentence(self) -> Text:
        """What happened, for the one who went back."""
        if self.is_unchanged:
            return phrase(
                "Tallene er allerede som i tilstand {n}. Intet er ændret.",
                "The figures are those of state {n} already. Nothing has changed.",
                n=self.number,
            )
        if self.number == BEFORE_THE_FIRST:
            return Text(
                "Alle ark er tomme som før den første indlæsning. Historikken er bevaret.",
                "All sheets are empty as before the first load. The history is kept.",
            )
        return phrase(
            "Tallene er sat tilbage til tilstand {n}. Det kan fortrydes i historikken.",
            "The figures are put back to state {n}. It can be undone in the history.",
            n=self.number,
        )


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What came of fetching a database's figures."""

    loaded: Loaded
    outcome: Outcome | None
    """None where the figures have faults, so that nothing was stored."""
