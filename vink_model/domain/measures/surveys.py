"""The measure of surveys: how many of those who replied answer in the affirmative?"""

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Measured, Survey, SurveyAnswer
from vink_model.domain.measures.counted import Counted
from vink_model.domain.measures.declaration import Rung
from vink_model.domain.measures.measure import Measure, Scope, narrowed, within
from vink_model.text import Text


def _survey_benefit(cells: Cells, scope: Scope) -> Counted:
    found = within(narrowed(cells, "survey", scope.subject), "month", scope.period).by("answer")
    positive, other = found[SurveyAnswer.POSITIVE], found[SurveyAnswer.NOT_POSITIVE]
    return Counted(positive, positive + other, outside=found[SurveyAnswer.NO_REPLY])


SURVEY_BENEFIT = Measure(
    Measured.SURVEY_BENEFIT,
    "surveys",
    Survey,
    Text("Svarer bekræftende", "Answer in the affirmative"),
    Text("Deltagere, der har svaret på undersøgelsen", "Participants who answered the survey"),
    Text("Tælles, når der er svaret.", "Counted once answered."),
    _survey_benefit,
    ("month", "survey", "answer"),
    rung=Rung.SELF_REPORTED,
    left_out=Text("Har ikke svaret", "Did not reply"),
    is_gap=True,
)
