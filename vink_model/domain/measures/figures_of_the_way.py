"""The figures of the way through: from concern to offer, and from offer to follow-up."""

from vink_model.domain.measures.declaration import Counting, Declaration, Place, Rung
from vink_model.domain.measures.stages import Stage
from vink_model.text import Text

_PENDING = Text(
    "Hvem der ikke er nået videre og stadig kan nå det, vises som afventende.",
    "Whoever has not come further and still can is shown as pending.",
)

_COLUMNS = {
    Stage.OFFERED: ("offer_month", "count"),
    Stage.ANSWERED: ("offer_month", "answer", "count"),
    Stage.ACCEPTED: ("offer_month", "answer", "count"),
    Stage.STARTED: ("offer_month", "answer", "start_month", "count"),
    Stage.ENDED: ("offer_month", "answer", "start_month", "end_month", "count"),
    Stage.FOLLOWED_UP: ("offer_month", "answer", "start_month", "end_month", "assessment", "count"),
}

CONCERNS_ASSESSED = Declaration(
    "concerns_assessed",
    Place.OUTCOMES,
    Text("Henvendelser vurderet", "Concerns assessed"),
    Counting.NUMBER,
    Text("Henvendelser, hvis opfølgning er afgjort", "Concerns whose follow-up is decided"),
    "concerns",
    ("month", "follow_up", "count"),
    maturity=_PENDING,
    remark=Text(
        "En henvendelse kan give flere tilbud eller ingen, og der føres ingen personer. Derfor tegnes "
        "henvendelser og forløb som to strømme, der ikke lægges sammen.",
        "A concern can lead to several offers or none, and no persons are kept. So concerns and courses "
        "are drawn as two flows that are not added together.",
    ),
)


def _stage(stage: Stage) -> Declaration:
    is_judged = stage is Stage.FOLLOWED_UP
    return Declaration(
        f"courses_{stage.value}",
        Place.OUTCOMES,
        Text(f"Forløb: {stage.label.da.lower()}", f"Courses: {stage.label.en.lower()}"),
        Counting.NUMBER,
        stage.meaning,
        "courses",
        _COLUMNS[stage],
        maturity=_PENDING,
        rung=Rung.STAFF_JUDGED if is_judged else Rung.COUNTED,
    )


FIGURES = (CONCERNS_ASSESSED, *(_stage(stage) for stage in Stage))
