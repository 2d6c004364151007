"""The stages of a one-to-one course: each is a denominator of its own, and each has one word."""

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Answer, Assessment, Coded
from vink_model.text import Text


class Stage(Coded):
    """How far a course has come. Each stage holds fewer people than the one before it, or as many."""

    OFFERED = "offered", "Tilbudt", "Offered"
    ANSWERED = "answered", "Besvaret", "Answered"
    ACCEPTED = "accepted", "Taget imod", "Accepted"
    STARTED = "started", "Begyndt", "Started"
    ENDED = "ended", "Afsluttet", "Ended"
    FOLLOWED_UP = "followed_up", "Fulgt op", "Followed up"

    @property
    def meaning(self) -> Text:
        """Who is in it, in the words of the sheet."""
        return _MEANINGS[self]

    def among(self, courses: Cells) -> int:
        """How many of the courses have come as far as this."""
        return reached(self, courses).total()


_MEANINGS = {
    Stage.OFFERED: Text(
        "Alle, der fik tilbuddet, hvad de end svarede", "All who got the offer, whatever they answered"
    ),
    Stage.ANSWERED: Text("De tilbudte, der har sagt ja eller nej", "Those offered who have said yes or no"),
    Stage.ACCEPTED: Text("De tilbudte, der sagde ja", "Those offered who said yes"),
    Stage.STARTED: Text(
        "De, der sagde ja, og hvis forløb har en begyndelsesmåned",
        "Those who said yes and whose course has a month of start",
    ),
    Stage.ENDED: Text(
        "De begyndte, hvis forløb har en slutmåned", "Those started whose course has a month of end"
    ),
    Stage.FOLLOWED_UP: Text(
        "De afsluttede, der er vurderet 6 måneder efter",
        "Those ended who were assessed 6 months after",
    ),
}


def reached(stage: Stage, courses: Cells) -> Cells:
    """The courses that have come as far as a stage; each stage is cut from the one before it."""
    match stage:
        case Stage.OFFERED:
            return courses
        case Stage.ANSWERED:
            return courses.where(answer=(Answer.ACCEPTED, Answer.DECLINED))
        case Stage.ACCEPTED:
            return courses.where(answer=(Answer.ACCEPTED,))
        case Stage.STARTED:
            return _with_month(reached(Stage.ACCEPTED, courses), "start_month")
        case Stage.ENDED:
            return _with_month(reached(Stage.STARTED, courses), "end_month")
        case Stage.FOLLOWED_UP:
            return reached(Stage.ENDED, courses).where(
                assessment=(Assessment.NOT_AT_RISK, Assessment.AT_RISK)
            )


def _with_month(courses: Cells, axis: str) -> Cells:
    return courses.where(**{axis: [value for value in courses.axes[axis].values if value is not None]})
