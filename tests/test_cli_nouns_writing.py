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
        (["flags", "create", "--set", "nmae=x"], "did you mean name?"),
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
    assert sent(empty)[2:] == [("PATCH", f"{FLAGS}{which}/")]


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
    assert "--by id or --by distinct_id" in done.err


def test_of_several_the_others_are_deleted_though_one_is_refused(empty: Sandbox) -> None:
    empty.add("annotations", content="one")
    done = on(empty, "annotations", "delete", "77", "1", "--yes")
    assert done.code == 4
    assert "404" in done.err
    assert "deleted annotation 1" in done.err


@pytest.mark.parametrize(("text", "value"), [("2.10", "2.10"), ("1e5", "1e5"), ("null", None)])
def test_text_stays_text(server: Server, text: str, value: Any) -> None:
    [made] = bodies(server, "dashboards", "update", "1", "--set", f"name={text}")
    assert made == {"name": value}
