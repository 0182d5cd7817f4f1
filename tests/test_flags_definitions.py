"""`flags.definitions`: asked of the app host, and not sent again while nothing changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from answering import BOTH, KEY, TOKEN, Ask, Host, asking, hosting, serving
from flag_calls import each
from hogkit import (
    ConfigurationError,
    PermissionDenied,
    PostHog,
    QuotaExceeded,
    ServerError,
    UnexpectedAnswer,
)
from hogkit.flags import Definitions
from hogkit.sandbox import Sandbox

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

ANSWER = {
    "flags": [{"key": "beta", "active": True, "filters": {}, "version": 3}],
    "group_type_mapping": {"0": "company"},
    "cohorts": {"7": {"type": "AND"}},
}
ETAG = 'W/"0123"'


def twice(ask: Ask) -> list[Any]:
    """What one client gets, when it asks two times; the second in a copy with other options."""
    return each(ask, "flags.definitions", {}, {}, others=9.0)


def test_definitions_come_from_the_app_host_with_the_personal_key(server: Host, ask: Ask) -> None:
    server.will_answer(200, ANSWER, {"etag": ETAG})
    found = ask("flags.definitions")
    [asked] = server.asked
    assert (asked.method, asked.path) == ("GET", "/api/projects/7/feature_flags/local_evaluation/")
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert "if-none-match" not in asked.headers
    assert found == Definitions(
        flags=({"key": "beta", "active": True, "filters": {}, "version": 3},),
        group_type_mapping={"0": "company"},
        cohorts={"7": {"type": "AND"}},
        etag=ETAG,
    )
    with pytest.raises(AttributeError):
        found.etag = None


def test_what_did_not_change_is_the_same_object(server: Host, ask: Ask) -> None:
    server.will_answer(200, ANSWER, {"etag": ETAG})
    server.will_send(f"HTTP/1.1 304 Not Modified\r\netag: {ETAG}\r\n\r\n".encode())
    first, second = twice(ask)
    assert first is second
    assert server.asked[1].headers["if-none-match"] == ETAG


def test_what_changed_takes_its_place(server: Host, ask: Ask) -> None:
    server.will_answer(200, ANSWER, {"etag": ETAG})
    server.will_answer(200, {**ANSWER, "flags": []}, {"etag": 'W/"4567"'})
    first, second = twice(ask)
    assert (len(first.flags), len(second.flags), second.etag) == (1, 0, 'W/"4567"')


def test_a_failure_leaves_what_is_known(server: Host, ask: Ask) -> None:
    server.will_answer(200, ANSWER, {"etag": ETAG})
    server.will_answer(503, {"type": "server_error", "code": "error", "detail": "not cached"})
    server.will_send(f"HTTP/1.1 304 Not Modified\r\netag: {ETAG}\r\n\r\n".encode())
    first, failed, again = each(ask, "flags.definitions", {}, {}, {})
    assert isinstance(failed, ServerError)
    assert again is first


def test_without_an_etag_all_is_sent_again(server: Host, ask: Ask) -> None:
    server.will_answer(200, ANSWER)
    first, second = twice(ask)
    assert first == second
    assert first is not second
    assert not any("if-none-match" in asked.headers for asked in server.asked)


def test_nothing_new_that_nobody_asked_about_is_not_posthog_s(server: Host, ask: Ask) -> None:
    server.will_send(b"HTTP/1.1 304 Not Modified\r\n\r\n")
    with pytest.raises(UnexpectedAnswer, match="304"):
        ask("flags.definitions")


@pytest.mark.parametrize("body", [b"", [], {}, {"flags": {}}, "text", None])
def test_an_answer_without_definitions_is_not_posthog_s(server: Host, ask: Ask, body: Any) -> None:
    server.will_answer(200, body, kind="application/json")
    with pytest.raises(UnexpectedAnswer):
        ask("flags.definitions")


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (402, "payment_required", QuotaExceeded),
        (403, "permission_denied", PermissionDenied),
        (503, "error", ServerError),
    ],
)
def test_a_refusal_is_the_usual_error(
    server: Host, ask: Ask, status: int, code: str, kind: type[Exception]
) -> None:
    server.will_answer(status, {"type": "t", "code": code, "detail": "no", "attr": None})
    with pytest.raises(kind):
        ask("flags.definitions")


def test_without_a_personal_key_nothing_is_sent(server: Host, ask: Ask) -> None:
    ask.options["api_key"] = None
    with pytest.raises(ConfigurationError, match="personal API key"):
        ask("flags.definitions")
    assert not server.asked


# Against the stand-in.


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


def test_a_flag_that_is_made_changes_the_definitions(sandbox: Sandbox) -> None:
    sandbox.add_feature_flag("mine", rollout=50)
    environment = sandbox.environment
    with PostHog(
        environment["POSTHOG_API_KEY"],
        environment["POSTHOG_PROJECT_ID"],
        project_api_key=TOKEN,
        host=sandbox.url,
    ) as posthog:
        first = posthog.flags.definitions()
        assert posthog.flags.definitions() is first
        sandbox.add_feature_flag("other")
        second = posthog.flags.definitions()
    keys = [flag["key"] for flag in second.flags]
    assert [flag["key"] for flag in first.flags] == keys[:-1]
    assert keys[-2:] == ["mine", "other"]
    told = [request.headers.get("if-none-match") for request in sandbox.requests]
    assert told == [None, first.etag, first.etag]
    assert set(second.flags[-1]) == {
        "id", "team_id", "name", "key", "filters", "deleted", "active", "ensure_experience_continuity",
        "has_encrypted_payloads", "version", "evaluation_runtime", "evaluation_tags",
    }  # fmt: skip
