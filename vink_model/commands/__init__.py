"""The command line: the twin of the screens, for people at a keyboard and for scheduled jobs."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace

from vink_model.commands.answer import Answer, Exit, refused, written
from vink_model.commands.arguments import parser_of
from vink_model.commands.running import run
from vink_model.errors import VinkError
from vink_model.settings import Settings
from vink_model.text import Language

__all__ = ["Exit", "main"]


def main(arguments: Sequence[str] | None = None) -> Exit:
    """Run one command and say what came of it."""
    language, is_json = Language.DA, False
    try:
        settings = Settings.of()
        language = settings.language
        chosen = parser_of(language).parse_args(arguments)
        language, is_json = Language(chosen.language), chosen.json
        answer = run(chosen, replace(settings, language=language))
    except VinkError as error:
        answer = refused(error)
    _say(answer, language, is_json=is_json)
    return answer.exit


def _say(answer: Answer, language: Language, *, is_json: bool) -> None:
    words = written(answer, language, is_json=is_json)
    if not words:
        return
    stream = sys.stderr if answer.is_error and not is_json else sys.stdout
    try:
        print(words, file=stream, flush=True)
    except BrokenPipeError:
        # Whoever listened has gone (`| head`); what was done stays done, and Python must not try to say more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
