"""Ready agendas: which messages a committee is usually shown, in which order, and what it is asked to do."""

from dataclasses import dataclass

from vink_model.domain.pack import Note, Pack, Slide
from vink_model.domain.release import Release
from vink_model.text import Language, Text


@dataclass(frozen=True, slots=True)
class Agenda:
    """A meeting's usual order of business."""

    key: str
    name: Text
    lead: Text
    """What the committee will know afterwards."""
    messages: tuple[str, ...]
    """Keys of messages, in order; one that ends with '*' stands for all that begin so."""
    recommendations: tuple[Text, ...]
    """Indstilling, as it is usually put."""
    process: Text | None = None
    """Videre proces."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A pack made from an agenda, and what the release had nothing for."""

    pack: Pack
    skipped: tuple[str, ...]
    """Keys of messages."""


_NOTED = Text(
    "at udvalget tager orienteringen til efterretning.", "that the committee takes note of the report."
)

STATUS = Agenda(
    "status",
    Text("Status", "Status"),
    Text("Hvor står indsatsen?", "Where does the effort stand?"),
    ("status", "triangle", "history", "changes", "activity", "summary", "flows", "spent"),
    (_NOTED,),
    Text("Udvalget får en ny status næste halvår.", "The committee gets a new status next half-year."),
)
RESULTS = Agenda(
    "results",
    Text("Resultater", "Results"),
    Text("Når vi det, planen lover?", "Do we reach what the plan promises?"),
    ("summary", "shares", "counts", "targets", "triage", "way_concerns", "way_courses"),
    (
        _NOTED,
        Text(
            "at udvalget drøfter de mål, der ikke er nået eller endnu er åbne.",
            "that the committee discusses the targets that are not reached or still open.",
        ),
    ),
)
BUDGET = Agenda(
    "budget",
    Text("Budget", "Budget"),
    Text("Hvor kommer pengene fra, og hvor går de hen?", "Where does the money come from, where does it go?"),
    ("flows", "lines", "spent", "staff", "sums", "means"),
    (
        Text(
            "at udvalget godkender fordelingen af midlerne.",
            "that the committee approves the allocation of the funds.",
        ),
    ),
)
SCENARIOS = Agenda(
    "scenarios",
    Text("Scenarier A og B", "Scenarios A and B"),
    Text("Hvad skal der vælges imellem, og hvem betaler?", "What is there to choose between, and who pays?"),
    ("flows", "scenario*"),
    (
        Text(
            "at udvalget vælger mellem scenarie A og scenarie B.",
            "that the committee chooses between scenario A and scenario B.",
        ),
    ),
    Text("Det valgte scenarie indarbejdes i budgettet.", "The chosen scenario is worked into the budget."),
)
AGENDAS = {agenda.key: agenda for agenda in (STATUS, RESULTS, BUDGET, SCENARIOS)}


def drafted(agenda: Agenda, release: Release, language: Language, name: str = "") -> Drafted:
    """A pack for the agenda from what the release has; what it lacks is skipped and said."""
    keys = [one.message.key for one in release.contents.messages]
    found, skipped = list[str](), list[str]()
    for wanted in agenda.messages:
        matching = [key for key in keys if _is_meant(wanted, key)]
        found += matching
        if not matching:
            skipped.append(wanted.rstrip("*"))
    note = Note(
        recommendations=tuple(point.said(language) for point in agenda.recommendations),
        process=agenda.process.said(language) if agenda.process else "",
    )
    slides = tuple(Slide(key) for key in dict.fromkeys(found))
    pack = Pack(name or agenda.name.said(language), release.code, language, slides, note)
    return Drafted(pack, tuple(skipped))


def _is_meant(wanted: str, key: str) -> bool:
    return key.startswith(wanted[:-1]) if wanted.endswith("*") else key == wanted
