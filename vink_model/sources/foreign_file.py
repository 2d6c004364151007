"""One workbook of another layout while somebody says what it is: its tables, what is open, its rows."""

from dataclasses import dataclass

from vink_model.domain.loaded import Loaded
from vink_model.domain.mapping.asked import Question
from vink_model.domain.mapping.suggesting import Suggestion
from vink_model.domain.mapping.suggesting import suggested as suggested_for
from vink_model.domain.mapping.table import Table
from vink_model.domain.mapping.values import Mapping, SheetMapping
from vink_model.errors import LayoutFault
from vink_model.sources.excel import OpenedWorkbook
from vink_model.sources.foreign import Known, changes, findings, questions, rows_of, tables_of
from vink_model.text import Text


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """An opened workbook and its tables."""

    opened: OpenedWorkbook
    tables: tuple[Table, ...]
    known: Known

    @classmethod
    def of(cls, opened: OpenedWorkbook, known: Known) -> "ForeignFile":
        """The tables of an opened workbook.

        Raises: RefusedForPrivacy when a heading says that its column holds names.
        """
        return cls(opened, tables_of(opened), known)

    def suggested(self, name: str) -> Suggestion:
        """A mapping to begin from. Empty: no sheets where no table is like one of ours."""
        return suggested_for(name, self.tables)

    def suggested_as(self, table: Table, target: str) -> SheetMapping:
        """The likely reading of one table as the declared sheet that somebody chose for it."""
        found = suggested_for("", (table,), (target,)).mapping.sheets
        return found[0] if found else SheetMapping(target, table.name, ())

    def fits(self, mapping: Mapping) -> bool:
        """Whether a mapping made for another file reads this one as it is."""
        try:
            return not self.changes(mapping) and not self.questions(mapping)
        except LayoutFault:
            return False

    def questions(self, mapping: Mapping) -> tuple[Question, ...]:
        """What must still be said before all of the mapped tables can be read."""
        return questions(self.opened, mapping, self.known)

    def findings(self, mapping: Mapping) -> tuple[Text, ...]:
        """What stands out in the figures, such as sums that differ from their parts."""
        return findings(self.opened, mapping, self.known)

    def changes(self, mapping: Mapping) -> tuple[Text, ...]:
        """What differs from the layout that the mapping was made for."""
        return changes(self.opened, mapping, self.known)

    def read(self, mapping: Mapping) -> Loaded:
        """The file's rows, checked and folded; issues name its own cells."""
        return rows_of(self.opened, mapping, self.known)
