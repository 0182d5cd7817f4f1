"""`list` and `get` of the nouns: what is asked, what is shown, and what is said of what is not."""

from __future__ import annotations

import csv
import io
import json
import shlex
from typing import Any
from urllib.parse import parse_qs, urlsplit

import click
import pytest
from cli_running import BIN, hogkit, run, serving
from hogkit.cli import exits
from hogkit.cli.group import RESOURCES
from hogkit.cli.nouns import showing
from hogkit.resources.table import ROWS
from hogkit.sandbox import Sandbox
from nouns import MANY, many_flags, nouns, on, sandboxes, sent

FLAGS = "/api/projects/1/feature_flags/"
empty = pytest.fixture(sandboxes)
COMMANDS = [(noun.kind.noun, verb) for noun in nouns() for verb in noun.kind.verbs]


@pytest.mark.parametrize(("noun", "verb"), COMMANDS)
def test_every_help_fits_eighty_columns_and_says_what_the_group_says(noun: str, verb: str) -> None:
    shown = hogkit(noun, verb, "--help").out
    assert max(map(len, shown.splitlines())) <= 80
    told = shown.splitlines()[2].strip()
    assert f"  {verb:<8}" in (group := hogkit(noun, "--help").out)
    assert told in group
    assert 1 <= shown.count(f"hogkit {noun} {verb}") <= 6
    assert "scope" in shown


def test_a_group_has_the_verbs_that_posthog_offers() -> None:
    found = {noun.kind.noun: noun.kind.verbs for noun in nouns()}
    assert list(found) == list(RESOURCES)
    assert found["flags"] == ["list", "get", "create", "update", "delete"]
    assert found["persons"] == ["list", "get", "update", "delete"]
    assert found["users"] == ["list", "get", "update"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("persons create", "persons come into being by events: hogkit capture"),
        ("definitions create", "definitions come into being by events: hogkit capture"),
        ("recordings create", "recordings come from PostHog's browser and mobile libraries"),
        ("users delete", "users delete themselves"),
        ("flags gett", "did you mean get?"),
        ("flags x", "there are list, get, create, update, delete, evaluate"),
        ("feature-flags list", "did you mean flags?"),
        ("feature_flags list", "did you mean flags?"),
        ("events list", "deprecated and loses rows: `hogkit query"),
        ("list-events", "`hogkit export events` copies them"),
    ],
)
def test_what_there_is_not_says_what_there_is(arguments: str, told: str) -> None:
    done = hogkit(*arguments.split())
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert told in done.err


def examples() -> list[str]:
    found: list[str] = []
    for noun in nouns():
        context = click.Context(noun)
        for verb in noun.kind.verbs:
            told = noun.get_command(context, verb)
            assert told is not None
            lines = (told.help or "").partition("Examples:")[2].splitlines()
            found += [line.strip() for line in lines if line.strip()]
        found += [line.strip() for line in (noun.help or "").partition("Examples:")[2].splitlines()]
    return sorted(set(filter(None, found)))


@pytest.mark.parametrize("line", examples())
def test_every_example_is_a_command(line: str, tmp_path: Any, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("flag", "insight", "questions", "changes"):
        (tmp_path / f"{name}.json").write_text('{"description": "x"}')
    words = shlex.split(line.partition(" > ")[0])
    assert words[0] == "hogkit"
    if words[2] == "get" or words[2] == "evaluate":
        with serving() as server:
            server.says({"results": [], "next": None})
            environment = {**server.environment, "POSTHOG_PROJECT_ID": "1"}
            done = hogkit(*words[1:], environment=environment)
            assert done.code in (0, 4), done.err
    else:
        words = [*words[1:], *["--dry-run"] * ("--dry-run" not in words)]
        done = hogkit(*words, environment={"POSTHOG_PROJECT_ID": "1"}, stdin=b'{"a": 1}')
        assert done.code == 0, done.err
        assert done.out.startswith(("GET http", "POST http", "PATCH http", "DELETE http"))


def test_a_list_is_a_line_each_and_says_how_many_it_leaves_out(empty: Sandbox) -> None:
    many_flags(empty)
    done = on(empty, "flags", "list")
    assert (done.code, done.out.count("\n")) == (0, 100)
    assert done.err == f"hogkit: 100 of {MANY} shown; --all shows all\n"
    assert sent(empty) == [("GET", FLAGS)]
    line = done.out.splitlines()[0].split("\t")
    assert line[:3] == ["1", "flag-000", "true"]


def test_all_is_all(empty: Sandbox) -> None:
    many_flags(empty)
    for form in ([], ["--jsonl"]):
        done = on(empty, "flags", "list", "--all", *form)
        assert (done.code, done.out.count("\n"), done.err) == (0, MANY, "")
    keys = [flag["key"] for flag in json.loads(on(empty, "flags", "list", "--all", "--json").out)]  # fmt: skip
    assert keys == [f"flag-{number:03}" for number in range(MANY)]
    done = on(empty, "flags", "list", "--limit", str(MANY), "--json")
    assert (len(json.loads(done.out)), done.err) == (MANY, "")
    done = on(empty, "flags", "list", "--limit", "101", "--jsonl")
    assert done.out.count("\n") == 101
    assert done.err == f"hogkit: 101 of {MANY} shown; --all shows all\n"


def test_a_list_without_a_count_says_that_there_is_more(empty: Sandbox) -> None:
    for number in range(3):
        empty.add_person(f"p{number}")
    done = on(empty, "persons", "list", "--limit", "2", "--json")
    assert (done.code, len(json.loads(done.out))) == (0, 2)
    assert done.err == "hogkit: 2 shown, and there are more; --all shows all\n"


def test_csv_has_every_field_of_any(empty: Sandbox) -> None:
    empty.add_person("ada", {"plan": "pro"})
    done = on(empty, "persons", "list", "--csv")
    [row] = csv.DictReader(io.StringIO(done.out))
    assert json.loads(row["properties"]) == {"plan": "pro"}
    assert json.loads(row["distinct_ids"]) == ["ada"]
    assert done.raw.startswith(b"id,")


def test_no_rows_are_no_output_and_a_word_about_it(empty: Sandbox) -> None:
    for form, out in ([], ""), (["--json"], "[]\n"), (["--jsonl"], ""):
        done = on(empty, "flags", "list", *form)
        assert (done.code, done.out, done.err) == (0, out, "hogkit: there are none\n")
    assert on(empty, "flags", "list", terminal=True).out == ""


def test_a_csv_of_nothing_has_its_header(empty: Sandbox) -> None:
    done = on(empty, "flags", "list", "--csv")
    assert (done.code, done.raw) == (0, ",".join(ROWS["feature_flags"].columns).encode() + b"\r\n")
    assert done.err == "hogkit: there are none\n"


@pytest.mark.parametrize("form", [["--jsonl"], ["--json"], ["--csv"], []])
def test_a_list_that_changes_whenever_it_is_read_is_9_after_what_was_read(form: list[str]) -> None:
    with serving() as server:
        row = {"id": 1, "key": "beta"}
        server.says({"count": 2, "results": [row, row], "next": None})  # one that moved meanwhile
        environment = {**server.environment, "POSTHOG_PROJECT_ID": "1"}
        done = hogkit("flags", "list", "--all", *form, environment=environment)
    assert done.code == 9
    assert "beta" in done.out
    told = "feature_flags.list: it changes while it is read; rows may be missing"
    assert done.err == f"hogkit: {told}\n"


def test_9_is_said_of_lists() -> None:
    assert dict(exits.MEANING)[exits.INCOMPLETE] == "an export or a list is incomplete"


@pytest.mark.parametrize(
    ("columns", "left"), [(50, "name, created_at"), (60, "created_at"), (200, "")]
)
def test_a_terminal_shows_the_columns_that_fit(empty: Sandbox, columns: int, left: str) -> None:
    empty.add_feature_flag("beta")
    empty.add_feature_flag("gamma-" + "x" * 10)
    done = on(empty, "flags", "list", terminal=True, columns=columns)
    assert "id  key" in done.out
    assert max(map(len, done.out.splitlines())) <= columns + len("\x1b[1m\x1b[0m")
    assert done.err == (f"hogkit: not shown here: {left}; --json has all\n" if left else "")
    assert ("created_at" in done.out) is (left == "")


def test_filters_are_sent_as_posthog_has_them(empty: Sandbox) -> None:
    given = ["--active", "true", "--search", "a b", "--limit", "7"]
    assert on(empty, "flags", "list", *given).code == 0
    assert empty.requests[-1].parameters == {"active": "true", "search": "a b", "limit": "7"}


def test_persons_are_found_by_properties() -> None:
    listed = json.dumps([{"key": "n", "value": 3, "operator": "gt", "type": "person"}])
    properties = ("$initial_os=Linux", "n=5", "version=2.10", "plan=1e5", "agent=007")
    named = [word for one in properties for word in ("--property", one)]
    given = [*named, "--properties", listed]
    with serving() as server:
        server.says({"results": [], "next": None})
        hogkit("persons", "list", *given, environment=server.environment | {"POSTHOG_PROJECT_ID": "1"})  # fmt: skip
        [told] = parse_qs(urlsplit(server.asked[-1][1]).query)["properties"]
    assert json.loads(told) == [
        {"key": "n", "value": 3, "operator": "gt", "type": "person"},
        {"key": "$initial_os", "value": ["Linux"], "operator": "exact", "type": "person"},
        {"key": "n", "value": [5], "operator": "exact", "type": "person"},
        {"key": "version", "value": ["2.10"], "operator": "exact", "type": "person"},
        {"key": "plan", "value": ["1e5"], "operator": "exact", "type": "person"},
        {"key": "agent", "value": ["007"], "operator": "exact", "type": "person"},
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("flags list --limit 0", "'--limit'"),
        ("flags list --limit 5 --all", "give one of --limit and --all"),
        ("flags list --json --csv", "give one of --json and --csv"),
        ("flags list --active maybe", "'--active'"),
        ("flags list --nonsense 1", "--nonsense"),
        ("insights list --created-by ada", "is not an integer"),
        ("persons list --properties [", "'--properties'"),
        ("persons list --property plan", "write --property NAME=VALUE"),
        ("definitions list --type event", "--type is not for event definitions"),
        ("definitions list --kind x", "'--kind'"),
        ("flags get", "Missing argument 'ID|KEY'"),
        ("flags get a b", "unexpected extra argument"),
        ("flags get a --by short_id", "'--by'"),
    ],
)
def test_what_cannot_be_asked_is_a_line_about_it(arguments: str, told: str) -> None:
    done = hogkit(*arguments.split(), environment={"POSTHOG_API_KEY": "phx_1234567890"})
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert told in done.err


def test_a_dry_run_of_a_list_needs_no_key_and_asks_nobody() -> None:
    done = hogkit(
        "flags", "list", "--search", "x", "--dry-run", environment={"POSTHOG_API_KEY": ""}
    )
    assert done.code == 0
    assert "/api/projects/%40current/feature_flags/?search=x&limit=100" in done.out


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (["flags", "get", "12"], "/feature_flags/12/"),
        (["flags", "get", "beta"], "/feature_flags/?search=beta&limit=100"),
        (["flags", "get", "12", "--by", "key"], "/feature_flags/?search=12&limit=100"),
        (["insights", "get", "921029"], "/insights/921029/"),
        (["insights", "get", "Ab3dEf9h"], "/insights/?short_id=Ab3dEf9h&basic=true&limit=100"),
        (["insights", "get", "7", "--refresh", "blocking"], "/insights/7/?refresh=blocking"),
        (["persons", "get", "12", "--by", "id"], "/persons/12/"),
        (["persons", "get", "ada"], "/persons/?distinct_id=ada&limit=100"),
        (["persons", "get", "12", "--by", "distinct_id"], "/persons/?distinct_id=12&limit=100"),
        (["persons", "get", "0190b6e0-4711-4000-8000-000000000001"], "/persons/0190b6e0-4711-4000-8000-000000000001/"),
        (["definitions", "get", "plan", "--kind", "property"], "/property_definitions/?search=plan&limit=100"),
        (["surveys", "get", "a/b"], "/surveys/a%2Fb/"),
    ],
)  # fmt: skip
def test_one_is_asked_for_in_each_of_its_ways(arguments: list[str], path: str) -> None:
    with serving() as server:
        server.says({"results": [], "next": None})
        environment = {**server.environment, "POSTHOG_PROJECT_ID": "1"}
        hogkit(*arguments, environment=environment)
    assert server.asked[0][1] == f"/api/projects/1{path}"


def test_one_is_shown_with_all_of_its_fields(empty: Sandbox) -> None:
    made = empty.add_feature_flag("beta", rollout=20)
    done = on(empty, "flags", "get", "beta")
    fields = dict(line.split("\t", 1) for line in done.out.splitlines())
    assert (fields["key"], fields["active"]) == ("beta", "true")
    assert json.loads(fields["filters"]) == made["filters"]
    assert set(fields) == set(made)
    assert json.loads(on(empty, "flags", "get", str(made["id"]), "--json").out) == made
    shown = on(empty, "flags", "get", "beta", terminal=True)
    assert "key " in shown.out
    assert shown.err == "hogkit: long cells are cut; --json has all\n"


def test_one_that_is_not_there_is_not_found(empty: Sandbox) -> None:
    for which in ("99", "nobody"):
        done = on(empty, "flags", "get", which)
        assert (done.code, done.out, done.err.count("\n")) == (4, "", 1)


def test_a_list_that_takes_long_says_how_far_it_is(
    empty: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hogkit.cli import showing as lines

    many_flags(empty)
    monkeypatch.setattr(showing, "SLOW", 0.0)
    monkeypatch.setattr(lines, "EVERY", 0.0)
    done = on(empty, "flags", "list", "--all", "--json")
    assert done.err.splitlines() == [f"hogkit: {had} of {MANY} read" for had in (100, 200, MANY)]


def test_a_list_of_insights_asks_for_results_only_where_they_are_shown() -> None:
    with serving() as server:
        server.says({"results": [], "next": None, "count": 0})
        environment = {**server.environment, "POSTHOG_PROJECT_ID": "1"}
        for form in ([], ["--json"], ["--basic", "false"]):
            hogkit("insights", "list", *form, environment=environment)
    told = [path.partition("?")[2] for _, path, _, _ in server.asked]
    assert told == ["basic=true&limit=100", "limit=100", "basic=false&limit=100"]


def test_a_server_that_fails_in_the_middle_ends_as_others_do(empty: Sandbox) -> None:
    many_flags(empty)
    empty.will_answer(403, {"detail": "no", "code": "permission_denied"}, path=FLAGS)
    done = on(empty, "flags", "list")
    assert (done.code, done.out) == (3, "")


@pytest.mark.skipif(not BIN.exists(), reason="hogkit is not installed here")
@pytest.mark.parametrize(
    ("words", "count", "some"),
    [
        ("hogkit fla", 1, ["flags"]),
        ("hogkit flags ", 2, ["list", "get", "create", "update", "delete", "evaluate"]),
        ("hogkit flags list --act", 3, ["--active"]),
        ("hogkit flags list --active ", 4, ["STALE", "false", "true"]),
        ("hogkit flags update 1 --set act", 5, ["active="]),
    ],
)
def test_completion(words: str, count: int, some: list[str]) -> None:
    environment = {"_HOGKIT_COMPLETE": "bash_complete", "COMP_WORDS": words}
    done = run(BIN, **environment, COMP_CWORD=str(count))
    assert {f"plain,{word}" for word in some} == set(done.stdout.split()), done.stderr


@pytest.mark.skipif(not BIN.exists(), reason="hogkit is not installed here")
def test_help_of_a_group_imports_no_operation() -> None:
    program = "import sys; from hogkit.cli import main; main(['flags', '-h']); print(*sys.modules)"
    modules = run(BIN.parent / "python", "-c", program).stdout.split()
    roots = {name.partition(".")[0] for name in modules}
    assert not {"httpx", "rich", "hogkit_api"} & roots
    program = program.replace("'flags', ", "")
    assert "hogkit.resources" not in run(BIN.parent / "python", "-c", program).stdout
