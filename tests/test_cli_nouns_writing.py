"""`create`, `update` and `delete` of the nouns: what is sent, what is asked, and what is said."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cli_running import Server, hogkit, serving
from hogkit.cli.nouns import deleting
from hogkit.sandbox import Sandbox
from nouns import on, sandboxes, sent

FLAGS = "/api/projects/1/feature_flags/"
NOTES = "/api/projects/1/annotations/"
UUID = "0190b6e0-4711-4000-8000-000000000001"

empty = pytest.fixture(sandboxes)


@pytest.fixture
def server() -> Any:
    with serving() as made:
        yield made


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Someone sits at the terminal."""
    monkeypatch.setattr(deleting, "asking", lambda: True)


def bodies(server: Server, *arguments: str, says: Any = None, **options: Any) -> list[Any]:
    """What was sent as JSON to a server that makes what it is told to."""
    server.says({"id": 12, "key": "beta", "results": [], "next": None} | (says or {}))
    environment = {**server.environment, "POSTHOG_PROJECT_ID": "1"}
    done = hogkit(*arguments, environment=environment, **options)
    assert done.code == 0, done.err
    return [json.loads(body) for _, _, _, body in server.asked if body]


def test_what_is_made_is_shown_and_where_posthog_shows_it(empty: Sandbox) -> None:
    done = on(empty, "flags", "create", "beta", "--name", "Beta", "--inactive")
    assert done.code == 0
    fields = dict(line.split("\t", 1) for line in done.out.splitlines())
    assert (fields["key"], fields["name"], fields["active"]) == ("beta", "Beta", "false")
    assert done.err == f"hogkit: see {empty.url}/project/1/feature_flags/{fields['id']}\n"
    assert sent(empty) == [("POST", FLAGS)]
    done = on(empty, "flags", "create", "gamma", "--json")
    assert json.loads(done.out)["key"] == "gamma"


def test_values_are_json_where_they_can_be_read_so(server: Server) -> None:
    given = ["name=Sales", "pinned=true", 'tags=["a"]', "description=a=b", "restriction_level=21"]
    sets = [word for one in given for word in ("--set", one)]
    assert bodies(server, "dashboards", "create", *sets) == [
        {
            "name": "Sales",
            "pinned": True,
            "tags": ["a"],
            "description": "a=b",
            "restriction_level": 21,
        }
    ]


def test_a_body_comes_from_a_file_or_standard_input(server: Server, tmp_path: Path) -> None:
    (tmp_path / "flag.json").write_text('{"key": "a", "of_tomorrow": [1]}')
    sent = bodies(server, "flags", "create", "--body", f"@{tmp_path / 'flag.json'}")
    assert sent == [{"key": "a", "of_tomorrow": [1]}]
    sent = bodies(server, "flags", "create", "b", "--body", "@-", stdin=b'{"name": "B"}')
    assert sent[1:] == [{"key": "b", "name": "B"}]
    assert bodies(server, "flags", "create", "12")[2:] == [{"key": "12"}]  # not a number


def test_an_annotation_is_of_now_unless_it_is_said(server: Server) -> None:
    [made] = bodies(server, "annotations", "create", "Version 2", "--scope", "project")
    assert (made["content"], made["scope"]) == ("Version 2", "project")
    at = datetime.fromisoformat(made["date_marker"])
    assert timedelta() <= datetime.now(UTC) - at < timedelta(minutes=1)
    [_, made] = bodies(server, "annotations", "create", "Outage", "--at", "2026-01-31 12:00")
    assert made["date_marker"] == "2026-01-31T12:00:00Z"
    [*_, changed] = bodies(server, "annotations", "update", "12", "--set", "content=x")
    assert changed == {"content": "x"}
    [*_, changed] = bodies(server, "annotations", "update", "12", "--at", "2026-02-01")
    assert changed == {"date_marker": "2026-02-01T00:00:00Z"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["flags", "create"], "give KEY, or its fields with --set or --body"),
        (["annotations", "create"], "give CONTENT"),
        (["flags", "create", "a", "--set", "key=b"], "key is given in two ways"),
        (["flags", "create", "a", "--body", '{"key": "b"}'], "key is given in two ways"),
        (["flags", "create", "a", "--name", "x", "--set", "name=y"], "name is given in two ways"),
        (["flags", "create", "--set", "nmae=x"], "did you mean name? --body takes others too"),
        (["flags", "create", "--set", "rolout=5"], "did you mean --rollout?"),
        (["flags", "update", "1", "--set", "variants=a"], "did you mean --variant?"),
        (["annotations", "update", "1", "--set", "att=2h ago"], "did you mean --at?"),
        (["persons", "update", "ada", "--set", "plan=pro"], "there are properties. --body takes"),
        (["flags", "create", "--set", "id=1"], "no field 'id' can be set of feature flags"),
        (["flags", "create", "--set", "name"], "write --set NAME=VALUE"),
        (["flags", "create", "a", "--set", "name=x", "--set", "name=y"], "given twice"),
        (["flags", "create", "a", "--body", "["], "--body cannot be read as JSON"),
        (["flags", "create", "a", "--body", "[]"], "wants a JSON object"),
        (["flags", "create", "a", "--body", "@/does/not/exist"], "cannot read"),
        (["flags", "create", "a", "--rollout", "101"], "--rollout"),
        (["flags", "create", "a", "--variant", "test"], "write --variant NAME=PERCENT"),
        (["flags", "create", "a", "--variant", "test=half"], "'half' is no number"),
        (["annotations", "create", "x", "--at", "soon"], "--at: "),
        (["flags", "update", "1"], "nothing is to be changed"),
        (["flags", "update", "--inactive"], "Missing argument 'ID|KEY'"),
        (["flags", "delete"], "Missing argument 'ID|KEY...'"),
        (["flags", "delete", "1"], "nobody can be asked here: add --yes"),
        (["flags", "update", "", "--inactive"], "key is ''"),
    ],
)
def test_what_cannot_be_sent_is_a_line_about_it(arguments: list[str], told: str) -> None:
    done = hogkit(*arguments, environment={"POSTHOG_API_KEY": "phx_1234567890"})
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert told in done.err
    assert "bug" not in done.err


def test_a_change_sends_what_is_changed(empty: Sandbox) -> None:
    which = empty.add_feature_flag("beta")["id"]
    done = on(empty, "flags", "update", "beta", "--inactive", "--json")
    assert (done.code, json.loads(done.out)["active"]) == (0, False)
    assert sent(empty) == [("GET", FLAGS), ("PATCH", f"{FLAGS}{which}/")]
    assert json.loads(empty.requests[-1].body) == {"active": False}
    done = on(empty, "flags", "update", str(which), "--active", "--json")
    assert json.loads(done.out)["active"] is True
    assert sent(empty)[2:] == [("GET", FLAGS), ("PATCH", f"{FLAGS}{which}/")]


def test_a_rollout_changes_the_condition_that_there_is(empty: Sandbox) -> None:
    on(
        empty,
        "flags",
        "create",
        "beta",
        "--rollout",
        "20",
        "--variant",
        "a=50",
        "--variant",
        "b=50",
    )
    made = json.loads(on(empty, "flags", "get", "beta", "--json").out)["filters"]
    assert made["groups"][0]["rollout_percentage"] == 20
    assert [one["key"] for one in made["multivariate"]["variants"]] == ["a", "b"]
    done = on(empty, "flags", "update", "beta", "--rollout", "50", "--json")
    changed = json.loads(done.out)["filters"]
    assert changed["groups"][0]["rollout_percentage"] == 50
    assert changed["multivariate"] == made["multivariate"]


def test_soft_deletion_says_how_to_undo_it_and_that_undoes_it(empty: Sandbox) -> None:
    which = empty.add_feature_flag("beta")["id"]
    done = on(empty, "flags", "delete", "beta", "--yes")
    undo = f"hogkit flags update {which} --set deleted=false"
    assert (done.code, done.out) == (0, "")
    assert done.err == f"hogkit: deleted feature flag beta; {undo} brings it back\n"
    assert on(empty, "flags", "list").out == ""
    assert on(empty, *undo.split()[1:]).code == 0
    assert on(empty, "flags", "list").out.count("\n") == 1


def test_hard_deletion_does_not(empty: Sandbox) -> None:
    for name in ("ada", "grace"):
        empty.add_person(name)
    listed = json.loads(on(empty, "persons", "list", "--json").out)
    ids = [person["uuid"] for person in listed]
    done = on(empty, "persons", "delete", *ids, "--yes")
    assert done.code == 0
    assert done.err == "".join(f"hogkit: deleted person {which}\n" for which in ids)
    assert [method for method, _ in sent(empty)].count("DELETE") == 2
    assert on(empty, "persons", "list").out == ""


@pytest.mark.usefixtures("asked_for")
def test_whoever_sits_there_is_asked(empty: Sandbox) -> None:
    for key in ("a", "b", "c"):
        empty.add_feature_flag(key)
    done = on(empty, "flags", "delete", "1", "b", "c", stdin=b"no\nY\n")
    assert (done.code, done.out) == (1, "")
    undo = "hogkit flags update 2 --set deleted=false brings it back"
    assert done.err.splitlines() == [
        "Delete feature flag 1 (a)? [y/N] hogkit: feature flag 1 (a) is kept",
        f"Delete feature flag 2 (b)? [y/N] hogkit: deleted feature flag 2 (b); {undo}",
        "Delete feature flag 3 (c)? [y/N] hogkit: feature flag 3 (c) is kept",
    ]
    assert [key for _, key, *_ in _listed(empty)] == ["a", "c"]
    assert on(empty, "flags", "delete", "1", stdin=b"yes\n").code == 0


def _listed(sandbox: Sandbox) -> list[list[str]]:
    return [line.split("\t") for line in on(sandbox, "flags", "list").out.splitlines()]


@pytest.mark.usefixtures("asked_for")
def test_nothing_is_asked_of_what_is_not_there(empty: Sandbox) -> None:
    done = on(empty, "flags", "delete", "99", stdin=b"y\n")
    assert done.code == 4
    assert "[y/N]" not in done.err


def test_the_second_that_fails_leaves_the_first_deleted(empty: Sandbox) -> None:
    empty.add_feature_flag("a")
    done = on(empty, "flags", "delete", "1", "99", "--yes")
    assert done.code == 4
    assert done.err.startswith("hogkit: deleted feature flag 1;")
    assert done.err.count("\n") == 2


@pytest.mark.parametrize(
    ("arguments", "lines", "body"),
    [
        ("flags create beta --inactive", ["POST {}"], {"key": "beta", "active": False}),
        ("flags update 1 --set name=x", ["PATCH {}1/"], {"name": "x"}),
        ("flags delete 1 2", ["PATCH {}1/", "PATCH {}2/"], {"deleted": True}),
        ("flags delete beta", ["GET {}?search=beta&limit=100"], None),
    ],
)
@pytest.mark.usefixtures("asked_for")
def test_a_dry_run_shows_the_request_and_asks_nothing(
    arguments: str, lines: list[str], body: Any
) -> None:
    environment = {"POSTHOG_API_KEY": "", "POSTHOG_HOST": "http://127.0.0.1:1"}
    done = hogkit(*arguments.split(), "--dry-run", environment=environment)
    assert done.code == 0
    url = "http://127.0.0.1:1/api/projects/%40current/feature_flags/"
    shown = [line for line in done.out.splitlines() if "http:" in line]
    assert shown == [line.format(url) for line in lines]
    assert (body is None) == ("depends on the answer" in done.err)
    if body is not None:
        assert json.loads(done.out.splitlines()[-1]) == body


def test_events_go_with_their_person_if_that_is_asked() -> None:
    done = hogkit("persons", "delete", UUID, "--delete-events", "true", "--dry-run")
    assert f"/persons/{UUID}/?delete_events=true" in done.out


@pytest.mark.parametrize(
    ("row", "item", "page"),
    [
        ("insights", {"id": 1, "short_id": "Ab3"}, "insights/Ab3"),
        ("dashboards", {"id": 1}, "dashboard/1"),
        ("annotations", {"id": 1}, "data-management/annotations/1"),
        ("projects", {"id": 1}, ""),
        ("surveys", {}, ""),
    ],
)
def test_addresses(row: str, item: dict[str, Any], page: str) -> None:
    import hogkit as package
    from hogkit.cli.nouns.addresses import address
    from hogkit.resources.table import ROWS

    with package.PostHog("phx_1234567890", 7, host="eu") as posthog:
        found = address(posthog, ROWS[row], item)
    assert found == (f"https://eu.posthog.com/project/7/{page}" if page else "")
    with package.PostHog("phx_1234567890", host="eu") as posthog:
        assert address(posthog, ROWS[row], item) == ""


@pytest.mark.parametrize("verb", ["get", "update", "delete"])
def test_a_number_may_be_a_person_s_id_or_a_distinct_id(server: Server, verb: str) -> None:
    more = {"get": [], "update": ["--set", "properties={}"], "delete": ["--yes"]}[verb]
    done = hogkit("persons", verb, "12", *more, environment=server.environment)
    assert (done.code, server.asked) == (2, [])
    told = "12 may be the id of one person and the distinct_id of another"
    assert f"{told}: add --by id or --by distinct_id" in done.err


def test_whether_it_is_clear_who_is_meant_is_asked_before_anybody_is_deleted(
    server: Server,
) -> None:
    done = hogkit("persons", "delete", UUID, "12", "--yes", environment=server.environment)
    assert (done.code, server.asked, done.err.count("\n")) == (2, [], 1)


@pytest.mark.parametrize("way", ["id", "distinct_id"])
def test_a_number_of_a_person_is_what_it_is_said_to_be(empty: Sandbox, way: str) -> None:
    for name in ("ada", "1"):
        empty.add_person(name)
    assert on(empty, "persons", "delete", "1", "--by", way, "--yes").code == 0
    [left] = json.loads(on(empty, "persons", "list", "--json").out)
    assert left["distinct_ids"] == (["1"] if way == "id" else ["ada"])


def test_me_is_a_key_of_flags() -> None:
    done = hogkit("flags", "delete", "@me", "--dry-run", environment={"POSTHOG_API_KEY": ""})
    assert "/feature_flags/?search=%40me&" in done.out


@pytest.mark.parametrize("verb", [["update", "--inactive"], ["delete", "--yes"]])
def test_a_number_that_is_a_key_as_well_is_refused(empty: Sandbox, verb: list[str]) -> None:
    for key in ("2", "other", "3"):  # the last has its own number
        empty.add_feature_flag(key)
    done = on(empty, "flags", verb[0], "2", *verb[1:])
    assert (done.code, done.out, sent(empty)) == (2, "", [("GET", FLAGS)])
    assert "2 is the key of the feature flag 1, too: add --by id or --by key" in done.err
    for which, by in (("2", ["--by", "id"]), ("2", ["--by", "key"]), ("3", [])):
        assert on(empty, "flags", verb[0], which, *by, *verb[1:]).code == 0
    changed = [path for method, path in sent(empty) if method == "PATCH"]
    assert changed == [f"{FLAGS}2/", f"{FLAGS}1/", f"{FLAGS}3/"]


@pytest.mark.usefixtures("asked_for")
def test_nothing_is_asked_of_a_number_that_is_a_key_as_well(empty: Sandbox) -> None:
    for key in ("2", "other"):
        empty.add_feature_flag(key)
    done = on(empty, "flags", "delete", "2", stdin=b"y\n")
    assert done.code == 2
    assert "[y/N]" not in done.err


def test_of_several_the_others_are_deleted_though_one_is_refused(empty: Sandbox) -> None:
    empty.add("annotations", content="one")
    done = on(empty, "annotations", "delete", "77", "1", "78", "--yes")
    first, second, third = done.err.splitlines()
    assert done.code == 4
    assert "annotations/77/: 404" in first
    assert second.startswith("hogkit: deleted annotation 1;")
    assert "annotations/78/: 404" in third


def test_the_code_is_that_of_the_first_that_is_refused(empty: Sandbox) -> None:
    for key in ("2", "other"):
        empty.add_feature_flag(key)
    assert on(empty, "flags", "delete", "77", "2", "--yes").code == 4
    done = on(empty, "flags", "delete", "2", "77", "1", "--yes")
    assert (done.code, done.err.count("\n")) == (2, 3)
    assert "deleted feature flag 1" in done.err


@pytest.mark.parametrize(
    ("status", "code", "tries"),
    [(400, 1, 3), (403, 3, 3), (404, 4, 3), (401, 3, 1), (402, 5, 1), (429, 5, 1), (500, 7, 1)],
)
def test_what_would_fail_for_all_ends_it_and_names_what_was_not_tried(
    server: Server, status: int, code: int, tries: int
) -> None:
    server.says({"detail": "no"}, status)
    environment = {**server.environment, "POSTHOG_PROJECT_ID": "1"}
    given = ["annotations", "delete", "1", "2", "3", "--yes", "--max-wait", "0"]
    done = hogkit(*given, environment=environment)
    tried = list(dict.fromkeys(path for _, path, _, _ in server.asked))
    assert (done.code, len(tried)) == (code, tries)
    assert ("not tried: 2, 3\n" in done.err) == (tries == 1)
    assert done.err.count(str(status)) == tries


def test_without_a_network_the_rest_is_named() -> None:
    environment = {"POSTHOG_HOST": "http://127.0.0.1:1", "POSTHOG_API_KEY": "phx_1234567890"}
    given = ["annotations", "delete", "1", "2", "--yes", "--project-id", "1", "--max-wait", "0"]
    done = hogkit(*given, environment=environment)
    assert done.code == 6
    assert "not tried: 2\n" in done.err


@pytest.mark.parametrize(
    ("noun", "given", "value"),
    [
        ("dashboards", "name=2.10", "2.10"),
        ("dashboards", "name=12", "12"),
        ("dashboards", "name=true", "true"),
        ("dashboards", "name=null", None),
        ("dashboards", "description=null", "null"),
        ("annotations", "content=2.10", "2.10"),
        ("annotations", "dashboard_item=12", 12),
        ("annotations", "dashboard_item=null", None),
        ("cohorts", "filters=1e5", "1e5"),
        ("cohorts", "filters=2.5", 2.5),
        ("cohorts", "filters=007", "007"),
        ("cohorts", "filters=[2.10]", [2.1]),
    ],
)
def test_text_stays_text(server: Server, noun: str, given: str, value: Any) -> None:
    [made] = bodies(server, noun, "update", "1", "--set", given)
    assert made == {given.partition("=")[0]: value}


@pytest.mark.parametrize(
    ("arguments", "request_line", "body"),
    [
        (["delete", "beta"], "PATCH", {"deleted": True}),
        (["delete", "1"], "PATCH", {"deleted": True}),
        (["update", "beta", "--inactive"], "PATCH", {"active": False}),
    ],
)
def test_a_dry_run_with_a_key_looks_up_what_it_needs(
    empty: Sandbox, arguments: list[str], request_line: str, body: Any
) -> None:
    empty.add_feature_flag("beta")
    done = on(empty, "flags", *arguments, "--dry-run")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{request_line} {empty.url}{FLAGS}1/\n")
    assert json.loads(done.out.splitlines()[-1]) == body
    assert sent(empty) == [("GET", FLAGS)]
    assert [key for _, key, active, *_ in _listed(empty) if active == "true"] == ["beta"]


def test_a_dry_run_with_a_key_says_what_a_rollout_becomes(empty: Sandbox) -> None:
    on(empty, "flags", "create", "beta", "--rollout", "20")
    done = on(empty, "flags", "update", "beta", "--rollout", "50", "--dry-run")
    [group] = json.loads(done.out.splitlines()[-1])["filters"]["groups"]
    assert (done.code, group["rollout_percentage"]) == (0, 50)
    assert [method for method, _ in sent(empty)].count("PATCH") == 0


def test_a_dry_run_of_what_is_not_there_says_so(empty: Sandbox) -> None:
    empty.add_person("ada")
    done = on(empty, "persons", "delete", "grace", "ada", "--dry-run")
    assert done.code == 4
    assert "no person has the distinct_id 'grace'" in done.err
    assert done.out.startswith("DELETE ")
    assert {method for method, _ in sent(empty)} == {"GET"}
