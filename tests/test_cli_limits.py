"""The command line and PostHog's limits: what is shown, how long is waited, and what is said."""

from __future__ import annotations

import json
import logging
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_running import BIN, KEY, Server, hogkit, run, serving
from hogkit.cli.commands.limits import rows
from hogkit.limits.rates import RATES
from hogkit.limits.states import State, WindowState


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


def test_limits_are_shown_without_a_key_and_without_asking_anybody() -> None:
    done = hogkit("limits", environment={"HOGKIT_BUDGET": "process"})
    assert done.code == 0
    rows = [row.split("\t") for row in done.out.splitlines()]
    assert ["query", "240 in a minute", "0", "240", "now"] in rows
    assert ["query", "2,400 in an hour", "0", "2,400", "now"] in rows
    assert ["query", "3 at once", "0", "3", "now"] in rows
    assert ["analytics", "1,200 in an hour", "0", "1,200", "now"] in rows


def test_commands_of_a_user_share_a_budget(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    shared = {**server.environment, "HOGKIT_BUDGET": ""}
    server.says({"results": [], "columns": []})
    for _ in range(3):
        assert hogkit("query", "SELECT 1", environment=shared).code == 0
    file = tmp_path / "hogkit" / "budget.sqlite3"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    done = hogkit("limits", "--json", environment=shared)
    assert KEY not in done.out
    [state] = [state for state in json.loads(done.out) if state["rate_class"] == "query"]
    assert [window["used"] for window in state["windows"]] == [3, 3]
    assert (state["running"], state["waiting"]) == (0, 0)
    told = f"hogkit: {server.url}: counted in {file}\n"
    assert (done.err, hogkit("limits", environment=shared).err) == (told, told)


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_of_a_budget_of_the_process_nothing_can_be_seen_and_it_says_so(form: list[str]) -> None:
    done = hogkit("limits", "--host", "eu", *form, environment={"HOGKIT_BUDGET": "process"})
    assert (done.code, bool(done.out)) == (0, True)
    assert done.err == (
        "hogkit: https://eu.posthog.com: nothing can be seen: "
        "calls are counted in this process, which has just begun\n"
    )


def test_a_budget_that_cannot_be_used_is_one_line_and_2(tmp_path: Path) -> None:
    for place in (str(tmp_path), "redis://127.0.0.1:1"):
        done = hogkit("limits", environment={"HOGKIT_BUDGET": place})
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert done.err.startswith("hogkit: budget: ")
    (home := tmp_path / "home").touch()
    done = hogkit("limits", environment={"HOGKIT_BUDGET": "", "XDG_STATE_HOME": str(home)})
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert str(home) in done.err


def test_a_command_says_once_that_its_budget_cannot_be_used(server: Server, tmp_path: Path) -> None:
    server.says({"results": [], "columns": []})
    done = run(BIN, "query", "SELECT 1", **server.environment, HOGKIT_BUDGET=str(tmp_path))
    assert (done.returncode, len(server.asked)) == (0, 1)
    [said] = done.stderr.splitlines()
    assert said.startswith(f"hogkit: the budget shared through {tmp_path} cannot be used: ")


def test_a_program_that_runs_a_command_keeps_its_log(server: Server) -> None:
    log = logging.getLogger("hogkit")
    before = (list(log.handlers), log.level, log.propagate)
    server.says({"results": [], "columns": []})
    assert hogkit("query", "SELECT 1", environment=server.environment).code == 0
    assert (log.handlers, log.level, log.propagate) == before


def test_limits_has_no_options_of_calls() -> None:
    shown = hogkit("limits", "--help").out
    assert re.findall(r"^  (-.*?)  ", shown, re.MULTILINE) == [
        "--host HOST",
        "--json",
        "-h, --help",
    ]
    for option in ("--project-id=1", "--timeout=1", "--max-wait=1", "-v"):
        assert hogkit("limits", option).code == 2


def test_its_help_tells_whose_calls_it_shows_and_what_the_classes_are() -> None:
    shown = hogkit("limits", "--help").out
    assert "HOGKIT_BUDGET" in shown
    assert "on this machine" not in shown
    assert "Events and flags sent to the ingest host have no limit." in shown
    for name in RATES:
        assert re.search(rf"^    {name} +\w", shown, re.MULTILINE), name


@pytest.mark.parametrize(
    ("used", "running", "bytes_left", "wait", "told"),
    [
        ((0, 0), 0, None, 0.0, ["now", "now", "now"]),
        ((240, 700), 0, None, 12.2, ["in 13 s", "now", "now"]),
        ((0, 2_400), 0, 5.0, 1_800.0, ["now", "in 1,800 s", "now", "now"]),
        ((240, 2_400), 0, None, 1_800.0, ["in 1,800 s", "in 1,800 s", "now"]),
        ((3, 3), 3, None, 0.05, ["now", "now", "when one ends"]),
        ((3, 3), 0, -5.0, 60.0, ["now", "now", "now", "in 60 s"]),
        ((1, 1), 0, None, 60.0, ["in 60 s", "in 60 s", "in 60 s"]),  # refused
    ],
)
def test_the_limit_that_is_reached_says_when_the_next_call_can_go(
    used: tuple[int, int], running: int, bytes_left: float | None, wait: float, told: list[str]
) -> None:
    windows = (
        WindowState(calls=240, seconds=60.0, used=used[0]),
        WindowState(calls=2_400, seconds=3_600.0, used=used[1]),
    )
    state = State(
        rate_class="query", windows=windows, at_once=3, running=running, waiting=0, wait=wait,
        bytes_left=bytes_left,
    )  # fmt: skip
    assert [row[-1] for row in rows((state,))] == told


def test_after_a_refusal_all_limits_of_the_class_wait(server: Server, tmp_path: Path) -> None:
    shared = {**server.environment, "HOGKIT_BUDGET": str(tmp_path / "budget")}
    server.says({"detail": "Request was throttled."}, 429, retry_after="3600")
    assert hogkit("whoami", environment=shared).code == 5
    found = [row.split("\t") for row in hogkit("limits", environment=shared).out.splitlines()]
    waits = {row[0]: {r[-1] for r in found if r[0] == row[0]} for row in found}
    [wait] = waits.pop("crud")
    assert re.fullmatch(r"in 3,[56]\d\d s", wait)
    assert all(others == {"now"} for others in waits.values())


def test_without_limits_it_says_so() -> None:
    done = hogkit("limits", environment={"HOGKIT_BUDGET": "off"})
    assert (done.code, done.out) == (0, "")
    assert done.err == "hogkit: no limits are kept to: HOGKIT_BUDGET is off\n"


def test_a_refusal_is_waited_for_and_said(server: Server) -> None:
    server.says({"detail": "Request was throttled."}, 429, retry_after="1")
    done = hogkit("whoami", "--max-wait", "2", environment=server.environment)
    assert done.code == 5
    assert len(server.asked) == 2
    first, last = done.err.splitlines()
    assert re.match(r"hogkit: trying again in 1\.\d s: GET /api/users/@me/: 429 ", first)
    assert "sent 2 times" in last


def test_a_wait_that_is_too_long_ends_at_once(server: Server) -> None:
    server.says({"detail": "Request was throttled."}, 429, retry_after="3600")
    done = hogkit("whoami", environment=server.environment)
    assert (done.code, len(server.asked), done.err.count("\n")) == (5, 1, 1)
    assert re.search(r"Come back at .*\d\d:\d\d:\d\d, in 60 min", done.err)


def test_any_time_may_be_waited(server: Server) -> None:
    server.says({"detail": "Request was throttled."}, 429, retry_after="1")
    done = hogkit("whoami", "--max-wait=inf", environment=server.environment)
    assert (done.code, len(server.asked)) == (5, 4)


@pytest.mark.parametrize("given", ["-1", "nan", "-inf", "soon", "31622401"])
def test_a_wait_is_a_time(given: str) -> None:
    done = hogkit("whoami", f"--max-wait={given}", environment={"POSTHOG_API_KEY": KEY})
    assert (done.code, done.out) == (2, "")
    assert f"'{given}' is no time in seconds" in done.err
