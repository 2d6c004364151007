"""The committee's files, made from a frozen pack and from nothing else: slides, note, workbook."""

from vink_model.reports.pack.note_pdf import note_as_pdf
from vink_model.reports.pack.note_word import note_as_word
from vink_model.reports.pack.slides import slides_of
from vink_model.reports.pack.workbook import workbook_behind

__all__ = ["note_as_pdf", "note_as_word", "slides_of", "workbook_behind"]
