"""What `scripts/bench limits` measures, and what it measures against."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from benchmarks import limit_overhead, limiting
from benchmarks.limit_oracle import WINDOWS, allowed
from benchmarks.limiting import CONTENDERS, PEER
from hogkit.sandbox.limits import Limiter, Limits, Window
from hypothesis import given, settings
from hypothesis import strategies as st

ROOT = Path(__file__).parents[1]
PEERS = ROOT / ".venv" / f"peers-{sys.version_info[0]}.{sys.version_info[1]}" / "made-from"
REDIS = shutil.which("redis-server", path="/usr/bin") or shutil.which("redis-server")


@pytest.mark.parametrize(
    ("span", "windows", "expected"),
    [
        (0.0, [(2, 3.0)], 0),
        (0.1, [(2, 3.0)], 2),
        (3.0, [(2, 3.0)], 2),
        (3.1, [(2, 3.0)], 4),
        # The longer one binds from its 3rd call on, and lets go of two at 30 and of one at 33.
        (29.9, [(2, 3.0), (3, 30.0)], 3),
        (30.1, [(2, 3.0), (3, 30.0)], 5),
        (33.1, [(2, 3.0), (3, 30.0)], 6),
        # The longer one alone binds, the shorter one alone binds.
        (10.0, [(9, 3.0), (2, 30.0)], 2),
        (10.0, [(1, 3.0), (9, 30.0)], 4),
        (4.0, WINDOWS, 120),
        (12.1, WINDOWS, 300),
        (29.9, WINDOWS, 300),
        (90.0, WINDOWS, 900),
        (90.1, WINDOWS, 960),
    ],
)
def test_the_oracle_calls_as_soon_as_it_may(
    span: float, windows: list[tuple[int, float]], expected: int
) -> None:
    assert allowed(span, windows) == expected


PAIRS = st.lists(
    st.tuples(st.integers(1, 6), st.integers(1, 40).map(float)), min_size=1, max_size=3
)


@settings(deadline=None)
@given(PAIRS, st.integers(0, 100))
def test_the_server_allows_what_the_oracle_does(
    windows: list[tuple[int, float]], span: int
) -> None:
    limits = Limits.every(*(Window(calls, seconds) for calls, seconds in windows))
    limiter = Limiter(limits)
    log: list[float] = []
    for now in range(span):  # a server that is asked only when all windows have room
        while all(sum(at > now - s for at in log) < calls for calls, s in windows):
            assert limiter.wait("crud", now) == 0
            log.append(now)

    assert allowed(span, windows) == len(log)


def test_a_short_run_says_a_line_for_each(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer = partial(limit_overhead.main, calls=20, repeats=3)
    monkeypatch.setattr(limit_overhead, "main", fewer)
    contenders = [c for c in CONTENDERS if c is not PEER or PEERS.exists()]

    limiting.main(4.0, contenders)

    lines = capsys.readouterr().out.splitlines()
    for contender in contenders:
        (line,) = [line for line in lines if line.startswith(f"{contender.name}  ")]
        if "{redis}" in contender.how and REDIS is None:
            assert "no redis-server" in line
            continue
        admitted, possible, share, refused, cpu = line.removeprefix(contender.name).split()[:5]
        assert 0 < int(admitted) <= int(possible) <= 120
        assert share == f"{int(admitted) / int(possible):.1%}"
        assert float(cpu) > 0
        assert contender.aim in line
        assert int(refused) == 0 or not contender.aim
    assert any(line.startswith("limit: ") and " 120 " in line for line in lines)
    assert [line.split()[0] for line in lines[-2:]] == ["sync", "async"]
    assert all(float(number) > 0 for line in lines[-2:] for number in line.split()[1:3])


def test_without_redis_a_line_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (shared,) = [contender for contender in CONTENDERS if "{redis}" in contender.how]
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    monkeypatch.setattr(limit_overhead, "main", lambda: None)

    limiting.main(0.1, [shared])

    lines = capsys.readouterr().out.splitlines()
    (line,) = [line for line in lines if line.startswith(shared.name)]
    assert line.endswith("  there is no redis-server on this machine")


def test_the_policy_costs_what_it_adds_to_a_call() -> None:
    found = [(9.0, 9.0), (1e-6, 4e-6), (3e-6, 5e-6), (2e-6, 9e-6)]  # the first is not counted

    assert limit_overhead.compared(found) == limit_overhead.Cost(
        bare=pytest.approx(2),
        ours=pytest.approx(5),
        policy=pytest.approx(3),
        least=pytest.approx(3),
    )


def test_a_process_that_fails_ends_the_run_with_its_words() -> None:
    program = "import sys; sys.exit('no such luck')"
    with (
        limiting.started("it", sys.executable, "-c", program) as process,
        pytest.raises(SystemExit, match="it ended: no such luck"),
    ):
        process.told()


def test_a_process_ends_with_its_block() -> None:
    program = "import time; print('ready', flush=True); time.sleep(600)"
    with limiting.started("it", sys.executable, "-c", program) as process:
        assert process.told() == "ready"

    assert process.running.returncode == -signal.SIGKILL


def test_nothing_runs_on_after_an_interrupt(monkeypatch: pytest.MonkeyPatch) -> None:
    running: list[limiting.Process] = []

    def interrupted(lanes: list[limiting.Lane], seconds: float) -> None:
        running.extend(process for lane in lanes for process in (*lane.callers, lane.server))
        raise KeyboardInterrupt

    monkeypatch.setattr(limiting, "_run", interrupted)
    with pytest.raises(KeyboardInterrupt):
        limiting.main(4.0, CONTENDERS[2:3])

    assert [process.running.returncode for process in running] == [-signal.SIGKILL] * 5


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf", "soon"])
def test_seconds_that_cannot_be(seconds: str) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "bench", "limits", "--seconds", seconds],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert "--seconds" in done.stderr
