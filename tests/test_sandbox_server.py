"""The sandbox as a server: starting, stopping, ordered faults, the foreground."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
from hogkit.sandbox import Sandbox, routes
from hogkit.sandbox.account import get_user
from hogkit.sandbox.messages import Request
from running import heed_interrupts
from sandbox_calls import KEY, TOKEN, Caller, calling, event, serving

ROOT = Path(__file__).parents[1]
sandbox = pytest.fixture(name="sandbox", scope="module")(serving)
ask = pytest.fixture(name="ask")(calling)


def test_it_stops_at_once_with_connections_open_and_starts_again() -> None:
    sandbox = Sandbox()
    assert repr(sandbox) == "<Sandbox not started>"
    sandbox.start()
    with Caller(sandbox).http as http:
        http.post("/e/", json=event(token=TOKEN))
        begun = time.perf_counter()
        sandbox.stop()
        assert time.perf_counter() - begun < 4  # Uvicorn keeps connections for 5 seconds.
        with pytest.raises(httpx.TransportError):
            http.get("/")
    sandbox.stop()
    with pytest.raises(RuntimeError, match="not started"):
        _ = sandbox.url

    with sandbox:
        assert repr(sandbox) == f"<Sandbox {sandbox.url}>"
        assert httpx.get(sandbox.url).status_code == 404
        assert len(sandbox.events) == 1
        with pytest.raises(RuntimeError, match="started already"):
            sandbox.start()


def test_a_taken_port_is_named(sandbox: Sandbox) -> None:
    taken = int(sandbox.url.rpartition(":")[2])

    for app, ingest in ((taken, None), (0, taken)):
        other = Sandbox(port=app, ingest_port=ingest)
        with pytest.raises(OSError, match=f"cannot listen on 127.0.0.1, port {taken}: "):
            other.start()
    with pytest.raises(OSError, match="port 70000"):
        Sandbox(port=70000).start()


def test_two_sandboxes_know_nothing_of_each_other(ask: Caller) -> None:
    with Sandbox(project_token="phc_other", seed=False) as other, Caller(other).http as http:
        http.post("/e/", json=event(token="phc_other"))

        assert (len(other.events), len(ask.sandbox.events)) == (1, 0)
        assert (other.feature_flags, other.dashboards) == ([], [])
        assert other.url != ask.sandbox.url


def test_the_environment_points_a_client_here(ask: Caller) -> None:
    assert ask.sandbox.environment == {
        "POSTHOG_HOST": ask.sandbox.url,
        "POSTHOG_INGEST_HOST": ask.sandbox.url,
        "POSTHOG_API_KEY": KEY,
        "POSTHOG_PROJECT_API_KEY": TOKEN,
        "POSTHOG_PROJECT_ID": "1",
    }


def test_requests_are_remembered_raw(ask: Caller) -> None:
    ask.http.post("/e/?a=1&a=2", content=b"\x1f\x8b", headers={"X-Odd": "Yes"})

    (asked,) = ask.sandbox.requests
    assert (asked.method, asked.path, asked.query) == ("POST", "/e/", "a=1&a=2")
    assert (asked.body, asked.headers["x-odd"], asked.host) == (b"\x1f\x8b", "Yes", "app")


def test_no_more_requests_are_remembered_than_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    from hogkit.sandbox import history

    monkeypatch.setattr(history, "MOST", 3)
    monkeypatch.setattr(history, "MOST_BYTES", 10)
    kept = history.History()
    for size in (1, 2, 3, 4, 5):
        kept.add(Request("GET", "/", "", {}, b"x" * size, "app"))

    assert [len(request.body) for request in kept.listed()] == [4, 5]


def test_ordered_answers_come_in_turn_and_nothing_else_happens(ask: Caller) -> None:
    order = ask.sandbox.will_answer
    order(429, {"detail": "slow down"}, headers={"Retry-After": "7"}, path="/batch")
    order(502, "<html>Bad gateway</html>", path="/batch/", times=2, after=1)
    order(503, "later", path="/flags/")
    order(200, b'{"cut', path="/batch/", after=1)

    answers = [ask.batch(event()) for _ in range(6)]

    assert [answer.status_code for answer in answers] == [429, 200, 502, 502, 200, 200]
    assert answers[0].headers["retry-after"] == "7"
    assert answers[0].json() == {"detail": "slow down"}
    html, cut = answers[2], answers[4]
    assert html.headers["content-type"].startswith("text/html")
    assert cut.content == b'{"cut'
    assert "content-type" not in cut.headers
    assert len(ask.sandbox.events) == 2
    assert ask.http.post("/flags").status_code == 503


def test_a_reset_takes_back_what_was_ordered(ask: Caller) -> None:
    ask.sandbox.will_answer(500)
    ask.sandbox.reset()

    assert ask.batch(event()).status_code == 200


@pytest.mark.parametrize(
    ("how", "error", "kept"),
    [
        ("reset", httpx.ReadError, 0),
        ("close before answer", httpx.RemoteProtocolError, 0),
        ("half body", httpx.RemoteProtocolError, 1),
    ],
)
def test_ordered_faults_happen_at_the_socket(
    ask: Caller, how: str, error: type[Exception], kept: int
) -> None:
    ask.sandbox.will_break(how, path="/batch/")

    with pytest.raises(error):
        ask.batch(event())
    assert len(ask.sandbox.events) == kept
    assert ask.batch(event()).status_code == 200


def test_a_late_answer_is_late_but_does_not_hold_up_the_end() -> None:
    with Sandbox() as sandbox, Caller(sandbox).http as http:
        sandbox.will_break("slow:0.2")
        begun = time.perf_counter()
        assert http.get("/", timeout=30).status_code == 404
        assert time.perf_counter() - begun > 0.15
        sandbox.will_break("slow:60")
        with pytest.raises(httpx.ReadTimeout):
            http.get("/", timeout=0.1)
        begun = time.perf_counter()
    assert time.perf_counter() - begun < 30  # of 60 that were ordered


@pytest.mark.parametrize("how", ["", "explode", "slow", "slow:soon", "slow:-1", "slow:inf"])
def test_what_cannot_be_ordered_is_refused(sandbox: Sandbox, how: str) -> None:
    with pytest.raises(ValueError, match="is none of reset"):
        sandbox.will_break(how)
    with pytest.raises(ValueError, match="is no status"):
        sandbox.will_answer(199)
    with pytest.raises(ValueError, match="break 'half body'"):
        sandbox.will_answer(200, b"a", headers={"Content-Length": "9"})
    with pytest.raises(ValueError, match="times is at least 1"):
        sandbox.will_answer(200, times=0)


def test_a_bug_is_told_the_client_and_raised_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(call: Any) -> Any:
        raise LookupError("a bug")

    path = routes.PRIVATE_PATHS["/api/users/{uuid}"]
    assert path.routes["GET"].handler is get_user
    monkeypatch.setitem(path.routes, "GET", routes.Route("GET", "", broken))
    sandbox = Sandbox()
    sandbox.start()
    headers = {"authorization": f"Bearer {KEY}"}
    answer = httpx.get(f"{sandbox.url}/api/users/@me/", headers=headers)

    assert (answer.status_code, answer.json()["type"]) == (500, "server_error")
    with pytest.raises(LookupError, match="a bug"):
        sandbox.stop()


PROGRAM = """
import sys
from hogkit.sandbox import Sandbox, serve
sandbox = Sandbox(keys={"phx_other": ()})
def announce(line):
    print(line, flush=True)
import threading, time
def address():
    while repr(sandbox) == "<Sandbox not started>":
        time.sleep(0.01)
    print(repr(sandbox), flush=True)
threading.Thread(target=address).start()
serve(sandbox, announce)
print("ended", len(sandbox.events), flush=True)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_served_in_the_foreground_it_announces_and_ends_by_a_signal(number: int) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "facade"), "PYTHONWARNINGS": "error"}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        preexec_fn=heed_interrupts,
    ) as process:
        assert process.stdout is not None
        url = re.findall("http://[0-9.:]+", process.stdout.readline())[0]
        batch = {"api_key": TOKEN, "batch": [event(), event(), event()]}
        httpx.post(f"{url}/batch/?token={TOKEN}", json=batch)
        httpx.post(f"{url}/batch/", json={**batch, "api_key": "phc_elsewhere"})
        httpx.get(
            f"{url}/api/projects/{KEY}/%0Aforged/", headers={"authorization": f"Bearer {KEY}"}
        )
        with httpx.Client() as kept_alive:
            kept_alive.get(f"{url}/api/users/@me/", params={"personal_api_key": KEY})
            process.send_signal(number)
            out, error = process.communicate(timeout=10)

    lines = [re.sub(r"[0-9.]+ ms$", "N ms", line) for line in out.splitlines()]
    assert lines == [
        "POST /batch/ 200 3 events N ms",
        "POST /batch/ 200 3 events dropped: unknown project token N ms",
        "GET /api/projects/phx_…/�forged/ 404 N ms",
        "GET /api/users/@me/ 200 N ms",
        "ended 3",
    ]
    assert (process.returncode, error) == (0, "")


def test_it_may_tell_of_requests_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    with Sandbox(quiet=False) as sandbox:
        httpx.get(f"{sandbox.url}/x?{KEY}")

    assert re.fullmatch(r"GET /x 404 [0-9.]+ ms\n", capsys.readouterr().err)
