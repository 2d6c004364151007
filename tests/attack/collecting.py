"""All that the server sends to a visitor without a browser: every element, with every expander opened."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
from google.protobuf.message import Message as Proto  # type: ignore[import-untyped]
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Block_pb2 import Block
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect

from tests.websocket import WAITS


@dataclass(slots=True)
class Haul:
    """What was found on one screen."""

    raw: list[bytes] = field(default_factory=list)
    """Every message of the server, as it came over the wire."""
    words: list[str] = field(default_factory=list)
    """Every text that is shown, in order."""
    tables: list[pd.DataFrame] = field(default_factory=list)
    charts: list[object] = field(default_factory=list)
    """Each chart as the browser gets it."""
    kinds: set[str] = field(default_factory=set)
    """The kinds of element that came."""
    addresses: list[str] = field(default_factory=list)
    """What the server writes into the address."""
    files: list[str] = field(default_factory=list)
    """What can be downloaded."""


def collected(url: str, page: str, query: str) -> Haul:
    """One screen as far as it can be opened up."""
    haul = Haul()
    address = url.replace("http", "ws", 1) + "/_stcore/stream"
    with connect(address, subprotocols=["streamlit"], max_size=None, open_timeout=WAITS) as socket:  # type: ignore[list-item]
        first = list(_run(socket, page, query, ()))
        opened = [block.expandable.id for block in _blocks(first) if block.HasField("expandable")]
        states = [WidgetState(id=one, bool_value=True) for one in opened if one]
        for message in (*first, *_run(socket, page, query, states)):
            haul.raw.append(message.SerializeToString())
            _note(haul, message)
    return haul


def _run(
    socket: ClientConnection, page: str, query: str, states: Iterable[WidgetState]
) -> Iterator[ForwardMsg]:
    question = BackMsg()
    question.rerun_script.page_name = page
    question.rerun_script.query_string = query
    question.rerun_script.widget_states.widgets.extend(states)
    socket.send(question.SerializeToString())
    while True:
        message = ForwardMsg.FromString(socket.recv(WAITS, decode=False))
        yield message
        # A run that begins again (for its address, say) says so and goes on.
        if message.WhichOneof("type") == "script_finished" and message.script_finished == 0:
            return


def _blocks(messages: Iterable[ForwardMsg]) -> Iterator[Block]:
    for message in messages:
        if message.WhichOneof("type") == "delta" and message.delta.HasField("add_block"):
            yield message.delta.add_block


def _note(haul: Haul, message: ForwardMsg) -> None:
    kind = message.WhichOneof("type") or ""
    if kind == "page_info_changed":
        haul.addresses.append(message.page_info_changed.query_string)
    if kind != "delta":
        haul.words += list(strings_in(message))
        return
    if message.delta.HasField("add_block"):
        haul.words += list(strings_in(message.delta.add_block))
        return
    element = message.delta.new_element
    shape = element.WhichOneof("type") or ""
    haul.kinds.add(shape)
    if shape == "plotly_chart":
        haul.charts.append(json.loads(element.plotly_chart.spec))
        haul.words.append(element.plotly_chart.alt)
    elif shape == "table":
        _note_table(haul, element)
    else:
        haul.words += list(strings_in(element))
    if shape == "download_button":
        haul.files.append(element.download_button.url)


def _note_table(haul: Haul, element: Element) -> None:
    data = element.table.arrow_data
    haul.tables.append(_streamed(data.data))
    haul.words.append(element.table.alt)
    if data.HasField("styler"):
        haul.words.append(data.styler.caption)
        if data.styler.display_values:
            haul.tables.append(_streamed(data.styler.display_values))


def _streamed(data: bytes) -> pd.DataFrame:
    found: pd.DataFrame = pa.ipc.open_stream(data).read_pandas()
    return found


def strings_in(message: Proto) -> Iterator[str]:
    """Every text anywhere in a message of the wire."""
    for declared, value in message.ListFields():
        many = value if declared.is_repeated else (value,)
        for one in many.values() if hasattr(many, "values") else many:
            if isinstance(one, Proto):
                yield from strings_in(one)
            elif isinstance(one, str):
                yield one
