"""The columns that every sheet of the plan ends with: where the row's figures come from."""

from vink_model.domain.provenance import Status
from vink_model.domain.sheets.column import Column, Kind
from vink_model.text import Text

DOCUMENT = Column(
    "document",
    Kind.TEXT,
    Text("Dokument", "Document"),
    Text("Det dokument, som rækken er taget fra.", "The document that the row is taken from."),
    example="Handleplan 2016-17",
)
PAGE = Column(
    "page",
    Kind.WHOLE,
    Text("Side", "Page"),
    Text(
        "Sidetal i dokumentet; tom når kilden ikke har sider.", "Page in the document; empty without pages."
    ),
    required=False,
    example=4,
)
STATUS = Column(
    "status",
    Kind.CODE,
    Text("Status", "Status"),
    Text(
        "Om tallet er oplyst, beregnet, ukendt, antaget eller syntetisk.",
        "Whether the figure is stated, derived, unknown, assumed or synthetic.",
    ),
    codes=Status,
    example="stated",
)
NOTE = Column(
    "note",
    Kind.TEXT,
    Text("Bemærkning", "Note"),
    Text(
        "Regnestykket bag et beregnet tal, eller hvad der mangler i kilden.",
        "The arithmetic of a derived figure, or what is missing in the source.",
    ),
    required=False,
)
NOTE_EN = Column(
    "note_en",
    Kind.TEXT,
    Text("Bemærkning på engelsk", "Note in English"),
    Text("Bemærkningen på engelsk.", "The note in English."),
    required=False,
)
PROVENANCE = (DOCUMENT, PAGE, STATUS, NOTE, NOTE_EN)

OBSERVED_STATUS = Column(
    "status",
    Kind.CODE,
    Text("Status", "Status"),
    Text(
        "Om rækken er talt op (oplyst) eller konstrueret til afprøvning (syntetisk).",
        "Whether the row was counted (stated) or made up for trial (synthetic).",
    ),
    required=False,
    default=Status.STATED.value,
    codes=Status,
    example="synthetic",
)
