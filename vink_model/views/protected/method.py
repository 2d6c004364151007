"""How the released figures are made and what is hidden of them, for the committee."""

from vink_model.domain.disclosure.cube import HIDDEN_MEANS
from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.measures.catalogue import CATALOGUE
from vink_model.domain.messages import Heading, Message, Table
from vink_model.text import Text, Unit, phrase


def method(grounds: Grounds) -> tuple[Message, ...]:
    """What is hidden and why, and what each figure counts."""
    return (_hidden(grounds), _definitions())


def _hidden(grounds: Grounds) -> Message:
    """How much is held back of each table."""
    cube = grounds.cube
    threshold = cube.threshold
    return Message(
        key="hidden",
        title=phrase(
            "{n} af {all} tal er skjult, så ingen lille gruppe kan regnes ud",
            "{n} of {all} figures are hidden, so that no small group can be worked out",
            n=cube.hidden,
            all=sum(table.size for table in cube.tables),
        ),
        sentence=phrase(
            "Antal personer under {n} vises ikke. {why}",
            "Numbers of people below {n} are not shown. {why}",
            n=threshold.value,
            why=threshold.reason,
        ),
        table=Table(
            (
                Heading("table", Text("Tabel", "Table")),
                Heading("figures", Text("Tal", "Figures"), Unit.COUNT),
                Heading("hidden", Text("Heraf skjult", "Of these hidden"), Unit.COUNT),
            ),
            tuple((table.title, table.size, table.hidden) for table in cube.tables),
        ),
        sources=(),
        notes=(
            HIDDEN_MEANS,
            Text(
                "Procenter, kurver, tekster og filer laves af de viste tal alene. Før hver udgivelse prøver "
                "et program at regne de skjulte tal ud af alt det viste.",
                "Percentages, curves, texts and files are made of the shown figures alone. Before each "
                "release a program tries to work the hidden figures out from all that is shown.",
            ),
        ),
    )


def _definitions() -> Message:
    return Message(
        key="definitions",
        title=phrase("Sådan er {n} tal gjort op", "How {n} figures are made", n=len(CATALOGUE)),
        sentence=Text(
            "Hvert tal har én definition, som skærme, slides og regneark deler.",
            "Each figure has one definition that screens, slides and workbooks share.",
        ),
        table=Table(
            (
                Heading("figure", Text("Tal", "Figure")),
                Heading("counts", Text("Hvad det tæller", "What it counts")),
            ),
            tuple((one.label, one.formula) for one in CATALOGUE.values()),
        ),
        sources=(),
    )
