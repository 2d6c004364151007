"""The measure of concerns: are they passed on in time? How many there are is no measure of success."""

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Measured, Severity, Triage
from vink_model.domain.measures.counted import Counted
from vink_model.domain.measures.measure import Measure, Scope, narrowed, within
from vink_model.text import Text


def _triage_in_time(cells: Cells, scope: Scope) -> Counted:
    found = within(narrowed(cells, "severity", scope.subject), "month", scope.period).by("triage")
    in_time, late = found[Triage.IN_TIME], found[Triage.LATE]
    return Counted(in_time, in_time + late, pending=found[Triage.PENDING], outside=found[Triage.NOT_NEEDED])


TRIAGE_IN_TIME = Measure(
    Measured.TRIAGE_IN_TIME,
    "concerns",
    Severity,
    Text(
        "Visiteret videre inden alvorlighedens frist", "Passed on within the hours that the severity allows"
    ),
    Text("Henvendelser, der kræver lokal indsats", "Concerns that need a local effort"),
    Text(
        "Tælles, når sagen er visiteret, eller når fristen er udløbet; indtil da afventer den.",
        "Counted once passed on, or once the time has run out; pending until then.",
    ),
    _triage_in_time,
    ("month", "severity", "triage"),
    left_out=Text("Krævede ikke lokal indsats", "Needed no local effort"),
)
