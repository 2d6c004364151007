"""The workbook that a municipality fills in."""

from vink_model.reports.workbook import write_workbook
from vink_model.text import Language


def template_workbook(language: Language) -> bytes:
    """A workbook without figures, with what guides the writer: a page to read first, examples, lists."""
    return write_workbook({}, language, has_examples=True)
