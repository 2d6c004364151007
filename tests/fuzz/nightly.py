"""Ten thousand mutated files or more, for a nightly run: python -m tests.fuzz.nightly [COUNT] [FIRST].

Prints each fault with the number of its file and ends with 1 when there is any. The number alone makes the
file again: tests.fuzz.mutations.mutated(NUMBER).
"""

import sys

from tests.fuzz.runner import run

_AT_ONCE = 200


def main() -> int:
    """Run all, passing over each file that breaks a limit."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000
    number, accepted, faults = first, 0, 0
    while number < first + count:
        outcome = run(number, min(_AT_ONCE, first + count - number))
        number += outcome.done
        accepted += outcome.accepted
        if outcome.fault:
            print(outcome.fault, flush=True)
            faults += 1
            number += 1
    print(f"{count} files, {accepted} accepted, {count - accepted - faults} refused, {faults} faults")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
