"""The private API of the sandbox: keys, lists, objects, and how it refuses."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import httpx
import pytest
from hogkit.sandbox import Sandbox
from sandbox_calls import KEY, TOKEN, Caller, calling, event, fields, serving

KEYS = {"phx_reader": ("feature_flag:read",), "phx_writer": ("feature_flag:write",)}
FLAGS = "/api/projects/1/feature_flags/"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    yield from serving(keys=KEYS, ingest_port=0)


ask = pytest.fixture(name="ask")(calling)


DENIED = "authentication_error"


@pytest.mark.parametrize(
    ("key", "method", "path", "expected"),
    [
        ("phx_stranger", "GET", FLAGS, (401, DENIED, "authentication_failed", None)),
        (TOKEN, "GET", FLAGS, (401, DENIED, "authentication_failed", None)),
        ("phx_stranger", "GET", "/api/nope/", (401, DENIED, "authentication_failed", None)),
        ("phx_reader", "POST", FLAGS, (403, DENIED, "permission_denied", None)),
        ("phx_reader", "GET", "/api/users/@me/", (403, DENIED, "permission_denied", None)),
        (KEY, "GET", "/api/projects/2/persons/", (403, DENIED, "permission_denied", None)),
        (KEY, "GET", "/api/projects/x/persons/", (404, "invalid_request", "not_found", None)),
        (KEY, "GET", "/api/organizations/x/projects/", (404, "invalid_request", "not_found", None)),
        (KEY, "GET", "/api/projects/1/notebooks/", (404, "invalid_request", "not_found", None)),
        (KEY, "GET", "/api", (404, "invalid_request", "not_found", None)),
        (KEY, "GET", FLAGS + "99/", (404, "invalid_request", "not_found", None)),
        (KEY, "GET", FLAGS + "9" * 5000 + "/", (404, "invalid_request", "not_found", None)),
        (KEY, "GET", FLAGS + "x/", (404, "invalid_request", "not_found", None)),
        (KEY, "GET", "/api/users/7/", (404, "invalid_request", "not_found", None)),
        (KEY, "PUT", FLAGS, (405, "invalid_request", "method_not_allowed", None)),
        (KEY, "GET", FLAGS + "?order=a", (400, "validation_error", "invalid_input", "order")),
        (KEY, "GET", FLAGS + "?active=STALE", (400, "validation_error", "invalid_input", "active")),
    ],
)
def test_refusals_have_four_fields(
    ask: Caller, key: str, method: str, path: str, expected: tuple[Any, ...]
) -> None:
    assert fields(ask.api(method, path, key)) == expected


def test_no_key_is_told_apart_from_a_wrong_one(ask: Caller) -> None:
    answer = ask.http.get(FLAGS)

    assert fields(answer) == (401, DENIED, "not_authenticated", None)
    assert answer.headers["www-authenticate"] == "Bearer"


def test_a_key_is_taken_from_header_body_or_query_and_only_the_first_counts(ask: Caller) -> None:
    body = {"key": "a", "personal_api_key": KEY}

    assert ask.http.post(FLAGS, json=body).status_code == 201
    assert ask.http.get(FLAGS, params={"personal_api_key": KEY}).status_code == 200
    refused = ask.api("GET", f"{FLAGS}?personal_api_key={KEY}", "phx_stranger")
    assert refused.json()["detail"] == (
        "Personal API key found in request Authorization header is invalid."
    )


def test_to_write_includes_to_read_and_a_missing_scope_is_named(ask: Caller) -> None:
    assert ask.api("GET", FLAGS, "phx_writer").status_code == 200
    assert ask.api("GET", FLAGS, "phx_reader").status_code == 200
    refused = ask.api("PATCH", FLAGS + "1/", "phx_reader", json={"active": False})
    assert refused.json()["detail"] == "API key missing required scope 'feature_flag:write'"


def test_a_list_is_walked_by_next_and_previous(ask: Caller) -> None:
    found = ask.api("GET", FLAGS + "?limit=1&search=SEARCH").json()
    assert (found["count"], found["next"], found["previous"]) == (1, None, None)
    second = ask.api("GET", FLAGS + "?search=for&limit=1").json()["next"]
    assert second == f"{ask.sandbox.url}{FLAGS}?limit=1&offset=1&search=for"
    pages = [ask.project("GET", "feature_flags?limit=3").json()]
    pages.append(ask.api("GET", pages[0]["next"]).json())
    assert [page["count"] for page in pages] == [4, 4]
    assert [flag["id"] for page in pages for flag in page["results"]] == [1, 2, 3, 4]
    assert pages[1]["next"] is None
    assert ask.api("GET", pages[1]["previous"]).json() == pages[0]


@pytest.mark.parametrize("query", ["?limit=0", "?limit=x&offset=-1", "?offset=999"])
def test_a_limit_or_offset_that_makes_no_sense_is_ignored(ask: Caller, query: str) -> None:
    page = ask.project("GET", f"feature_flags/{query}").json()

    assert page["count"] == 4
    assert len(page["results"]) == (0 if "999" in query else 4)


def test_persons_are_listed_without_a_count_and_found_by_what_they_are(ask: Caller) -> None:
    ask.batch(event(distinct_id="nobody", properties={"$set": {"email": "n@example.net"}}))

    page = ask.project("GET", "persons/?limit=2").json()
    assert set(page) == {"next", "previous", "results"}
    assert [person["name"] for person in page["results"]] == ["n@example.net", "linus@example.org"]
    (found,) = ask.project("GET", "persons/?distinct_id=nobody").json()["results"]
    assert ask.project("GET", "persons/?search=EXAMPLE.NET").json()["results"] == [found]
    assert ask.project("GET", "persons/?email=n@example.net").json()["results"] == [found]
    assert ask.project("GET", f"persons/{found['id']}/").json() == found
    assert ask.project("GET", f"persons/{found['uuid']}").json() == found
    assert ask.project("GET", "persons/none/").status_code == 404
    assert fields(ask.project("GET", "persons/?cohort=1"))[3] == "cohort"


def test_a_flag_is_made_changed_deleted_and_brought_back(ask: Caller) -> None:
    made = ask.project("POST", "feature_flags/", {"key": "new", "unknown": 1})
    assert made.status_code == 201
    flag = made.json()
    assert (flag["active"], flag["version"], flag["rollout_percentage"]) == (True, 1, None)
    assert "unknown" not in flag
    path = f"feature_flags/{flag['id']}/"

    changed = ask.project("PATCH", path, {"active": False, "filters": {}}).json()
    assert (changed["active"], changed["version"], changed["filters"]) == (
        False,
        2,
        flag["filters"],
    )
    assert ask.project("GET", "feature_flags/?active=false").json()["results"] == [changed]
    refused = ask.project("DELETE", path)
    assert (refused.status_code, refused.content) == (405, b"")
    assert ask.project("PATCH", path, {"deleted": True}).json()["deleted"] is True
    assert ask.project("GET", "feature_flags/").json()["count"] == 4
    assert ask.project("POST", "feature_flags/", {"key": "new"}).status_code == 201
    assert ask.project("PATCH", path, {"deleted": False, "key": "newer"}).status_code == 200


@pytest.mark.parametrize(
    ("body", "code", "attr"),
    [
        ({}, "required", "key"),
        ({"key": ""}, "blank", "key"),
        ({"key": None}, "null", "key"),
        ({"key": [7]}, "invalid_input", "key"),
        ({"key": "a b"}, "invalid_key", "key"),
        ({"key": "beta-search"}, "unique", "key"),
        ({"key": "a", "active": "yes"}, "invalid_input", "active"),
        ({"key": "a", "filters": []}, "invalid_input", "filters"),
        ({"key": "a", "filters": {"groups": {}}}, "invalid_input", "filters"),
        ({"key": "a", "filters": {"groups": [1]}}, "invalid_input", "filters"),
        ({"key": "a", "filters": {"groups": [{"properties": [{}]}]}}, "invalid_input", "filters"),
        (
            {"key": "a", "filters": {"groups": [{"rollout_percentage": 101}]}},
            "invalid_input",
            "filters",
        ),
        ({"key": "a", "filters": {"multivariate": {"variants": [{}]}}}, "invalid_input", "filters"),
        ([], "invalid_input", None),
    ],
)
def test_a_wrong_flag_is_refused_by_field(
    ask: Caller, body: Any, code: str, attr: str | None
) -> None:
    assert fields(ask.project("POST", "feature_flags/", body)) == (
        400,
        "validation_error",
        code,
        attr,
    )


def test_dashboards_are_made_and_deleted_for_good(ask: Caller) -> None:
    made = ask.project("POST", "dashboards/", {"name": "Mine", "pinned": True}).json()
    path = f"dashboards/{made['id']}/"

    listed = ask.project("GET", "dashboards").json()
    assert [row["name"] for row in listed["results"]] == ["Mine", "Web analytics", "Weekly signups"]
    assert "tiles" in ask.project("GET", path).json()
    assert "tiles" not in listed["results"][0]
    assert ask.project("DELETE", path).status_code == 405
    assert ask.project("PATCH", path, {"deleted": True}).status_code == 200
    assert ask.project("GET", path).status_code == 404
    assert len(ask.sandbox.dashboards) == 3


def test_the_account_is_one_user_organization_and_project(ask: Caller) -> None:
    user = ask.api("GET", "/api/users/@me/").json()
    organization = ask.api("GET", "/api/organizations/@current/").json()
    (project,) = ask.api("GET", "/api/projects/").json()["results"]

    assert user["organization"] == organization
    assert user["team"] == project == organization["teams"][0]
    assert (project["id"], project["api_token"], project["timezone"]) == (1, TOKEN, "UTC")
    by_id = f"/api/organizations/{organization['id']}/projects"
    assert ask.api("GET", by_id).json()["results"] == [project]
    assert ask.api("GET", "/api/organizations/@current/projects/").json()["count"] == 1
    assert ask.api("GET", "/api/projects/@current/").json()["name"] == project["name"]


def test_an_ingest_host_knows_public_endpoints_only(ask: Caller) -> None:
    ingest = ask.sandbox.ingest_url
    assert ingest != ask.sandbox.url

    assert httpx.post(f"{ingest}/batch", json={"api_key": TOKEN, "batch": [event()]}).is_success
    for path in ("/api/schema/", "/api/users/@me/", "/", "/nope"):
        answer = httpx.get(ingest + path, headers={"authorization": f"Bearer {KEY}"})
        assert (answer.status_code, answer.text) == (404, "Not Found")
    assert [asked.host for asked in ask.sandbox.requests] == ["ingest"] * 5


def test_head_and_options(ask: Caller) -> None:
    head = ask.api("HEAD", FLAGS)
    assert (head.status_code, head.content) == (200, b"")
    assert int(head.headers["content-length"]) > 100
    assert ask.api("OPTIONS", FLAGS).headers["allow"] == "GET, POST, HEAD, OPTIONS"
    assert ask.http.options("/batch/").headers["access-control-allow-origin"] == "*"
    assert ask.http.delete("/batch/").status_code == 405
    assert ask.http.get("/").text == "Not Found"


def test_a_body_over_20_megabytes_is_refused_everywhere(ask: Caller) -> None:
    large = b" " * (20 * 1024 * 1024 + 1)

    assert ask.api("POST", FLAGS, content=large).status_code == 413
    assert ask.http.post("/flags", content=large).status_code == 413
    assert ask.sandbox.requests[-1].too_large
    assert ask.sandbox.requests[-1].body == b""


SCHEMA = b'{"openapi": "3.1.0"}'


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.json", SCHEMA, "application/json"),
        ("a.yaml", b"openapi: 3.1.0", "application/vnd.oai.openapi"),
        ("a.json.gz", gzip.compress(SCHEMA), "application/json"),
    ],
)
def test_the_schema_is_the_file_given(tmp_path: Path, name: str, content: bytes, kind: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    plain = gzip.decompress(content) if name.endswith("gz") else content

    with Sandbox(schema=file) as sandbox, httpx.Client(base_url=sandbox.url) as http:
        answer = http.get("/api/schema/?format=json")
        assert (answer.status_code, answer.content) == (200, plain)
        assert answer.headers["content-type"].startswith(kind)
        identity = http.get("/api/schema", headers={"accept-encoding": "identity"})
        assert (identity.content, "content-encoding" in identity.headers) == (plain, False)
        etag = {"if-none-match": f'"x", {answer.headers["etag"]}'}
        assert http.get("/api/schema/", headers=etag).status_code == 304


def test_without_a_file_the_schema_is_the_pinned_one(ask: Caller) -> None:
    pinned = Path(__file__).parents[1] / "openapi" / "posthog.json"

    assert ask.http.get("/api/schema/").json() == json.loads(pinned.read_bytes())


DEEP_LIST = "[" * 5_000 + "]" * 5_000


@pytest.mark.parametrize(
    "path",
    [
        f"groups/find/?group_key=a&group_type_index={'9' * 5_000}",
        'persons/?properties=[{"key":["a"],"value":1}]',
        'persons/?properties=[{"key":"a","value":1,"operator":[]}]',
        f"persons/?properties={DEEP_LIST}",
        "feature_flags/?tags=[{}]",
        f"feature_flags/?excluded_properties={DEEP_LIST}",
    ],
)
def test_nothing_in_a_query_breaks_it(ask: Caller, path: str) -> None:
    assert ask.project("GET", path).status_code < 500


@pytest.mark.parametrize("told", [True, False])
def test_what_a_500_is_due_to_is_said_at_once(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], *, told: bool
) -> None:
    def broken(_: object) -> None:
        raise LookupError("a bug of phx_secret_of_somebody")

    lines = list[str]()
    sandbox = Sandbox()
    monkeypatch.setattr("hogkit.sandbox.people.Person.as_json", broken)
    sandbox.start()
    caller = Caller(sandbox)
    with caller.http, sandbox.announcing(lines.append) if told else nullcontext():
        assert caller.project("GET", "persons/").status_code == 500
        written = "\n".join(lines) if told else capfd.readouterr().err
    with pytest.raises(LookupError):
        sandbox.stop()
    assert "Traceback" in written
    assert "LookupError: a bug of " in written
    assert "in list_persons" in written
    assert "secret" not in written


def test_a_schema_that_is_not_there_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"missing\.json: no such file"):
        Sandbox(schema=tmp_path / "missing.json")
