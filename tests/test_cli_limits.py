"""The command line and PostHog's limits: what is shown, how long is waited, and what is said."""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_running import KEY, Server, hogkit, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


def test_limits_are_shown_without_a_key_and_without_asking_anybody() -> None:
    done = hogkit("limits", environment={"HOGKIT_BUDGET": "process"})
    assert (done.code, done.err) == (0, "hogkit: counted in this process\n")
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
    assert str(file) in hogkit("limits", environment=shared).err


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


@pytest.mark.parametrize("given", ["-1", "nan", "inf", "soon"])
def test_a_wait_is_a_time(given: str) -> None:
    done = hogkit("whoami", f"--max-wait={given}", environment={"POSTHOG_API_KEY": KEY})
    assert (done.code, done.out) == (2, "")
    assert f"'{given}' is no time in seconds" in done.err
