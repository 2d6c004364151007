"""What a command answers: to the shell, to a reader, to a machine."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from vink_model.domain.issues import Issue
from vink_model.domain.loaded import Loaded
from vink_model.errors import (
    FileError,
    SourceAccessDenied,
    SourceError,
    SourceTooSlow,
    SourceUnreachable,
    StoreBusy,
    StoreChanged,
    UnknownPack,
    VinkError,
)
from vink_model.text import Language, Text, phrase

Fact = str | int | bool | None | list["Fact"] | dict[str, "Fact"]


class Exit(IntEnum):
    """What a command answers the shell."""

    DONE = 0
    REFUSED = 1
    """The file or the source has faults, or a page is stale; the same again would be refused again."""
    UNUSABLE = 2
    """The command, a setting, a path, a password or the database cannot be used."""
    LATER = 3
    """Someone else was at work, or a source did not answer; the same again may do."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a command."""

    exit: Exit
    lines: tuple[Text, ...]
    facts: Mapping[str, Fact] = field(default_factory=dict)
    """The same for machines, in words that do not change with the language."""
    is_error: bool = False


def done(*lines: Text, facts: Mapping[str, Fact] | None = None) -> Answer:
    """The command did what it should."""
    return Answer(Exit.DONE, lines, facts or {})


def refused(error: VinkError) -> Answer:
    """The command could not do what it should."""
    facts: dict[str, Fact] = {"error": type(error).__name__}
    return Answer(_exit_of(error), (error.title, error.remedy), facts, is_error=True)


def with_faults(loaded: Loaded) -> Answer:
    """A file or a source with everything that is wrong with it, and nothing stored."""
    rows = [len(frame) for frame in loaded.frames.values() if len(frame)]
    summary = phrase(
        "{file}: {issues} fejl; {sheets} ark med {rows} rækker efter foldning.",
        "{file}: {issues} faults; {sheets} sheets with {rows} rows after folding.",
        file=loaded.origin.name,
        issues=len(loaded.issues),
        sheets=len(rows),
        rows=sum(rows),
    )
    lines = (*loaded.notes, *map(_on_one_line, loaded.issues), summary)
    facts: dict[str, Fact] = {
        "origin": loaded.origin.name,
        "issues": [_facts_of(issue) for issue in loaded.issues],
        "rows": {key: len(frame) for key, frame in loaded.frames.items()},
        "source_rows": dict(loaded.source_rows or {}),
    }
    return Answer(Exit.REFUSED if loaded.issues else Exit.DONE, lines, facts)


def written(answer: Answer, language: Language, *, is_json: bool) -> str:
    """The answer as lines for a reader, or as one JSON object for a machine."""
    lines = [line.said(language) for line in answer.lines]
    if not is_json:
        return "\n".join(lines)
    return json.dumps({"exit": int(answer.exit), "said": lines, **answer.facts}, ensure_ascii=False)


def _exit_of(error: VinkError) -> Exit:
    if isinstance(error, StoreBusy | StoreChanged | SourceUnreachable | SourceTooSlow):
        return Exit.LATER
    if isinstance(error, SourceAccessDenied):
        return Exit.UNUSABLE
    is_about_the_file = isinstance(error, SourceError | FileError | UnknownPack)
    return Exit.REFUSED if is_about_the_file else Exit.UNUSABLE


def _on_one_line(issue: Issue) -> Text:
    """An issue on one line, its place first."""
    place = f"{issue.sheet}!{issue.address or issue.row or ''}".rstrip("!")
    column = f" ({issue.column})" if issue.column else ""
    return phrase(
        "{p}: {m} {r} [{rule}]",
        "{p}: {m} {r} [{rule}]",
        p=f"{place}{column}",
        m=issue.message,
        r=issue.remedy,
        rule=issue.rule.value,
    )


def _facts_of(issue: Issue) -> Fact:
    return {
        "rule": issue.rule.value,
        "sheet": issue.sheet,
        "address": issue.address,
        "row": issue.row,
        "column": issue.column,
    }
