"""Which redirects are followed, and that no key leaves its host."""

from __future__ import annotations

from typing import Any

import hogkit
import httpx
import pytest
from answering import BOTH, KEY, ME, ROWS, Ask, Host, asking, hosting, serving, serving_too
from calling import EVERY
from hogkit import access
from hogkit.redirects import MOST
from stepping import stepping

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
other = pytest.fixture(name="other")(serving_too)
ask = pytest.fixture(name="ask", params=BOTH)(asking)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_within_the_host_keeps_method_body_and_key(
    server: Host, ask: Ask, status: int
) -> None:
    server.will_answer(status, b"", {"location": f"{server.url}/moved/?a=b"})
    server.will_answer(200, ROWS)
    assert ask("query", "SELECT 1").rows == [(1,)]
    first, second = server.asked
    assert (second.method, second.path, second.query) == ("POST", "/moved/", {"a": ["b"]})
    assert (second.body, second.headers) == (first.body, first.headers)
    assert server.connections == 1


def test_a_relative_redirect_is_followed(server: Host, ask: Ask) -> None:
    server.will_answer(308, b"", {"location": "../@me"})
    server.will_answer(200, ME)
    assert ask("whoami").email == ME["email"]
    assert server.asked[1].path == "/api/users/@me"


def test_see_other_is_followed_with_a_get_without_a_body(server: Host, ask: Ask) -> None:
    server.will_answer(303, b"", {"location": "/result/"})
    server.will_answer(200, ROWS)
    assert ask("query", "SELECT 1").rows == [(1,)]
    second = server.asked[1]
    assert (second.method, second.path, second.body) == ("GET", "/result/", b"")
    assert second.headers["authorization"] == f"Bearer {KEY}"
    assert not {"content-length", "content-type", "transfer-encoding"} & set(second.headers)


@pytest.mark.parametrize("call", EVERY)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_another_host_is_refused_and_nothing_is_sent_there(
    server: Host, other: Host, ask: Ask, call: Any, status: int
) -> None:
    server.will_answer(status, b"", {"location": f"{other.url}/api/users/@me/"})
    with pytest.raises(hogkit.UnexpectedAnswer, match="where the key is not sent") as caught:
        ask(*call)
    assert (caught.value.status, caught.value.host) == (status, server.url)
    assert f"{other.url}/api/users/@me/" in str(caught.value)
    assert (other.connections, len(server.asked)) == (0, 1)


@pytest.mark.parametrize(
    "to",
    [
        "//{other}/x",
        "http://x@{other}/",
        "http://127.0.0.1.evil.example/",
        "ftp://{here}/x",
        "http://{here}.evil.example/",
    ],
)
def test_no_spelling_leads_to_another_host(server: Host, other: Host, ask: Ask, to: str) -> None:
    here, there = server.url.removeprefix("http://"), other.url.removeprefix("http://")
    server.will_answer(302, b"", {"location": to.format(here=here, other=there)})
    with pytest.raises(hogkit.UnexpectedAnswer, match="redirects to"):
        ask("whoami")
    assert (other.connections, len(server.asked)) == (0, 1)


@pytest.mark.parametrize(
    "to", ["/login?next=/api/", "/login/", "/accounts/login/", "https://us.posthog.com/login"]
)
def test_a_redirect_to_a_login_page_is_said_to_be_one(server: Host, ask: Ask, to: str) -> None:
    server.will_answer(302, b"", {"location": to})
    with pytest.raises(
        hogkit.UnexpectedAnswer, match=r"redirects to a login page, http\S+; is this PostHog"
    ):
        ask("whoami")
    assert len(server.asked) == 1


def test_a_circle_ends(server: Host, ask: Ask) -> None:
    server.will_answer(307, b"", {"location": "/x"})
    with pytest.raises(hogkit.UnexpectedAnswer, match="it redirects in a circle"):
        ask("whoami")
    assert len(server.asked) == MOST + 1


@pytest.mark.parametrize(
    "to", ["http://[::1", "http://:x/", "http://a:99999999/", "http://\x7f/", "https://"]
)
def test_a_redirect_to_what_is_no_url_is_refused(server: Host, ask: Ask, to: str) -> None:
    server.will_answer(302, b"", {"location": to})
    with pytest.raises(hogkit.UnexpectedAnswer, match="it redirects to"):
        ask("whoami")
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [300, 302, 304, 305])
def test_a_redirect_to_nowhere_is_no_answer(server: Host, ask: Ask, status: int) -> None:
    server.will_answer(status)
    with pytest.raises(hogkit.UnexpectedAnswer, match=f"answered {status}"):
        ask("whoami")


@pytest.mark.parametrize(
    ("host", "to", "followed"),
    [
        ("http://ph.example", "https://ph.example/x", True),
        ("http://ph.example", "https://PH.example:443/x", True),
        ("http://ph.example:80", "https://ph.example/x", True),
        ("http://ph.example", "http://ph.example:80/x", True),
        ("https://ph.example", "https://ph.example:443/x", True),
        ("https://ph.example", "http://ph.example/x", False),
        ("http://ph.example:8000", "https://ph.example:8000/x", False),
        ("http://ph.example:8000", "https://ph.example/x", False),
        ("http://ph.example", "https://ph.example:8443/x", False),
        ("http://ph.example", "https://www.ph.example/x", False),
        ("https://ph.example", "https://ph.example:8443/x", False),
    ],
)
def test_only_the_step_from_http_to_https_leaves_an_origin(
    host: str, to: str, followed: bool
) -> None:
    allowed = access.Access(host=host, bearer=KEY, agent="a", secrets=(KEY,))
    steps = stepping(httpx.Request("POST", f"{host}/x", content=b"body"), allowed)
    wire = next(steps).request
    answer = httpx.Response(307, headers={"location": to}, content=b"")
    if not followed:
        with pytest.raises(hogkit.UnexpectedAnswer, match="where the key is not sent"):
            steps.send(answer)
        return
    second = steps.send(answer).request
    assert (second.url, second.method, second.read()) == (httpx.URL(to), "POST", b"body")
    assert second.headers["authorization"] == wire.headers["authorization"] == f"Bearer {KEY}"
    assert second.headers["host"] == httpx.URL(to).netloc.decode()
    with pytest.raises(StopIteration):
        steps.send(httpx.Response(200))
