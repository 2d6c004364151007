"""No screen says that a figure rose or fell, or why, outside a claim that the figures bear out."""

import re
from dataclasses import replace

import pytest

from tests.views.sample import messages_in, sample, sample_screens, texts_in
from vink_model.domain.claims import holds
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Message
from vink_model.text import Text

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
SCREENS = ("overview", "triangle", "concerns", "outcomes", "budget", "method")


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
    own = {claim.words for message in messages_in(screen) for claim in message.claims}
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


@pytest.mark.parametrize("name", SCREENS)
def test_every_claim_on_a_screen_holds(name: str) -> None:
    dataset = sample()
    assert all(holds(claim, dataset) for m in messages_in(sample_screens()[name]) for claim in m.claims)


def test_the_concerns_make_claims_and_those_fall_when_the_published_figures_change() -> None:
    dataset = sample()
    claims = [claim for m in messages_in(sample_screens()["concerns"]) for claim in m.claims]
    assert claims
    doubled = tuple(replace(p, enquiries=2 * p.enquiries) for p in dataset.plan.published_concerns)
    other = replace(dataset, plan=replace(dataset.plan, published_concerns=doubled))
    of_enquiries = [claim for claim in claims if claim.measure == "concerns_published"]
    assert of_enquiries
    assert not any(holds(claim, other) for claim in of_enquiries)


def test_a_slip_is_noticed_in_either_language() -> None:
    assert slips(Text("Tallet steg fra 1 til 2.", "2 against 1.")) == ["steg"]
    assert slips(Text("2 mod 1.", "It fell, because of the plan.")) == ["fell", "because"]
    assert slips(Text("Mere end tilfældigt: 100 mod 60.", "More than chance: 100 against 60.")) == []


def test_the_words_of_a_claim_are_no_slip_where_they_are_claimed() -> None:
    dataset = sample()
    (message,) = (m for m in messages_in(sample_screens()["concerns"]) if m.key == "changes")
    shown = next(claim for claim in message.claims if claim.size.is_more_than_chance)
    saying = replace(message, sentence=shown.words)
    assert slips(shown.words)
    assert not any(map(slips, spoken(saying, dataset)))
    assert any(map(slips, spoken(unclaimed(saying), dataset)))


def unclaimed(message: Message) -> Message:
    return replace(message, claims=())
