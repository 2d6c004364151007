"""What is said of the levels' small charts together."""

from vink_model.domain.looks import looks
from vink_model.text import Quantity, Text, Unit, counted, phrase


def found_said(judged: int, found: int) -> Text:
    """How many of the judged courses show a pattern."""
    if not judged:
        return Text(
            "Ingen af kurverne har nok til at blive vurderet: de er kun vist.",
            "None of the courses has enough to be judged: they are only shown.",
        )
    if not found:
        return phrase(
            "Ingen af de {judged}, der har nok til at blive vurderet, viser et mønster.",
            "None of the {judged} with enough to be judged shows a pattern.",
            judged=counted(judged, Text("kurve", "course"), Text("kurver", "courses")),
        )
    return phrase(
        "{found} af {judged}, der har nok til at blive vurderet, viser et mønster.",
        "{found} of {judged} with enough to be judged show a pattern.",
        found=found,
        judged=counted(judged, Text("kurve", "course"), Text("kurver", "courses")),
    )


def looks_said(judged: int) -> tuple[Text, ...]:
    """By which rules they were judged, and how many false patterns that brings. Empty: none was judged."""
    if not judged:
        return ()
    looked = looks(judged)
    return (
        phrase(
            "{n} kurver er vurderet efter Anhøjs regler; vent {expected} falske mønstre ved tilfældets spil. "
            "Hver kolonne har én akse, stregen er kurvens egen median.",
            "{n} courses were judged by Anhøj's rules; expect {expected} false patterns by sheer chance. "
            "Each column has one axis; the stroke is the course's own median.",
            n=looked.number,
            expected=Quantity(looked.expected, Unit.NUMBER, 1),
        ),
    )
