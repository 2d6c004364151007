"""Whether concerns were passed on within the hours that their severity asks for: counts, no verdict."""

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Severity, Triage
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone
from vink_model.text import Text, Unit, phrase
from vink_model.views.concerns_words import concerns_said, few_said

TONES = {
    Triage.IN_TIME: Tone.PRIMARY,
    Triage.LATE: Tone.SECOND,
    Triage.PENDING: Tone.THIRD,
    Triage.NOT_NEEDED: Tone.MUTED,
}

Counts = dict[tuple[str | None, str | None], int]


def triage_message(dataset: Dataset, chosen: Cells) -> Message:
    """The chosen concerns by severity and by whether they were passed on in time."""
    counts = chosen.cross("severity", "triage")
    return Message(
        key="triage",
        title=Text("Bliver de visiteret videre i tide?", "Are they passed on in time?"),
        sentence=_sentence(counts),
        table=_table(counts),
        sources=(dataset.source_of("concerns"),),
        chart=Bars(
            categories=tuple(severity.label for severity in Severity),
            series=tuple(
                Series(t.value, t.label, tuple(counts[s, t] for s in Severity), TONES[t]) for t in Triage
            ),
            unit=Unit.COUNT,
            is_horizontal=True,
            is_stacked=True,
        ),
        n=chosen.total(),
        notes=(
            Text(
                "Her står antallene; målet om visitation inden fristen står under Resultater.",
                "These are the counts; the target for passing on in time is under Outcomes.",
            ),
            *few_said(chosen.total()),
        ),
    )


def _sentence(counts: Counts) -> Text:
    by_answer = {t: sum(counts[s, t] for s in Severity) for t in Triage}
    needed = sum(n for t, n in by_answer.items() if t is not Triage.NOT_NEEDED)
    if needed == 0:
        return phrase(
            "{n}, og ingen krævede en lokal indsats.",
            "{n}, and none needed a local effort.",
            n=concerns_said(by_answer[Triage.NOT_NEEDED]),
        )
    return phrase(
        "{needed} skulle visiteres videre: {on_time} er det inden fristen, {late} efter, "
        "og {pending} afventer. {rest} krævede ikke en lokal indsats.",
        "{needed} needed passing on: {on_time} were passed on in time, {late} late, "
        "and {pending} are pending. {rest} needed no local effort.",
        needed=needed,
        on_time=by_answer[Triage.IN_TIME],
        late=by_answer[Triage.LATE],
        pending=by_answer[Triage.PENDING],
        rest=by_answer[Triage.NOT_NEEDED],
    )


def _table(counts: Counts) -> Table:
    return Table(
        (
            Heading("severity", Text("Alvorlighed", "Severity")),
            *(Heading(t.value, t.label, Unit.COUNT) for t in Triage),
            Heading("count", Text("I alt", "In all"), Unit.COUNT),
        ),
        tuple(
            (s.label, *(counts[s, t] for t in Triage), sum(counts[s, t] for t in Triage)) for s in Severity
        ),
    )
