"""The checks of a workbook's cells: each distinct value of a column is looked at once, whatever the rows."""

from vink_model.domain.checks.given import GivenColumn, GivenSheet, Spoilt
from vink_model.domain.checks.sheet import Checked, check_sheet
from vink_model.domain.checks.surroundings import Surroundings, keys_of

__all__ = ["Checked", "GivenColumn", "GivenSheet", "Spoilt", "Surroundings", "check_sheet", "keys_of"]
