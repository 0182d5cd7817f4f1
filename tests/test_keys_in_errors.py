"""No error and no log shows a key, whatever a server says."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import reduce
from typing import Any

import pytest
from answering import Host, hosting
from calling import CALLS, PUBLIC
from hogkit import AsyncPostHog, PostHog
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from seeking import (
    PERSONAL,
    TOKENS,
    Records,
    attempt,
    frames,
    hidden,
    holding,
    logging_everything,
    told,
)

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
log = pytest.fixture(name="log", scope="module")(logging_everything)

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


def in_each_scene(examples: int, awaited: Any) -> Callable[[Any], Any]:
    """Some calls with keys of both ages, and always one on each client: the second is `awaited`."""
    marks = (
        example(kind=AsyncPostHog, call=awaited, status=400, personal="a" * 30, token="phc_" + "b" * 30),
        example(kind=PostHog, call=CALLS[0], status=200, personal="phx_" + "a" * 30, token="b" * 30),
        given(kind=KINDS, call=st.sampled_from(CALLS), status=STATUSES, personal=PERSONAL, token=TOKENS),
        settings(deadline=None, max_examples=examples),
        pytest.mark.parametrize("scene", SCENES),
    )  # fmt: skip
    return lambda test: reduce(lambda marked, mark: mark(marked), marks, test)


@in_each_scene(5, awaited=CALLS[2])
def test_a_server_that_says_the_keys_does_not_get_them_repeated(
    hosts: tuple[Host, Host], log: Records, kind: Any, scene: str, call: Any, status: int, personal: str, token: str
) -> None:  # fmt: skip
    log.said.clear()
    for word in (personal, token):
        ask = holding(kind, hosts[0], personal, token)
        SCENES[scene](hosts[0], status, word)
        if (error := attempt(ask, call)) is not None:
            hidden(told(error), personal, token)
    # httpcore logs what it receives: what a server says there is not ours to hide.
    ours = [said for name, said in log.said if not said.startswith("receive_response_")]
    hidden(repr(ours), personal, token)


@in_each_scene(4, awaited=CALLS[3])
def test_no_frame_of_an_error_and_no_logger_knows_a_key(
    hosts: tuple[Host, Host], log: Records, kind: Any, scene: str, call: Any, status: int, personal: str, token: str
) -> None:  # fmt: skip
    assume(personal not in token)  # a frame may show the token
    log.said.clear()
    ask = holding(kind, hosts[0], personal, token)
    SCENES[scene](hosts[0], status, "word")
    error = attempt(ask, call)
    hidden(repr(log.said), personal, token)
    assert any(name.startswith("httpcore") for name, _ in log.said)
    if error is not None:
        secrets = (personal,) if call in PUBLIC else (personal, token)
        hidden(told(error), personal, token)
        hidden(frames(error), *secrets)
