"""What a chart of months shows, as a value that can be held against the figures again and found false."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from statistics import median

from vink_model.domain.dataset import Dataset
from vink_model.domain.readings import Reading, read_again
from vink_model.domain.trends import (
    ChartKind,
    ControlChart,
    LimitState,
    PhaseStart,
    Reason,
    Rules,
    Series,
    SeriesKind,
    Signal,
    SignalKind,
    chart_for,
)
from vink_model.month import Month
from vink_model.text import Text, enumerated, phrase


@dataclass(frozen=True, slots=True)
class Judged:
    """A chart, and whether there is enough to tell chance from more than chance; without it no signal."""

    chart: ControlChart
    is_judged: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """The months of one figure, and what stands out among them by the stated rules."""

    measure: str
    """The figure's key in the catalogue."""
    reading: Reading
    rules: Rules
    signals: tuple[Signal, ...]
    """Empty: nothing stands out, or there is too little to judge."""
    is_judged: bool
    is_run: bool = False
    """Whether they are judged around their median, as small charts are."""
    stated: tuple[PhaseStart, ...] = ()
    """New levels that a person states."""

    @property
    def words(self) -> Text:
        """What stands out, as a clause; a pattern has no cause, and is neither good nor bad."""
        if not self.is_judged:
            return Text("for få til at vurdere", "too few to judge")
        if not self.signals:
            return Text("intet skiller sig ud", "nothing stands out")
        first = self.reading.period.first
        return enumerated(tuple(dict.fromkeys(_told(signal, first) for signal in self.signals)))

    @property
    def sentence(self) -> Text:
        """What stands out, as sentences. Empty: nothing can be said of too few."""
        if not self.is_judged:
            return Text("", "")
        if not self.signals:
            return Text(
                "Intet skiller sig ud: de svinger ikke mere, end tilfældet forklarer.",
                "Nothing stands out: they vary no more than chance explains.",
            )
        return phrase(
            "Noget skiller sig ud: {told}. Et signal siger, at der er noget at se efter, ikke hvad.",
            "Something stands out: {told}. A signal says that there is something to look into, not what.",
            told=self.words,
        )

    @property
    def said(self) -> tuple[Text, ...]:
        """Every way in which it can stand in a sentence."""
        briefly = (Text("noget skiller sig ud", "something stands out"),) if self.signals else ()
        return tuple(text for text in (self.sentence, self.words, *briefly) if text.da)

    def is_borne_out(self, dataset: Dataset) -> bool:
        """Whether the figures still show it; a test, or a screen, can find it false."""
        found = read_again(self.measure, dataset, self.reading)
        if found is None:
            return False
        again = pattern(self.measure, found, self.rules, is_run=self.is_run, stated=self.stated)
        return again == self


def pattern(
    measure: str,
    reading: Reading,
    rules: Rules = Rules.ANHOJ,
    *,
    is_run: bool = False,
    stated: tuple[PhaseStart, ...] = (),
) -> Pattern:
    """What the months of a reading show."""
    series = Series(SeriesKind.COUNT, reading.by_month, phases=stated)
    found = judged_run(series, rules) if is_run else judged(series, rules)
    return Pattern(measure, reading, rules, found.chart.signals, found.is_judged, is_run, stated)


def judged(series: Series, rules: Rules = Rules.ANHOJ) -> Judged:
    """The months on the chart that fits them.

    Where there is less than one event a month the months are only shown. The gaps between rare events are
    known in whole months alone, and on so coarse a scale a chart of them raises a false signal in every
    second series in which nothing has changed (measured on random months).
    """
    chart = chart_for(series, rules)
    if chart.reason is Reason.RARE:
        shown = replace(chart_for(series, rules, kind=ChartKind.RUN), reason=Reason.RARE, signals=())
        return Judged(shown, is_judged=False)
    has_limits = any(phase.state is not LimitState.PLOT_ONLY for phase in chart.phases)
    return Judged(chart, has_limits and chart.reason is not Reason.NOTHING_COUNTED)


def judged_run(series: Series, rules: Rules = Rules.ANHOJ) -> Judged:
    """The months around their median. With a median of 0 every other month lies on one side: not judged."""
    chart = chart_for(series, rules, kind=ChartKind.RUN)
    known = [float(n) for n in series.figures if n is not None]
    is_judged = (
        sum(known) >= len(known) > 0
        and median(known) >= 1
        and all(phase.state is not LimitState.PLOT_ONLY for phase in chart.phases)
    )
    return Judged(chart if is_judged else replace(chart, signals=()), is_judged)


def signal_words(signal: Signal) -> Text:
    """One kind of pattern in words."""
    if signal.is_above is None:
        return _FEW_CROSSINGS
    return (_ABOVE if signal.is_above else _BELOW)[signal.kind]


def _told(signal: Signal, begins: Month) -> Text:
    first, last, words = begins.plus(signal.first), begins.plus(signal.last), signal_words(signal)
    if first == last:
        return phrase("{a} ligger {words}", "{a} lies {words}", a=first, words=words)
    return phrase("{words} ({a} til {b})", "{words} ({a} to {b})", words=words, a=first, b=last)


_ABOVE: Mapping[SignalKind, Text] = {
    SignalKind.OUTSIDE: Text("over den øvre grænse", "above the upper limit"),
    SignalKind.LONG_RUN: Text("en lang række over midterlinjen", "a long run above the centre line"),
    SignalKind.SEVEN_ON_A_SIDE: Text("syv i træk over midterlinjen", "seven in a row above the centre line"),
    SignalKind.SEVEN_IN_A_DIRECTION: Text(
        "syv i træk, hver højere end den før", "seven in a row, each higher than the one before"
    ),
    SignalKind.TWO_OF_THREE: Text(
        "to af tre tæt på den øvre grænse", "two of three close to the upper limit"
    ),
}
_BELOW: Mapping[SignalKind, Text] = {
    SignalKind.OUTSIDE: Text("under den nedre grænse", "below the lower limit"),
    SignalKind.LONG_RUN: Text("en lang række under midterlinjen", "a long run below the centre line"),
    SignalKind.SEVEN_ON_A_SIDE: Text("syv i træk under midterlinjen", "seven in a row below the centre line"),
    SignalKind.SEVEN_IN_A_DIRECTION: Text(
        "syv i træk, hver lavere end den før", "seven in a row, each lower than the one before"
    ),
    SignalKind.TWO_OF_THREE: Text(
        "to af tre tæt på den nedre grænse", "two of three close to the lower limit"
    ),
}
_FEW_CROSSINGS = Text(
    "kurven krydser midterlinjen usædvanligt sjældent", "the line crosses its centre unusually seldom"
)
