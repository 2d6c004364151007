"""Pins every package that the requirements bring along, as installed in this environment."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENT_FILES = ("requirements.txt", "requirements-spark.txt", "requirements-dev.txt")
HEADER = "# Every installed version, direct or brought along. Written by `make constraints`; not by hand.\n"


def main() -> None:
    """Write constraints.txt."""
    pins = sorted(pinned(direct_requirements()), key=str.lower)
    (ROOT / "constraints.txt").write_text(HEADER + "".join(f"{pin}\n" for pin in pins), encoding="utf-8")


def direct_requirements() -> list[Requirement]:
    """The requirements that people wrote, without pip's own option lines."""
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in REQUIREMENT_FILES]
    lines = [line.strip() for text in texts for line in text.splitlines()]
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
        waiting += [(needed.name, part) for needed in needs(installed, extra) for part in wanted(needed)]
    return pins


def wanted(requirement: Requirement) -> list[str]:
    """The package itself (the empty name) and the extras asked for."""
    return ["", *requirement.extras]


def needs(installed: metadata.Distribution, extra: str) -> list[Requirement]:
    """What a package needs on this machine when it is installed with the extra."""
    declared = [Requirement(line) for line in installed.requires or []]
    return [each for each in declared if each.marker is None or each.marker.evaluate({"extra": extra})]


if __name__ == "__main__":
    main()
