"""A visitor without a browser: what the server sends to one who opens an address."""

from __future__ import annotations

from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

WAITS = 60.0
"""Seconds for one message; a first visit imports much."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One message of the server, as far as a visitor notices it."""

    kind: str
    words: str
    """Of a menu: its titles; of an element: its text; of an end: how the run ended."""


def messages_at(url: str, page: str, query: str = "") -> list[Sent]:
    """All that is sent until the page has been run to its end, in order."""
    address = url.replace("http", "ws", 1) + "/_stcore/stream"
    with connect(address, subprotocols=["streamlit"], max_size=None, open_timeout=WAITS) as socket:  # type: ignore[list-item]
        question = BackMsg()
        question.rerun_script.page_name = page
        question.rerun_script.query_string = query
        socket.send(question.SerializeToString())
        sent: list[Sent] = []
        while not sent or sent[-1] != Sent("script_finished", "FINISHED_SUCCESSFULLY"):
            message = ForwardMsg.FromString(socket.recv(WAITS, decode=False))
            sent.append(Sent(message.WhichOneof("type") or "", _words(message)))
        return sent


def _words(message: ForwardMsg) -> str:
    match message.WhichOneof("type"):
        case "navigation":
            return " | ".join(page.page_name for page in message.navigation.app_pages)
        case "script_finished":
            return str(ForwardMsg.ScriptFinishedStatus.Name(message.script_finished))
        case "delta":
            element = message.delta.new_element
            return element.heading.body or element.markdown.body or element.exception.message
        case _:
            return ""
