"""The sheets that a workbook holds beside the declared ones: guides for people, never read as figures."""

from vink_model.text import Text

READ_ME = Text("Læs mig", "Read me")
COLUMNS = Text("Kolonner", "Columns")
"""Every column explained, with an example from an invented municipality."""
LISTS = Text("Lister", "Lists")
"""Hidden: what the drop-downs offer."""

BESIDE = (READ_ME, COLUMNS, LISTS)
