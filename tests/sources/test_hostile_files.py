"""Files made to do harm, or to be taken for what they are not: refused with words, or harmless."""

import io
import warnings
import zipfile
from collections.abc import Callable

import pytest

from sample_data.broken.books import book, replaced, with_part
from tests.reports.opened import opened
from tests.sources.workbooks import LEVELS as LEVEL_COLUMNS
from tests.sources.workbooks import level, surveys, workbook
from vink_model.domain.issues import Rule
from vink_model.domain.progress import CHECKING, READING
from vink_model.errors import Cancelled, NotAWorkbook, OversizedWorkbook, RefusedForPrivacy, SourceError
from vink_model.reports.workbook import filled_workbook
from vink_model.sources.excel import read_workbook
from vink_model.text import Language, Text

SHEET = "xl/worksheets/sheet1.xml"
SOUND = ("2016-05", "theme_day", "positive", 2)
FORMULAS = ("=cmd|' /C calc'!A0", '=HYPERLINK("http://example.dk")', "+1+2", "-2+3", "@SUM(A1)", "\t=1+1")


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_doubled_part(content: bytes, part: str) -> bytes:
    stream = io.BytesIO(content)
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(part, b"<worksheet/>")
    return stream.getvalue()


@pytest.mark.parametrize("words", FORMULAS)
def test_words_that_look_like_a_formula_stay_words_on_their_way_in_and_out(words: str) -> None:
    noted = (*level("green_level")[:-1], words)
    loaded = read_workbook(workbook({"levels": (LEVEL_COLUMNS, noted)}), "fil.xlsx")
    assert loaded.issues == ()
    assert loaded.frames["levels"]["note"].tolist() == [words.strip()]
    cells = opened(filled_workbook(loaded.frames, Language.EN))
    found = [c for page in cells for row in page.iter_rows() for c in row if c.value == words.strip()]
    assert [cell.data_type for cell in found] == ["s"]


@pytest.mark.parametrize("words", FORMULAS)
def test_words_that_look_like_a_formula_are_no_code(words: str) -> None:
    loaded = read_workbook(surveys(("2016-05", "theme_day", words, 2)), "fil.xlsx")
    assert [(issue.rule, issue.address) for issue in loaded.issues] == [(Rule.NOT_A_CODE, "C2")]


def test_a_link_to_another_workbook_is_not_followed() -> None:
    link = b'<externalLink xmlns:r="r"><externalBook r:id="rId1"/></externalLink>'
    relation = b'<Relationship Id="rId1" Type="t" Target="file:///etc/x" TargetMode="External"/>'
    target = b"<Relationships>" + relation + b"</Relationships>"
    content = with_part(book(), "xl/externalLinks/externalLink1.xml", link)
    content = with_part(content, "xl/externalLinks/_rels/externalLink1.xml.rels", target)
    assert read_workbook(content, "fil.xlsx").issues == ()


def test_what_a_link_to_another_workbook_keeps_of_a_person_is_seen() -> None:
    link = b"<externalLink><sheetDataSet><cell><v>010190-1234</v></cell></sheetDataSet></externalLink>"
    with pytest.raises(RefusedForPrivacy):
        read_workbook(with_part(book(), "xl/externalLinks/externalLink1.xml", link), "fil.xlsx")


def test_a_file_within_the_file_is_left_alone() -> None:
    content = with_part(book(), "xl/embeddings/inner.xlsx", with_part(book(), "deeper.zip", book()))
    assert read_workbook(content, "fil.xlsx").issues == ()


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\..\\x.xml", "C:\\x.xml"])
def test_a_part_that_names_a_place_outside_is_written_nowhere(name: str) -> None:
    assert read_workbook(with_part(book(), name, b"<a/>"), "fil.xlsx").issues == ()


REFUSED: dict[str, Callable[[], bytes]] = {
    "two parts of one name": lambda: with_doubled_part(book(), SHEET),
    "two parts that differ in capitals": lambda: with_part(book(), SHEET.upper(), b"<worksheet/>"),
    "an OpenDocument sheet": lambda: zipped({"mimetype": b"application/x", "content.xml": b"<a/>"}),
    "a binary workbook": lambda: with_part(book(), "xl/workbook.bin", b"\0"),
    "words between commas": lambda: b"month;count\n2016-05;2\n",
    "a page of the web": lambda: b"<html><table><tr><td>2016-05</td></tr></table></html>",
    "a zip of something else": lambda: zipped({"a.txt": b"a"}),
    "a zip of nothing": lambda: zipped({}),
    "an entity that grows": lambda: replaced(
        book(), SHEET, b"<worksheet", b'<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet'
    ),
    "a sheet in another alphabet": lambda: with_part(zipped({}), SHEET, "<worksheet/>".encode("utf-16")),
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_what_is_no_sound_workbook_is_refused_with_words(content: Callable[[], bytes]) -> None:
    with pytest.raises(NotAWorkbook) as refused:
        read_workbook(content(), "fil.xlsx")
    assert all(refused.value.title.said(language) for language in Language)
    assert all(refused.value.remedy.said(language) for language in Language)


@pytest.mark.parametrize("encoding", [b"NaN", b"utf-32", b"shift_jis", b"idna", b"rot13", b"base64"])
def test_a_part_in_an_encoding_that_cannot_be_read_is_damaged(encoding: bytes) -> None:
    part = b'<?xml version="1.0" encoding="' + encoding + b'"?><a>a</a>'
    with pytest.raises(NotAWorkbook):
        read_workbook(with_part(book(), "docProps/custom.xml", part), "fil.xlsx")


def test_a_part_whose_bytes_do_not_add_up_is_damaged() -> None:
    content = bytearray(zipped_stored(book()))
    place = content.index(b"<sheetData>") + 40
    content[place] ^= 1
    with pytest.raises(SourceError):
        read_workbook(bytes(content), "fil.xlsx")


def zipped_stored(content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w") as archive:
        for info in source.infolist():
            archive.writestr(info.filename, source.read(info))
    return stream.getvalue()


def test_a_part_that_says_it_is_small_is_refused_when_it_is_not() -> None:
    content = replaced(book(), SHEET, b"</sheetData>", b'<row r="9"/>' * 1_000 + b"</sheetData>")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        size = archive.getinfo(SHEET).file_size
    lying = content.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    with pytest.raises(OversizedWorkbook, match="unpacks to more"):
        read_workbook(lying, "fil.xlsx")


def test_whoever_waits_hears_how_far_the_reading_has_come() -> None:
    heard: list[tuple[Text, float]] = []
    read_workbook(book(), "fil.xlsx", progress=lambda step, share: heard.append((step, share)))
    assert [step for step, _ in heard] == sorted((s for s, _ in heard), key=(READING, CHECKING).index)
    assert (READING, 1.0) in heard
    assert heard[-1] == (CHECKING, 1.0)
    assert all(0 <= share <= 1 for _, share in heard)


@pytest.mark.parametrize("when", [READING, CHECKING])
def test_reading_stops_when_nobody_wants_it_any_more(when: Text) -> None:
    def stop(step: Text, _share: float) -> None:
        if step is when:
            raise Cancelled(Text("Stoppet", "Stopped"), Text("-", "-"))

    with pytest.raises(Cancelled):
        read_workbook(book(), "fil.xlsx", progress=stop)
