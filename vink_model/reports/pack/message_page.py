"""One message on one page: its finding, its picture, its sentence, its source, and the pack's code."""

from dataclasses import replace

from vink_model.domain.charts import Triangle
from vink_model.reports.pack.contents import Said
from vink_model.reports.pack.drawing import Room, native
from vink_model.reports.pack.drawing.markup import Box
from vink_model.reports.pack.page import Page, Setting
from vink_model.reports.pack.shapes import Named
from vink_model.reports.pack.tables import ruled
from vink_model.reports.pack.triangle import put_triangle
from vink_model.reports.pack.words import CONTINUED


def put_message(setting: Setting, said: Said) -> None:
    """The message's page; a table with more rows than one page holds goes on over further ones."""
    page = Page.begun(setting, said.key, said.title)
    room = page.with_words(said)
    chart = said.message.chart
    named = Named(f"figure ({said.key})", said.alt)
    if isinstance(chart, Triangle):
        page.clear()
        put_triangle(page.slide, chart, named, room, setting.language)
    elif chart is not None:
        place = Room(room.width, room.height, setting.face)
        drawing = native(chart, setting.language, place, has_hidden=said.has_hidden)
        if drawing is not None:
            page.put_chart(drawing, named, room)
    else:
        _put_tables(page, said, named, room)
    page.finish(said)


def _put_tables(page: Page, said: Said, named: Named, room: Box) -> None:
    setting = page.setting
    parts = ruled(said.message.table, setting.language, room.width, room.height)
    if not parts:
        page.clear()
        return
    page.put_table(parts[0], named, room)
    rest = replace(said.message.table, rows=said.message.table.rows[len(parts[0].rows) :])
    while rest.rows:
        title = f"{said.title} ({CONTINUED.said(setting.language)})"
        following = Page.begun(setting, said.key, title, is_continued=True)
        room = following.with_words(replace(said, sentence="", remarks=()))
        part = ruled(rest, setting.language, room.width, room.height, parts[0].size)[0]
        following.put_table(part, replace(named, name=f"figure continued ({said.key})"), room)
        following.finish(None)
        rest = replace(rest, rows=rest.rows[len(part.rows) :])
