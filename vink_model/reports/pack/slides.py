"""The pack as slides: a cover, an agenda, a page for each message, and a receipt."""

from io import BytesIO
from typing import Any

from pptx.presentation import Presentation as Deck

from vink_model.domain.pack import FrozenPack
from vink_model.reports.pack.contents import contents_of
from vink_model.reports.pack.fixed_pages import put_agenda, put_cover, put_receipt
from vink_model.reports.pack.house import house_template
from vink_model.reports.pack.message_page import put_message
from vink_model.reports.pack.page import Setting
from vink_model.reports.pack.template import opened_template
from vink_model.reports.pack.whole_file import same_bytes
from vink_model.reports.pack.words import PROOFING, classified, clean, code_line


def slides_of(frozen: FrozenPack, template: bytes | None = None) -> bytes:
    """The pack as a PowerPoint file, in the municipality's template when it brought one.

    Raises: TemplateFault for a template that cannot be used, KeyError when the release has no such message.
    """
    opened = opened_template(house_template() if template is None else template)
    language = frozen.pack.language
    words = classified(frozen).said(language)
    setting = Setting(opened.deck, opened.stage, language, words, opened.face)
    contents = contents_of(frozen)
    put_cover(setting, frozen, opened.cover)
    put_agenda(setting, contents)
    for said in contents:
        put_message(setting, said)
    put_receipt(setting, frozen)
    _describe(opened.deck, frozen)
    held = BytesIO()
    opened.deck.save(held)
    return same_bytes(held.getvalue())


def _describe(deck: Deck, frozen: FrozenPack) -> None:
    """What the file says of itself: its name, its code, its language, and nobody's name."""
    properties: Any = deck.core_properties
    language = frozen.pack.language
    properties.title = clean(frozen.pack.name)
    properties.author = properties.last_modified_by = "VINK"
    properties.subject = code_line(frozen.code).said(language)
    properties.keywords = frozen.code
    properties.comments = properties.category = ""
    properties.language = PROOFING[language]
    properties.revision = 1
    properties.created = properties.modified = frozen.release.built_at.replace(tzinfo=None)
