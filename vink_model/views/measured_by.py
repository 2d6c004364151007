"""Which declared figures each message and headline figure of a screen rests on."""

from collections.abc import Mapping

from vink_model.domain.codes import Channel, Severity

MEASURED_BY: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "overview": {
        "attention": ("targets_by_count", "targets_by_evidence", "budget_difference"),
        "concerns": ("concerns_published",),
        "targets": ("targets_by_count",),
        "courses": ("courses_accepted", "courses_answered"),
        "activities": ("activities_on_level",),
        "money": ("budget_frame",),
    },
    "triangle": {
        "triangle": ("initiatives_on_level",),
        "initiatives": ("initiatives_on_level",),
        "means": ("means_on_level",),
        "activity": ("activities_on_level",),
        "level_concerns": ("concerns_by_level",),
        "level_courses": ("activities_on_level", "concerns_by_level"),
        **dict.fromkeys(("course_activities", "course_people"), ("activities_on_level",)),
        "course_concerns": ("concerns_by_level",),
        "level_change": ("activities_on_level", "concerns_rate_ratio"),
        "level_targets": ("targets_by_count", "targets_by_evidence"),
        "level_money": ("means_on_level", "staff_fte"),
    },
    "concerns": {
        "history": ("concerns_published", "concerns_second_count"),
        "changes": ("concerns_rate_ratio",),
        **dict.fromkeys(("months", "forecast", "comparison", "multiples"), ("concerns_counted",)),
        **{
            f"course_{dimension}_{value}": (f"concerns_by_{dimension}",)
            for dimension, values in {"channel": Channel, "severity": Severity}.items()
            for value in values
        },
        "by_year": ("concerns_counted", "concerns_published"),
        "triage": ("triage_counts",),
        "chosen": ("concerns_counted",),
        "in_time": ("triage_counts",),
        "not_needed": ("triage_counts",),
        "founded": ("concerns_by_follow_up",),
        **{
            f"by_{key}": (f"concerns_by_{key}",)
            for key in ("channel", "reporter", "area", "age_band", "severity", "level", "follow_up")
        },
    },
    "outcomes": {
        **dict.fromkeys(("summary", "targets"), ("targets_by_count", "targets_by_evidence")),
        **dict.fromkeys(("reached", "not_reached", "open", "unanswered"), ("targets_by_count",)),
        "shares": ("targets_by_evidence",),
        "share_changes": ("targets_by_evidence",),
        "counts": ("targets_by_count",),
        "time_to_work": ("education_or_work",),
        "after_end": ("not_at_risk",),
        "way_concerns": ("concerns_assessed", "concerns_by_follow_up"),
        "way_courses": (
            "courses_offered",
            "courses_accepted",
            "courses_started",
            "courses_ended",
            "courses_followed_up",
        ),
    },
    "budget": {
        "flows": ("funding", "budget_lines"),
        **dict.fromkeys(("lines", "cube", "bridge"), ("budget_lines",)),
        "amounts": ("budget_lines",),
        "staff": ("staff_fte",),
        **dict.fromkeys(("sums", "printed", "balanced"), ("budget_frame", "budget_difference")),
        "whole": ("budget_frame",),
        "cost_course": ("cost_per_course",),
        "cost_activity": ("cost_per_activity",),
        "earmarked": ("funding",),
        "checks": ("budget_difference",),
        "booked": ("spending",),
        "booked_months": ("spending",),
        **dict.fromkeys(("pace", "accounts"), ("spending", "spending_against_pace", "expected_outturn")),
        "deviation": ("spending_against_pace",),
        "left": ("spending", "budget_lines"),
        **dict.fromkeys(("outturn", "hits"), ("expected_outturn",)),
        "carried": ("carried_over",),
    },
}
"""By screen and by the key of what stands on it: keys of the catalogue."""
