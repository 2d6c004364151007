"""Mutated files through the reader, in a process of its own that is watched for time, memory and its end."""

import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

from tests.fuzz.mutations import mutated
from vink_model.domain.loaded import Loaded
from vink_model.errors import VinkError
from vink_model.sources.excel import open_workbook, read_workbook
from vink_model.sources.foreign import suggested

SECONDS = 30
"""By the clock, for one file."""
MOST_MB = 1_500
_MODULE = "tests.fuzz.runner"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a run of numbers."""

    done: int
    accepted: int
    fault: str
    """What went wrong with the file after the last one done; empty when nothing did."""


def run(first: int, count: int) -> Outcome:
    """Read the files of some numbers in a process of its own; it ends at the first that breaks a limit."""
    command = [sys.executable, "-m", _MODULE, str(first), str(count)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=SECONDS * count + 60)
    done = ended.stdout.splitlines()
    accepted = done.count("accepted")
    if ended.returncode == 0 and len(done) == count:
        return Outcome(len(done), accepted, "")
    said = ended.stderr.strip().splitlines()[-12:]
    return Outcome(
        len(done), accepted, f"file {first + len(done)}: ended with {ended.returncode}\n" + "\n".join(said)
    )


def read(content: bytes) -> str:
    """Read a file as ours and as anybody's: it is accepted or refused with words, nothing else comes out."""
    answers = [
        _answer(lambda: read_workbook(content, "fil.xlsx", {})),
        _answer(lambda: suggested(open_workbook(content, "fil.xlsx"), "x")),
    ]
    return "accepted" if "accepted" in answers else "refused"


def _answer(work: Callable[[], object]) -> str:
    try:
        answer = work()
    except VinkError as error:
        if not (error.title.da and error.title.en and error.remedy.da and error.remedy.en):
            raise AssertionError("a refusal without words") from error
        return "refused"
    if isinstance(answer, Loaded) and not (answer.issues or answer.frames):
        raise AssertionError("neither rows nor issues")
    return "accepted"


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError(f"more than {SECONDS} seconds")


def main() -> int:
    """Read the files of the numbers given: the first, and how many."""
    first, count = int(sys.argv[1]), int(sys.argv[2])
    # Room in addresses, of which libraries set aside more than they use.
    resource.setrlimit(resource.RLIMIT_AS, (4 * MOST_MB * 1_000_000, resource.RLIM_INFINITY))
    signal.signal(signal.SIGALRM, _too_slow)
    for number in range(first, first + count):
        content = mutated(number)
        signal.alarm(SECONDS)
        said = read(content)
        signal.alarm(0)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1_000
        if peak > MOST_MB:
            raise MemoryError(f"{peak} MB")
        print(said, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
