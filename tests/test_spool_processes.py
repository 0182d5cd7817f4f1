"""A spool whose processes are killed, fork, run side by side, or have no room."""

from __future__ import annotations

import json
import random
import time
from collections import Counter
from pathlib import Path

import pytest
from programs import program, started
from spooling import SPOOLS, files, left, put, source

WRITES = f"""{SPOOLS}
made = source(sys.argv[1], max_bytes=1 << 20)

def delivers():
    if batch := made.take(7, 5_000):
        os.write(1, b"".join(b"?%d\\n" % n for n in numbers(batch)))
        made.done(batch)
        os.write(1, b"".join(b"-%d\\n" % n for n in numbers(batch)))
    else:
        time.sleep(0.001)

def always():
    while True:
        delivers()

if sys.argv[2] == "delivers":
    threading.Thread(target=always, daemon=True).start()
for n in itertools.count(int(sys.argv[3])):
    while not made.put(record(n, n % 400), n % 50 == 0):
        delivers()
    os.write(1, b"+%d\\n" % n)
"""


def killed(folder: Path, number: int, chance: random.Random) -> list[str]:
    """What one process said before it was killed: +n was put, ?n delivered, -n done."""
    kind = "delivers" if number % 2 else "puts"
    with started(WRITES, str(folder), kind, str(number * 1_000_000)) as process:
        assert process.stdout
        first = process.stdout.readline()
        time.sleep(chance.random() / 10)
        process.kill()
        said = (first + process.stdout.read()).splitlines(keepends=True)
    return [one for one in said if one.endswith("\n")]


def kill(folder: Path, times: int) -> None:
    """What was put is delivered, or comes at the next start; what is done never comes again."""
    said: list[str] = []
    for number in range(times):
        said += killed(folder, number, random.Random(number))
    was = {kind: {int(one[1:]) for one in said if one[0] == kind} for kind in "+?-"}
    found = left(folder)
    assert len(found) == len(set(found))
    assert not was["+"] - was["?"] - set(found)
    assert not was["-"] & set(found)
    assert len(set(found) - was["+"]) <= times  # put, and not yet told
    assert len(was["+"]) > 50 * times
    assert list(folder.iterdir()) == []


def test_what_was_acknowledged_survives_kill_9(tmp_path: Path) -> None:
    kill(tmp_path / "spool", 4)


@pytest.mark.full
def test_what_was_acknowledged_survives_50_kills(tmp_path: Path) -> None:
    kill(tmp_path / "spool", 50)


SHARES = f"""{SPOOLS}
made, found = source(sys.argv[1], max_bytes=1 << 22), []
for n in range(int(sys.argv[2]), int(sys.argv[2]) + 3_000):
    assert made.put(record(n, 100), False)
    if n % 3 == 0 and (batch := made.take(9, 5_000)):
        found += numbers(batch)
        made.done(batch)
made.close()
print(json.dumps(found))
"""


def test_processes_share_a_folder(tmp_path: Path) -> None:
    processes = [started(SHARES, str(tmp_path / "spool"), str(n * 3_000)) for n in range(4)]
    found: list[int] = []
    for process in processes:
        out, errors = process.communicate(timeout=30)
        assert errors == ""
        found += json.loads(out)
    assert sorted(found + left(tmp_path / "spool")) == list(range(12_000))


ADOPTS = f"""{SPOOLS}
for line in sys.stdin:
    folder, at = line.split()
    while time.time() < float(at):
        pass
    made = source(folder)
    print(json.dumps(drained(made, 20)), flush=True)
    made.close()
"""


def test_of_many_that_adopt_at_once_one_gets_each_event(tmp_path: Path) -> None:
    turns, each, processes = 6, 10, 6
    adopters = [started(ADOPTS) for _ in range(processes)]
    try:
        for turn in range(turns):
            folder = tmp_path / str(turn)
            ended = [source(folder) for _ in range(5)]
            for number, one in enumerate(ended):
                put(one, *range(number * each, number * each + each))
                one.close()
            for adopter in adopters:
                assert adopter.stdin
                print(folder, time.time() + (0.1 if turn else 1.5), file=adopter.stdin, flush=True)
            said = [adopter.stdout.readline() for adopter in adopters if adopter.stdout]
            found = Counter(n for one in said for n in json.loads(one))
            assert found == Counter(range(5 * each))
    finally:
        for adopter in adopters:
            _, errors = adopter.communicate(timeout=20)
            assert errors == ""
    assert not any(files(tmp_path / str(turn)) for turn in range(turns))


FULL = f"""{SPOOLS}
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, resource.RLIM_INFINITY))
made, taken, refused, n = source(sys.argv[1]), [], 0, 0
while len(taken) < 500:
    if made.put(record(n, n % 300), False):
        taken.append(n)
    else:
        refused += 1
    n += 1
large = made.put(record(n, 20_000), False)
print(json.dumps([taken, refused, large, made.pending, drained(made)]))
made.close()
"""


def test_a_file_that_may_not_grow_is_followed_by_another(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A line that was written in part is taken away again."""
    taken, refused, large, pending, found = json.loads(program(FULL, str(tmp_path / "spool")))
    assert taken == found
    assert pending == 500
    assert refused > 5
    assert large is False
    assert left(tmp_path / "spool") == []
    assert caplog.messages == []


DISK = f"""{SPOOLS}
import errno
from hogkit.ingest import writing
room, write = 20_000, os.write

def limited(file, data):
    global room
    if not room:
        raise OSError(errno.ENOSPC, "No space left on device")
    written = write(file, data[:room])
    room -= written
    return written

writing.os = type(sys)("os")
writing.os.__dict__.update(os.__dict__, write=limited)
made, n = source(sys.argv[1]), 0
while made.put(record(n, 700), False):
    n += 1
for _ in range(3):
    assert not made.put(record(n, 700), False)
assert drained(made) == list(range(n))
assert not [one for one in os.listdir(sys.argv[1]) if one.endswith("events") and os.path.getsize(os.path.join(sys.argv[1], one))]
room = 20_000
time.sleep(0.06)
assert made.put(record(n, 700), False)
print(json.dumps(n))
os.kill(os.getpid(), signal.SIGKILL) if len(sys.argv) > 2 else made.close()
"""


def test_a_disk_without_room_takes_events_again_when_it_has_some(tmp_path: Path) -> None:
    count = json.loads(program(DISK, str(tmp_path / "spool")))
    assert 20 < count < 30
    assert left(tmp_path / "spool") == [count]


FORKS = f"""{SPOOLS}
import warnings
warnings.simplefilter("ignore")  # from Python 3.12 on of forking with threads, which is the point
made = source(sys.argv[1])
other = source(sys.argv[1])
stop, count = threading.Event(), itertools.count()
put_ = []

def puts():
    while not stop.is_set():
        n = next(count)
        assert made.put(record(n), False)
        put_.append(n)

threads = [threading.Thread(target=puts) for _ in range(2)]
for thread in threads:
    thread.start()
found, children = [], []
for turn in range(20):
    child = os.fork()
    if not child:
        try:
            made.put(record(-1), False)
        except OSError:
            pass
        else:
            os._exit(1)
        if made.take(9, 999) is not None:
            os._exit(2)
        own = source(sys.argv[1])
        assert own.put(record(1_000_000 + turn), False)
        if turn % 2:
            own.close()
            os._exit(0)
        time.sleep(60)
    children.append(child)
    if batch := made.take(50, 9_999):
        found += numbers(batch)
        made.done(batch)
    if turn % 2:
        assert os.waitpid(child, 0)[1] == 0
stop.set()
for thread in threads:
    thread.join()
made.close()
other.close()
last = source(sys.argv[1])  # while every other child lives and never uses what it has inherited
found += drained(last)
assert sorted(n for n in found if n < 1_000_000) == sorted(put_), (len(found), len(put_))
for child in children[::2]:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
last.close()
last = source(sys.argv[1])
found += drained(last)
last.close()
print(json.dumps([n - 1_000_000 for n in sorted(found) if n >= 1_000_000]))
"""


def test_a_fork_leaves_the_parents_events_to_the_parent(tmp_path: Path) -> None:
    assert json.loads(program(FORKS, str(tmp_path / "spool"))) == list(range(20))
    assert list((tmp_path / "spool").iterdir()) == []


SIGNALS = f"""{SPOOLS}
made, count = source(sys.argv[1], max_bytes=1 << 20), itertools.count()
put_, inside, depth = [], [], []

def handler(number, frame):
    if len(depth) > 2:  # where a machine is slower than the clock
        return
    depth.append(inside.append(1))
    n = next(count)
    if made.put(record(n, 50 + n % 90), n % 9 == 0):
        put_.append(n)
    depth.pop()

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.0002, 0.0002)
found, until = [], time.monotonic() + 1.5

def takes():
    while time.monotonic() < until:
        if batch := made.take(50, 9_999):
            found.extend(numbers(batch))
            made.done(batch)
        time.sleep(0.0001)

taker = threading.Thread(target=takes)
taker.start()
while time.monotonic() < until:
    n = next(count)
    if made.put(record(n, 50 + n % 90), n % 9 == 0):
        put_.append(n)
signal.setitimer(signal.ITIMER_REAL, 0)
taker.join()
found += drained(made)
assert len(inside) > 100
assert len(put_) > 1_000
assert sorted(found) == sorted(put_), (len(found), len(put_), set(found) ^ set(put_))
assert (made.pending, made.waiting, made.waiting_bytes) == (0, 0, 0)
made.close()
assert os.listdir(sys.argv[1]) == [], os.listdir(sys.argv[1])
print("good")
"""


def test_a_handler_of_a_signal_puts_in_the_middle_of_put(tmp_path: Path) -> None:
    assert program(SIGNALS, str(tmp_path / "spool")) == "good\n"


INTERRUPTS = f"""{SPOOLS}
made, put_ = source(sys.argv[1], max_bytes=1 << 20), []

class Interrupt(Exception):
    pass

def handler(number, frame):
    raise Interrupt

signal.signal(signal.SIGALRM, handler)
found, until, n, interrupted = [], time.monotonic() + 1.5, 0, 0
while time.monotonic() < until:
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.0003)
        while True:
            n += 1
            acknowledged = made.put(record(n, 50 + n % 90), False)
            if acknowledged:
                put_.append(n)
    except Interrupt:
        interrupted += 1
    found += drained(made)
assert interrupted > 100, interrupted
missing = set(put_) - set(found)
assert not missing, missing
assert len(found) == len(set(found)), (len(found), len(set(found)))
assert len(set(found) - set(put_)) <= interrupted, (len(set(found) - set(put_)), interrupted)
assert (made.pending, made.waiting, made.waiting_bytes) == (0, 0, 0), (made.pending, made.waiting)
mark = made.mark()
assert made.passed(mark), mark
made.close()
assert os.listdir(sys.argv[1]) == [], os.listdir(sys.argv[1])
print("good")
"""


def test_an_exception_in_the_middle_of_put_leaves_nothing_half_done(tmp_path: Path) -> None:
    assert program(INTERRUPTS, str(tmp_path / "spool")) == "good\n"


CLOSES = f"""{SPOOLS}
made, n = source(sys.argv[1]), 0

def handler(number, frame):
    made.close()

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, float(sys.argv[2]))
try:
    while True:
        made.put(record(n, 20), False)
        n += 1
except OSError as error:
    assert "closed" in str(error), error
print(n)
"""


def test_a_handler_closes_in_the_middle_of_put(tmp_path: Path) -> None:
    for turn in range(3):
        folder, chance = tmp_path / str(turn), random.Random(turn)
        count = int(program(CLOSES, str(folder), str(0.01 + chance.random() / 50)))
        assert left(folder) == list(range(count))


def test_a_process_that_ends_without_closing_leaves_its_events(tmp_path: Path) -> None:
    ends = f"{SPOOLS}\nput(source(sys.argv[1]), 1, 2)\nos._exit(0)"
    assert program(ends, str(tmp_path / "spool")) == ""
    assert left(tmp_path / "spool") == [1, 2]
    assert list((tmp_path / "spool").iterdir()) == []
