"""What counts as an answer: neither pages nor what is no JSON."""

from __future__ import annotations

import json
from typing import Any

import hogkit
import pytest
from answering import BOTH, Ask, Host, asking, hosting, serving
from calling import EVERY, PRIVATE, PUBLIC
from hogkit import Backoff, PostHog
from hogkit_api.api.annotations import annotations_create, annotations_list
from hogkit_api.client import Operation
from hogkit_api.models import Annotation

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

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
    asked = f"({server.asked[0].method} {server.asked[0].path})"
    assert str(caught.value) == f"{server.url} answered 200: {said}; {what} {asked}"


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


def _list(ask: Ask, **query: Any) -> Any:
    return ask.operation(annotations_list, "7", **query)


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        (_list, "/api/projects/7/annotations/"),
        (lambda ask: ask("flags.evaluate", "ada"), "/flags/"),
    ],
    ids=["operation", "flags"],
)
def test_what_cannot_be_read_says_which_request_it_was_the_answer_to(
    server: Host, ask: Ask, asked: Any, path: str
) -> None:
    ask.options["backoff"] = Backoff(tries=3, base=0.001)
    server.will_answer(502)
    server.will_answer(200, "{", {"x-request-id": "abc"}, kind="application/json")
    with pytest.raises(hogkit.UnexpectedAnswer) as caught:
        asked(ask)
    error = caught.value
    assert (error.path, error.tries, error.request_id) == (path, 2, "abc")
    assert (error.__cause__, error.__context__) == (None, None)


def test_a_url_that_is_too_long_is_said_without_what_is_below(server: Host, ask: Ask) -> None:
    with pytest.raises(hogkit.InvalidArgument, match="cannot be written as a URL") as caught:
        _list(ask, search="x" * 70_000)
    assert caught.value.__context__ is None
    assert not server.asked


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


@pytest.mark.parametrize("content", [[], [1], "x", 5, True, None])
@pytest.mark.parametrize("call", [*PRIVATE, PUBLIC[1]], ids=lambda call: call[0])
def test_json_that_is_no_object_is_an_unexpected_answer(
    server: Host, ask: Ask, call: Any, content: Any
) -> None:
    server.will_answer(200, json.dumps(content), kind="application/json")
    with pytest.raises(hogkit.UnexpectedAnswer, match="answered 200"):
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
