"""The workbook that a municipality fills in."""

from vink_model.reports.workbook import filled_workbook
from vink_model.text import Language


def template_workbook(language: Language) -> bytes:
    """A workbook without figures, with what guides the writer: a page to read, examples, lists."""
    return filled_workbook({}, language)
