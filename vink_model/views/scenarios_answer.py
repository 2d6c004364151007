"""What it takes to keep every rule: the nearest plan and who pays for it, or the rules that clash."""

from vink_model.domain.messages import Heading, Message, Table
from vink_model.domain.planning.impossible import Impossible, way_out_text
from vink_model.domain.planning.paid import Nearest, Paid
from vink_model.domain.planning.places import Names, as_sentence, kroner
from vink_model.domain.planning.program import Ending
from vink_model.text import Text, Unit, counted, phrase

_BUDGET = Heading("budget", Text("Linje", "Line"))
_YEAR = Heading("year", Text("År", "Year"), Unit.YEAR)
_ASKED = Heading("asked", Text("Ønsket, kr.", "Asked, DKK"), Unit.COUNT)
_GOT = Heading("got", Text("Nærmeste plan, kr.", "Nearest plan, DKK"), Unit.COUNT)
_CHANGE = Heading("change", Text("Forskel, kr.", "Difference, DKK"), Unit.COUNT)
_WAY = Heading("way", Text("Vejen ud", "The way out"))
_EVEN = Text(
    "Beregnet. Planen flytter færrest mulige kroner; de, der betaler, betaler så jævnt, som reglerne "
    "tillader, i forhold til det, de skulle have.",
    "Derived. The plan moves the fewest kroner; those who pay do so as evenly as the rules allow, in "
    "proportion to what they were to have.",
)


def nearest_message(names: Names, found: Nearest) -> Message:
    """The nearest plan that keeps all rules, and each budget that pays or gains."""
    lost = sum(-paid.change_kr for paid in found.paid if paid.change_kr < 0)
    gained = sum(paid.change_kr for paid in found.paid if paid.change_kr > 0)
    payers = sum(paid.change_kr < 0 for paid in found.paid)
    title = phrase(
        "Det kan lade sig gøre, hvis {kr} skæres andre steder",
        "It can be done if {kr} is cut elsewhere",
        kr=kroner(lost),
    )
    if not lost:
        title = Text("Det kan lade sig gøre uden at skære", "It can be done without a cut")
    return Message(
        key="scenario-nearest",
        title=title,
        sentence=_shares(payers, lost, gained),
        table=Table((_BUDGET, _YEAR, _ASKED, _GOT, _CHANGE), tuple(_row(names, paid) for paid in found.paid)),
        sources=(),
        notes=(_EVEN,) if found.answer.ending is Ending.OPTIMAL else (_EVEN, found.answer.ending.label),
    )


def impossible_message(names: Names, why: Impossible) -> Message:
    """The rules that clash, in plain words, with the least that each would have to give way."""
    smallest = Text(
        "Udelades én af dem, kan resten overholdes.", "Leave out any one and the rest can be kept."
    )
    return Message(
        key="scenario-impossible",
        title=Text("Ingen plan overholder alle regler", "No plan keeps all rules"),
        sentence=why.sentence(names),
        table=Table((_WAY,), tuple((way_out_text(way, names),) for way in why.ways_out)),
        sources=(),
        notes=(smallest,),
    )


def _shares(payers: int, lost: int, gained: int) -> Text:
    if not lost:
        return as_sentence(phrase("{kr} fordeles til andre", "{kr} is given to others", kr=kroner(gained)))
    told = phrase(
        "{payers} {kr}",
        "{payers} {kr}",
        payers=counted(payers, Text("linje betaler", "line pays"), Text("linjer betaler", "lines pay")),
        kr=kroner(lost),
    )
    if gained:
        more = kroner(gained)
        told = phrase("{paid}; andre får {kr} mere", "{paid}; others get {kr} more", paid=told, kr=more)
    return as_sentence(told)


def _row(names: Names, paid: Paid) -> tuple[Text | int, ...]:
    year, line, initiative = paid.budget
    return names.of(initiative or line), year, paid.asked_kr, paid.got_kr, paid.change_kr
