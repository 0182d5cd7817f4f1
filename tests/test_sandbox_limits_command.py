"""The command's limits of the sandbox."""

from __future__ import annotations

import signal

import httpx
import pytest
from cli_running import hogkit
from hogkit.sandbox import Limits
from sandbox_calls import KEY
from sandbox_running import exported, sandbox

ME = "/api/users/@me/"


def test_the_command_takes_limits() -> None:
    with sandbox("--limits", "60/3,2/30", "--limits-scale", "2") as child:
        host = exported(child)["POSTHOG_HOST"]
        headers = {"authorization": f"Bearer {KEY}"}
        with httpx.Client(base_url=host, headers=headers, verify=False) as http:
            asked = [http.get(ME) for _ in range(3)]
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=20)

    assert [answer.status_code for answer in asked] == [200, 200, 429]
    assert asked[2].headers["retry-after"] == "15"
    assert "GET /api/users/@me/ 429 throttled " in err
    assert child.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--limits", "some"], "'some' is not CALLS/SECONDS, such as 60/3, and not posthog"),
        (["--limits", ""], "'' is not CALLS/SECONDS"),
        (["--limits", "60/3,"], "'' is not CALLS/SECONDS"),
        (["--limits", "60"], "'60' is not CALLS/SECONDS"),
        (["--limits", "6.5/3"], "'6.5/3' is not CALLS/SECONDS"),
        (["--limits", "0/3"], "at least 1 call"),
        (["--limits", "3/0"], "more than 0 seconds"),
        (["--limits", "3/nan"], "more than 0 seconds"),
        (["--limits", "posthog", "--limits-scale", "0"], "--limits-scale"),
        (["--limits", "posthog", "--limits-scale", "nan"], "a factor is more than 0"),
        (["--limits-scale", "2"], "--limits-scale needs --limits"),
    ],
)
def test_limits_that_cannot_be_are_a_slip_of_the_user(arguments: list[str], said: str) -> None:
    done = hogkit("sandbox", "--port", "0", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err


def test_the_command_knows_posthogs_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    from hogkit import sandbox as package

    limits: list[Limits | None] = []
    monkeypatch.setattr(package, "serve", lambda made, *_: limits.append(made.limits))
    for more in ([], ["--limits", "posthog"], ["--limits", "posthog", "--limits-scale", "20"]):
        assert hogkit("sandbox", "--port", "0", *more).code == 0

    assert limits == [None, Limits(), Limits().scaled(20)]
    assert "--limits 60/3,300/30" in hogkit("sandbox", "--help").out
