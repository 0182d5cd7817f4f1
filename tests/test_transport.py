"""The one way out: what is sent where, what is followed, what counts as an answer."""

from __future__ import annotations

import asyncio
import gc
import pickle
import shutil
import ssl
import subprocess
import threading
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import hogkit
import httpx
import pytest
from answering import (
    BOTH,
    KEY,
    ME,
    ROWS,
    TOKEN,
    Ask,
    Host,
    asking,
    connection,
    hosting,
    serving,
    serving_too,
)  # fmt: skip
from hogkit import AsyncPostHog, PostHog, access, transport
from hogkit.exchange import MOST_REDIRECTS, exchange, redirected
from hogkit_api.api.annotations import annotations_create, annotations_list
from hogkit_api.client import Operation
from hogkit_api.models import Annotation

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
other = pytest.fixture(name="other")(serving_too)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

PRIVATE = [("whoami",), ("projects",), ("query", "SELECT 1")]
PUBLIC = [("capture_now", "e", "ada"), ("flags.evaluate", "ada")]
EVERY = [pytest.param(call, id=call[0]) for call in PRIVATE + PUBLIC]


def proxies_of_the_environment(monkeypatch: pytest.MonkeyPatch, **set: str) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUEST_METHOD"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in set.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def _tls_anew() -> Iterator[None]:
    """Certificates are read once a process; a test that names others wants them read again."""
    transport.tls.cache_clear()
    yield
    transport.tls.cache_clear()


BLOCKING = pytest.mark.parametrize("ask", BOTH[:1], indirect=True)
AWAITING = pytest.mark.parametrize("ask", BOTH[1:], indirect=True)


# What is sent


@pytest.mark.parametrize("call", [pytest.param(call, id=call[0]) for call in PRIVATE])
def test_a_private_endpoint_gets_the_personal_key_and_nothing_else(
    server: Host, other: Host, ask: Ask, call: Any
) -> None:
    ask.options["ingest_host"] = other.url
    server.will_answer(200, ME | ROWS)
    ask(*call)
    [asked] = server.asked
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert asked.headers["user-agent"] == f"hogkit/{hogkit.__version__}"
    assert TOKEN not in f"{asked}"
    assert KEY not in f"{asked.target} {asked.body!r}"
    assert other.asked == []


@pytest.mark.parametrize("call", [pytest.param(call, id=call[0]) for call in PUBLIC])
def test_a_public_endpoint_gets_the_project_token_in_its_body_and_nothing_else(
    server: Host, other: Host, ask: Ask, call: Any
) -> None:
    ask.options["ingest_host"] = other.url
    ask(*call)
    [asked] = other.asked
    assert asked.json["api_key"] == TOKEN
    assert asked.headers["user-agent"] == f"hogkit/{hogkit.__version__}"
    assert "authorization" not in asked.headers
    assert TOKEN not in f"{asked.target} {asked.headers}"
    assert KEY not in f"{asked}"
    assert server.asked == []


def test_headers_of_the_caller_cannot_change_who_asks(server: Host, ask: Ask) -> None:
    ask.get(headers={"Authorization": "Bearer mine", "User-Agent": "me", "X-A": "1"})
    [asked] = server.asked
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert asked.headers["user-agent"] == f"hogkit/{hogkit.__version__}"
    assert asked.headers["x-a"] == "1"


def test_a_request_to_another_host_is_not_sent(server: Host, other: Host, ask: Ask) -> None:
    for url in (
        f"{other.url}/x",
        f"http://localhost:{server.port}/x",
        f"https://127.0.0.1:{server.port}/x",
    ):
        with pytest.raises(hogkit.ConfigurationError, match="refused to send to http"):
            ask.get(url)
    assert (server.connections, other.connections) == (0, 0)


def test_a_host_with_a_path_has_its_endpoints_below_it(server: Host, ask: Ask) -> None:
    ask.options["host"] = f"{server.url}/ph/"
    server.will_answer(200, ME)
    ask("whoami")
    ask("flags.evaluate", "ada")
    assert [asked.path for asked in server.asked] == ["/ph/api/users/@me/", "/ph/flags/"]


def test_what_httpx_objects_carry_holds_no_key(server: Host, ask: Ask) -> None:
    server.will_answer(307, b"", {"location": "/y"})
    server.will_answer(200, {"a": 1})
    answer = ask.get()
    held = [answer, answer.request, answer.headers, answer.request.headers, answer.history, answer.request.extensions,
            answer.url, answer.request.url, vars(answer.request)]  # fmt: skip
    assert KEY not in f"{held!r} {answer.request.headers.raw!r}"
    assert KEY.encode() not in pickle.dumps(answer) + pickle.dumps(answer.request)
    assert (answer.json(), answer.elapsed.total_seconds() > 0) == ({"a": 1}, True)
    assert str(answer.url) == f"{server.url}/x"


def test_cookies_are_not_kept(server: Host, ask: Ask) -> None:
    server.will_answer(200, {}, {"set-cookie": "sessionid=s; Path=/"})

    def twice(client: Any) -> Any:
        if ask.kind is PostHog:
            return [connection(client).get("/x") for _ in range(2)]

        async def gets() -> Any:
            return [await connection(client).get("/x") for _ in range(2)]

        return gets()

    ask.run(twice)
    assert ["cookie" in asked.headers for asked in server.asked] == [False, False]
    assert server.connections == 1


def pieces() -> Iterator[bytes]:
    yield from (b"a" * 70_000, b"b", b"c" * 70_000)


async def awaited_pieces() -> AsyncIterator[bytes]:
    for piece in pieces():
        yield piece


@pytest.mark.parametrize("redirected", [False, True])
def test_a_body_that_streams_is_sent_whole(server: Host, ask: Ask, redirected: bool) -> None:
    if redirected:
        server.will_answer(308, b"", {"location": "/y"})
    server.will_answer(200, {})
    body = pieces() if ask.kind is PostHog else awaited_pieces()
    ask.run(lambda it: connection(it).post("/x", content=body))
    assert [asked.body for asked in server.asked] == [b"".join(pieces())] * (1 + redirected)


@pytest.mark.parametrize("redirected", [False, True])
def test_a_multipart_body_is_sent_whole(server: Host, ask: Ask, redirected: bool) -> None:
    if redirected:
        server.will_answer(307, b"", {"location": "/y"})
    server.will_answer(200, {})
    ask.run(
        lambda it: connection(it).post(
            "/x", files={"file": ("a.bin", bytes(200_000), "a/b")}, data={"n": "1"}
        )
    )
    for asked in server.asked:
        boundary = asked.headers["content-type"].partition("boundary=")[2].encode()
        assert asked.body.count(b"--" + boundary) == 3
        assert bytes(200_000) in asked.body
    assert len(server.asked) == 1 + redirected


# Redirects


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
    assert len(server.asked) == MOST_REDIRECTS + 1


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
    steps = exchange(httpx.Request("POST", f"{host}/x", content=b"body"), allowed)
    wire = next(steps)
    answer = httpx.Response(307, headers={"location": to}, content=b"")
    if not followed:
        with pytest.raises(hogkit.UnexpectedAnswer, match="where the key is not sent"):
            steps.send(answer)
        return
    second = steps.send(answer)
    assert (second.url, second.method, second.read()) == (httpx.URL(to), "POST", b"body")
    assert second.headers["authorization"] == wire.headers["authorization"] == f"Bearer {KEY}"
    assert second.headers["host"] == httpx.URL(to).netloc.decode()
    assert redirected(wire, httpx.Response(200), allowed) is None


# Answers that are none


LOGIN = "<!DOCTYPE html><html><head><title>PostHog</title></head><body>Log in</body></html>"
HOTEL = "<html><title>Hotel WiFi</title>Pay here</html>"


@pytest.mark.parametrize(
    ("page", "kind", "said"),
    [
        (LOGIN, "text/html; charset=utf-8", "this looks like a login page ('PostHog'), not PostHog's API"),
        (LOGIN, "application/json", "this looks like a login page ('PostHog'), not PostHog's API"),
        (LOGIN, None, "this looks like a login page ('PostHog'), not PostHog's API"),
        (HOTEL, "text/html", "this is an HTML page ('Hotel WiFi'), not PostHog's API"),
        (f"<html><title>{'x' * 9999}\n</title>", "text/html", f"this is an HTML page ({'x' * 80 + '…'!r}), not PostHog's API"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("call", EVERY)
def test_a_page_is_no_answer(
    server: Host, ask: Ask, call: Any, page: str, kind: str | None, said: str
) -> None:
    server.will_answer(200, page, kind=kind)
    with pytest.raises(hogkit.UnexpectedAnswer) as caught:
        ask(*call)
    what = (
        "is this PostHog's app host, and not its ingest host?"
        if call in PRIVATE
        else "is that PostHog's ingest host?"
    )
    assert str(caught.value) == f"{server.url} answered 200: {said}; {what}"


def test_a_page_is_no_answer_of_a_generated_operation(server: Host, ask: Ask) -> None:
    server.will_answer(200, LOGIN, kind="text/html")
    with pytest.raises(hogkit.UnexpectedAnswer, match="login page"):
        ask.operation(annotations_list, "7")
    with pytest.raises(hogkit.UnexpectedAnswer, match="login page"):
        ask.operation(annotations_create, "7", body=Annotation(content="x"))


@pytest.mark.parametrize(
    ("content", "kind", "said"),
    [
        ('{"count": 1, "resul', "application/json", "19 bytes, application/json"),
        ("OK", "text/plain", "2 bytes, text/plain"),
        (b"\x89PNG\r\n\x00", "image/png", "7 bytes, image/png"),
        ("{}{}", None, "4 bytes, no content type"),
        ("x" * 12_345, "application/json", "12,345 bytes"),
        (" ", "application/json", "1 bytes"),
    ],
)
@pytest.mark.parametrize(
    "call", [*PRIVATE, None], ids=lambda call: call[0] if call else "operation"
)
def test_a_success_that_is_no_json_is_no_answer(
    server: Host, ask: Ask, call: Any, content: Any, kind: Any, said: str
) -> None:
    server.will_answer(200, content, kind=kind)
    with pytest.raises(hogkit.UnexpectedAnswer, match="its body is not JSON") as caught:
        ask(*call) if call else ask.operation(annotations_list, "7")
    assert said in str(caught.value)


@pytest.mark.parametrize("content", ["", "OK", "[1]", "null", "{"])
def test_flags_that_are_no_object_are_no_answer(server: Host, ask: Ask, content: str) -> None:
    server.will_answer(200, content)
    with pytest.raises(hogkit.UnexpectedAnswer, match="its body is not a JSON object"):
        ask("flags.evaluate", "ada")


@pytest.mark.parametrize("call", [pytest.param(call, id=call[0]) for call in PRIVATE])
@pytest.mark.parametrize("status", [200, 202, 204])
def test_an_empty_success_is_no_answer(server: Host, ask: Ask, call: Any, status: int) -> None:
    server.will_answer(status)
    with pytest.raises(hogkit.UnexpectedAnswer):
        ask(*call)


@pytest.mark.parametrize("answer", ["text", "binary"])
def test_an_operation_that_answers_with_text_may_answer_with_a_page(
    server: Host, ask: Ask, answer: Any
) -> None:
    server.will_answer(200, LOGIN, kind="text/html")
    page = Operation(id="page", method="GET", path="/api/page/", answer=answer)
    name = "call" if ask.kind is PostHog else "call_async"
    assert ask.run(lambda it: getattr(it.api, name)(page, {}, {})).content == LOGIN.encode()


def test_a_generated_operation_has_our_errors(server: Host, ask: Ask) -> None:
    server.will_answer(
        403, {"type": "authentication_error", "code": "permission_denied", "detail": "No scope."}
    )
    with pytest.raises(
        hogkit.PermissionDenied, match="annotations_list needs annotation:read"
    ) as caught:
        ask.operation(annotations_list, "7")
    assert (caught.value.path, caught.value.problem.operation) == (
        "/api/projects/7/annotations/",
        "annotations_list",
    )


def test_a_generated_operation_gives_what_it_always_gives(server: Host, ask: Ask) -> None:
    server.will_answer(200, {"count": 1, "results": [{"id": 3, "content": "x"}]})
    answer = ask.operation(annotations_list, "7", limit=1)
    assert (answer.status_code, answer.parsed.results[0].content) == (200, "x")
    assert server.asked[0].query == {"limit": ["1"]}


# No answer


def unreachable(ask: Ask, *call: Any) -> hogkit.Unreachable:
    """What was raised, once it is sure that it is short and holds no frames that know the key."""
    with pytest.raises(hogkit.Unreachable) as caught:
        ask(*(call or ("whoami",)))
    error = caught.value
    assert isinstance(error.__cause__, httpx.RequestError)
    cause: BaseException | None = error.__cause__
    while cause is not None:
        assert cause.__traceback__ is None
        cause = cause.__cause__ or cause.__context__
    assert str(error) == f"{error.host} cannot be reached: {error.reason}"
    assert len(str(error).splitlines()) == 1
    assert len(error.reason) < 200
    return error


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


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if (openssl := shutil.which("openssl")) is None:
        pytest.skip("there is no openssl to make a certificate with")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    made = subprocess.run(
        [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=ph", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "-", "-out", "-"],
        capture_output=True, check=False,
    )  # fmt: skip
    if made.returncode:
        pytest.skip("openssl cannot make such a certificate")
    path.write_bytes(made.stdout)
    return path


@pytest.fixture(scope="module")
def secure(certificate: Path) -> Iterator[Host]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    host = Host(context)
    yield host
    host.close()


@pytest.mark.usefixtures("_tls_anew")
def test_a_certificate_of_an_unknown_authority_is_unreachable_and_one_that_was_named_is_trusted(
    secure: Host, certificate: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask.options["host"] = secure.url
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    said = "its TLS certificate is not trusted; for an authority of your own set SSL_CERT_FILE"
    assert unreachable(ask).reason == said
    secure.forget()
    secure.will_answer(200, ME)
    transport.tls.cache_clear()
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert ask("whoami").email == ME["email"]
    secure.forget()


@pytest.mark.usefixtures("_tls_anew")
@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_a_wrong_file_of_certificates_is_a_mistake_of_configuration(
    server: Host, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    path = tmp_path / "ca.pem"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    transport.tls.cache_clear()
    with pytest.raises(
        hogkit.ConfigurationError, match="SSL_CERT_FILE or SSL_CERT_DIR cannot be read"
    ):
        ask("whoami")
    assert server.connections == 0


# Proxies


def test_a_proxy_of_the_environment_is_asked(
    server: Host, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxies_of_the_environment(monkeypatch, HTTP_PROXY=server.url)
    ask.options["host"] = "http://ph.example"
    server.will_answer(200, ME)
    assert ask("whoami").email == ME["email"]
    assert server.asked[0].target == "http://ph.example/api/users/%40me/"
    assert server.asked[0].headers["host"] == "ph.example"


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
def test_a_proxy_is_asked_for_a_tunnel_and_does_not_see_the_key(
    server: Host, ask: Ask, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    proxies_of_the_environment(monkeypatch, **{name: server.url.replace("//", "//me:pw@")})
    ask.options["host"] = "eu"
    server.will_answer(403, "no")
    error = unreachable(ask)
    assert error.host == "https://eu.posthog.com"
    [asked] = server.asked
    assert (asked.method, asked.target) == ("CONNECT", "eu.posthog.com:443")
    assert asked.headers["proxy-authorization"].startswith("Basic ")
    assert KEY not in f"{asked}"
    assert "pw" not in str(error)


@pytest.mark.parametrize(
    ("host", "environment", "found"),
    [
        ("https://ph.example", {"HTTPS_PROXY": "http://p:1", "HTTP_PROXY": "http://p:2", "ALL_PROXY": "http://p:3"}, "http://p:1"),
        ("http://ph.example", {"HTTPS_PROXY": "http://p:1", "HTTP_PROXY": "http://p:2", "ALL_PROXY": "http://p:3"}, "http://p:2"),
        ("https://ph.example", {"HTTP_PROXY": "http://p:2", "ALL_PROXY": "http://p:3"}, "http://p:3"),
        ("https://ph.example", {"HTTP_PROXY": "http://p:2"}, None),
        ("https://ph.example", {"https_proxy": "http://p:1"}, "http://p:1"),
        ("https://ph.example", {"HTTPS_PROXY": ""}, None),
        ("https://ph.example", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "*"}, None),
        ("https://ph.example", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "x.example, ph.example"}, None),
        ("https://ph.example", {"HTTPS_PROXY": "http://p:1", "no_proxy": ".example"}, None),
        ("https://ph.example:8000", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "ph.example"}, None),
        ("https://ph.example:8000", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "ph.example:8000"}, None),
        ("https://ph.example:8000", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "ph.example:9000"}, "http://p:1"),
        ("https://notph.example", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "ph.example"}, "http://p:1"),
        ("http://127.0.0.1:8000", {"HTTP_PROXY": "http://p:2"}, None),
        ("http://[::1]:8000", {"HTTP_PROXY": "http://p:2"}, None),
        ("http://localhost:8000", {"ALL_PROXY": "http://p:3"}, None),
    ],
)  # fmt: skip
def test_the_proxy_for_a_host(
    monkeypatch: pytest.MonkeyPatch, host: str, environment: dict[str, str], found: str | None
) -> None:
    proxies_of_the_environment(monkeypatch, **environment)
    proxy = transport.proxy(host)
    assert (proxy and str(proxy.url)) == found


def test_a_proxy_without_a_scheme_is_one_all_the_same(
    server: Host, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxies_of_the_environment(monkeypatch, HTTP_PROXY=server.url.removeprefix("http://"))
    ask.options["host"] = "http://ph.example"
    server.will_answer(200, ME)
    assert ask("whoami").email == ME["email"]


@pytest.mark.parametrize("url", ["http://[::1", "ftp://proxy.example", "socks9://proxy.example"])
def test_a_proxy_that_cannot_be_is_a_mistake_of_configuration(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    proxies_of_the_environment(monkeypatch, HTTP_PROXY=url)
    ask.options["host"] = "http://ph.example"
    with pytest.raises(hogkit.ConfigurationError, match=r"(?i)proxy"):
        ask("whoami")


# The life of a client


def test_a_client_can_be_used_after_it_was_closed_and_closed_twice(server: Host, ask: Ask) -> None:
    server.will_answer(200, ME)
    client = ask.client()
    if isinstance(client, PostHog):
        client.close()
        for _ in range(2):
            assert client.whoami().email == ME["email"]
            client.flags.evaluate("ada")
            client.close()
            client.close()
    else:

        async def use() -> None:
            await client.aclose()
            for _ in range(2):
                assert (await client.whoami()).email == ME["email"]
                await client.flags.evaluate("ada")
                await client.aclose()
                await client.aclose()

        asyncio.run(use())
    gc.collect()
    assert server.connections == 4


def test_a_connection_is_used_again(server: Host, ask: Ask) -> None:
    server.will_answer(200, ME)
    if ask.kind is PostHog:
        with PostHog(**ask.options) as client:
            for _ in range(5):
                client.whoami()
    else:

        async def use() -> None:
            async with AsyncPostHog(**ask.options) as client:
                for _ in range(5):
                    await client.whoami()

        asyncio.run(use())
    assert (len(server.asked), server.connections) == (5, 1)


@AWAITING
def test_one_client_serves_two_event_loops_in_turn(server: Host, ask: Ask) -> None:
    server.will_answer(200, ME)
    client = AsyncPostHog(**ask.options)

    async def use() -> str:
        async with client:
            return (await client.whoami()).email

    assert [asyncio.run(use()) for _ in range(3)] == [ME["email"]] * 3
    gc.collect()


@AWAITING
def test_a_client_of_a_loop_that_is_over_serves_the_next_one_and_can_be_closed_there(
    server: Host, ask: Ask
) -> None:
    server.will_answer(200, ME, {"connection": "close"})
    client = AsyncPostHog(**ask.options)

    async def use() -> str:
        return (await client.whoami()).email

    assert [asyncio.run(use()) for _ in range(2)] == [ME["email"]] * 2
    asyncio.run(client.aclose())
    gc.collect()


@AWAITING
def test_many_tasks_share_one_client(server: Host, ask: Ask) -> None:
    server.will_answer(200, ME)

    async def use() -> list[Any]:
        async with AsyncPostHog(**ask.options) as client:
            return await asyncio.gather(*(client.whoami() for _ in range(20)))

    assert {user.email for user in asyncio.run(use())} == {ME["email"]}
    assert (len(server.asked), server.connections <= 20) == (20, True)


@BLOCKING
def test_eight_threads_share_one_client_and_its_connections(server: Host, ask: Ask) -> None:
    server.will_answer(200, ME)
    start = threading.Barrier(8)

    def use(client: PostHog) -> list[str]:
        start.wait(10)
        return [client.whoami().email for _ in range(5)]

    with PostHog(**ask.options) as client, ThreadPoolExecutor(8) as pool:
        found = [future.result(30) for future in [pool.submit(use, client) for _ in range(8)]]
    assert found == [[ME["email"]] * 5] * 8
    assert len(server.asked) == 40
    assert 1 <= server.connections <= 8


@pytest.mark.parametrize("call", [("whoami",), ("capture_now", "e", "ada")])
def test_a_transport_of_the_other_kind_is_a_mistake_of_configuration(
    server: Host, ask: Ask, call: Any
) -> None:
    blocking = ask.kind is PostHog
    ask.options["transport"] = httpx.AsyncHTTPTransport() if blocking else httpx.HTTPTransport()
    said = (
        "AsyncHTTPTransport cannot carry blocking"
        if blocking
        else "HTTPTransport cannot carry awaited"
    )
    with pytest.raises(hogkit.ConfigurationError, match=f"transport: {said} calls"):
        ask(*call)
    assert server.connections == 0


def test_a_transport_of_the_caller_carries_what_httpx_would(ask: Ask) -> None:
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, json=ME)

    ask.options |= {"transport": httpx.MockTransport(answer), "host": "us"}
    assert ask("whoami").email == ME["email"]
    ask("capture_now", "e", "ada")
    assert [str(request.url) for request in asked] == [
        "https://us.posthog.com/api/users/%40me/",
        "https://us.i.posthog.com/i/v0/e/",
    ]
    assert asked[0].headers["authorization"] == f"Bearer {KEY}"
    assert "authorization" not in asked[1].headers


def test_the_time_out_is_for_each_try_and_a_connection_has_ten_seconds(ask: Ask) -> None:
    told: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        told.append(request.extensions["timeout"])
        return httpx.Response(200, json=ME)

    ask.options |= {"transport": httpx.MockTransport(answer)}
    for seconds in (None, 3):
        ask.options |= {"timeout": seconds} if seconds else {}
        ask("whoami")
    assert [(one["connect"], one["read"], one["write"], one["pool"]) for one in told] == [
        (10.0, 100.0, 100.0, 100.0),
        (3, 3, 3, 3),
    ]
