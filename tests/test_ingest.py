"""What `capture_now` sends, and which events it does not."""

from __future__ import annotations

import math
import time
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from typing import Any
from uuid import UUID

import hogkit
import pytest
from answering import BOTH, TOKEN, Ask, Host, asking, hosting, serving
from hogkit.client import AGENT
from hogkit.uuid7 import uuid7

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)


def test_capture_now_sends_one_event_and_gives_its_uuid(server: Host, ask: Ask) -> None:
    server.will_answer(200, {"status": "Ok"})
    before = datetime.now(UTC)
    uuid = ask("capture_now", "signed up", "ada", {"plan": "pro", "é": None, "n": [1, {"a": 0.5}]})
    [asked] = server.asked
    assert (asked.method, asked.path, asked.query) == ("POST", "/i/v0/e/", {})
    assert asked.headers["content-type"] == "application/json"
    sent = asked.json
    moment = datetime.fromisoformat(sent.pop("timestamp"))
    assert before <= moment <= datetime.now(UTC)
    lib, version = AGENT.split("/")
    assert sent == {
        "api_key": TOKEN, "event": "signed up", "distinct_id": "ada", "uuid": str(uuid),
        "properties": {
            "$lib": lib, "$lib_version": version, "$geoip_disable": True,
            "plan": "pro", "é": None, "n": [1, {"a": 0.5}],
        },
    }  # fmt: skip
    assert (uuid.version, uuid.variant) == (7, "specified in RFC 4122")
    assert abs((uuid.int >> 80) / 1000 - before.timestamp()) < 5


@pytest.mark.parametrize("status", [200, 201, 204])
@pytest.mark.parametrize("content", [b"", "1", "Ok", {"status": 1}, {"quota_limited": ["events"]}])
def test_capture_now_judges_by_the_status_alone(
    server: Host, ask: Ask, status: int, content: Any
) -> None:
    server.will_answer(status, b"" if status == 204 else content)
    assert isinstance(ask("capture_now", "e", "ada"), UUID)


def test_capture_now_sends_the_uuid_and_the_properties_that_were_given(
    server: Host, ask: Ask
) -> None:
    uuid = UUID(int=5)
    given = {"$geoip_disable": False, "$lib": "mine"}
    assert ask("capture_now", "e", "ada", given, uuid=uuid) == uuid
    sent = server.asked[0].json
    assert sent["uuid"] == str(uuid)
    assert sent["properties"]["$geoip_disable"] is False
    assert sent["properties"]["$lib"] == "mine"
    assert given == {"$geoip_disable": False, "$lib": "mine"}


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (datetime(2026, 1, 2, 10), "2026-01-02T10:00:00+00:00"),  # noqa: DTZ001
        (datetime(2026, 1, 2, 10, tzinfo=UTC), "2026-01-02T10:00:00+00:00"),
        (datetime(2026, 1, 2, 10, tzinfo=timezone(timedelta(hours=2))), "2026-01-02T10:00:00+02:00"),
        ("2026-01-02T10:00:00", "2026-01-02T10:00:00+00:00"),
        ("2026-01-02T10:00:00.25Z", "2026-01-02T10:00:00.250000+00:00"),
        ("2026-01-02", "2026-01-02T00:00:00+00:00"),
        ("2 Jan 2026 10:00", "2026-01-02T10:00:00+00:00"),
    ],
)  # fmt: skip
def test_capture_now_sends_a_moment_with_a_zone(
    server: Host, ask: Ask, given: Any, sent: str
) -> None:
    ask("capture_now", "e", "ada", timestamp=given)
    assert server.asked[0].json["timestamp"] == sent


def test_capture_now_converts_what_json_has_no_form_for(server: Host, ask: Ask) -> None:
    given = {"nan": float("nan"), "inf": -math.inf, "bytes": b"x", "day": date(2026, 1, 2)}
    ask("capture_now", "e", "ada", given)
    sent = server.asked[0].json["properties"]
    assert sent.items() >= {"nan": None, "inf": None, "bytes": "x", "day": "2026-01-02"}.items()


LOOP: dict[str, Any] = {}
LOOP["self"] = LOOP
DEEP: Any = []
for _ in range(100_000):
    DEEP = [DEEP]


@pytest.mark.parametrize(
    ("arguments", "options", "said"),
    [
        (("", "ada"), {}, "event: is empty"),
        ((" \t", "ada"), {}, "event: is empty"),
        (("e", ""), {}, "'e': distinct_id: is empty"),
        (("e", " "), {}, "'e': distinct_id: is empty"),
        (("e", "x" * 201), {}, "'e': distinct_id has 201 characters, and PostHog keeps 200"),
        (("e", "ada", {"a": object()}), {}, "'e': properties.a: cannot be sent as JSON: an object"),
        (
            ("e", "ada", {("a",): 1}),
            {},
            "'e': properties: cannot be sent as JSON: its key is a tuple",
        ),
        (
            ("e", "ada", {"a": "\ud800"}),
            {},
            "'e': properties.a: cannot be sent as JSON: text with a lone",
        ),
        (("e", "ada", {"a": LOOP}), {}, "cannot be sent as JSON: .* something within itself"),
        (("e", "ada", {"a": DEEP}), {}, "cannot be sent as JSON: more than 125 levels of nesting"),
        (("e", "ada"), {"timestamp": "soon"}, "soon"),
        (("e", "ada"), {"timestamp": "01/02/2026"}, "can be read as"),
        (("e", "ada"), {"timestamp": ""}, "is no moment"),
    ],
)
def test_an_event_that_posthog_would_refuse_is_not_sent(
    server: Host, ask: Ask, arguments: Any, options: Any, said: str
) -> None:
    with pytest.raises(hogkit.InvalidEvent, match=said):
        ask("capture_now", *arguments, **options)
    assert not server.asked


def test_an_id_of_the_longest_length_is_sent(server: Host, ask: Ask) -> None:
    ask("capture_now", "e", "é" * 200)
    assert server.asked[0].json["distinct_id"] == "é" * 200


def test_uuids_are_of_version_seven_and_sort_by_time() -> None:
    made = []
    for _ in range(4):
        made.append([uuid7() for _ in range(50)])
        time.sleep(0.002)
    assert all(
        uuid.version == 7 and uuid.variant == "specified in RFC 4122"
        for some in made
        for uuid in some
    )
    assert len({uuid for some in made for uuid in some}) == 200
    assert all(max(some) < min(later) for some, later in pairwise(made))
    assert abs((uuid7().int >> 80) / 1000 - time.time()) < 5
