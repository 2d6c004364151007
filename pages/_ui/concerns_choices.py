"""What the visitor looks at on the concerns screen beside the filters; each choice stands in the address."""

from dataclasses import replace

import streamlit as st

from pages._ui.address import choose
from vink_model.domain.dataset import Dataset
from vink_model.domain.trends import Rules
from vink_model.text import Text
from vink_model.views.concerns_filters import ConcernFilters
from vink_model.views.concerns_looking import ONE_LEVEL, Looking, Part
from vink_model.views.concerns_multiples import multiple_choices
from vink_model.views.concerns_series import level_choices
from vink_model.views.concerns_sides import PERIODS, offered_sides

_PART = Text("Se på", "Look at")
_RULES = Text("Regler for signaler", "Rules for signals")
_LEVEL = Text("Diagrammets niveau", "Level of the chart")


def choose_part() -> Part:
    """Let the visitor choose the part of the screen."""
    parts = {part.value: part.label for part in Part}
    return Part(choose("henvendelsesdel", _PART, parts, default=Part.TIME.value))


def choose_looks(dataset: Dataset, filters: ConcernFilters, part: Part) -> Looking:
    """Let the visitor choose how the part is looked at."""
    looking = Looking(part)
    with st.container(horizontal=True, gap="medium"):
        match part:
            case Part.TIME:
                level = choose("nytniveau", _LEVEL, level_choices(dataset), default=ONE_LEVEL)
                return replace(looking, rules=_choose_rules(), level=level)
            case Part.SPLIT:
                names = {key: b.name for key, b in multiple_choices(dataset).items()}
                split = choose("kurver", Text("Kurver efter", "Courses by"), names, default="channel")
                return replace(looking, rules=_choose_rules(), multiples=split)
            case Part.COMPARE:
                return _choose_sides(dataset, filters, looking)
            case _:
                return looking


def _choose_rules() -> Rules:
    return Rules(
        choose("regler", _RULES, {rules.value: rules.label for rules in Rules}, default=Rules.ANHOJ.value)
    )


def _choose_sides(dataset: Dataset, filters: ConcernFilters, looking: Looking) -> Looking:
    offered = offered_sides(dataset, filters, looking)
    kind = choose("sammenlign", Text("Sammenlign", "Compare"), offered.kinds, default=PERIODS)
    looking = replace(looking, against=kind)
    offered = offered_sides(dataset, filters, looking)
    if not offered.second:
        return looking
    first = choose(f"foer_{kind}", Text("Fra", "From"), offered.sides, default=offered.first)
    second = choose(f"efter_{kind}", Text("Mod", "Against"), offered.sides, default=offered.second)
    return replace(looking, first=first, second=second)
