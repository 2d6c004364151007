"""A file from a committee meeting, held against its pack from the keyboard."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.reports.pack.charted import message
from tests.reports.pack.packs import CODE, frozen
from tests.reports.pack.test_verified import with_part
from vink_model.commands import Exit, main
from vink_model.domain.pack import FrozenPack
from vink_model.errors import UnknownPack
from vink_model.reports.pack import slides_of
from vink_model.store import Packs
from vink_model.text import Text


def _turned(part: bytes) -> bytes:
    return part.replace(b">Der kom 104", b">Der kom 401")


def _frozen(_: Packs, code: str) -> FrozenPack:
    if code != CODE:
        raise UnknownPack(Text(code, code), Text("", ""))
    return frozen([message("m")])


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VINK_DATABASE_URL", f"sqlite:///{tmp_path / 'vink.db'}")
    monkeypatch.setenv("VINK_LANGUAGE", "da")
    monkeypatch.setattr(Packs, "frozen", _frozen)


def test_a_file_as_it_was_frozen_is_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "udvalg.pptx"
    file.write_bytes(slides_of(frozen([message("m")])))
    assert main(["verify", str(file)]) is Exit.DONE
    assert f"udvalg.pptx: alt er som frosset under koden {CODE}." in capsys.readouterr().out


def test_a_changed_number_is_refused_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = slides_of(frozen([message("m")]))
    file = tmp_path / "udvalg.pptx"
    file.write_bytes(
        with_part(
            content, "ppt/slides/slide3.xml", lambda part: part.replace(b">Der kom 104", b">Der kom 401")
        )
    )
    assert main(["verify", str(file)]) is Exit.REFUSED
    said = capsys.readouterr().out
    assert "Slide 3, sætning: Et tal er ændret. Pakken siger »104«, filen »401«." in said
    assert main(["--json", "verify", str(file)]) is Exit.REFUSED
    (told,) = json.loads(capsys.readouterr().out)["differences"]
    assert told == {"fault": "number", "place": "Slide 3, sentence", "expected": "104", "found": "401"}


def test_a_file_that_is_not_there_or_not_ours_is_told_apart(tmp_path: Path) -> None:
    assert main(["verify", str(tmp_path / "gone.pptx")]) is Exit.UNUSABLE
    strange = tmp_path / "strange.pptx"
    strange.write_bytes(b"no")
    assert main(["verify", str(strange)]) is Exit.REFUSED
