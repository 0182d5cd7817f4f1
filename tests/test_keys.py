"""Nothing that is said, logged or raised shows a key, whatever a server or a caller does."""

from __future__ import annotations

import asyncio
import copy
import json
import logging
import pickle
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hogkit
import httpx
import pytest
from answering import BARE_KEYS, BOTH, ME, VARIABLES, Ask, Host, connection, encoded, hosting, keys
from hogkit import AsyncPostHog, PostHog
from hogkit.redact import redact
from hogkit_api.api.annotations import annotations_list, annotations_retrieve
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
kinds = pytest.mark.parametrize("kind", BOTH)

PERSONAL = keys("phx_", "phs_", "pha_") | BARE_KEYS
TOKENS = keys("phc_") | BARE_KEYS
CALLS = [
    ("whoami",), ("projects",), ("query", "SELECT 1"), ("capture_now", "e", "ada"), ("flags.evaluate", "ada"),
]  # fmt: skip
HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


class Records(logging.Handler):
    """All that is logged, with its arguments."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.said: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append((record.name, f"{record.getMessage()} {record.msg!r} {record.args!r}"))


@pytest.fixture(name="log", scope="module")
def logging_everything() -> Iterator[Records]:
    records, root = Records(), logging.getLogger()
    before = root.level
    root.addHandler(records)
    root.setLevel(logging.DEBUG)
    yield records
    root.removeHandler(records)
    root.setLevel(before)


def chain(error: BaseException) -> Iterator[BaseException]:
    """The error and all that led to it."""
    todo, known = [error], set[int]()
    while todo:
        one = todo.pop()
        if id(one) in known:
            continue
        known.add(id(one))
        yield one
        todo += [other for other in (one.__cause__, one.__context__) if other is not None]


def told(error: BaseException) -> str:
    """All that can be read of an error without looking into frames."""
    said = ["".join(traceback.format_exception(error))]
    for one in chain(error):
        said += [
            str(one),
            repr(one),
            repr(one.args),
            repr(vars(one)),
            repr(getattr(one, "__notes__", ())),
        ]
    for same in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        said += [repr(same), str(same)]
    said.append(pickle.dumps(error).decode("latin-1"))
    return "\n".join(said)


def frames(error: BaseException) -> str:
    """The variables of all frames but those of the tests, as error trackers send them."""
    said = []
    for one in chain(error):
        found = traceback.TracebackException.from_exception(one, capture_locals=True)
        said += [
            f"{frame.filename}:{frame.lineno} {frame.name} {frame.locals}"
            for frame in found.stack
            if Path(frame.filename).parent != HERE
        ]
    return "\n".join(said)


def hidden(said: str, *secrets: str) -> None:
    for secret in secrets:
        assert secret not in said, f"...{said[max(0, said.index(secret) - 200) :][:400]}..."


def attempt(ask: Ask, call: Any) -> Exception | None:
    try:
        ask(*call)
    except hogkit.PostHogError as error:
        return error
    return None


def asking(kind: Any, host: Host, personal: str, token: str) -> Ask:
    host.forget()
    ask = Ask(kind, host.url)
    ask.options |= {"api_key": personal, "project_api_key": token}
    return ask


# What a server may do, given a word that it says wherever it can.

Scene = Callable[[Host, int, str], None]
PAGE = "<html><head><title>{0}</title></head><body>{0} login</body></html>"


def answers(content: Callable[[str], Any], kind: str | None = None) -> Scene:
    return lambda host, status, word: host.will_answer(status, content(word), kind=kind)


def says_in(header: str, form: str = "{}") -> Scene:
    return lambda host, status, word: host.will_answer(status, {}, {header: form.format(word)})


def redirects(form: str) -> Scene:
    def scene(host: Host, status: int, word: str) -> None:
        host.will_answer(307, b"", {"location": form.format(word, host=host.url)})
        host.will_answer(status, {"detail": word})

    return scene


def sends(form: str) -> Scene:
    return lambda host, status, word: host.will_send(form.format(word).encode(), then_close=True)


SCENES: dict[str, Scene] = {
    **{
        f"four fields, {name}": answers(lambda word, name=name: {"type": "a", "code": "b", "detail": "c", "attr": "d", name: f"x {word}"})
        for name in ("type", "code", "detail", "attr")
    },
    "text": answers(lambda word: f"the key {word} is wrong\n", "text/plain"),
    "text of the key alone": answers(lambda word: word),
    "v1": answers(lambda word: {"error": word, "error_description": f"no {word}", "error_uri": word}),
    "fields": answers(lambda word: {word: [f"{word} is wrong"]}),
    "query status": answers(lambda word: {"query_status": {"error": True, "error_message": f"no {word}"}}),
    "error": answers(lambda word: {"error": f"no {word}"}),
    "rows": answers(lambda word: {"results": word, "columns": [word]}),
    "array": answers(lambda word: [word]),
    "json text": answers(json.dumps, "application/json"),
    "cut off": answers(lambda word: f'{{"detail": "{word}', "application/json"),
    "page": answers(PAGE.format, "text/html"),
    "page as json": answers(PAGE.format, "application/json"),
    "page without a title": answers(lambda word: f"<html>{word}</html>", "text/html"),
    "long": answers(lambda word: "x" * 480 + " " + word),
    "binary": answers(lambda word: b"\xff\x00" + word.encode() + b"\xfe"),
    "not gzip": lambda host, status, word: host.will_answer(status, word, {"content-encoding": "gzip"}),
    "x-request-id": says_in("x-request-id"),
    "cf-ray": says_in("cf-ray"),
    "retry-after": says_in("retry-after"),
    "www-authenticate": says_in("www-authenticate"),
    "set-cookie": says_in("set-cookie", "k={}; Path=/"),
    "content-type": lambda host, status, word: host.will_answer(status, "no json", kind=f"text/{word}"),
    "redirect, query": redirects("/x?k={}"),
    "redirect, path": redirects("/{}/x"),
    "redirect elsewhere": redirects("http://ph.example/{0}?k={0}#{0}"),
    "redirect to a host": redirects("http://{}.example/"),
    "redirect with a user": redirects("http://{0}:{0}@ph.example/"),
    "redirect to a login": redirects("/login?next={}"),
    "redirect to a login below": redirects("/{}/login"),
    "redirect to no url": redirects("http://[{}"),
    "redirect to no port": redirects("http://ph.example:{}/"),
    "reason": sends("HTTP/1.1 500 {}\r\ncontent-length: 0\r\n\r\n"),
    "no http": sends("{}\r\n\r\n"),
    "bad header": sends("HTTP/1.1 200 OK\r\n{} x\r\n\r\n"),
    "bad chunk": sends("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{}\r\n"),
    "bad length": sends("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n"),
    "reset": lambda host, status, word: host.will_reset(),
    "hang up": lambda host, status, word: host.will_hang_up(),
    "half": lambda host, status, word: host.will_break_off(json.dumps({"detail": word}).encode()),
    "redirect, then reset": lambda host, status, word: (
        host.will_answer(307, b"", {"location": "/x"}), host.will_reset(), None)[-1],
    "redirect in a circle": lambda host, status, word: host.will_answer(307, b"", {"location": "/x"}),
}  # fmt: skip
KINDS = st.sampled_from([PostHog, AsyncPostHog])
STATUSES = st.sampled_from(
    [200, 202, 304, 400, 401, 402, 403, 404, 405, 409, 429, 500, 502, 503, 512, 513]
)


@pytest.mark.parametrize("scene", SCENES)
@settings(deadline=None, max_examples=5)
@given(kind=KINDS, call=st.sampled_from(CALLS), status=STATUSES, personal=PERSONAL, token=TOKENS)
@example(kind=PostHog, call=CALLS[0], status=200, personal="phx_" + "a" * 30, token="b" * 30)
@example(kind=AsyncPostHog, call=CALLS[2], status=400, personal="a" * 30, token="phc_" + "b" * 30)
def test_a_server_that_says_the_keys_does_not_get_them_repeated(
    hosts: tuple[Host, Host], log: Records, kind: Any, scene: str, call: Any, status: int, personal: str, token: str
) -> None:  # fmt: skip
    log.said.clear()
    for word in (personal, token):
        ask = asking(kind, hosts[0], personal, token)
        SCENES[scene](hosts[0], status, word)
        if (error := attempt(ask, call)) is not None:
            hidden(told(error), personal, token)
    # httpcore logs what it receives: what a server says there is not ours to hide.
    ours = [said for name, said in log.said if not said.startswith("receive_response_")]
    hidden(repr(ours), personal, token)


@pytest.mark.parametrize("scene", SCENES)
@settings(deadline=None, max_examples=4)
@given(kind=KINDS, call=st.sampled_from(CALLS), status=STATUSES, personal=PERSONAL, token=TOKENS)
@example(kind=PostHog, call=CALLS[0], status=200, personal="phx_" + "a" * 30, token="b" * 30)
@example(kind=AsyncPostHog, call=CALLS[3], status=400, personal="a" * 30, token="phc_" + "b" * 30)
def test_no_frame_of_an_error_and_no_logger_knows_a_key(
    hosts: tuple[Host, Host], log: Records, kind: Any, scene: str, call: Any, status: int, personal: str, token: str
) -> None:  # fmt: skip
    assume(personal not in token)  # a frame may show the token
    log.said.clear()
    ask = asking(kind, hosts[0], personal, token)
    SCENES[scene](hosts[0], status, "word")
    error = attempt(ask, call)
    hidden(repr(log.said), personal, token)
    assert any(name.startswith("httpcore") for name, _ in log.said)
    if error is not None:
        secrets = (personal,) if call in CALLS[3:] else (personal, token)
        hidden(told(error), personal, token)
        hidden(frames(error), *secrets)


@kinds
def test_the_project_token_is_in_no_frame_but_that_of_the_call_that_sends_it(
    hosts: tuple[Host, Host], kind: Any
) -> None:
    ask = asking(kind, hosts[0], "phx_" + "a" * 30, "phc_" + "b" * 30)
    hosts[0].will_answer(500)
    for call in CALLS[3:]:
        error = attempt(ask, call)
        assert error is not None
        knowing = {
            line.partition(":")[0]
            for line in frames(error).splitlines()
            if "phc_" + "b" * 30 in line
        }
        assert {Path(path).name for path in knowing} <= {
            "ingest.py",
            "flags.py",
            "public.py",
            "_client.py",
        }


@kinds
@pytest.mark.parametrize("fault", ["will_say_nothing", "will_reset", "will_hang_up"])
def test_a_fault_of_the_socket_shows_no_key_in_any_frame(
    hosts: tuple[Host, Host], log: Records, kind: Any, fault: str
) -> None:
    personal = "phx_" + "a" * 30
    ask = asking(kind, hosts[0], personal, "phc_" + "b" * 30)
    ask.options["timeout"] = 0.05
    getattr(hosts[0], fault)()
    error = attempt(ask, ("whoami",))
    assert isinstance(error, hogkit.Unreachable)
    said = frames(error)
    hidden(said + told(error), personal)
    assert "transport.py" in said
    assert "httpcore" not in said.replace("httpcore.", "")


def test_a_call_that_is_cancelled_shows_no_key_in_any_frame(hosts: tuple[Host, Host]) -> None:
    personal = "phx_" + "a" * 30
    ask = asking(AsyncPostHog, hosts[0], personal, "phc_" + "b" * 30)
    hosts[0].will_say_nothing()

    async def give_up(client: AsyncPostHog) -> None:
        await asyncio.wait_for(client.whoami(), 0.05)

    with pytest.raises(TimeoutError) as caught:
        ask.run(give_up)
    said = frames(caught.value)
    assert "transport.py" in said
    hidden(said, personal)


@kinds
@pytest.mark.parametrize("wrong", [RuntimeError("broken"), KeyboardInterrupt()])
def test_what_else_a_transport_raises_shows_no_key_in_any_frame(
    kind: Any, wrong: BaseException
) -> None:
    personal, token = "phx_" + "a" * 30, "phc_" + "b" * 30

    def answer(request: httpx.Request) -> httpx.Response:
        raise wrong

    ask = Ask(kind, "https://ph.example")
    ask.options |= {
        "api_key": personal,
        "project_api_key": token,
        "transport": httpx.MockTransport(answer),
    }
    with pytest.raises(type(wrong)) as caught:
        ask("whoami")
    said = frames(caught.value)
    assert "transport.py" in said
    hidden(said, personal, token)


EMBEDDED = ["{}", "a {} b", "[{}]", "'{}'", "x={}", "/{}/", "é{}", "{}\n"]


@kinds
@settings(deadline=None, max_examples=20)
@given(
    personal=PERSONAL,
    token=TOKENS,
    foreign=keys("phx_", "phc_", "phs_", "pha_", "phr_"),
    form=st.sampled_from(EMBEDDED),
)
def test_a_key_is_not_sent_in_a_url(
    hosts: tuple[Host, Host], log: Records, kind: Any, personal: str, token: str, foreign: str, form: str
) -> None:  # fmt: skip
    log.said.clear()
    ask = asking(kind, hosts[0], personal, token)
    for key in (personal, token, foreign):
        given = form.format(key)
        for use in (
            lambda it, given=given: ask.operation(annotations_list, given),
            lambda it, given=given: ask.operation(annotations_list, "7", search=given),
            lambda it, given=given: ask.operation(annotations_retrieve, "7", given),
            lambda it, given=given: ask.get("/x", params={"a": "1", given: "2"}),
            lambda it, given=given: ask("projects", given),
        ):
            with pytest.raises(
                hogkit.ConfigurationError, match="refused to send a key in a URL"
            ) as caught:
                use(None)
            hidden(told(caught.value), personal, token, foreign)
    assert hosts[0].connections == 0
    hidden(repr(log.said), personal, token, foreign)


@kinds
@settings(deadline=None, max_examples=25)
@given(personal=PERSONAL, token=TOKENS)
def test_nothing_that_a_client_is_made_of_shows_a_key(
    hosts: tuple[Host, Host], kind: Any, personal: str, token: str
) -> None:
    ask = asking(kind, hosts[0], personal, token)

    def look(client: Any) -> Any:
        context = client._context
        http = connection(client)
        public = context.public.blocking() if kind is PostHog else context.public.running()
        every = [
            client, client.settings, client.flags, client.api, client.api.with_timeout(3), client.whoami, context,
            context.private, context.public, context.private.access, context.public.access, http, public,
            http._transport, http.headers, http.cookies, http.auth, http.base_url, public._transport, public.headers,
            client.api.token, http.build_request("GET", "/x").headers,
        ]  # fmt: skip
        hidden("".join(f"{one} {one!r} {one:}" for one in every), personal, token)
        hidden(repr([vars(one) for one in (http, public)]), personal, token)

        async def nothing() -> None: ...

        return nothing() if kind is AsyncPostHog else None

    ask.run(look)


@settings(deadline=None)
@given(key=BARE_KEYS | keys("phx_", "phc_", "phs_", "pha_", "phr_"), slip=st.sampled_from(EMBEDDED))
@pytest.mark.parametrize("slot", ["api_key", "project_api_key", "project_id"])
def test_a_key_in_a_wrong_place_is_not_shown(slot: str, key: str, slip: str) -> None:
    try:
        client = PostHog(**{slot: slip.format(key)})
    except hogkit.ConfigurationError as error:
        hidden(told(error), key)
    else:
        hidden(f"{client!r} {client.settings!r}", key)


@settings(deadline=None)
@given(
    parts=st.lists(st.text("ab1_-. :/\"'\n%é"), min_size=2, max_size=4),
    key=keys("phx_", "phc_", "phs_", "pha_", "phr_", "PHX_"),
    own=BARE_KEYS,
)
def test_redacting_leaves_no_key_and_changes_nothing_else(
    parts: list[str], key: str, own: str
) -> None:
    assert redact(f"({key})", own) == f"({key[:4]}…)"
    assert redact(f"{parts[0]}{own}{parts[1]}", own) == f"{parts[0]}…{parts[1]}"
    assert redact("".join(parts), own) == "".join(parts)
    assert own not in redact(own.join(parts), own)


@kinds
def test_a_success_is_given_as_it_came_and_logged_without_a_key(
    hosts: tuple[Host, Host], log: Records, kind: Any
) -> None:
    log.said.clear()
    ask = asking(kind, hosts[0], "phx_" + "a" * 30, "phc_" + "b" * 30)
    hosts[0].will_send(
        encoded(
            200,
            {"content-type": "application/json", "content-length": "24"},
            b'{"email": "ada@e.com"}  ',
        )
    )
    assert ask("whoami").email == "ada@e.com"
    assert {"httpx", "httpcore.connection", "httpcore.http11"} <= {name for name, _ in log.said}
    hidden(repr(log.said), "a" * 30, "b" * 30)
    assert ME
