"""`hogkit login`: where a key is tried, what is kept of it, and what is said that it may."""

from __future__ import annotations

import json
import os
import pty
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from breaking import soon
from cli_running import BIN, KEY, TOKEN, Server, hogkit
from hogkit.cli.commands.login import grid
from hogkit.cli.group import COMMANDS
from hogkit.cli.login import asked, scopes
from hogkit.cli.login.scopes import PROBES, Allowed
from hogkit.cli.options import Connection
from hogkit.resources.table import ROWS
from hogkit.sandbox import Sandbox
from hogkit.sandbox.server import PERSONAL_KEY
from logging_in import homing, kept, refuses, regional, sent, user

home = pytest.fixture(name="home")(homing)
regions = pytest.fixture(name="regions")(regional)
GIVEN = f"{KEY}\n".encode()
Regions = tuple[Server, Server]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    few = ["feature_flag:read", "user:read", "insight:write"]
    with Sandbox(keys={"phx_a_few_scopes_only": few, "phx_no_user_read": ["project:read"]}) as made:
        yield made


def profile(home: Path) -> dict[str, Any]:
    return json.loads((home / "profile.json").read_text())


def test_a_key_of_us_is_kept_with_its_project_in_a_file_for_its_owner(
    home: Path, regions: Regions
) -> None:
    us, eu = regions
    us.says(user(5))
    done = hogkit("login", stdin=GIVEN)
    file = home / "profile.json"
    assert done.code == 0
    assert done.err == (
        f"hogkit: logged in to {us.url} as ada@example.com; the key is in {file}\n"
        "hogkit: project 5: Project 5\n"
    )
    assert eu.asked == []
    assert profile(home) == {
        "version": 1, "host": us.url, "ingest_host": us.url, "project_id": "5",
        "project_api_key": f"{TOKEN}5", "api_key": KEY, "keyring": False,
    }  # fmt: skip
    assert [stat.S_IMODE(one.stat().st_mode) for one in (file, home)] == [0o600, 0o700]
    assert list(home.iterdir()) == [file]
    assert "sentinel" not in done.out + done.err


def test_us_is_asked_before_eu_and_each_once(home: Path, regions: Regions) -> None:
    us, eu = regions
    refuses(us)
    eu.says(user(5))
    assert hogkit("login", stdin=GIVEN).code == 0
    assert profile(home)["host"] == eu.url
    assert [unquote(path) for _, path, _, _ in us.asked] == ["/api/users/@me/"]
    paths = [unquote(path) for _, path, _, _ in eu.asked]
    assert paths.count("/api/users/@me/") == 2  # and once for scopes


@pytest.mark.parametrize("how", ["--host", "POSTHOG_HOST"])
def test_with_a_host_nobody_else_is_asked(home: Path, regions: Regions, how: str) -> None:
    us, eu = regions
    eu.says(user(5))
    given = (["--host", eu.url], {}) if how == "--host" else ([], {how: eu.url})
    assert hogkit("login", *given[0], environment=given[1], stdin=GIVEN).code == 0
    assert us.asked == []
    assert profile(home)["host"] == eu.url
    refuses(eu)
    kept(home)
    before = profile(home)
    assert hogkit("login", *given[0], environment=given[1], stdin=GIVEN).code == 3
    assert us.asked == []
    assert profile(home) == before


def test_an_ingest_host_of_the_environment_is_kept_with_its_host(
    home: Path, regions: Regions
) -> None:
    us, eu = regions
    us.says(user(5))
    where = {"POSTHOG_HOST": us.url, "POSTHOG_INGEST_HOST": eu.url}
    assert hogkit("login", environment=where, stdin=GIVEN).code == 0
    assert profile(home)["ingest_host"] == eu.url
    assert hogkit("login", "--host", us.url, environment=where, stdin=GIVEN).code == 0
    assert profile(home)["ingest_host"] == us.url


def test_a_key_that_nobody_knows_is_said_to_be_so_and_not_kept(
    home: Path, regions: Regions
) -> None:
    for server in regions:
        refuses(server)
    done = hogkit("login", stdin=GIVEN)
    us, eu = regions
    assert (done.code, done.out) == (3, "")
    first, second = done.err.splitlines()
    assert first.startswith(f"hogkit: neither {us.url} nor {eu.url} knows this key")
    assert "401" in second
    assert "sentinel" not in done.err
    assert not home.exists()


@pytest.mark.parametrize(("status", "code"), [(500, 7), (429, 5)])
def test_a_region_that_fails_is_passed_over_and_told_only_if_the_other_does_not_know_the_key(
    home: Path, regions: Regions, status: int, code: int
) -> None:
    us, eu = regions
    us.says({"type": "server_error", "code": "x", "detail": "x", "attr": None}, status)
    refuses(eu)
    done = hogkit("login", "--max-wait", "0", stdin=GIVEN)
    assert (done.code, home.exists()) == (code, False)
    assert f"{status}" in done.err
    eu.says(user(5))
    assert hogkit("login", "--max-wait", "0", stdin=GIVEN).code == 0
    assert profile(home)["host"] == eu.url


def test_without_a_network_nothing_is_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hosts = ("http://127.0.0.1:1", "http://127.0.0.1:2")
    monkeypatch.setattr("hogkit.cli.login.probing.REGIONS", hosts)
    done = hogkit("login", "--max-wait", "0", stdin=GIVEN)
    assert (done.code, done.err.count("\n"), home.exists()) == (6, 1, False)
    assert "127.0.0.1:1" in done.err


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (b"", "no key was given"),
        (b" \n\n", "no key was given"),
        (f"{TOKEN}\n".encode(), "is a project token"),
        (f"'{KEY}'".encode(), "quotes"),
        (f"{KEY} {KEY}".encode(), "a blank, a line break"),
        (b"phx_" + b"a" * 5_000, "too long for a key"),
        (b"\xff\xfe\x00", "no text"),
        (b"short", "too few for a key"),
    ],
)
def test_what_is_no_key_is_one_line_and_goes_nowhere(
    home: Path, regions: Regions, given: bytes, told: str
) -> None:
    done = hogkit("login", stdin=given)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert told in done.err
    assert "sentinel" not in done.err
    assert [server.asked for server in regions] == [[], []]
    assert not home.exists()


def test_a_standard_input_that_is_closed_is_one_line(home: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{BIN} login <&-"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "standard input is closed" in done.stderr


def test_no_project_a_given_project_and_one_that_is_not_there(home: Path, regions: Regions) -> None:
    us, _ = regions
    us.says(user(5, 7, current=7))
    assert hogkit("login", stdin=GIVEN).code == 0
    assert profile(home)["project_id"] == "7"  # which is open; nobody is there to be asked
    for given in (["--project-id", "5"], []):
        variables = {} if given else {"POSTHOG_PROJECT_ID": "5"}
        assert hogkit("login", *given, environment=variables, stdin=GIVEN).code == 0
        assert (profile(home)["project_id"], profile(home)["project_api_key"]) == ("5", f"{TOKEN}5")
    us.says({**user(), "id": 9, "name": "Elsewhere", "api_token": TOKEN})
    assert hogkit("login", "--project-id", "9", stdin=GIVEN).code == 0
    assert (profile(home)["project_id"], profile(home)["project_api_key"]) == ("9", TOKEN)


def test_a_user_without_a_project(home: Path, sandbox: Sandbox, regions: Regions) -> None:
    us, _ = regions
    us.says(user())
    done = hogkit("login", stdin=GIVEN)
    assert done.code == 0
    assert (profile(home)["project_id"], profile(home)["project_api_key"]) == (None, None)
    assert "--project-id says which" in done.err


def test_a_project_that_the_key_may_not_see_is_not_kept(home: Path, sandbox: Sandbox) -> None:
    given = ["login", "--host", sandbox.url, "--project-id", "77"]
    done = hogkit(*given, stdin=b"phx_a_few_scopes_only")
    assert (done.code, done.out) == (0, done.out)  # it may not read projects, so nobody can tell
    assert profile(home)["project_id"] == "77"
    home.joinpath("profile.json").unlink()
    done = hogkit(*given, stdin=b"phx_no_user_read")
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)
    assert list(home.iterdir()) == []


def test_a_key_that_may_not_read_users_is_kept_all_the_same(home: Path, sandbox: Sandbox) -> None:
    done = hogkit("login", "--host", sandbox.url, stdin=b"phx_no_user_read")
    assert done.code == 0
    assert profile(home)["project_id"] == "1"
    assert profile(home)["project_api_key"] == "phc_sandbox_project_token"


def test_the_table_has_the_scopes_that_are_missing(home: Path, sandbox: Sandbox) -> None:
    done = hogkit("login", "--host", sandbox.url, stdin=b"phx_a_few_scopes_only")
    rows = {tuple(row.split("\t")[:2]): row.split("\t")[2:] for row in done.out.splitlines()}
    assert rows["flags", "read"] == ["yes", "feature_flag:read"]
    assert rows["flags", "write"] == ["no", "feature_flag:write"]
    assert rows["insights", "write"] == ["yes", "insight:write"]
    assert rows["query", "read"] == ["no", "query:read"]
    assert len(rows) == sum(2 if probe.writes else 1 for probe in PROBES)
    shown = hogkit(
        "login", "--host", sandbox.url, stdin=b"phx_a_few_scopes_only", terminal=True
    ).out
    lines = [line.split() for line in shown.splitlines()]
    assert ["flags", "yes", "needs", "feature_flag:write"] in lines
    assert ["insights", "yes", "yes"] in lines
    assert ["query", "needs", "query:read"] in lines


def test_asking_what_a_key_may_changes_nothing(home: Path, sandbox: Sandbox) -> None:
    sandbox.reset()
    assert hogkit("login", "--host", sandbox.url, stdin=PERSONAL_KEY.encode()).code == 0
    told = [(one.method, one.path) for one in sandbox.requests]
    writes = [path for method, path in told if method == "PATCH"]
    assert len(writes) == sum(1 for probe in PROBES if probe.writes)
    assert all(path.rstrip("/").endswith(("/0", scopes.NOBODY)) for path in writes)
    assert {method for method, _ in told} == {"GET", "PATCH", "POST"}
    assert [path for method, path in told if method == "POST"] == ["/api/projects/1/query/"]


def test_each_probe_is_of_a_command_and_has_the_schema_s_scopes() -> None:
    by_path = {}
    for row in ROWS.values():
        operation = row.module("list").OPERATION
        by_path[operation.path.replace("{project_id}", "{project}")] = row
    for probe in PROBES:
        assert probe.command in COMMANDS
        if row := by_path.get(probe.reads):
            assert row.module("list").OPERATION.scopes == (f"{probe.scope}:read",)
            if probe.writes:
                assert row.module("update").OPERATION.scopes == (f"{probe.scope}:write",)
    users = import_module("hogkit_api.api.users.users_retrieve").OPERATION
    query = import_module("hogkit_api.api.query.query_create").OPERATION
    assert (users.scopes, query.scopes) == (("user:read",), ("query:read",))


def test_who_may_write_but_not_read_is_not_believed() -> None:
    def one(command: str, verb: Any, answer: Any) -> Allowed:
        return Allowed(command=command, verb=verb, scope="x", answer=answer)

    given = [
        one("flags", "read", "no"),
        one("flags", "write", "yes"),
        one("surveys", "read", "yes"),
    ]
    found = scopes._agreeing([*given, one("surveys", "write", "yes")])
    assert [one.answer for one in found] == ["no", "unknown", "yes", "yes"]
    assert grid(found) == [("flags", "needs x", "?"), ("surveys", "yes", "yes")]


def test_a_path_that_this_posthog_does_not_have_says_nothing_of_scopes(
    home: Path, regions: Regions
) -> None:
    us, _ = regions
    gone = {
        "type": "invalid_request",
        "code": "not_found",
        "detail": "Endpoint not found.",
        "attr": None,
    }
    us.says(gone, 404)
    with asked.client(Connection(), us.url, KEY) as posthog:
        found = scopes.allowed(posthog, "5")
        assert {(one.answer, one.why) for one in found} == {("unknown", "Endpoint not found.")}
        us.says({**gone, "detail": "Not found."}, 404)
        found = scopes.allowed(posthog, "5")
    assert {(one.verb, one.answer) for one in found} == {("read", "unknown"), ("write", "yes")}


def test_a_key_for_other_projects_is_told_which_way_to_go(home: Path, regions: Regions) -> None:
    us, _ = regions
    detail = "You don't have access to the project."
    us.says({"type": "authentication_error", "code": "x", "detail": detail, "attr": None}, 403)
    done = hogkit("login", "--project-id", "5", "--host", us.url, stdin=GIVEN)
    assert (done.code, home.exists()) == (3, False)
    assert detail in done.err


def test_what_counts_before_the_profile_is_said(home: Path, regions: Regions) -> None:
    regions[0].says(user(5))
    done = hogkit("login", environment={"POSTHOG_API_KEY": "phx_other_key"}, stdin=GIVEN)
    assert done.code == 0
    assert "POSTHOG_API_KEY in the environment count" in done.err
    assert "phx_other_key" not in sent(regions[0])


def test_a_hostile_answer_steers_no_terminal_and_shows_no_key(home: Path, regions: Regions) -> None:
    us, _ = regions
    evil = user(5)
    evil["team"]["name"] = f"\x1b[2J{KEY}"
    evil["email"] = f"{KEY}\x1b]0;x\x07@example.com"
    us.says(evil)
    done = hogkit("login", stdin=GIVEN)
    assert done.code == 0
    assert "\x1b" not in done.err
    assert "sentinel" not in done.err + done.out


def test_a_host_that_sends_the_key_on_gets_nothing_of_it(home: Path, regions: Regions) -> None:
    us, eu = regions
    us.says({}, 302, location=f"{eu.url}/api/users/@me/")
    done = hogkit("login", "--host", us.url, "--max-wait", "0", stdin=GIVEN)
    assert done.code != 0
    assert "sentinel" not in sent(eu)
    assert not home.exists()


class Typing:
    """The command in a terminal of its own."""

    def __init__(self, *arguments: str) -> None:
        self.ours, theirs = pty.openpty()
        self.child = subprocess.Popen(
            [sys.executable, "-c", TERMINAL, BIN, *arguments],
            stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.seen = ""

    def sees(self, text: str) -> None:
        while text not in self.seen:
            try:
                self.seen += os.read(self.ours, 4_096).decode()
            except OSError:  # the other end is closed
                break
        assert text in self.seen, self.seen

    def types_until_it_ends(self, key: str) -> int:
        """A Ctrl-C between a prompt and the reading of an answer is heeded by the next one."""
        for _ in range(10):
            self.types(key)
            if soon(lambda: self.child.poll() is not None):
                break
        return self.ends()

    def types(self, text: str) -> None:
        os.write(self.ours, text.encode())

    def ends(self) -> int:
        code = self.child.wait(20)
        try:
            while more := os.read(self.ours, 4_096):
                self.seen += more.decode()
        except OSError:
            pass
        os.close(self.ours)
        return code


# A controlling terminal, as a shell gives it: getpass opens /dev/tty.
TERMINAL = """
import fcntl, os, signal, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""


def test_typed_in_a_terminal_a_key_is_not_shown_and_the_project_is_asked_for(
    home: Path, regions: Regions
) -> None:
    us, _ = regions
    us.says(user(5, 7, current=7))
    terminal = Typing("login", "--host", us.url)
    terminal.sees("not shown): ")
    terminal.types(f"{KEY}\n")
    terminal.sees("Project [7]: ")
    assert "Project 5" in terminal.seen
    terminal.types("6\n")
    terminal.sees("not one of")
    terminal.types("5\n")
    assert terminal.ends() == 0
    assert "sentinel" not in terminal.seen
    assert profile(home)["project_id"] == "5"


@pytest.mark.parametrize(
    ("at", "keys"), [("not shown): ", "\x03"), ("not shown): ", "\x04"), ("Project [5]: ", "\x03")]
)
def test_ctrl_c_and_ctrl_d_at_a_prompt_leave_nothing(
    home: Path, regions: Regions, at: str, keys: str
) -> None:
    us, _ = regions
    us.says(user(5, 7))
    terminal = Typing("login", "--host", us.url)
    if at.startswith("Project"):
        terminal.sees("not shown): ")
        terminal.types(f"{KEY}\n")
    terminal.sees(at)
    assert terminal.types_until_it_ends(keys) in (-signal.SIGINT, 130)
    assert "hogkit: interrupted" in terminal.seen
    assert "sentinel" not in terminal.seen
    assert not home.exists()


def test_ctrl_c_while_it_waits_for_an_answer_leaves_nothing(home: Path, regions: Regions) -> None:
    us, _ = regions
    us.delay = 30
    terminal = Typing("login", "--host", us.url)
    terminal.sees("not shown): ")
    terminal.types(f"{KEY}\n")
    assert soon(lambda: bool(us.asked), 20.0)
    assert terminal.types_until_it_ends("\x03") in (-signal.SIGINT, 130)
    us.released.set()
    assert not home.exists()
