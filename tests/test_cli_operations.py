"""Every generated operation on the command line: found, described, called."""

from __future__ import annotations

import ast
import json
import shlex
from collections.abc import Iterator
from pathlib import Path

import hogkit_api as generated
import pytest
from cli_running import Server, hogkit, serving
from hogkit.cli.catalogue import Entry, entries
from hogkit.cli.description import Description
from hogkit.cli.examples import command, python
from hogkit.cli.layout import columns
from hypothesis import given
from hypothesis import strategies as st

ALL = list(entries().values())
ONE = "feature_flags_retrieve"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


def test_all_generated_operations_are_listed() -> None:
    folder = Path(generated.__file__ or "").parent / "api"
    wanted = len([path for path in folder.glob("*/*.py") if path.stem != "__init__"])
    assert len(ALL) == wanted == hogkit("operations").out.count("\n")
    assert len(json.loads(hogkit("operations", "--json").out)) == wanted


def test_each_entry_is_what_its_module_says() -> None:
    for entry in ALL:
        operation = entry.operation()
        assert (entry.id, entry.method, entry.path, entry.scopes) == (
            operation.id,
            operation.method,
            operation.path,
            operation.scopes,
        )


@pytest.mark.parametrize("terminal", [False, True])
def test_each_operation_is_described(terminal: bool) -> None:
    for entry in ALL:
        done = hogkit("operations", entry.id, terminal=terminal)
        assert done.code == 0, (entry.id, done.err)
        assert done.out.startswith(f"{entry.id}\n{entry.method} {entry.path}\n")
        page, _, paste = done.out.partition("\nShell\n")
        if terminal:
            # nothing is cut: but for blanks and line breaks it is what programs get
            whole = hogkit("operations", entry.id).out.partition("\nShell\n")[0]
            assert "".join(page.split()) == "".join(whole.split())
            assert done.err == ""
            assert max(map(len, page.splitlines()[2:])) <= 80
        for told in ("Unset", "hogkit_api", "typing", "<class", "Literal", "…phx"):
            assert told not in page, entry.id
        assert paste


def test_the_line_to_paste_for_each_operation_is_a_request_that_could_be_sent() -> None:
    for entry in ALL:
        line = shlex.split(command(Description(entry)))
        done = hogkit(*line[1:], "--dry-run")
        assert done.code == 0, (line, done.err)
        head, _, body = done.out.rstrip("\n").partition("\n\n")
        first, *headers = head.split("\n")
        method, url = first.split(" ")
        assert method == entry.method
        assert fits(entry, url.removeprefix("https://us.posthog.com").partition("?")[0]), url
        assert "authorization: Bearer phx_…" in headers
        if "content-type: application/json" in headers:
            assert isinstance(json.loads(body), dict)


def fits(entry: Entry, path: str) -> bool:
    wanted, given = entry.path.split("/"), path.split("/")
    return len(wanted) == len(given) and all(
        there == name or (name.startswith("{") and there)
        for name, there in zip(wanted, given, strict=True)
    )


def test_the_python_to_paste_for_each_operation_runs(
    server: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("POSTHOG_PROJECT_ID", "7")
    for entry in ALL:
        program = python(Description(entry))
        assert ast.parse(program)
        exec(compile(program, entry.id, "exec"), {})
        method, path, *_ = server.asked[-1]
        assert method == entry.method
        assert fits(entry, path.partition("?")[0]), path
    assert len(server.asked) == len(ALL)
    capsys.readouterr()


def test_a_query_to_paste_is_one_of_hogql() -> None:
    done = hogkit("operations", "query_create")
    assert """--body '{"query":{"kind":"HogQLQuery","query":"SELECT 1"}}'""" in done.out
    assert "{'query': {'kind': 'HogQLQuery', 'query': 'SELECT 1'}}" in done.out


@given(st.lists(st.tuples(*[st.text("ab |", max_size=30)] * 3), min_size=1), st.integers(1, 90))
def test_columns_lose_nothing_and_fit(rows: list[tuple[str, ...]], width: int) -> None:
    lines = list(columns(rows, width))
    assert "".join("".join(lines).split()) == "".join("".join(map("".join, rows)).split())
    names = max(len(row[0]) for row in rows) + max(len(row[1]) for row in rows) + 4
    assert max(map(len, lines)) <= max(width, names, 7)


def test_what_one_takes_is_said_in_full() -> None:
    done = hogkit("operations", "web_analytics_breakdown_retrieve")
    assert "  breakdown_by\tquery\trequired\tDeviceType|Browser|OS" in done.out
    assert "  project_id\tpath\tdefault: your project\ttext\n" in done.out
    assert "  rate class\tweb_analytics\n" in done.out
    done = hogkit("operations", "feature_flags_create")
    assert "Body (json, required: FeatureFlag)" in done.out
    assert "  key\trequired\ttext\n" in done.out
    assert "  created_by\tread-only\tUserBasic\n" in done.out
    assert "  _create_in_folder\t\ttext\n" in done.out
    assert "  tags\t\tlist of any\n" in done.out
    assert '  evaluation_runtime\t\tall|client|server|""\n' in done.out
    told = json.loads(hogkit("operations", "feature_flags_create", "--json").out)
    assert told["body"]["fields"][0] == {
        "name": "key",
        "type": "text",
        "required": True,
        "read_only": False,
    }


@pytest.mark.parametrize("form", ["", "--json", "--csv"])
def test_a_search_wants_every_word_somewhere(form: str) -> None:
    done = hogkit("operations", "PATCH", "feature_flag:write", *form.split())
    assert "feature_flags_partial_update" in done.out
    assert "feature_flags_list" not in done.out
    assert hogkit("operations", "post", "annotations").out.count("\n") == 1


@pytest.mark.parametrize("columns", [30, 80, 130])
def test_a_search_on_a_terminal_never_cuts_an_id(columns: int) -> None:
    done = hogkit("operations", terminal=True, columns=columns)
    words = set(done.out.split())
    assert {entry.id for entry in ALL} <= words
    if columns > 30:
        assert done.out.count("\n") == len(ALL) + 1
        assert max(map(len, done.out.splitlines()[1:])) <= columns


def test_paths_are_brief_on_a_terminal_and_whole_for_programs() -> None:
    path = "/api/projects/{project_id}/annotations/"
    assert f"\t{path}\t" in hogkit("operations", "annotations", "post").out
    assert path in hogkit("operations", "annotations", "post", "--csv").out
    assert "GET     …/annotations/" in hogkit("operations", "annotations", terminal=True).out


def test_what_a_word_was_found_in_is_said_if_it_is_not_shown() -> None:
    told = "hogkit: not shown here: scopes, tag; --json has all\n"
    assert hogkit("operations", "insight:write", terminal=True).err == told
    assert hogkit("operations", "insights_create", "p", terminal=True).err == ""
    wide = hogkit("operations", "insight:write", terminal=True, columns=130)
    assert "insight:write" in wide.out
    assert wide.err == ""
    assert "not shown here: path, scopes, tag; " in hogkit("operations", terminal=True).err


def test_a_search_without_a_match_says_what_may_be_meant() -> None:
    done = hogkit("operations", "feature_flag_lst")
    assert (done.code, done.out) == (4, "")
    assert "did you mean feature_flags_list" in done.err
    assert hogkit("operations", "zzzzz", "--json").out == "[]\n"


def test_a_near_miss_is_suggested() -> None:
    done = hogkit("api", "feature_flags_lst", "--dry-run")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "did you mean feature_flags_list" in done.err
