"""What a socket that breaks, stays silent or speaks no HTTP becomes."""

from __future__ import annotations

from typing import Any

import pytest
from answering import BOTH, Ask, Host, asking, hosting, serving
from calling import EVERY, unreachable

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)


@pytest.mark.parametrize("call", EVERY)
@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("will_reset", "reset|broke"),
        ("will_hang_up", "disconnected without sending a response"),
        ("will_break_off", "without sending complete message body"),
    ],
)
def test_a_broken_connection_is_unreachable(
    server: Host, ask: Ask, call: Any, fault: str, said: str
) -> None:
    getattr(server, fault)()
    error = unreachable(ask, *call)
    assert error.host == server.url
    assert any(words in error.reason for words in said.split("|"))
    assert len(server.asked) == 1


def test_no_answer_in_time_is_unreachable(server: Host, ask: Ask) -> None:
    ask.options["timeout"] = 0.1
    server.will_say_nothing()
    assert unreachable(ask).reason == "no answer in time (read time-out)"


@pytest.mark.parametrize("call", EVERY)
def test_a_refused_connection_is_unreachable(server: Host, ask: Ask, call: Any) -> None:
    with Free() as port:
        ask.options["host"] = f"http://127.0.0.1:{port}"
    assert (
        unreachable(ask, *call).reason
        == "connection refused; is the host right, and the server running?"
    )


class Free:
    """A port on which nobody listens."""

    def __enter__(self) -> int:
        host = Host()
        host.close()
        return host.port

    def __exit__(self, *_: object) -> None: ...


def test_a_host_without_an_address_is_unreachable(ask: Ask) -> None:
    ask.options["host"] = "http://nowhere.invalid"
    reason = unreachable(ask).reason
    assert reason.startswith(("no such host;", "its name cannot be looked up;"))


def test_tls_where_none_is_spoken_is_unreachable(server: Host, ask: Ask) -> None:
    ask.options["host"] = server.url.replace("http:", "https:")
    assert (
        unreachable(ask).reason
        == "it does not speak TLS there; is it http:// rather than https://?"
    )


@pytest.mark.parametrize(
    "raw",
    [b"SSH-2.0-OpenSSH_9.6\r\n", b"\x00" * 40 + b"\r\n\r\n", b"HTTP/1.1 2x0 OK\r\n\r\n", b"x" * 30_000 + b"\r\n\r\n",
     b"HTTP/1.1 200 OK\r\ncontent-length: -5\r\n\r\n", b"HTTP/1.1 200 OK\r\nbad header\r\n\r\n",
     b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n"],
    ids=range(7),
)  # fmt: skip
def test_what_is_no_http_is_unreachable(server: Host, ask: Ask, raw: bytes) -> None:
    server.will_send(raw, then_close=True)
    unreachable(ask)


def test_a_body_that_does_not_unpack_is_unreachable(server: Host, ask: Ask) -> None:
    server.will_answer(200, b"not gzip", {"content-encoding": "gzip"})
    unreachable(ask)
