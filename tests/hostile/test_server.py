"""What strangers send to a running server that is no ledger and no click: uploads, addresses, messages, values."""

import re
import socket
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.browser.serving import PROJECT, Server, serve

FINDING = "Of the 15 members of the Security Council, 5 condemn the crackdown"
NOWHERE = "http://127.0.0.1:9"  # where nobody listens: a server that is asked from elsewhere looks for its own address
WIDGETS = ("selectbox", "multiselect", "date_input", "slider")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    log = tmp_path_factory.mktemp("hostile") / "log.txt"
    with serve(PROJECT, log, http_proxy=NOWHERE, https_proxy=NOWHERE) as server:
        yield server


class Answer(NamedTuple):
    """What a server answers: its status, its head and its body, as text."""

    status: int
    head: str
    body: str


def asked(url: str, data: bytes) -> Answer:
    """Send bytes as they are and return the answer; a client of HTTP would tidy the address first."""
    where = urlsplit(url)
    answer = b""
    with socket.create_connection((where.hostname or "", where.port or 80), timeout=20) as connection:
        connection.sendall(data)
        try:
            while part := connection.recv(65_536):
                answer += part
        except ConnectionResetError:  # a server that refuses a long head does not read it to its end
            pass
    head, _, body = answer.decode("utf-8", "replace").partition("\r\n\r\n")
    return Answer(int(head.split(" ", 2)[1]), head, body)


def got(url: str, path: str) -> Answer:
    host = urlsplit(url).netloc
    return asked(url, f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())


def joined(url: str, origin: str | None = None) -> ClientConnection:
    address = url.replace("http", "ws", 1) + "/_stcore/stream"
    here = Origin(url if origin is None else origin)
    return connect(address, subprotocols=[Subprotocol("streamlit")], max_size=None, origin=here)


class Run(NamedTuple):
    """What one run put on the page: its text, the ids of its widgets by key, its session, and whether it broke."""

    html: str
    widgets: dict[str, str]
    session: str
    broke: bool


def run(connection: ClientConnection, page: str = "", query: str = "", *states: WidgetState) -> Run:
    """Ask for a page with these values of widgets, and read until the run is over."""
    message = BackMsg()
    message.rerun_script.page_name = page
    message.rerun_script.query_string = query
    message.rerun_script.widget_states.widgets.extend(states)
    connection.send(message.SerializeToString())
    html, widgets, session, broke = [], {}, "", False
    while True:
        answer = ForwardMsg.FromString(connection.recv(timeout=30, decode=False))
        element = answer.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "html":
            html.append(element.html.body)
        elif kind in WIDGETS:
            identifier = getattr(element, kind).id
            widgets[identifier.rpartition("-")[2]] = identifier
        elif kind == "exception":
            broke = True
            html += [element.exception.message, *element.exception.stack_trace]
        if answer.WhichOneof("type") == "new_session":
            session = answer.new_session.initialize.session_id
        if answer.WhichOneof("type") == "script_finished":
            return Run("\n".join(html), widgets, session, broke)


def to_its_end(connection: ClientConnection) -> None:
    """Read what comes until the server ends the connection; raises ConnectionClosed then."""
    while True:
        connection.recv(timeout=20)


def well(url: str) -> None:
    """Assert that the server serves a reader who comes now."""
    assert got(url, "/_stcore/health").body == "ok"
    with joined(url) as connection:
        seen = run(connection)
    assert FINDING in seen.html
    assert not seen.broke


# ---- Uploads


def put(server: Server, session: str, head: str, body: bytes = b"", length: int | None = None) -> Answer:
    host = urlsplit(server.url).netloc
    lines = f"PUT /_stcore/upload_file/{session}/one HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{head}"
    lines += f"Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {length or len(body)}\r\n\r\n"
    return asked(server.url, lines.encode() + body)


FILE = (
    b'--b\r\nContent-Disposition: form-data; name="file"; filename="../../etc/x.yaml"\r\n'
    b"Content-Type: application/x\r\n\r\nledger: 1\r\n--b--\r\n"
)


def token(server: Server) -> str:
    found = re.search(r"_streamlit_xsrf=([^;]+)", got(server.url, "/_stcore/health").head)
    assert found is not None
    return f"X-Xsrftoken: {found[1]}\r\nCookie: _streamlit_xsrf={found[1]}\r\n"


def test_an_upload_needs_the_token_and_the_session_of_its_reader(running: Server) -> None:
    with joined(running.url) as connection:
        mine = run(connection, "your-ledger").session
        good = token(running)
        assert put(running, mine, "", FILE).status == 403
        assert put(running, mine, "X-Xsrftoken: a\r\nCookie: _streamlit_xsrf=a\r\n", FILE).status == 403
        assert put(running, mine, good.replace("Cookie", "Biscuit"), FILE).status == 403
        assert put(running, "00000000-0000-0000-0000-000000000000", good, FILE).status == 400
        assert put(running, "..%2f..%2fetc", good, FILE).status == 400
        assert put(running, mine, good, FILE).status == 204
    assert not list(PROJECT.parent.glob("etc/x.yaml"))


def test_an_upload_that_is_too_large_is_refused_by_what_it_announces(running: Server) -> None:
    with joined(running.url) as connection:
        mine = run(connection, "your-ledger").session
        answer = put(running, mine, token(running), length=32 * 1024 * 1024 + 10_000)
    assert (answer.status, answer.body) == (413, "File too large")


# ---- Addresses


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example/%2f..",
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/static/../dashboard.py",
        "/app/static/..%2fdashboard.py",
        "/media/..%2f..%2fdashboard.py",
        "/_stcore/component/x/..%2f..%2fa",
        "/a%00b",
        "/?x=" + "y" * 200_000,
    ],
    ids=lambda path: path[:40],
)
def test_a_path_that_leads_elsewhere_is_refused(running: Server, path: str) -> None:
    answer = got(running.url, path)
    assert answer.status == 400
    assert "location:" not in answer.head.lower()


@pytest.mark.parametrize(
    "path", ["/nothing", "/dashboard.py", "/data/positions.yaml", "/.streamlit/config.toml", "/.git/config"]
)
def test_no_file_of_the_project_is_served_and_nobody_is_sent_elsewhere(running: Server, path: str) -> None:
    answer = got(running.url, path)
    assert answer.body.startswith("<!--")  # the empty page of Streamlit, which then says that there is no such page
    assert answer.status == 200
    assert "location:" not in answer.head.lower()


@pytest.mark.parametrize("length", [7_000, 60_000])
def test_a_long_query_opens_the_page(running: Server, length: int) -> None:
    assert got(running.url, "/?states=" + "x" * length).status == 200
    with joined(running.url) as connection:
        seen = run(connection, "", "states=" + "x" * length)
        assert not seen.broke


def test_a_query_of_a_million_letters_is_left_alone(running: Server) -> None:
    with joined(running.url) as connection:
        seen = run(connection, "", "states=" + "x" * 1_000_000)
    assert FINDING in seen.html
    assert "xxxx" not in seen.html


# ---- Messages


@pytest.mark.parametrize(
    "origin", ["http://evil.invalid", "null", "file://", "http://127.0.0.1.evil.invalid", "http://evil.invalid:8501"]
)
def test_a_page_of_another_host_is_not_let_in(running: Server, origin: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        joined(running.url, origin)
    assert refused.value.response.status_code == 403
    assert got(running.url, "/_stcore/health").body == "ok"


@pytest.mark.parametrize(
    "data", ["text", b"\xff" * 100, b"\x00" * 10, b"\x0a\xff\xff\xff\xff\x0f"], ids=["text", "bytes", "nul", "a lie"]
)
def test_what_is_no_message_ends_its_own_connection_alone(running: Server, data: str | bytes) -> None:
    with joined(running.url) as connection:
        connection.send(data)
        with pytest.raises(ConnectionClosed):
            to_its_end(connection)
    well(running.url)


# ---- Values of widgets


def text(identifier: str, value: str) -> WidgetState:
    return WidgetState(id=identifier, string_value=value)


def texts(identifier: str, *values: str) -> WidgetState:
    state = WidgetState(id=identifier)
    state.string_array_value.data.extend(values)
    return state


FORGED: dict[str, Callable[[dict[str, str]], WidgetState]] = {
    "an option that is none": lambda ids: text(ids["topic"], "<script>window.__xss=1</script>"),
    "a ledger of a path": lambda ids: text(ids["ledger"], "../../etc/passwd"),
    "a state that is none": lambda ids: texts(ids["states"], "Atlantis", "__proto__"),
    "10,000 states": lambda ids: texts(ids["states"], *[f"X{n}" for n in range(10_000)]),
    "a day that is none": lambda ids: texts(ids["as_of"], "2011-02-31"),
    "a day out of reach": lambda ids: texts(ids["as_of"], "9999-12-31"),
    "a number for a text": lambda ids: WidgetState(id=ids["topic"], int_value=7),
    "a text for a list": lambda ids: text(ids["states"], "Russia"),
    "a truth for a day": lambda ids: WidgetState(id=ids["as_of"], bool_value=True),
    "a value of 15 MB": lambda ids: text(ids["topic"], "x" * 15_000_000),
    "a widget that is none": lambda ids: text("$$ID-0-nothing", "x"),
}


@pytest.mark.parametrize("forge", FORGED.values(), ids=FORGED)
def test_a_forged_value_harms_nobody_else(running: Server, forge: Callable[[dict[str, str]], WidgetState]) -> None:
    with joined(running.url) as connection, joined(running.url) as another:
        widgets = run(connection).widgets
        run(another)
        forged = run(connection, "", "", forge(widgets))
        assert "window.__xss" not in forged.html
        assert str(PROJECT) not in forged.html
        assert "bool" not in forged.html  # what went wrong is in the log
        assert FINDING in run(another).html
    well(running.url)
