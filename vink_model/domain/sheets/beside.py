"""The sheets that a workbook holds beside the declared ones: guides for people, never read as figures."""

from vink_model.text import Text

READ_ME = Text("Læs mig", "Read me")
COLUMNS = Text("Kolonner", "Columns")
"""Every column explained, with an example from an invented municipality."""
LISTS = Text("Lister", "Lists")
"""Hidden: what the drop-downs offer."""
FAULTS = Text("Fejl i filen (VINK)", "Faults in the file (VINK)")
"""Put into a reader's own workbook: what is wrong in it. Its name is the mark by which it is known again."""

BESIDE = (READ_ME, COLUMNS, LISTS, FAULTS)
