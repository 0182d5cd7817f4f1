"""What the facade's methods send and give back, each on both clients; and how they are put together."""

from __future__ import annotations

import ast
import inspect
import json
import os
import pydoc
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path
from typing import Any
from uuid import UUID

import hogkit
import pytest
from answering import (
    BOTH,
    KEY,
    ME,
    PROJECT,
    ROWS,
    TOKEN,
    Ask,
    Host,
    asking,
    hosting,
    serving,
    serving_too,
)
from hogkit import AsyncPostHog, PostHog, _api
from hogkit.account import PAGE, Organization
from hogkit.client import AGENT
from hogkit.flags import Evaluation, Flag
from hogkit.uuid7 import uuid7

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
other = pytest.fixture(name="other")(serving_too)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

ROOT = Path(__file__).parents[1]
FACADE = ROOT / "facade" / "hogkit"
CALLS = [("whoami",), ("projects",), ("query", "SELECT 1"), ("flags.evaluate", "ada")]


def test_whoami_tells_whose_key_it_is(server: Host, ask: Ask) -> None:
    data = ME | {
        "first_name": "Ada", "last_name": "Lovelace", "distinct_id": "d-1", "date_joined": "2026-01-02T10:00:00Z",
        "organization": {"id": "o-1", "name": "Acme"}, "organizations": [{"id": "o-1", "name": "Acme"}, {"id": "o-2", "name": "Two"}],
        "team": {"id": 7, "name": "Web", "organization": "o-1", "timezone": "Europe/Berlin"}, "new": {"x": 1},
    }  # fmt: skip
    server.will_answer(200, data)
    user = ask("whoami")
    [asked] = server.asked
    assert (asked.method, asked.path, asked.query, asked.body) == (
        "GET",
        "/api/users/@me/",
        {},
        b"",
    )
    assert (user.email, user.name, user.uuid) == (ME["email"], "Ada Lovelace", ME["uuid"])
    assert (user.distinct_id, user.joined) == ("d-1", datetime(2026, 1, 2, 10, tzinfo=UTC))
    assert user.organization == Organization(id="o-1", name="Acme")
    assert user.organizations == (user.organization, Organization(id="o-2", name="Two"))
    assert user.project is not None
    assert (user.project.id, user.project.name, user.project.organization) == (7, "Web", "o-1")
    assert user.project.timezone == "Europe/Berlin"
    assert user.data == data
    assert "new" not in repr(user)


@pytest.mark.parametrize(
    "left_out", [["first_name", "last_name"], ["team", "organization", "organizations"], ["date_joined"], ["uuid", "distinct_id"]]
)  # fmt: skip
@pytest.mark.parametrize("null", [True, False], ids=["null", "missing"])
def test_whoami_can_do_without_any_field(
    server: Host, ask: Ask, left_out: list[str], null: bool
) -> None:
    server.will_answer(200, {"email": "a@b"} | (dict.fromkeys(left_out) if null else {}))
    user = ask("whoami")
    assert (user.email, user.name, user.uuid, user.distinct_id) == ("a@b", "", "", None)
    assert (user.joined, user.organization, user.project, user.organizations) == (None,) * 3 + ((),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-01-02T10:00:00.5Z", datetime(2026, 1, 2, 10, 0, 0, 500_000, UTC)),
        ("2026-01-02 10:00:00+00", datetime(2026, 1, 2, 10, tzinfo=UTC)),
        ("2026-01-02", datetime(2026, 1, 2, tzinfo=UTC)),
        ("0000-00-00 00:00:00", None),
        ("soon", None),
        ("", None),
        (1767348000, None),
        ({"year": 2026}, None),
    ],
)
def test_whoami_reads_any_date_and_no_date(server: Host, ask: Ask, text: Any, found: Any) -> None:
    server.will_answer(200, ME | {"date_joined": text})
    assert ask("whoami").joined == found


@pytest.mark.parametrize(
    "odd",
    [
        {"team": 5}, {"team": {"id": "7"}}, {"team": []}, {"organization": "Acme"}, {"organization": {}},
        {"organizations": None}, {"organizations": [None, {}, 5, {"name": "x"}]}, {"organizations": {"a": 1}},
        {"first_name": 5}, {"organizations": 5},
    ],
)  # fmt: skip
def test_whoami_leaves_out_what_it_cannot_read(server: Host, ask: Ask, odd: Any) -> None:
    server.will_answer(200, ME | odd)
    user = ask("whoami")
    assert (user.email, user.project, user.organization, user.organizations) == (
        ME["email"],
        None,
        None,
        (),
    )


@pytest.mark.parametrize("content", [[], [1], "x", 5, True, None])
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
def test_json_that_is_no_object_is_an_unexpected_answer(
    server: Host, ask: Ask, call: Any, content: Any
) -> None:
    server.will_answer(200, json.dumps(content), kind="application/json")
    with pytest.raises(hogkit.UnexpectedAnswer, match="answered 200"):
        ask(*call)


def page(*ids: int, next: Any = None) -> dict[str, Any]:
    return {"count": 3, "next": next, "results": [{"id": n, "name": f"p{n}"} for n in ids]}


def offsets(host: Host) -> list[str]:
    return [asked.query["offset"][0] for asked in host.asked]


def test_projects_come_page_by_page_to_the_end(server: Host, ask: Ask) -> None:
    server.will_answer(
        200, page(1, 2, next=f"{server.url}/api/organizations/o/projects/?limit=2&offset=100")
    )
    server.will_answer(200, page(next=f"{server.url}/?offset=200"))  # short, and yet not the last
    server.will_answer(200, page(3))
    found = ask("projects", "o-1")
    assert [(project.id, project.name) for project in found] == [(1, "p1"), (2, "p2"), (3, "p3")]
    assert {asked.path for asked in server.asked} == {"/api/organizations/o-1/projects/"}
    assert [asked.query["limit"] for asked in server.asked] == [[str(PAGE)]] * 3
    assert offsets(server) == ["0", "100", "200"]


def test_the_organization_of_projects_is_the_one_that_the_user_has_open(
    server: Host, ask: Ask
) -> None:
    server.will_answer(200, page(1))
    assert len(ask("projects")) == 1
    assert server.asked[0].path == "/api/organizations/@current/projects/"


def test_a_next_page_on_another_host_is_asked_for_here(server: Host, other: Host, ask: Ask) -> None:
    server.will_answer(200, page(1, next=f"{other.url}/api/organizations/o/projects/?offset=100"))
    server.will_answer(200, page(2))
    assert [project.id for project in ask("projects")] == [1, 2]
    assert (offsets(server), other.asked) == (["0", "100"], [])


@pytest.mark.parametrize(
    "next",
    ["?offset=0", "?offset=-100", "?offset=x", "?offset=", "?limit=100", "", "http://[::1?offset=", 5, [], False, "?offset=²"],
)  # fmt: skip
def test_a_next_page_that_does_not_advance_is_the_end(server: Host, ask: Ask, next: Any) -> None:
    server.will_answer(200, page(1, next=next))
    assert [project.id for project in ask("projects")] == [1]
    assert len(server.asked) == 1


@pytest.mark.parametrize("results", [[], [None, 5, {}, {"id": "7"}, {"id": None}]])
def test_projects_that_cannot_be_read_are_left_out(server: Host, ask: Ask, results: Any) -> None:
    server.will_answer(200, {"results": results, "next": None})
    assert ask("projects") == []


@pytest.mark.parametrize("results", [None, 5, {"a": 1}])
def test_projects_without_a_list_are_no_answer(server: Host, ask: Ask, results: Any) -> None:
    server.will_answer(200, {"results": results, "next": None})
    with pytest.raises(hogkit.UnexpectedAnswer, match="answered 200"):
        ask("projects")


def test_a_query_gives_rows_as_they_are(server: Host, ask: Ask) -> None:
    server.will_answer(200, {
        "columns": ["n", "n", "tags"], "types": [["n", "UInt8"], ["n", "Nullable(String)"], ["tags", "Array(String)"]],
        "results": [[1, None, ["a"]], [2, "x", []]], "hasMore": True,
    })  # fmt: skip
    result = ask("query", "SELECT 1", name="test")
    assert (result.columns, result.has_more) == (("n", "n", "tags"), True)
    assert result.types == ("UInt8", "Nullable(String)", "Array(String)")
    assert (list(result), len(result)) == ([(1, None, ["a"]), (2, "x", [])], 2)
    assert result.dicts() == [{"n": None, "tags": ["a"]}, {"n": "x", "tags": []}]
    [asked] = server.asked
    assert (asked.method, asked.path, asked.query) == (
        "POST",
        f"/api/projects/{PROJECT}/query/",
        {},
    )
    assert asked.headers["content-type"] == "application/json"
    assert asked.json == {"query": {"kind": "HogQLQuery", "query": "SELECT 1"}, "name": "test"}


@pytest.mark.parametrize(
    ("answer", "columns", "types", "rows", "more"),
    [
        ({"columns": ["n"], "types": ["UInt8"], "results": [[1]]}, ("n",), ("UInt8",), [(1,)], None),
        ({"columns": ["n"], "types": [], "results": [[1]]}, ("n",), ("",), [(1,)], None),
        ({"columns": ["n"], "results": [], "hasMore": False}, ("n",), ("",), [], False),
        ({"columns": None, "types": None, "results": []}, (), (), [], None),
        ({"results": [[1], [2]], "hasMore": None}, (), (), [(1,), (2,)], None),
        ({"columns": ["n"], "results": [1, "x", None]}, ("n",), ("",), [(1,), ("x",), (None,)], None),
        ({"columns": ["n"], "results": [[]], "error": ""}, ("n",), ("",), [()], None),
        ({"columns": ["n"], "results": [[1]], "error": None}, ("n",), ("",), [(1,)], None),
    ],
)  # fmt: skip
def test_a_query_reads_every_form_of_an_answer(
    server: Host, ask: Ask, answer: Any, columns: Any, types: Any, rows: Any, more: Any
) -> None:
    server.will_answer(200, answer)
    result = ask("query", "SELECT 1")
    assert (result.columns, result.types, result.rows, result.has_more) == (
        columns,
        types,
        rows,
        more,
    )


@pytest.mark.parametrize(
    "answer", [{}, {"results": None}, {"results": {}}, {"results": "x"}, {"columns": ["n"]}]
)
def test_an_answer_without_rows_is_no_answer_of_a_query(
    server: Host, ask: Ask, answer: Any
) -> None:
    server.will_answer(200, answer)
    with pytest.raises(hogkit.UnexpectedAnswer, match="without rows"):
        ask("query", "SELECT 1")


@pytest.mark.parametrize(
    ("sql", "name", "said"),
    [("", "x", "sql: is empty"), (" \n", "x", "sql: is empty"), ("SELECT 1", "x" * 129, "129 characters; PostHog takes 128")],
)  # fmt: skip
def test_a_query_that_cannot_be_is_not_sent(
    server: Host, ask: Ask, sql: str, name: str, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        ask("query", sql, name=name)
    assert not server.asked


def test_a_name_of_the_longest_length_and_any_letter_of_sql_are_sent(
    server: Host, ask: Ask
) -> None:
    server.will_answer(200, ROWS)
    ask("query", "SELECT 'é\n\x00😀\"'", name="x" * 128)
    assert server.asked[0].json == {
        "query": {"kind": "HogQLQuery", "query": "SELECT 'é\n\x00😀\"'"}, "name": "x" * 128,
    }  # fmt: skip


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
        (("e", "ada", {"a": float("nan")}), {}, "cannot be sent as JSON"),
        (("e", "ada", {"a": float("inf")}), {}, "cannot be sent as JSON"),
        (("e", "ada", {"a": object()}), {}, "cannot be sent as JSON: Object of type object"),
        (("e", "ada", {"a": b"x"}), {}, "cannot be sent as JSON: Object of type bytes"),
        (("e", "ada", {("a",): 1}), {}, "cannot be sent as JSON: keys must be str"),
        (("e", "ada", {"a": "\ud800"}), {}, "cannot be sent as JSON"),
        (("e", "ada", {"a": LOOP}), {}, "cannot be sent as JSON: Circular"),
        (("e", "ada", {"a": DEEP}), {}, "cannot be sent as JSON"),
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


FLAGS = {
    "flags": {
        "beta": {"key": "beta", "enabled": True, "variant": None, "reason": {"code": "condition_match", "condition_index": 0}, "metadata": {"id": 1, "version": 2, "payload": '{"a": [1, null]}'}},
        "test": {"key": "test", "enabled": True, "variant": "holdout-1", "reason": {"code": "x"}, "metadata": {"payload": '"text"'}},
        "off": {"key": "off", "enabled": False},
    },
    "errorsWhileComputingFlags": False, "requestId": "r-1", "evaluatedAt": 1767348000000,
}  # fmt: skip


def test_flags_are_evaluated_for_one_person(server: Host, ask: Ask) -> None:
    server.will_answer(200, FLAGS)
    found = ask("flags.evaluate", "ada")
    [asked] = server.asked
    assert (asked.method, asked.path, asked.query) == ("POST", "/flags/", {"v": ["2"]})
    assert asked.json == {
        "api_key": TOKEN, "distinct_id": "ada", "groups": {}, "person_properties": {},
        "geoip_disable": True, "evaluation_runtime": "server",
    }  # fmt: skip
    assert found == Evaluation(
        flags={
            "beta": Flag(key="beta", enabled=True, variant=None, payload={"a": [1, None]}, reason="condition_match"),
            "test": Flag(key="test", enabled=True, variant="holdout-1", payload="text", reason="x"),
            "off": Flag(key="off", enabled=False, variant=None, payload=None, reason=None),
        },
        errors_while_computing=False, quota_limited=False, request_id="r-1",
    )  # fmt: skip
    assert (list(found), len(found), found["off"].enabled) == (["beta", "test", "off"], 3, False)
    assert (found.enabled("beta"), found.enabled("off", True), found.enabled("new"), found.enabled("new", True)) == (True, False, False, True)  # fmt: skip
    with pytest.raises(KeyError):
        found["new"]


def test_flags_are_asked_for_with_all_that_was_given(server: Host, ask: Ask) -> None:
    given = {"groups": {"company": "acme"}, "person_properties": {"plan": "é", "n": 1}}
    ask("flags.evaluate", "ada", **given, keys=("a", "b"))
    assert server.asked[0].json.items() >= (given | {"flag_keys": ["a", "b"]}).items()
    ask("flags.evaluate", "ada", keys=[])
    assert server.asked[1].json["flag_keys"] == []


@pytest.mark.parametrize(
    ("answer", "quota", "errors"),
    [
        ({"flags": {}, "quotaLimited": ["feature_flags"]}, True, False),
        ({"flags": {}, "quotaLimited": ["recordings"]}, False, False),
        ({"flags": {}, "quotaLimited": []}, False, False),
        ({"flags": {}, "quotaLimited": None}, False, False),
        ({"flags": {}, "errorsWhileComputingFlags": True}, False, True),
        ({}, False, False),
        ({"flags": None}, False, False),
        ({"flags": [], "requestId": None}, False, False),
        ({"flags": {"a": None, "b": True, "c": []}}, False, False),
    ],
)
def test_an_evaluation_without_flags_says_why(
    server: Host, ask: Ask, answer: Any, quota: bool, errors: bool
) -> None:
    server.will_answer(200, answer)
    found = ask("flags.evaluate", "ada")
    assert (len(found), found.quota_limited, found.errors_while_computing) == (0, quota, errors)


@pytest.mark.parametrize(
    ("payload", "found"),
    [
        ('{"a": 1}', {"a": 1}),
        ("true", True),
        ("null", None),
        ('"x"', "x"),
        ("plain", "plain"),
        ("", ""),
        ("{", "{"),
        ("[" * 100_000, "[" * 100_000),
        ({"a": 1}, {"a": 1}),
        (None, None),
    ],
    ids=range(10),
)
def test_a_payload_is_parsed_or_stays_as_it_came(
    server: Host, ask: Ask, payload: Any, found: Any
) -> None:
    flag = {"enabled": True, "metadata": {"payload": payload}}
    server.will_answer(200, {"flags": {"a": flag}})
    assert ask("flags.evaluate", "ada")["a"].payload == found


@pytest.mark.parametrize("enabled", [False, None, "true", 1, {}])
def test_only_a_true_flag_is_on(server: Host, ask: Ask, enabled: Any) -> None:
    server.will_answer(200, {"flags": {"a": {"enabled": enabled}}})
    assert not ask("flags.evaluate", "ada").enabled("a", True)


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        (("",), {}),
        ((" ",), {}),
        (("ada",), {"person_properties": {"a": float("nan")}}),
        (("ada",), {"person_properties": {"a": object()}}),
        (("\ud800",), {}),
    ],
)
def test_flags_that_cannot_be_asked_for_are_a_value_error_that_holds_no_token(
    server: Host, ask: Ask, arguments: Any, options: Any
) -> None:
    with pytest.raises(ValueError) as caught:
        ask("flags.evaluate", *arguments, **options)
    assert TOKEN not in f"{caught.value!r} {caught.value.__context__!r}"
    assert not server.asked


@pytest.mark.parametrize(
    ("missing", "calls", "said"),
    [
        ("api_key", CALLS[:3], "there is no personal API key: set POSTHOG_PERSONAL_API_KEY"),
        ("project_api_key", [("capture_now", "e", "ada"), CALLS[3]], "there is no project token: set POSTHOG_PROJECT_API_KEY"),
    ],
)  # fmt: skip
def test_a_key_is_missed_only_by_the_calls_that_need_it(
    server: Host, ask: Ask, missing: str, calls: Any, said: str
) -> None:
    del ask.options[missing]
    for call in calls:
        with pytest.raises(hogkit.ConfigurationError, match=said):
            ask(*call)
    assert not server.asked
    server.will_answer(200, ME)
    ask(*(("capture_now", "e", "ada") if missing == "api_key" else ("whoami",)))
    assert len(server.asked) == 1


def run(code: str, *flags: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join(str(ROOT / name) for name in ("facade", "generated"))
    return subprocess.run(
        [sys.executable, "-B", *flags, "-c", code],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": paths},
    )  # fmt: skip


LOADED = "import sys; before = set(sys.modules)\n{}\nprint(*sorted(set(sys.modules) - before))"


def test_importing_loads_nothing_but_itself() -> None:
    ran = run(LOADED.format("import hogkit; dir(hogkit)"), "-S")
    assert (ran.stdout.split(), ran.stderr) == (["hogkit"], "")


def test_making_a_client_loads_no_http_no_event_loop_and_no_model() -> None:
    making = f"import hogkit\nfor kind in (hogkit.PostHog, hogkit.AsyncPostHog):\n    c = kind({KEY!r}, 7, project_api_key={TOKEN!r}); repr(c), c.settings, c.flags, c.project_id"
    ran = run(LOADED.format(making))
    loaded = ran.stdout.split()
    assert "hogkit.client" in loaded, ran.stderr
    barred = (
        "httpx",
        "httpcore",
        "asyncio",
        "ssl",
        "anyio",
        "dateutil",
        "hogkit_api.models",
        "hogkit_api.api",
        "hogkit_api.client",
    )
    assert [name for name in loaded if name.startswith(barred)] == []


def test_every_name_of_the_package_is_there_and_no_other() -> None:
    assert sorted(dir(hogkit)) == sorted([
        "ApiError", "AsyncPostHog", "AuthenticationError", "ConfigurationError", "InvalidArgument", "InvalidEvent", "MissingExtra",
        "NotFound", "PermissionDenied", "PostHog", "PostHogError", "Project", "QueryTooHeavy", "QuotaExceeded",
        "RateLimited", "Rejected", "Result", "ServerError", "UnexpectedAnswer", "Unreachable", "User", "__version__",
    ])  # fmt: skip
    assert len(dir(hogkit)) <= 22
    for name in dir(hogkit):
        assert getattr(hogkit, name) is not None
    with pytest.raises(AttributeError, match="module 'hogkit' has no attribute 'nothing'"):
        _ = hogkit.nothing  # type: ignore[attr-defined]


def imported_for_types(tree: ast.Module) -> dict[str, str]:
    """Name: where it is from, for all imports under `if TYPE_CHECKING`, and for what is renamed there."""
    [body] = [
        branch.body
        for branch in tree.body
        if isinstance(branch, ast.If) and ast.unparse(branch.test) == "TYPE_CHECKING"
    ]
    found = {
        alias.asname or alias.name: f"{'.' * node.level}{node.module}"
        for node in body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for node in body:
        if isinstance(node, ast.Assign):
            found[ast.unparse(node.targets[0])] = found.pop(ast.unparse(node.value))
    return found


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_what_type_checkers_see_of_the_package_is_what_is_there() -> None:
    seen = imported_for_types(parsed(FACADE / "__init__.py"))
    assert seen == {name: f".{module}" for name, module in hogkit._WHERE.items()}


def test_what_type_checkers_see_of_the_seam_is_what_is_there() -> None:
    seen = imported_for_types(parsed(FACADE / "_api.py"))
    there = {}
    for name, (path, attribute) in _api._WHERE.items():
        module = path if attribute is not None else path.rpartition(".")[0]
        there[name] = f"{_api.PACKAGE}.{module}"
    assert seen == there


def test_every_name_of_the_seam_is_there() -> None:
    for name in _api._WHERE:
        assert getattr(_api, name) is not None
    assert (
        _api.organizations_projects_list.OPERATION.path
        == "/api/organizations/{organization_id}/projects/"
    )
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = _api.nothing


def test_the_seam_is_the_one_module_that_names_the_generated_package() -> None:
    naming = {
        path.relative_to(FACADE).as_posix()
        for path in FACADE.glob("*.py")
        for node in ast.walk(parsed(path))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == _api.PACKAGE)
        or (isinstance(node, ast.Import) and any(a.name.split(".")[0] == _api.PACKAGE for a in node.names))
        or (isinstance(node, ast.Constant) and str(node.value).split(".")[0] == _api.PACKAGE)
    }  # fmt: skip
    assert naming == {"_api.py"}


METHODS = {
    "whoami": "() -> 'User'",
    "projects": "(organization: 'str' = '@current') -> 'list[Project]'",
    "query": "(sql: 'str', *, name: 'str' = 'hogkit') -> 'Result'",
    "capture_now": "(event: 'str', distinct_id: 'str', properties: 'Mapping[str, Any] | None' = None, *, timestamp: 'datetime | str | None' = None, uuid: 'UUID | None' = None) -> 'UUID'",
}  # fmt: skip


@pytest.mark.parametrize("kind", [PostHog, AsyncPostHog])
@pytest.mark.parametrize("name", METHODS)
def test_help_shows_the_signature_and_what_a_method_does(kind: Any, name: str) -> None:
    client = kind(KEY)
    method = getattr(client, name)
    assert str(inspect.signature(method)) == METHODS[name]
    assert inspect.iscoroutinefunction(method) is (kind is AsyncPostHog)
    shown = pydoc.plain(pydoc.render_doc(getattr(kind, name)))
    assert f"{name}(" in shown
    assert "Flow" not in shown
    assert "Raises:" in shown
    assert method.__doc__ == getattr(kind, name).__doc__
    assert f"{name}(" in pydoc.plain(pydoc.render_doc(kind))


def test_both_clients_have_the_same_methods() -> None:
    def public(kind: type) -> set[str]:
        return {name for name in dir(kind) if not name.startswith("_")}

    assert public(PostHog) ^ public(AsyncPostHog) == {"close", "aclose"}
    assert public(type(PostHog(KEY).flags)) == public(type(AsyncPostHog(KEY).flags)) == {"evaluate"}
    assert set(METHODS) <= public(PostHog)
