"""`hogkit lint`, and `hogkit query --check`: what they say of SQL, and what they exit with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hogkit as library
import pytest
from answering import BOTH, Ask, Host, asking, hosting
from answering import serving as served
from cli_running import Done, hogkit
from hogkit.errors import InvalidArgument
from hogkit.lint import RULES, LintFailed
from hogkit.lint.files import files, statements
from hogkit.sandbox import Sandbox
from hypothesis import given
from hypothesis import strategies as st

CLEAN = "SELECT event FROM events WHERE timestamp > now() - INTERVAL 1 DAY LIMIT 10"
UNBOUNDED = "SELECT event FROM events LIMIT 10"
OFFSET = "SELECT id FROM persons LIMIT 10 OFFSET 5"
NOWHERE = "SELECT id FROM nowhere LIMIT 10"

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(served)
ask = pytest.fixture(name="ask", params=BOTH)(asking)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    made = tmp_path / "queries"
    made.mkdir()
    monkeypatch.chdir(made)
    return made


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    keys = {"phx_queries_only": ("query:read",)}
    with Sandbox(seed=False, keys=keys) as made:
        yield made


@pytest.fixture
def online(sandbox: Sandbox) -> dict[str, str]:
    sandbox.reset()
    return environment(sandbox, "phx_sandbox_personal_key")


def environment(sandbox: Sandbox, key: str) -> dict[str, str]:
    return {"POSTHOG_HOST": sandbox.url, "POSTHOG_API_KEY": key, "POSTHOG_PROJECT_ID": "1"}


def offline(*arguments: str, **options: Any) -> Done:
    return hogkit("lint", "--offline", *arguments, **options)


# Files, and the statements in them.


def test_a_folder_is_all_the_sql_below_it(folder: Path) -> None:
    for name in ("b.sql", "a.SQL", "notes.txt", "deep/er/c.sql", ".git/d.sql", "deep/.e.sql"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(CLEAN)
    found = ["a.SQL", "b.sql", "deep/.e.sql", "deep/er/c.sql"]
    assert list(files(["."])) == found
    assert list(files(["notes.txt", "-", "deep"])) == ["notes.txt", "-", *(f for f in found if f.startswith("deep"))]  # fmt: skip


def test_a_folder_without_sql_is_a_mistake(folder: Path) -> None:
    with pytest.raises(InvalidArgument, match=r"there is no file \*\.sql"):
        list(files([str(folder)]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n-- nothing\n", []),
        (";; ;", []),
        ("SELECT 1", ["SELECT 1"]),
        ("SELECT 1;\n", ["SELECT 1"]),
        ("SELECT ';' -- ;\n, `;`, \";\" /* ; */;", ["SELECT ';' -- ;\n, `;`, \";\" /* ; */"]),
        ("SELECT 1;\nSELECT 2;", ["SELECT 1", "         \nSELECT 2"]),
        (";SELECT 1;x", [" SELECT 1", "          x"]),
        ("-- head\nSELECT 1; SELECT /* a */ 2", ["-- head\nSELECT 1", "-- head\n          SELECT /* a */ 2"]),
        ("a /* b */; c", ["a /* b */", "           c"]),
        ("a; -- noqa: HQ101\nb; -- more", ["a  -- noqa: HQ101", "   -- noqa: HQ101\nb"]),
        ("a; /* noqa\n */ b", ["a", "   /* noqa\n */ b"]),
        ("a\r\n;b", ["a\r\n", " \r\n b"]),
        ("a; 'b", ["a", "   'b"]),
    ],
)  # fmt: skip
def test_a_file_has_statements_whose_places_are_its_own(text: str, found: list[str]) -> None:
    assert statements(text) == found


@given(st.text("aS1;'\"`-/*#\\ \n{}()"))
def test_no_statement_is_lost_and_none_is_moved(text: str) -> None:
    for statement in statements(text):
        assert statement.strip()
        assert len(statement) <= len(text)
        for mine, its in zip(statement, text, strict=False):
            assert mine in (its, " ")
    if not statements(text):
        assert all(part not in text for part in ("a", "S", "1")) or "-" in text or "/" in text or "#" in text  # fmt: skip


# What is said.


def test_findings_are_a_line_each(folder: Path) -> None:
    (folder / "a.sql").write_text(f"{CLEAN};\n\n{UNBOUNDED};\n")
    (folder / "b.sql").write_text(OFFSET)
    done = offline(".")
    assert done.code == 1
    first, second = done.out.splitlines()
    assert first.startswith("a.sql:3:")
    assert "HQ101" in first
    assert second.startswith("b.sql:1:")
    assert "HQ203" in second
    assert done.err == "hogkit: 2 files: 1 error and 1 warning\n"


def test_a_terminal_shows_the_place(folder: Path) -> None:
    (folder / "a.sql").write_text(f"{CLEAN};\n{OFFSET}")
    lines = offline("a.sql", terminal=True).out.splitlines()
    assert lines[0].startswith("a.sql:2:")
    assert lines[1].strip() == OFFSET
    assert set(lines[2].strip()) <= {"^", "~"}
    assert OFFSET[lines[2].index("^") - 2 :].startswith(("OFFSET", "5"))


def test_warnings_are_no_failure_unless_they_should_be(folder: Path) -> None:
    (folder / "a.sql").write_text(UNBOUNDED)
    assert offline("a.sql").code == 0
    assert offline("a.sql", "--strict").code == 1
    (folder / "a.sql").write_text(CLEAN)
    done = offline("a.sql", "--strict")
    assert (done.code, done.out, done.err) == (0, "", "hogkit: 1 file: nothing found\n")


def test_json_is_one_array(folder: Path) -> None:
    (folder / "a.sql").write_text(f"\n  {OFFSET}")
    [found] = json.loads(offline("a.sql", "--json").out)
    assert list(found) == ["path", "code", "line", "column", "message", "fix", "severity"]
    assert (found["path"], found["code"], found["line"]) == ("a.sql", "HQ203", 2)
    assert found["severity"] == "error"
    assert found["fix"]
    (folder / "a.sql").write_text(CLEAN)
    assert json.loads(offline("a.sql", "--json").out) == []


def test_standard_input_is_linted() -> None:
    done = offline("-", stdin=OFFSET.encode())
    assert done.code == 1
    assert done.out.startswith("-:1:")


@pytest.mark.parametrize("arguments", [["--ignore", "HQ203"], ["--ignore", "hq101,HQ203"], ["--ignore", "HQ101", "--ignore", "HQ203"]])  # fmt: skip
def test_rules_can_be_ignored(folder: Path, arguments: list[str]) -> None:
    (folder / "a.sql").write_text(OFFSET)
    done = offline("a.sql", *arguments)
    assert (done.code, done.out) == (0, "")


@pytest.mark.parametrize(
    "text",
    [f"{UNBOUNDED}; -- noqa", f"{CLEAN};\n{UNBOUNDED}; -- noqa: HQ101\n{CLEAN}", f"-- hogkit: ignore HQ101\n{CLEAN};\n{UNBOUNDED}", f"{CLEAN};\n{UNBOUNDED} -- noqa"],
)  # fmt: skip
def test_comments_silence_in_any_statement(folder: Path, text: str) -> None:
    (folder / "a.sql").write_text(text)
    assert offline("a.sql", "--strict").out == ""


def test_a_comment_of_one_statement_is_not_about_the_next(folder: Path) -> None:
    (folder / "a.sql").write_text(f"{CLEAN} -- hogkit: ignore HQ101\n; -- noqa\n{UNBOUNDED}")
    assert "a.sql:3:" in offline("a.sql").out


@pytest.mark.parametrize(
    ("arguments", "content", "said"),
    [
        ([], b"", "give files or folders of SQL"),
        (["none.sql"], b"", "cannot read 'none.sql'"),
        (["."], b"", "there is no file *.sql"),
        (["-"], b"\xff", "is not UTF-8 text"),
        (["-", "--ignore", "HQ999"], b"SELECT 1", "HQ999"),
        (["--explain", "HQ999"], b"", "no rule is 'HQ999'"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: list[str], content: bytes, said: str) -> None:
    done = offline(*arguments, stdin=content)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1


def test_rules_are_explained() -> None:
    done = hogkit("lint", "--explain")
    assert done.code == 0
    for rule in RULES:
        assert f"{rule.code} {rule.name}: {rule.severity}\n  {rule.sentence}\n" in done.out
    one = hogkit("lint", "--explain", "hq203")
    assert one.out.startswith("HQ203 ")
    assert one.out.count("\n") == 3
    told = json.loads(hogkit("lint", "--explain", "--json").out)
    assert [rule["code"] for rule in told] == [rule.code for rule in RULES]


# Against a project.


def test_a_project_is_asked_once_an_hour(
    sandbox: Sandbox, online: dict[str, str], folder: Path
) -> None:
    (folder / "a.sql").write_text(f"{NOWHERE};\n{CLEAN}")
    for _ in range(2):
        done = hogkit("lint", ".", environment=online)
        assert (done.code, done.out.count("HQ401")) == (1, 1)
        assert sandbox.queries <= 1
    assert offline(".").code == 0


def test_without_a_key_it_is_offline_and_says_so_once(folder: Path) -> None:
    (folder / "a.sql").write_text(f"{NOWHERE};\n{NOWHERE}")
    done = hogkit("lint", "a.sql")
    assert (done.code, done.out) == (0, "")
    first, last = done.err.splitlines()
    assert "there is no personal API key" in first
    assert last == "hogkit: 1 file: nothing found"
    assert offline("a.sql").err == f"{last}\n"


def test_what_a_key_may_not_see_is_said_once(sandbox: Sandbox, folder: Path) -> None:
    pytest.importorskip("chdb")
    (folder / "a.sql").write_text(f"{CLEAN};\n{CLEAN}")
    done = hogkit("lint", "a.sql", environment=environment(sandbox, "phx_queries_only"))
    assert done.code == 0
    first, last = done.err.splitlines()
    assert first.startswith("hogkit: of the project not all is known")
    assert "property_definition:read" in first
    assert last == "hogkit: 1 file: nothing found"


def test_a_wrong_key_is_an_error(sandbox: Sandbox, folder: Path) -> None:
    (folder / "a.sql").write_text(CLEAN)
    done = hogkit("lint", "a.sql", environment=environment(sandbox, "phx_stranger"))
    assert (done.code, done.out) == (3, "")


# Before a query.


def test_a_query_with_errors_is_not_run(sandbox: Sandbox, online: dict[str, str]) -> None:
    pytest.importorskip("chdb")
    hogkit("query", "--check", CLEAN, environment=online)
    before = sandbox.queries
    done = hogkit("query", "--check", NOWHERE, environment=online)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("hogkit: 1:")
    assert "HQ401" in done.err
    assert sandbox.queries == before


def test_a_query_with_warnings_is_run(sandbox: Sandbox, online: dict[str, str]) -> None:
    pytest.importorskip("chdb")
    sandbox.add_person("ada", {"plan": "pro"})
    sql = "SELECT properties.plan FROM persons"
    done = hogkit("query", "--check", "--tsv", sql, environment=online)
    assert (done.code, done.out) == (0, "pro\n")
    assert "HQ201" in done.err
    plain = hogkit("query", "--tsv", sql, environment=online)
    assert (plain.out, plain.err) == (done.out, "")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [([], 1), (["--param", "plan=pro"], 0), (["--param", "plam=pro"], 1)],
)
def test_a_check_knows_the_values(online: dict[str, str], arguments: list[str], code: int) -> None:
    pytest.importorskip("chdb")
    sql = "SELECT id FROM persons WHERE properties.email = {plan} LIMIT 5"
    done = hogkit("query", "--check", sql, *arguments, environment=online)
    assert done.code == code
    assert ("HQ003" in done.err) == bool(code)


# The library.


def test_a_client_lints(server: Host, ask: Ask) -> None:
    assert ask("lint", CLEAN, offline=True) == []
    [found] = ask("lint", OFFSET, offline=True)
    assert (found.code, found.severity) == ("HQ203", "error")
    assert ask("lint", OFFSET, offline=True, ignore=["HQ203"]) == []
    assert not server.asked
    with pytest.raises(LintFailed) as caught:
        ask("lint", UNBOUNDED, offline=True, strict=True)
    assert [one.code for one in caught.value.findings] == ["HQ101"]


def test_a_client_knows_the_project(sandbox: Sandbox, ask: Ask) -> None:
    ask.options |= {"host": sandbox.url, "project_id": "1", "api_key": "phx_sandbox_personal_key"}
    assert [one.code for one in ask("lint", NOWHERE)] == ["HQ401"]
    assert ask("lint", NOWHERE, offline=True) == []


def test_a_client_knows_the_values(server: Host, ask: Ask) -> None:
    sql = "SELECT {a} LIMIT 1"
    assert ask("lint", sql, offline=True) == []
    assert ask("lint", sql, {"a": 5}, offline=True) == []
    assert [one.code for one in ask("lint", sql, [], offline=True)] == ["HQ003"]


@pytest.mark.parametrize(("arguments", "said"), [([""], "sql"), ([5], "sql"), (["SELECT 1", "a"], "values")])  # fmt: skip
def test_arguments_that_cannot_be_used_are_refused(
    server: Host, ask: Ask, arguments: list[Any], said: str
) -> None:
    with pytest.raises(InvalidArgument, match=said):
        ask("lint", *arguments, offline=True)


def test_a_key_is_needed_unless_it_is_offline() -> None:
    with library.PostHog(host="http://127.0.0.1:9") as posthog:
        assert posthog.lint(CLEAN, offline=True) == []
        with pytest.raises(library.ConfigurationError):
            posthog.lint(CLEAN)
