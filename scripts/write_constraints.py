"""Pins every package that the requirements bring along, as installed in this environment, in constraints.txt."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENT_FILES = ("requirements.txt", "requirements-dev.txt")
HEADER = "# Every installed version, direct or brought along. Written by `make constraints`; do not edit by hand.\n"


def main() -> None:
    """Write the pins of everything reachable from the requirement files."""
    pins = sorted(pinned(direct_requirements()), key=str.lower)
    (ROOT / "constraints.txt").write_text(HEADER + "".join(f"{pin}\n" for pin in pins), encoding="utf-8")


def direct_requirements() -> list[Requirement]:
    """The requirements that people wrote, without pip's own option lines."""
    lines = [line.strip() for name in REQUIREMENT_FILES for line in (ROOT / name).read_text("utf-8").splitlines()]
    return [Requirement(line) for line in lines if line and not line.startswith(("#", "-"))]


def pinned(requirements: list[Requirement]) -> set[str]:
    """`name==version` of each requirement and of all that it needs, followed to the end."""
    pins: set[str] = set()
    seen: set[tuple[str, str]] = set()
    waiting = [(requirement.name, extra) for requirement in requirements for extra in wanted(requirement)]
    while waiting:
        name, extra = waiting.pop()
        if (canonicalize_name(name), extra) in seen:
            continue
        seen.add((canonicalize_name(name), extra))
        installed = metadata.distribution(name)
        pins.add(f"{installed.metadata['Name']}=={installed.version}")
        waiting += [
            (needed.name, needed_extra)
            for needed in needs(installed, extra)
            for needed_extra in wanted(needed)
        ]
    return pins


def wanted(requirement: Requirement) -> list[str]:
    """The package itself (the empty name) and the extras asked for."""
    return ["", *requirement.extras]


def needs(installed: metadata.Distribution, extra: str) -> list[Requirement]:
    """What a package needs on this machine when it is installed with the extra."""
    declared = [Requirement(line) for line in installed.requires or []]
    return [needed for needed in declared if needed.marker is None or needed.marker.evaluate({"extra": extra})]


if __name__ == "__main__":
    main()
