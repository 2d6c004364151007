"""The committee's screen in words: names of messages, speaker notes from the catalogue, what is held back."""

from collections.abc import Sequence
from dataclasses import replace

from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.measures.catalogue import CATALOGUE
from vink_model.domain.measures.declaration import Declaration, Rung
from vink_model.domain.pack import Pack, Slide
from vink_model.domain.release import Release
from vink_model.text import Language, Text, counted, joined, phrase
from vink_model.views.measured_by import MEASURED_BY

_MISSING_NAMES = {
    "triangle": Text("Forebyggelsestrekanten", "The prevention triangle"),
    "history": Text("Henvendelser år for år", "Concerns year by year"),
    "changes": Text("Ændringen fra år til år", "The change from year to year"),
    "activity": Text("Aktiviteter", "Activities"),
    "summary": Text("Målene i ét overblik", "The targets at a glance"),
    "shares": Text("Mål i procent", "Targets in per cent"),
    "counts": Text("Mål i antal", "Targets in numbers"),
    "targets": Text("Alle mål", "All targets"),
    "way_concerns": Text("Fra henvendelse til opfølgning", "From concern to follow-up"),
    "way_courses": Text("Fra tilbud til afslutning", "From offer to end"),
    "status": Text("Status i én tabel", "The status in one table"),
    "triage": Text("Visitation inden fristen", "Triage in time"),
    "spent": Text("Brugt af budgettet", "Spent of the budget"),
    "flows": Text("Pengenes vej", "The way of the money"),
    "lines": Text("Linjer efter betaler", "Lines by payer"),
    "staff": Text("Årsværk", "Full-time posts"),
    "sums": Text("Trykte summer", "Printed sums"),
    "amounts": Text("Alle beløb", "All amounts"),
    "means": Text("Midler på niveauet", "Means on the level"),
    "scenario": Text("Gemte scenarier", "Saved scenarios"),
}
"""How a message is called where the release does not have it, so that its own title is not known."""

_NOTHING_HIDDEN = Text(
    "Intet er skjult på denne side.",
    "Nothing is held back on this slide.",
)


def name_of(key: str, release: Release) -> Text:
    """What a message is called: its title, or its usual name where the release lacks it."""
    found = release.message(key)
    return found.message.title if found else _MISSING_NAMES.get(key, Text(key, key))


def skipped_words(skipped: Sequence[str], release: Release) -> Text | None:
    """What an agenda wanted that the release has nothing for. Empty: None when it had everything."""
    if not skipped:
        return None
    return phrase(
        "Udgivelsen har ikke: {names}. Resten af dagsordenen er med.",
        "The release does not have: {names}. The rest of the agenda is there.",
        names=joined(tuple(name_of(key, release) for key in skipped), ", "),
    )


def hidden_words(one: Protected, threshold: int) -> Text:
    """How much of a slide is held back, and by which rule."""
    if not one.hidden:
        return _NOTHING_HIDDEN
    return phrase(
        "{figures} på denne side er skjult, så ingen af dem, der er færre end {n}, kan regnes ud.",
        "{figures} held back on this slide, so that no number of people below {n} can be worked out.",
        figures=counted(one.hidden, Text("tal", "figure is"), Text("tal", "figures are")),
        n=threshold,
    )


def release_words(release: Release) -> Text:
    """What the release is, in one line."""
    return phrase(
        "{messages} · antal personer under {n} er skjult: {reason}",
        "{messages} · numbers of people below {n} are held back: {reason}",
        messages=counted(
            len(release.contents.messages), Text("budskab", "message"), Text("budskaber", "messages")
        ),
        n=release.contents.threshold,
        reason=_reason(release.contents.reason),
    )


def _reason(written: str) -> Text:
    """Why the threshold is what it is; a release has it in both languages with a stroke between them."""
    da, _, en = written.partition(" / ")
    return Text(da, en or da)


def speaker_notes(one: Protected) -> Text:
    """A draft of what to say: what the figures count, when, how far they carry, and where they come from."""
    keys = MEASURED_BY.get(one.screen, {}).get(one.message.key, ())
    lines = [line for key in keys if key in CATALOGUE for line in _definition(CATALOGUE[key])]
    return joined((one.message.sentence, *dict.fromkeys(lines), *one.message.notes), "\n")


def _definition(declared: Declaration) -> tuple[Text, ...]:
    label = declared.label
    lines = [
        phrase("{label}: {formula}.", "{label}: {formula}.", label=label, formula=_plain(declared.formula))
    ]
    if declared.maturity is not None:
        lines.append(declared.maturity)
    if declared.rung is not Rung.COUNTED:
        lines.append(declared.rung.meaning)
    return tuple(lines)


def _plain(words: Text) -> Text:
    return Text(words.da.rstrip("."), words.en.rstrip("."))


def with_notes(pack: Pack, release: Release) -> Pack:
    """The pack with a draft of the speaker notes where the presenter has written none."""
    return replace(pack, slides=tuple(_with_notes(slide, release, pack.language) for slide in pack.slides))


def _with_notes(slide: Slide, release: Release, language: Language) -> Slide:
    found = release.message(slide.message)
    if slide.notes or found is None:
        return slide
    return replace(slide, notes=speaker_notes(found).said(language))


def released_words(release: Release) -> frozenset[str]:
    """The words that the release itself has for titles and notes, in both languages."""
    return frozenset(
        text.said(language)
        for one in release.contents.messages
        for text in (one.message.title, speaker_notes(one))
        for language in Language
    )


def in_language(pack: Pack, language: Language, release: Release) -> Pack:
    """The pack in another language. Drafts of notes follow; what the presenter wrote stays as it is."""
    return replace(
        pack,
        language=language,
        slides=tuple(_without_draft(slide, release, pack.language) for slide in pack.slides),
    )


def _without_draft(slide: Slide, release: Release, language: Language) -> Slide:
    found = release.message(slide.message)
    is_draft = found is not None and slide.notes == speaker_notes(found).said(language)
    return replace(slide, notes="") if is_draft else slide
