"""Kept scenarios in words: where one stands, what each version changed, what two planners differ about."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from vink_model.domain.messages import Heading, Message, Table
from vink_model.domain.planning.changes import from_to, thing_text, value_text
from vink_model.domain.planning.kept import KeptScenario
from vink_model.domain.planning.places import Names, as_sentence
from vink_model.domain.planning.upon import Outdated
from vink_model.domain.planning.versions import ADOPTED, ChangedBy, Difference, differences
from vink_model.text import Sayable, Text, counted, day_text, phrase

ADOPTED_PLAN = Text("Det vedtagne budget", "The adopted plan")
_WHAT = Heading("what", Text("Hvad", "What"))
_BEFORE = Heading("before", Text("Før", "Before"))
_MINE, _THEIRS = Heading("mine", Text("Mit", "Mine")), Heading("theirs", Text("Den andens", "Theirs"))
_WHO = Heading("who", Text("Hvem", "Who"))
_VERSION = Heading("version", Text("Udgave", "Version"))
_CHANGES = Heading("changes", Text("Ændret fra udgaven før", "Changed from the version before"))


def kept_label(kept: KeptScenario) -> Text:
    """A version by name, number, author and day."""
    return phrase(
        "{name} · udgave {n}, {who}, {day}",
        "{name} · version {n}, {who}, {day}",
        name=kept.name,
        n=str(kept.version),
        who=kept.saved_by,
        day=day_text(kept.saved_at.date()),
    )


def saved_text(kept: KeptScenario) -> Text:
    """Which version, by whom and when."""
    return phrase(
        "udgave {n}, gemt af {who} {when}",
        "version {n}, saved by {who} {when}",
        n=str(kept.version),
        who=kept.saved_by,
        when=moment_text(kept.saved_at),
    )


def moment_text(moment: datetime) -> Text:
    """A day and an hour, in UTC as everything is kept."""
    return phrase(
        "{day} kl. {hour} UTC", "on {day} at {hour} UTC", day=day_text(moment.date()), hour=f"{moment:%H:%M}"
    )


def standing_text(kept: KeptScenario | None, *, is_changed: bool) -> Text:
    """Where the work stands: what is saved, and whether something is not."""
    if kept is None and is_changed:
        return Text(
            "Ikke gemt endnu. Giv det et navn, og gem.", "Not saved yet. Give it a name, and save it."
        )
    if kept is None:
        return Text(
            "Det vedtagne budget. Ændr noget, eller åbn et gemt scenarie.",
            "The adopted plan. Change something, or open a saved scenario.",
        )
    saved = saved_text(kept)
    if kept.scenario.is_archived:
        return as_sentence(
            phrase(
                "Arkiveret: {saved}. Gem for at tage det frem igen",
                "Archived: {saved}. Save to take it back",
                saved=saved,
            )
        )
    if is_changed:
        return as_sentence(
            phrase(
                "Du har ændringer, der ikke er gemt, siden {s}", "You have unsaved changes since {s}", s=saved
            )
        )
    return as_sentence(phrase("Alt er gemt: {saved}", "All is saved: {saved}", saved=saved))


def newer_text(newest: KeptScenario) -> Text:
    """That what is open is not the newest version."""
    return as_sentence(phrase("Den nyeste er {saved}", "The newest is {saved}", saved=saved_text(newest)))


def versions_message(names: Names, versions: Sequence[KeptScenario]) -> Message:
    """Every version, newest first, with what it changed."""
    before = (*(each.scenario for each in versions[1:]), ADOPTED)
    rows = tuple(
        (saved_text(kept), _changed(names, differences(earlier, earlier, kept.scenario), kept))
        for kept, earlier in zip(versions, before, strict=True)
    )
    return Message(
        key="scenario-versions",
        title=Text("Udgaver", "Versions"),
        sentence=counted(
            len(versions),
            Text("udgave er gemt. Ingen går tabt.", "version is kept. None is lost."),
            Text("udgaver er gemt. Ingen går tabt.", "versions are kept. None is lost."),
        ),
        table=Table((_VERSION, _CHANGES), rows),
        sources=(),
    )


def conflict_message(names: Names, theirs: KeptScenario, found: Iterable[Difference]) -> Message:
    """What two planners changed from the same version, and who changed what."""
    rows = tuple(
        (
            difference.change.label,
            thing_text(names, difference.place),
            *(
                value_text(names, difference.place, value)
                for value in (difference.base, difference.mine, difference.theirs)
            ),
        )
        for difference in sorted(found, key=lambda d: d.change is not ChangedBy.CONFLICT)
    )
    did = Text("gemt", "saved")
    if theirs.scenario.is_archived:
        did = Text("arkiveret det", "archived it")
    return Message(
        key="scenario-conflict",
        title=phrase("{who} har {did} imens", "{who} {did} meanwhile", who=theirs.saved_by, did=did),
        sentence=as_sentence(
            phrase(
                "Du begyndte fra en tidligere udgave; nu står {saved}. Intet af dit er gemt endnu, og intet "
                "er tabt",
                "You began from an earlier version; now stands {saved}. Nothing of yours is saved yet, and "
                "nothing is lost",
                saved=saved_text(theirs),
            )
        ),
        table=Table((_WHO, _WHAT, _BEFORE, _MINE, _THEIRS), rows),
        sources=(),
    )


def stack_texts(names: Names, conflicts: Iterable[Difference]) -> tuple[Text, ...]:
    """What two scenarios disagree about, each in words: the lower one's first. Empty: nothing."""
    return tuple(
        phrase(
            "{what}: {lower} under, {upper} øverst",
            "{what}: {lower} below, {upper} on top",
            what=thing_text(names, each.place),
            lower=value_text(names, each.place, each.mine),
            upper=value_text(names, each.place, each.theirs),
        )
        for each in conflicts
    )


def outdated_text(found: Outdated) -> Text:
    """What became of a base since it was built upon."""
    newest = found.newest
    told: Mapping[str, Sayable] = {
        "name": newest.name,
        "n": str(found.base.version),
        "who": newest.saved_by,
        "when": moment_text(newest.saved_at),
    }
    if newest.scenario.is_archived:
        fate = phrase(
            "'{name}' er arkiveret af {who} {when}. Her regnes videre med udgave {n}, som den var.",
            "'{name}' was archived by {who} {when}. Version {n}, as it was, still counts here.",
            **told,
        )
    else:
        fate = phrase(
            "'{name}' er ændret af {who} {when} og står nu i udgave {now}. Her regnes videre med udgave {n}, "
            "som den var.",
            "'{name}' was changed by {who} {when} and is now at version {now}. Version {n}, as it was, still "
            "counts here.",
            **told,
            now=str(newest.version),
        )
    if found.is_direct:
        return fate
    return phrase(
        "Det, grundlaget selv bygger på, er ændret: {fate} Åbn grundlaget, og lad det følge med.",
        "What the base itself is built upon has changed: {fate} Open the base, and let it follow.",
        fate=fate,
    )


def with_scenarios(names: Names, kept: Iterable[KeptScenario]) -> Names:
    """The plan's names together with those of scenarios, so that a base is called what people call it."""
    words: Mapping[str, Text] = {each.key: Text(each.name, each.name) for each in kept}
    return Names({**words, **names.words})


def _changed(names: Names, found: Iterable[Difference], kept: KeptScenario) -> Text:
    if kept.scenario.is_archived:
        return Text("Arkiveret", "Archived")
    told = tuple(from_to(names, d.place, d.mine, d.theirs) for d in found)
    if not told:
        return Text("Det samme", "The same")
    return Text("; ".join(each.da for each in told), "; ".join(each.en for each in told))
