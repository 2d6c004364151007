"""Trends: what a series in time varies by chance alone, and what stands out."""

from vink_model.domain.trends.changepoint import Changepoint, changepoint
from vink_model.domain.trends.chart import ChartPoint, ControlChart, LimitState, Phase, chart_for
from vink_model.domain.trends.choice import Reason
from vink_model.domain.trends.limits import ChartKind
from vink_model.domain.trends.series import BreakKind, PhaseStart, Series, SeriesKind
from vink_model.domain.trends.signals import Rules, Runs, Signal, SignalKind

__all__ = [
    "BreakKind",
    "Changepoint",
    "ChartKind",
    "ChartPoint",
    "ControlChart",
    "LimitState",
    "Phase",
    "PhaseStart",
    "Reason",
    "Rules",
    "Runs",
    "Series",
    "SeriesKind",
    "Signal",
    "SignalKind",
    "changepoint",
    "chart_for",
]
