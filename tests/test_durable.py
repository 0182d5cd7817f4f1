"""A client with a spool: what `capture` acknowledged outlives kill -9, outages and full disks."""

from __future__ import annotations

import json
import os
import random
import signal
import stat
import time
from pathlib import Path
from typing import Any

import pytest
from hogkit import PostHog, QueueFull, Spool
from ingesting import IDS, KINDS, both, capturing, line_of, program, sinking, started
from sink import Say, Sink

CAPTURES = """
print('ready', flush=True)
while True:
    os.write(1, f"{posthog.capture('e', 'ada', {'text': 'x' * 300})}\\n".encode())
"""


_sink = pytest.fixture(name="sink")(sinking)
_kind = pytest.fixture(name="kind", params=KINDS, ids=IDS)(both)


@pytest.fixture(name="folder")
def foldering(tmp_path: Path) -> Path:
    return tmp_path / "spool"


def fill(client: Any, count: int) -> list[str]:
    return [str(client("capture", "e", f"user-{n}", {"n": n})) for n in range(count)]


def fill_until_refused(client: Any, taken: list[str]) -> None:
    for n in range(2_000):
        uuid = client("capture", "e", f"u{n}", {"text": "x" * 1_000})
        taken += [str(uuid)]


def delivered(folder: Path, sink: Sink) -> None:
    """A next start, with nothing of its own to say."""
    with capturing(PostHog, sink, spool=folder) as client:
        assert client("flush", 30).pending == 0


def test_events_go_over_the_disk_and_leave_nothing_there(
    sink: Sink, kind: Any, folder: Path
) -> None:
    with capturing(kind, sink, spool=folder) as client:
        uuids = fill(client, 2_000)
        report = client("flush")
    assert sink.uuids == dict.fromkeys(uuids, 1)
    assert (report.delivered, report.pending) == (2_000, 0)
    assert not [path for path in folder.iterdir() if path.suffix == ".events"]


def test_only_the_owner_can_read_them(sink: Sink, kind: Any, folder: Path) -> None:
    sink.mood = lambda asked: Say(500)
    with capturing(kind, sink, spool=folder, close_timeout=0.1) as client:
        fill(client, 10)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    files = list(folder.iterdir())
    assert files
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert not any(b"phc_" in path.read_bytes() for path in files)


def test_the_next_start_delivers_what_an_outage_left(sink: Sink, kind: Any, folder: Path) -> None:
    sink.mood = lambda asked: Say(500)
    begun = time.monotonic()
    with capturing(kind, sink, spool=folder) as client:
        uuids = fill(client, 500)
    assert time.monotonic() - begun < 5  # it does not wait where nothing is lost
    assert client.delivery.delivered == 0
    sink.mood = None
    with capturing(kind, sink, spool=folder) as client:
        report = client("flush")
    assert (report.delivered, report.pending) == (500, 0)
    assert set(sink.uuids) == set(uuids)


@pytest.mark.parametrize("kills", [6, pytest.param(50, marks=pytest.mark.full)])
def test_no_kill_loses_what_was_acknowledged(sink: Sink, folder: Path, kills: int) -> None:
    sink.mood = lambda asked: Say(500) if asked.number % 5 == 2 else None
    draw = random.Random(kills)
    acknowledged: list[str] = []
    for _ in range(kills):
        with started(CAPTURES, sink, client=f"spool={str(folder)!r}") as child:
            assert line_of(child) == "ready"
            until = time.monotonic() + draw.uniform(0.0, 0.4)
            while time.monotonic() < until:
                acknowledged.append(line_of(child))
            child.send_signal(signal.SIGKILL)
            out, _ = child.communicate(timeout=30)
        acknowledged += [line for line in out.splitlines() if len(line) == 36]
    sink.mood = None
    delivered(folder, sink)
    assert len(acknowledged) > 100
    assert not set(acknowledged) - set(sink.uuids)
    doubled = sum(count - 1 for count in sink.uuids.values())
    assert doubled <= kills * 4 * 500  # what was under way, at most


def test_os_exit_and_sigterm_lose_nothing(sink: Sink, folder: Path) -> None:
    client = f"spool={str(folder)!r}, delivery=Delivery(linger=30.0)"
    text = "for n in range(300): posthog.capture('e', f'u{n}')\n"
    done = program(text + "os._exit(0)", sink, client=client)
    assert (done.returncode, done.stderr) == (0, "")
    done = program(text + "os.kill(os.getpid(), signal.SIGTERM)", sink, client=client)
    assert (done.returncode, done.stderr) == (-signal.SIGTERM, "")
    assert len(sink.uuids) < 600
    delivered(folder, sink)
    assert len(sink.uuids) == 600


def test_a_normal_end_delivers_at_once(sink: Sink, folder: Path) -> None:
    client = f"spool={str(folder)!r}, delivery=Delivery(linger=30.0)"
    done = program("for n in range(300): posthog.capture('e', f'u{n}')", sink, client=client)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(sink.uuids) == 300


def test_processes_share_a_folder(sink: Sink, folder: Path) -> None:
    text = """
children = []
for child in range(4):
    pid = os.fork()
    if not pid:
        posthog = PostHog(project_api_key=posthog.settings.project_api_key, host=posthog.settings.host, spool=SPOOL)
        for n in range(500): posthog.capture('e', f'{child}-{n}')
        posthog.close()
        os._exit(0)
    children.append(pid)
assert [os.waitpid(pid, 0)[1] for pid in children] == [0] * 4
"""
    done = program(f"SPOOL = {str(folder)!r}\n{text}", sink)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(sink.uuids) == 2_000
    assert set(sink.uuids.values()) == {1}


def test_a_fork_after_the_first_capture_shares_nothing(sink: Sink, folder: Path) -> None:
    text = """
for n in range(500): posthog.capture('e', f'parent-{n}')
children = []
for child in range(3):
    pid = os.fork()
    if not pid:
        for n in range(200): posthog.capture('e', f'{child}-{n}')
        sys.exit(0)
    children.append(pid)
for n in range(500): posthog.capture('e', f'later-{n}')
assert [os.waitpid(pid, 0)[1] for pid in children] == [0] * 3
"""
    done = program(text, sink, client=f"spool={str(folder)!r}")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(sink.uuids) == 1_600
    assert set(sink.uuids.values()) == {1}


def test_a_process_that_lives_takes_over_from_one_that_died(sink: Sink, folder: Path) -> None:
    with started(
        CAPTURES,
        sink,
        client=f"spool={str(folder)!r}, delivery=Delivery(linger=60.0, batch_events=100_000, batch_bytes=10_000_000)",
    ) as child:
        assert line_of(child) == "ready"
        uuids = [line_of(child) for _ in range(50)]
        child.kill()
        child.communicate(timeout=30)
    delivered(folder, sink)
    assert set(uuids) <= set(sink.uuids)


def test_another_projects_events_are_left_alone(sink: Sink, folder: Path) -> None:
    sink.mood = lambda asked: Say(500)
    with capturing(PostHog, sink, spool=folder, close_timeout=0.1) as client:
        fill(client, 5)
    sink.mood = None
    other = {"project_api_key": "phc_another_project_0123456789", "spool": folder}
    with capturing(PostHog, sink, **other) as client:
        assert client("flush").accepted == 0
    assert not sink.uuids
    delivered(folder, sink)
    assert len(sink.uuids) == 5


def test_dead_letters_stay_in_the_folder(sink: Sink, kind: Any, folder: Path) -> None:
    sink.mood = lambda a: (
        Say(400, "no") if any(e["distinct_id"] == "user-3" for e in a.events) else None
    )
    with capturing(kind, sink, spool=folder) as client:
        uuids = fill(client, 10)
        report = client("flush")
    assert (report.delivered, report.failed) == (9, 1)
    path = folder / "dead-letters.jsonl"
    assert json.loads(path.read_text())["uuid"] == uuids[3]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_at_its_bound_the_spool_refuses_and_goes_on_later(
    sink: Sink, kind: Any, folder: Path
) -> None:
    sink.mood = lambda asked: Say(500)
    spool = Spool(folder, max_bytes=1024 * 1024)
    taken: list[str] = []
    with capturing(kind, sink, spool=spool, overflow="raise", close_timeout=0.1) as client:
        with pytest.raises(QueueFull):
            fill_until_refused(client, taken)
        assert 500 < len(taken) < 1_100
        sink.mood = None
        assert client("flush", 30).pending == 0
        taken.append(str(client("capture", "e", "there is room again")))
        client("flush")
    assert set(sink.uuids) == set(taken)


def test_a_full_disk_refuses_events_and_loses_none(sink: Sink, folder: Path) -> None:
    """RLIMIT_FSIZE stands for it: a write ends short, and the next fails."""
    text = """
import resource
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
from hogkit import QueueFull
taken = refused = 0
for n in range(1000):
    try:
        print(posthog.capture('e', f'u{n}', {'text': 'x' * 500}))
        taken += 1
    except QueueFull:
        refused += 1
assert refused, taken
sys.stdout.flush()
os._exit(0)
"""
    options = f"spool={str(folder)!r}, delivery=Delivery(overflow='raise', linger=60.0, batch_events=100_000, batch_bytes=10_000_000)"
    done = program(text, sink, client=options)
    assert (done.returncode, done.stderr) == (0, "")
    delivered(folder, sink)
    assert set(sink.uuids) == set(done.stdout.split())


def test_a_folder_that_cannot_be_one_is_said_at_once(sink: Sink, kind: Any, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("")
    with pytest.raises(Exception, match="spool"):
        kind(**sink.settings, spool=path)


def test_without_captures_no_thread_is_started(sink: Sink, folder: Path) -> None:
    import threading

    with capturing(PostHog, sink, spool=folder):
        assert not [t for t in threading.enumerate() if "hogkit" in t.name]


def test_what_a_relative_folder_means_is_fixed(sink: Sink, folder: Path, monkeypatch: Any) -> None:
    folder.mkdir(mode=0o700)
    monkeypatch.chdir(folder)
    with capturing(PostHog, sink, spool="here") as client:
        os.chdir("/")
        fill(client, 3)
        assert client("flush").delivered == 3
    assert (folder / "here").is_dir()
