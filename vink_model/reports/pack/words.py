"""The words that stand on the committee's files whatever they are about."""

from vink_model.domain.disclosure.cube import HIDDEN_MEANS
from vink_model.domain.messages import Heading, Value
from vink_model.domain.pack import FrozenPack
from vink_model.text import Language, Quantity, Text, Unit, counted, phrase

COMMITTEE = Text("Udvalg", "Committee")
SYNTHETIC = Text("Syntetiske tal", "Synthetic figures")
AGENDA = Text("Dagsorden", "Agenda")
RECEIPT = Text("Kvittering", "Receipt")
SOURCE = Text("Kilde", "Source")
CONTINUED = Text("fortsat", "continued")
DEFINITIONS = Text("Definitioner", "Definitions")
PRESENTER = Text("Oplægsholderens noter", "The presenter's notes")
PROGRAMME = Text("Materiale til udvalget", "Material for the committee")

PROOFING = {Language.DA: "da-DK", Language.EN: "en-GB"}
"""The tag that tells a program which language to check the spelling of."""


def held_back(hidden: int) -> Text:
    """What the reader is told where figures are held back, and what their sign means."""
    number = counted(
        hidden, Text("tal er skjult", "figure is hidden"), Text("tal er skjult", "figures are hidden")
    )
    return phrase("{n}. {m}", "{n}. {m}", n=number, m=HIDDEN_MEANS)


def code_line(code: str) -> Text:
    """The code as it stands on every page."""
    return phrase("Kode {c}", "Code {c}", c=code)


def classified(frozen: FrozenPack) -> Text:
    """The line at the foot of every page: who it is for, whether its figures are made up, its code."""
    parts = [COMMITTEE]
    if any(shown.message.is_synthetic for _, shown in frozen.shown):
        parts.append(SYNTHETIC)
    parts.append(code_line(frozen.code))
    return Text(" · ".join(p.da for p in parts), " · ".join(p.en for p in parts))


def written(value: Value, heading: Heading, language: Language) -> str:
    """A table's cell as it is read."""
    match value:
        case None:
            return ""
        case str():
            return clean(value)
        case Text():
            return clean(value.said(language))
        case _:
            return Quantity(value, heading.unit or Unit.NUMBER, heading.decimals).said(language)


def clean(words: str) -> str:
    """Words without the signs that no document can hold."""
    return "".join(letter for letter in words if _is_writable(letter))


def _is_writable(letter: str) -> bool:
    place = ord(letter)
    is_sign = place >= 0x20 and not 0xD800 <= place <= 0xDFFF and place not in {0xFFFE, 0xFFFF}
    return is_sign or letter in "\n\t"
