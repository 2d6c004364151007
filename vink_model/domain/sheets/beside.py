"""The sheets that a workbook holds beside the declared ones: guides for people, never read as figures."""

from vink_model.text import Text

READ_ME = Text("Læs mig", "Read me")
EXAMPLES = Text("Eksempler", "Examples")
LISTS = Text("Lister", "Lists")
"""Hidden: what the drop-downs offer."""

BESIDE = (READ_ME, EXAMPLES, LISTS)
