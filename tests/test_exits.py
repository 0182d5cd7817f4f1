"""The ends of a process, and forks: what was captured is delivered, and nobody sees a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import Any

import pytest
from ingesting import line_of, program, sinking, started
from sink import Say, Sink

SLOW = "posthog = PostHog(project_api_key=posthog.settings.project_api_key, host=posthog.settings.host, delivery=Delivery(linger=30.0))\n"
CAPTURE = "for n in range(900): posthog.capture('e', f'user-{n}')\n"


_sink = pytest.fixture(name="sink")(sinking)


def quiet(done: subprocess.CompletedProcess[str], status: int = 0) -> None:
    assert (done.returncode, done.stderr) == (status, "")


ENDS: dict[str, tuple[str, int]] = {
    "at the end of the program": ("", 0),
    "with sys.exit": ("sys.exit(3)", 3),
    "in a function of atexit that came later": ("atexit.register(lambda: posthog.capture('e', 'late'))", 0),
    "after the client was closed and used again": ("posthog.close(); posthog.capture('e', 'late')", 0),
    "with a thread that still captures": (
        "threading.Thread(target=lambda: (time.sleep(0.3), posthog.capture('e', 'late'))).start()", 0,
    ),
    "without the client": ("del posthog", 0),
    "without the client, which was collected": ("del posthog; import gc; gc.collect(); time.sleep(0.1)", 0),
}  # fmt: skip


@pytest.mark.parametrize(("end", "status"), ENDS.values(), ids=ENDS)
def test_a_process_delivers_before_it_ends(sink: Sink, end: str, status: int) -> None:
    quiet(program(SLOW + CAPTURE + end, sink), status)
    assert len(sink.uuids) == 900 + ("late" in end)
    assert set(sink.uuids.values()) == {1}


def test_functions_of_atexit_that_came_before_may_capture(sink: Sink) -> None:
    text = "atexit.register(lambda: [posthog.capture('e', f'late-{n}') for n in range(3)])\n"
    quiet(program(text + CAPTURE, sink))
    assert len(sink.uuids) == 903


def test_a_first_capture_at_the_very_end(sink: Sink) -> None:
    quiet(program("atexit.register(lambda: posthog.capture('e', 'late'))", sink))
    assert len(sink.uuids) == 1


def test_an_uncaught_exception_ends_as_always(sink: Sink) -> None:
    done = program(CAPTURE + "raise ValueError('mine')", sink)
    assert done.returncode == 1
    assert done.stderr.count("Traceback") == 1
    assert done.stderr.endswith("ValueError: mine\n")
    assert len(sink.uuids) == 900


def test_an_event_loop_that_ends(sink: Sink) -> None:
    text = """
posthog = AsyncPostHog(project_api_key=posthog.settings.project_api_key, host=posthog.settings.host)
async def main():
    for n in range(900): await posthog.capture('e', f'user-{n}')
asyncio.run(main())
"""
    quiet(program(text, sink))
    assert len(sink.uuids) == 900


@pytest.mark.parametrize("where", ["main", "thread"])
def test_sigterm_delivers_and_kills(sink: Sink, where: str) -> None:
    calls = {
        "main": CAPTURE,
        "thread": "t = threading.Thread(target=lambda: exec(CAPTURE)); t.start(); t.join()\n",
    }
    text = f"CAPTURE = {CAPTURE!r}\n{SLOW}{calls[where]}print('ready', flush=True); time.sleep(60)"
    with started(text, sink) as child:
        assert line_of(child) == "ready"
        child.send_signal(signal.SIGTERM)
        _, err = child.communicate(timeout=30)
    assert (child.returncode, err) == (-signal.SIGTERM, "")
    assert len(sink.uuids) == 900


def test_sigterm_in_the_middle_of_captures_loses_none_that_returned(sink: Sink) -> None:
    text = """
print('ready', flush=True)
n = 0
while True:
    uuid = posthog.capture('e', 'ada')
    os.write(1, f'{uuid}\\n'.encode())
"""
    with started(text, sink) as child:
        assert line_of(child) == "ready"
        uuids = [line_of(child) for _ in range(2_000)]
        child.send_signal(signal.SIGTERM)
        out, err = child.communicate(timeout=30)
    uuids += [line for line in out.splitlines() if len(line) == 36]
    assert (child.returncode, err) == (-signal.SIGTERM, "")
    assert set(uuids) <= set(sink.uuids)


def test_a_handler_of_the_programs_own_is_left_alone(sink: Sink) -> None:
    text = """
signal.signal(signal.SIGTERM, lambda *_: sys.exit(7))
posthog = PostHog(project_api_key=posthog.settings.project_api_key, host=posthog.settings.host)
for n in range(9): posthog.capture('e', 'ada')
print('ready', flush=True); time.sleep(60)
"""
    with started(text, sink) as child:
        assert line_of(child) == "ready"
        child.send_signal(signal.SIGTERM)
        _, err = child.communicate(timeout=30)
    assert (child.returncode, err) == (7, "")
    assert len(sink.uuids) == 9


def test_ctrl_c_delivers(sink: Sink) -> None:
    with started(SLOW + CAPTURE + "print('ready', flush=True); time.sleep(60)", sink) as child:
        assert line_of(child) == "ready"
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=30)
    assert err.endswith("KeyboardInterrupt\n")
    assert err.count("Traceback") == 1
    assert len(sink.uuids) == 900


FORKS: dict[str, str] = {
    "before the first capture": "",
    "after the first capture": "posthog.capture('e', 'parent')\n",
    "with events that wait": SLOW + "[posthog.capture('e', f'parent-{n}') for n in range(50)]\n",
    "while lanes are at work": "[posthog.capture('e', f'parent-{n}') for n in range(2000)]\n",
}


@pytest.mark.parametrize("before", FORKS.values(), ids=FORKS)
@pytest.mark.parametrize(
    "end", ["sys.exit(0)", "posthog.close(); os._exit(0)", "posthog.flush(); os._exit(0)"]
)
def test_parent_and_child_each_deliver_what_they_captured(
    sink: Sink, before: str, end: str
) -> None:
    text = f"""{before}
children = []
for child in range(3):
    pid = os.fork()
    if not pid:
        for n in range(100): posthog.capture('e', f'child-{{child}}-{{n}}')
        {end}
    children.append(pid)
for n in range(100): posthog.capture('e', f'after-{{n}}')
for pid in children:
    assert os.waitpid(pid, 0)[1] == 0
"""
    quiet(program(text, sink))
    ids = [event["distinct_id"] for event in sink.first.values()]
    assert len([i for i in ids if i.startswith("child")]) == 300
    assert len([i for i in ids if i.startswith("after")]) == 100
    parents = before.count("parent") and (2000 if "2000" in before else 50 if "50" in before else 1)
    assert len([i for i in ids if i.startswith("parent")]) == parents
    assert set(sink.uuids.values()) == {1}


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_children_of_multiprocessing_deliver(sink: Sink, method: str, tmp_path: Any) -> None:
    text = f"""
import multiprocessing, sys
from hogkit import PostHog, Delivery
def work(url, token, n):
    posthog = PostHog(project_api_key=token, host=url, delivery=Delivery(linger=30.0))
    for m in range(50): posthog.capture('e', f'{{n}}-{{m}}')
if __name__ == '__main__':
    context = multiprocessing.get_context({method!r})
    children = [context.Process(target=work, args=(*sys.argv[1:], n)) for n in range(3)]
    for child in children: child.start()
    for child in children: child.join()
    assert [child.exitcode for child in children] == [0, 0, 0]
"""
    path = tmp_path / "work.py"
    path.write_text(text)
    from ingesting import ROOT
    from sink import TOKEN

    roots = os.pathsep.join(str(ROOT / part) for part in ("facade", "generated"))
    done = subprocess.run(
        [sys.executable, "-W", "error", str(path), sink.url, TOKEN],
        env={**os.environ, "PYTHONPATH": roots}, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    quiet(done)
    assert len(sink.uuids) == 150


def test_a_client_that_was_used_before_it_was_handed_to_children(sink: Sink) -> None:
    """As gunicorn does it with --preload: made and used in the parent, used in each worker."""
    text = """
import multiprocessing
posthog.capture('e', 'preload')
def work(n):
    for m in range(50): posthog.capture('e', f'{n}-{m}')
context = multiprocessing.get_context('fork')
children = [context.Process(target=work, args=(n,)) for n in range(4)]
for child in children: child.start()
for child in children: child.join()
"""
    quiet(program(text, sink))
    assert len(sink.uuids) == 201


def test_a_fork_under_load_loses_nothing(sink: Sink) -> None:
    text = """
def capture(name):
    for n in range(500): posthog.capture('e', f'{name}-{n}')
threads = [threading.Thread(target=capture, args=(f't{n}',)) for n in range(4)]
for thread in threads: thread.start()
children = []
for child in range(5):
    pid = os.fork()
    if not pid:
        capture(f'c{child}')
        posthog.close()
        os._exit(0)
    children.append(pid)
    time.sleep(0.01)
for thread in threads: thread.join()
assert [os.waitpid(pid, 0)[1] for pid in children] == [0] * 5
"""
    quiet(program(text, sink))
    assert len(sink.uuids) == 4 * 500 + 5 * 500
    assert set(sink.uuids.values()) == {1}


def test_the_end_waits_no_longer_than_it_may(sink: Sink) -> None:
    sink.mood = lambda asked: Say(500)
    begun = time.monotonic()
    done = program(
        "posthog.capture('e', 'ada')", sink, client="delivery=Delivery(close_timeout=0.5)"
    )
    assert time.monotonic() - begun < 5
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "1 events were not delivered" in done.stderr or not done.stderr
