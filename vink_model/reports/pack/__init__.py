"""The committee's files, made from a frozen pack and from nothing else: slides, note, workbook."""

from vink_model.reports.pack.slides import slides_of

__all__ = ["slides_of"]
