"""The targets that belong to a level, with both verdicts, and what places them there."""

from collections.abc import Sequence

from vink_model.domain.dataset import Dataset
from vink_model.domain.level_targets import Placed, Placing, placed
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.verdicts import Judgement
from vink_model.text import Text, counted, enumerated, joined, phrase
from vink_model.views.levels import Levels, where_said
from vink_model.views.outcomes import judgements_of
from vink_model.views.outcomes_cards import card_of
from vink_model.views.outcomes_picture import all_sources
from vink_model.views.outcomes_summary import IN_SENTENCE

Found = tuple[Placed, Judgement]


def level_targets_message(dataset: Dataset, levels: Levels) -> Message | None:
    """Every target that can belong to the levels. Empty: None when the plan has no targets for them."""
    keys = {level.key for level in levels}
    every = ((placed(judgement.target, dataset), judgement) for judgement in judgements_of(dataset))
    found = tuple((where, judgement) for where, judgement in every if where.levels & keys)
    if not found:
        return None
    return Message(
        key="level_targets",
        title=phrase("Mål på {where}", "Targets on {where}", where=where_said(dataset.plan, levels)),
        sentence=_sentence(found),
        table=Table(
            (
                Heading("target", Text("Mål", "Target")),
                Heading("level", Text("Niveau", "Level")),
                Heading("counted", Text("Talt", "Counted")),
                Heading("literal", Text("Tællingen siger", "The count says")),
                Heading("evidence", Text("Kan vises", "Can be shown")),
                Heading("source", Text("Kilde", "Source")),
            ),
            tuple(_row(dataset, where, judgement) for where, judgement in found),
        ),
        sources=all_sources(tuple(judgement for _, judgement in found), dataset),
        notes=_notes(found),
    )


def _sentence(found: Sequence[Found]) -> Text:
    states = [judgement.literal.state for _, judgement in found]
    told = tuple(
        phrase(words.da, words.en, n=states.count(state))
        for state, words in IN_SENTENCE.items()
        if state in states
    )
    said = phrase(
        "{n}: {told}.",
        "{n}: {told}.",
        n=counted(len(found), Text("mål", "target"), Text("mål", "targets")),
        told=enumerated(told),
    )
    loose = sum(where.by is Placing.NOT_DIVIDED for where, _ in found)
    if not loose:
        return said
    return joined(
        (
            said,
            phrase(
                "{n} af dem kan planen ikke henføre til ét niveau.",
                "{n} of them the plan does not place on one level.",
                n=loose,
            ),
        )
    )


def _row(dataset: Dataset, where: Placed, judgement: Judgement) -> tuple[Value, ...]:
    card = card_of(judgement, dataset)
    names = {level.key: level.name for level in dataset.plan.levels}
    is_placed = len(where.levels) == 1
    level = names[next(iter(where.levels))] if is_placed else Text("ikke fordelt", "not divided")
    return (
        card.name,
        level,
        joined((card.value, card.basis), ", "),
        card.literal.label,
        card.evidence.label,
        judgement.target.source.text,
    )


def _notes(found: Sequence[Found]) -> tuple[Text, ...]:
    """How many were placed by what."""
    by = [where.by for where, _ in found]
    return tuple(
        phrase(
            "{why}: {n}.",
            "{why}: {n}.",
            why=placing.label,
            n=counted(by.count(placing), Text("mål", "target"), Text("mål", "targets")),
        )
        for placing in Placing
        if placing in by
    )
