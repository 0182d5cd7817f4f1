"""What PostHog, its ingest service or a proxy says when it refuses, and what becomes of it."""

from __future__ import annotations

import json
from typing import Any

import hogkit
import pytest
from answering import BOTH, Ask, Host, asking, hosting, serving
from hogkit.errors import error_for
from hogkit.problem import problem_from
from hogkit.redact import LONGEST

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

CALL = ("query", "SELECT 1")
PATH = "/api/projects/7/query/"


def four(type: str, code: str, detail: str, attr: str | None = None) -> dict[str, str | None]:
    """PostHog's own form (drf-exceptions-hog)."""
    return {"type": type, "code": code, "detail": detail, "attr": attr}


def refused(ask: Ask, *call: Any) -> Any:
    with pytest.raises(hogkit.ApiError) as caught:
        ask(*(call or CALL))
    assert len(str(caught.value).splitlines()) == 1
    assert str(caught.value).isprintable()
    return caught.value


KINDS = {401: hogkit.AuthenticationError, 403: hogkit.PermissionDenied}


def refusal(
    status: int, content: Any, headers: dict[str, str], kind: str | None
) -> hogkit.ApiError:
    """What a client makes of it, without a socket."""
    data = content.encode() if isinstance(content, str) else content
    if not isinstance(data, bytes):
        data, kind = json.dumps(content).encode(), kind or "application/json"
    told = {"content-type": kind} if kind else {}
    return error_for(problem_from(status, {**told, **headers}, data, method="POST", path=PATH))


SAYS_NOTHING = "and said nothing about it"
HTML = "(an HTML page, not an answer of PostHog's API)"
PAGE = "<!DOCTYPE html><html><head><title>{}</title></head><body><h1>x</h1></body></html>"


@pytest.mark.parametrize(
    ("status", "content", "kind", "told"),
    [
        # ingest and flags: plain text (rust/capture, rust/feature-flags)
        (400, "failed to parse request: missing field `event`", "text/plain", {"detail": "failed to parse request: missing field `event`"}),
        (401, "API key is not valid: personal_api_key", None, {"detail": "API key is not valid: personal_api_key"}),
        (503, "transient error", "text/plain; charset=utf-8", {"detail": "transient error"}),
        # rust/capture/src/v1/error.rs
        (400, {"error": "invalid_batch", "error_description": "batch is empty", "error_uri": "https://x"}, None, {"code": "invalid_batch", "detail": "batch is empty", "type": None}),
        (401, {"error": "unauthorized", "error_description": ""}, None, {"code": "unauthorized", "detail": "unauthorized"}),
        # /events/{bad id}: no attr; update_property: code and detail swapped
        (400, {"type": "validation_error", "code": "invalid_input", "detail": "Bad id."}, None, {"attr": None, "code": "invalid_input", "detail": "Bad id."}),
        (400, {"type": "validation_error", "code": "The property is wrong.", "detail": "invalid", "attr": None}, None, {"code": "The property is wrong.", "detail": "invalid"}),
        # Django REST framework's own forms
        (400, {"name": ["This field is required."]}, None, {"detail": '{"name": ["This field is required."]}', "code": None}),
        (400, ["Wrong."], None, {"detail": '["Wrong."]'}),
        (400, "“Wrong.”", None, {"detail": "“Wrong.”"}),
        (400, {"detail": {"name": ["Wrong."]}}, None, {"detail": '{"name": ["Wrong."]}'}),
        (400, {"detail": "Wrong.", "attr": 5, "code": ["a"], "type": None}, None, {"detail": "Wrong.", "attr": None, "code": None, "type": None}),
        # posthog/api/query.py
        (400, {"query_status": {"error": True, "error_message": "Unknown table 'x'"}}, None, {"detail": "Unknown table 'x'"}),
        (500, {"error": "It broke."}, None, {"detail": "It broke.", "code": None}),
        # nothing, or not enough
        (500, b"", None, {"detail": f"{SAYS_NOTHING} (0 bytes)"}),
        (500, " \n", None, {"detail": f"{SAYS_NOTHING} (2 bytes)"}),
        (500, b"\x00\x01\x02", None, {"detail": f"{SAYS_NOTHING} (3 bytes)"}),
        (500, {}, None, {"detail": "{}"}),
        (500, {"detail": ""}, None, {"detail": f"{SAYS_NOTHING} (14 bytes)"}),
        (500, {"detail": "\u0000\u200b"}, None, {"detail": f"{SAYS_NOTHING} (26 bytes)"}),
        (500, "null", "application/json", {"detail": "null"}),
        (500, '{"type": "server_error", "detail": "A ser', "application/json", {"detail": '{"type": "server_error", "detail": "A ser', "code": None}),
        (500, "[" * 100_000, "application/json", {"detail": "[" * LONGEST + "…"}),
        (500, "x" * 3_000_000, None, {"detail": "x" * LONGEST + "…"}),
        (500, {"detail": "y" * 10_000}, None, {"detail": "y" * LONGEST + "…"}),
        # what a terminal or a log would choke on
        (500, "one\r\ntwo\x1b[31m\ttwo\x00\u2028end", None, {"detail": "one two [31m two end"}),
        (500, {"detail": "one\n\x1b]0;x\x07two"}, None, {"detail": "one ]0;x two"}),
        (500, b"caf\xe9", "text/plain; charset=idna", {"detail": "caf�"}),
        (500, "é".encode("utf-16"), "text/plain; charset=utf-16", {"detail": "���"}),
        # HTML pages
        (502, PAGE.format("502 Bad Gateway"), "text/html", {"detail": f"502 Bad Gateway {HTML}"}),
        (504, PAGE.format("504 Gateway\n Time-out"), None, {"detail": f"504 Gateway Time-out {HTML}"}),
        (503, "<html><b>Down &amp; out</b></html>", None, {"detail": f"Down & out {HTML}"}),
        (500, "", "text/html", {"detail": "and said nothing about it (0 bytes)"}),
        (403, PAGE.format("Attention Required! | Cloudflare"), "text/html; charset=UTF-8", {"detail": f"Attention Required! | Cloudflare {HTML}", "request_id": "8a-FRA"}),
    ],
)  # fmt: skip
def test_a_refusal_of_any_other_form_is_told_in_one_line(
    status: int, content: Any, kind: str | None, told: dict[str, Any]
) -> None:
    error = refusal(status, content, {"cf-ray": "8a-FRA"}, kind)
    assert {name: getattr(error, name) for name in told} == told
    assert (error.status, error.method, error.path) == (status, "POST", PATH)
    others = hogkit.ServerError if status >= 500 else hogkit.Rejected
    assert type(error) is KINDS.get(status, others)
    said = str(error)
    assert said.startswith(f"POST {PATH}: {status} {error.detail.rstrip('.')}")
    assert said.isprintable()


def test_a_firewall_that_refuses_is_not_taken_for_a_missing_scope(server: Host, ask: Ask) -> None:
    server.will_answer(403, PAGE.format("Attention Required! | Cloudflare"), kind="text/html")
    assert "needs query:read" not in str(refused(ask))


@pytest.mark.parametrize("name", ["type", "code", "attr", "detail"])
def test_no_field_of_a_refusal_breaks_the_line_or_fills_the_screen(
    server: Host, ask: Ask, name: str
) -> None:
    server.will_answer(400, four("t", "c", "d", "a") | {name: "one\n\x1b[31mtwo" + "x" * 100_000})
    error = refused(ask)
    assert len(str(error)) < 3 * LONGEST
    assert getattr(error, name).isprintable()


def test_a_header_cannot_break_the_line_of_a_request_id(server: Host, ask: Ask) -> None:
    server.will_answer(400, b"", {"x-request-id": "a\x1b[31m" + "b" * 10_000})
    told = refused(ask).request_id
    assert told.isprintable()
    assert len(told) <= LONGEST + 1


@pytest.mark.parametrize("status", [400, 402, 413])
@pytest.mark.parametrize("call", [("capture_now", "e", "ada"), ("flags.evaluate", "ada")])
def test_a_refusal_of_a_public_endpoint_is_an_api_error_too(
    server: Host, ask: Ask, call: Any, status: int
) -> None:
    server.will_answer(status, "no\n", kind="text/plain")
    error = refused(ask, *call)
    assert (error.status, error.detail, error.method) == (status, "no", "POST")
    assert error.path == {"capture_now": "/i/v0/e/", "flags.evaluate": "/flags/"}[call[0]]


def test_a_public_endpoint_that_is_missing_is_not_found(server: Host, ask: Ask) -> None:
    server.will_answer(404, "not found", kind="text/plain")
    with pytest.raises(hogkit.NotFound):
        ask("capture_now", "e", "ada")


@pytest.mark.parametrize(
    ("status", "content", "kind"),
    [
        (404, PAGE.format("Page not found"), "text/html"),
        (404, "404 page not found", "text/plain"),
        (404, b"", None),
        (405, PAGE.format("Not allowed"), "text/html"),
        (405, "405 method not allowed", "text/plain"),
    ],
)
def test_a_missing_path_that_posthog_itself_did_not_say_is_another_server(
    server: Host, ask: Ask, status: int, content: Any, kind: str | None
) -> None:
    server.will_answer(status, content, kind=kind)
    with pytest.raises(
        hogkit.UnexpectedAnswer, match="app host, and not its ingest host"
    ) as caught:
        ask(*CALL)
    assert (caught.value.status, caught.value.host) == (status, server.url)


def test_a_405_without_a_body_is_posthogs_own(server: Host, ask: Ask) -> None:
    server.will_answer(405, b"", kind=None)  # posthog/api/forbid_destroy_model.py
    with pytest.raises(hogkit.Rejected, match="405 and said nothing"):
        ask(*CALL)


def test_advice_about_a_key_names_the_host_that_it_is_for(server: Host, ask: Ask) -> None:
    server.will_answer(401, four("authentication_error", "authentication_failed", "Invalid."))
    assert server.url in str(refused(ask))


@pytest.mark.parametrize(
    ("content", "error", "detail"),
    [
        ({"error": "Unable to resolve field: foo"}, "Rejected", "Unable to resolve field: foo"),
        ({"error": "Line 1\nis\twrong"}, "Rejected", "Line 1 is wrong"),
        ({"error": "x" * 10_000, "results": None}, "Rejected", "x" * LONGEST + "…"),
        ({"results": None, "query_status": {"error": True, "error_message": "Unknown table"}}, "Rejected", "Unknown table"),
    ],
)  # fmt: skip
def test_an_error_in_a_successful_answer_of_a_query_is_a_refusal(
    server: Host, ask: Ask, content: Any, error: str, detail: str
) -> None:
    server.will_answer(200, content)
    caught = refused(ask)
    assert type(caught) is getattr(hogkit, error)
    assert (caught.status, caught.detail, caught.path) == (200, detail, PATH)
