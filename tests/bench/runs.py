"""Runs of the script, asked for by a client without a browser: what the server itself takes.

Streamlit's server leaves Nagle's algorithm on: a small message waits until the one before is acknowledged, which Linux
puts off by 40 ms for a client that has nothing to say. Chromium acknowledges at once, and so does this client.
"""

import contextlib
import socket
import time
from types import TracebackType
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol


class Client:
    """One reader's connection, in Streamlit's own messages; use it in a ``with`` statement."""

    def __init__(self, url: str, page: str) -> None:
        self.page = page.strip("/")
        self.html: list[str] = []
        """the pieces of HTML that the last run put on the page"""
        address = url.replace("http", "ws", 1) + "/_stcore/stream"
        self._open = connect(address, subprotocols=[Subprotocol("streamlit")], max_size=None, origin=Origin(url))

    def __enter__(self) -> Self:
        self._socket = self._open.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.__exit__(kind, error, trace)

    def run(self, query: str) -> float:
        """Ask for the page under a query, as the back button does; return milliseconds until the run is over.

        Raises RuntimeError where the run fails or puts an exception on the page.
        """
        self.html = []
        message = BackMsg()
        message.rerun_script.page_name = self.page
        message.rerun_script.query_string = query
        message.rerun_script.is_history_navigation = True
        asked = time.perf_counter()
        self._socket.send(message.SerializeToString())
        while True:
            with contextlib.suppress(AttributeError):  # Linux alone has it; it holds until the next message only
                self._socket.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
            answer = ForwardMsg.FromString(self._socket.recv(timeout=30, decode=False))
            element = answer.delta.new_element
            kind = element.WhichOneof("type")
            if kind == "html":
                self.html.append(element.html.body)
            if kind == "exception":
                raise RuntimeError(f"the run of /{self.page}?{query} shows an exception")
            if answer.WhichOneof("type") == "script_finished":
                if answer.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise RuntimeError(f"the run of /{self.page}?{query} failed")
                return (time.perf_counter() - asked) * 1000
