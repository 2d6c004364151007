"""No screen says that a figure rose or fell, or why, outside a claim that the figures bear out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from tests.views.sample import everything, figures_in, messages_in, sample, sample_screens, texts_in
from vink_model.domain.cells import Cells
from vink_model.domain.claims import Claim, told_briefly, told_together
from vink_model.domain.dataset import Dataset
from vink_model.domain.gaps import Gap, GapKind
from vink_model.domain.messages import Message
from vink_model.domain.patterns import Pattern
from vink_model.domain.share_claims import ShareClaim, shares_told
from vink_model.text import Text
from vink_model.views.concerns import concerns_screen
from vink_model.views.concerns_filters import ConcernFilters
from vink_model.views.concerns_looking import Looking
from vink_model.views.overview import OverviewScreen

DIRECTIONS = {
    "da": r"steg|steget|stiger|stigning\w*|stigende|faldt|faldet|falder|faldende|voksede|vokset|"
    r"vokser|voksende|"
    r"forbedre\w*|forværre\w*|opadgående|nedadgående",
    "en": r"rose|risen|rises|rising|fell|fallen|falls|falling|grew|grown|grows|growing|"
    r"increase\w*|decrease\w*|"
    r"improve\w*|worsen\w*|upward\w*|downward\w*",
}
CAUSES = {
    "da": r"fordi|skyldes|på grund af|takket være|som følge af|fører til|førte til",
    "en": r"because|due to|thanks to|as a result of|owing to|caused|leads to|led to",
}
FORBIDDEN = {
    language: re.compile(rf"\b(?:{DIRECTIONS[language]}|{CAUSES[language]})\b", re.IGNORECASE)
    for language in ("da", "en")
}
VERDICTS = {
    "da": r"tilfældigt|tilfældige udsving|tilfældet forklarer|skiller sig ud|midterlinjen|"
    r"den (?:øvre|nedre) grænse|i træk, hver",
    "en": r"more than chance|can be chance|chance explains|stands out|centre line|"
    r"the (?:upper|lower) limit|in a row, each",
}
"""What is said of a difference or a pattern, in a sentence and not in its explanation."""
WEIGHING = {language: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for language, words in VERDICTS.items()}
SCREENS = ("overview", "triangle", "concerns", "outcomes", "budget", "method")


def doubled(dataset: Dataset) -> Dataset:
    """The same dataset with twice as many of everything."""
    published = tuple(
        replace(
            p, enquiries=2 * p.enquiries, second_count=None if p.second_count is None else 2 * p.second_count
        )
        for p in dataset.plan.published_concerns
    )
    cells = {
        key: Cells(one.axes, {name: 2 * counts for name, counts in one.measures.items()})
        for key, one in dataset.cells.items()
    }
    return replace(dataset, plan=replace(dataset.plan, published_concerns=published), cells=cells)


@cache
def level_change() -> Dataset:
    """The sample with three times as many concerns and activities in its second year."""
    dataset = sample()
    cells = dict(dataset.cells)
    for sheet in ("concerns", "activities"):
        one = cells[sheet]
        axis = one.axes["month"]
        factor = np.array([3 if str(m).startswith("2017") else 1 for m in axis.values])[axis.index]
        cells[sheet] = Cells(one.axes, {name: counts * factor for name, counts in one.measures.items()})
    return replace(dataset, cells=cells)


def quoted(dataset: Dataset) -> set[Text]:
    """The plan's own words, which are quoted and not generated."""
    plan = dataset.plan
    sources = (
        *(row.source for row in plan.targets),
        *(row.source for row in plan.tracks),
        *(row.source for row in plan.budget),
        *(row.source for row in plan.funding),
        *(row.source for row in plan.events),
        *(row.source for row in plan.stated_totals),
    )
    remarks = (source.remark for source in sources)
    return {*texts_in(plan), *(remark for remark in remarks if remark is not None)}


def spoken(screen: object, dataset: Dataset) -> set[Text]:
    """What a screen says by itself: its texts without the words of its claims and of the plan."""
    own = {text for message in messages_in(screen) for claim in message.claims for text in claim.said}
    return {without(text, own | quoted(dataset)) for text in texts_in(screen)} - {Text("", "")} - own


def without(text: Text, known: set[Text]) -> Text:
    for words in sorted(known, key=lambda one: -len(one.da)):
        if words.da and words.en:
            text = Text(text.da.replace(words.da, ""), text.en.replace(words.en, ""))
    return text


def slips(text: Text) -> list[str]:
    return [*FORBIDDEN["da"].findall(text.da), *FORBIDDEN["en"].findall(text.en)]


@pytest.mark.parametrize("name", SCREENS)
def test_no_screen_names_a_direction_or_a_cause_outside_a_claim(name: str) -> None:
    dataset = sample()
    told = [(found, text) for text in spoken(sample_screens()[name], dataset) if (found := slips(text))]
    assert told == []


def claimants(screen: object) -> Iterator[tuple[Text, tuple[Claim | Pattern | ShareClaim, ...]]]:
    """Each sentence of a screen that can weigh a difference, with its claims."""
    for message in messages_in(screen):
        yield message.sentence, message.claims
    for figure in figures_in(screen):
        yield figure.trend or Text("", ""), figure.claims
    if isinstance(screen, OverviewScreen):
        for answer in screen.answers:
            yield answer.sentence, answer.claims
        for line in screen.attention.lines if screen.attention else ():
            yield line.item.reason, line.item.claims


def unclaimed_verdicts(sentence: Text, claims: tuple[Claim | Pattern | ShareClaim, ...]) -> list[str]:
    told = {text for claim in claims for text in claim.said}
    changes = [claim for claim in claims if isinstance(claim, Claim)]
    shares = [claim for claim in claims if isinstance(claim, ShareClaim)]
    told |= {told_together(changes), told_briefly(changes), shares_told(shares)}
    left = without(sentence, told)
    return [*WEIGHING["da"].findall(left.da), *WEIGHING["en"].findall(left.en)]


@pytest.mark.parametrize("dataset", [sample(), level_change()], ids=["sample", "a new level"])
@pytest.mark.parametrize("name", SCREENS)
def test_no_sentence_weighs_a_difference_or_a_pattern_outside_a_claim(name: str, dataset: Dataset) -> None:
    told = [
        (s, found) for s, c in claimants(everything(dataset)[name]) if (found := unclaimed_verdicts(s, c))
    ]
    assert told == []


@pytest.mark.parametrize("dataset", [sample(), level_change()], ids=["sample", "a new level"])
@pytest.mark.parametrize("name", SCREENS)
def test_every_claim_on_a_screen_is_borne_out(name: str, dataset: Dataset) -> None:
    assert all(claim.is_borne_out(dataset) for _, cs in claimants(everything(dataset)[name]) for claim in cs)


@pytest.mark.parametrize("key", ["changes", "months", "forecast", "comparison", "multiples"])
def test_each_sentence_of_the_concerns_falls_when_its_figures_change(key: str) -> None:
    dataset = sample()
    (message,) = (m for m in messages_in(sample_screens()["concerns"]) if m.key == key)
    assert message.claims
    other = doubled(dataset)
    assert not any(claim.is_borne_out(other) for claim in message.claims)


def test_the_trends_of_the_overview_fall_when_their_figures_change() -> None:
    other = doubled(sample())
    claims = [claim for figure in figures_in(sample_screens()["overview"]) for claim in figure.claims]
    assert len(claims) == 3
    assert not any(claim.is_borne_out(other) for claim in claims)


@pytest.mark.parametrize(
    "filters",
    [
        ConcernFilters(period="2017"),
        ConcernFilters(channels=("ssp",)),
        ConcernFilters(areas=("valby",), levels=("anticipatory",)),
    ],
)
def test_what_is_said_of_a_choice_is_borne_out_for_that_choice(filters: ConcernFilters) -> None:
    dataset = sample()
    screen = concerns_screen(dataset, filters)
    for looking in (Looking(), Looking(against="area"), Looking(multiples="area", level="council")):
        screen = concerns_screen(dataset, filters, looking)
        claims = [claim for m in messages_in(screen) for claim in m.claims]
        assert any(isinstance(claim, Pattern) for claim in claims)
        assert all(claim.is_borne_out(dataset) for claim in claims)


def test_a_choice_with_a_missing_figure_still_bears_its_claims_out() -> None:
    gap = Gap("concerns", "count", (("month", "2017-03"), ("channel", "ssp")), GapKind.UNKNOWN)
    dataset = replace(sample(), gaps=(gap,))
    claims = [claim for m in messages_in(concerns_screen(dataset, ConcernFilters())) for claim in m.claims]
    assert all(claim.is_borne_out(dataset) for claim in claims)
    (months,) = (m for m in messages_in(concerns_screen(dataset, ConcernFilters())) if m.key == "months")
    assert not any(claim.is_borne_out(sample()) for claim in months.claims)


def test_a_slip_is_noticed_in_either_language() -> None:
    assert slips(Text("Tallet steg fra 1 til 2.", "2 against 1.")) == ["steg"]
    assert slips(Text("2 mod 1.", "It fell, because of the plan.")) == ["fell", "because"]
    assert slips(Text("Mere end tilfældigt: 100 mod 60.", "More than chance: 100 against 60.")) == []


def test_the_words_of_a_claim_are_no_slip_where_they_are_claimed() -> None:
    dataset = sample()
    (message,) = (m for m in messages_in(sample_screens()["concerns"]) if m.key == "changes")
    claims = (claim for claim in message.claims if isinstance(claim, Claim))
    shown = next(claim for claim in claims if claim.size.is_more_than_chance)
    saying = replace(message, sentence=shown.words)
    assert slips(shown.words)
    assert not any(map(slips, spoken(saying, dataset)))
    assert any(map(slips, spoken(unclaimed(saying), dataset)))


def unclaimed(message: Message) -> Message:
    return replace(message, claims=())
