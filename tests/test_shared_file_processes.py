"""A shared file whose processes are killed, are no more, or fork."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest
from budget_file import ACCOUNT, opened, placed, spend, used
from hogkit.limits.rates import Rate, Window
from hogkit.limits.shared_file import File
from hogkit.limits.stores import Account
from programs import program, started

path = pytest.fixture(name="path")(placed)
store = pytest.fixture(name="store")(opened)

TAKES = """
store = File(sys.argv[1])
print(store.ask(ACCOUNT, store.mark + "1", 1e6).wait, flush=True)
if len(sys.argv) > 2:
    os.kill(os.getpid(), signal.SIGKILL)
sys.stdin.read()
"""


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="who is dead is looked up in /proc")
def test_the_slots_of_the_dead_are_free_at_once_even_before_they_are_reaped(
    store: File, path: Path
) -> None:
    with started(TAKES, str(path), "dies"), started(TAKES, str(path), "dies") as second:
        os.waitid(os.P_PID, second.pid, os.WEXITED | os.WNOWAIT)
        time.sleep(0.2)
        assert store.look(ACCOUNT).running == 2
        spend(store)


def test_the_slots_of_the_living_and_of_other_namespaces_are_kept(store: File) -> None:
    store.ask(ACCOUNT, f"{store.mark}1", 1e6)
    place, pid, born, _ = store.mark.split(":")
    store.ask(ACCOUNT, f"elsewhere{place}:{pid}0:{born}:1", 1e6)
    assert store.ask(ACCOUNT, f"{store.mark}2", 1e6).wait > 0
    assert store.look(ACCOUNT).running == 2


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="who is dead is looked up in /proc")
def test_a_process_id_that_is_used_again_is_not_the_same_process(store: File) -> None:
    place, pid, born, _ = store.mark.split(":")
    for number in range(2):
        store.ask(ACCOUNT, f"{place}:{pid}:{int(born) - 1}:{number}", 1e6)
    spend(store)


FORKS = """
import warnings
warnings.simplefilter("ignore")  # from Python 3.12 on of forking with threads, which is the point
store = File(sys.argv[1])
spend(store, 3)
mine, stop = store.mark, threading.Event()

def busy():
    while not stop.is_set():
        used(store)

threads = [threading.Thread(target=busy) for _ in range(2)]
for thread in threads:
    thread.start()
for _ in range(20):
    child = os.fork()
    if not child:
        spend(store)
        os._exit(store.mark == mine or store._connection is None)
    spend(store)
    assert os.waitpid(child, 0)[1] == 0
stop.set()
for thread in threads:
    thread.join()
assert store.mark == mine
print(used(store))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing forks here")
def test_a_fork_opens_its_own_connection_whatever_the_threads_do(path: Path) -> None:
    assert program(FORKS, str(path)) == "43\n"


WRITES = """
store, account = File(sys.argv[1]), Account("many", Rate((Window(100_000, 600.0),)))
for n in itertools.count():
    ticket = f"{store.mark}{n}"
    reply = store.ask(account, ticket, 9.0)
    print(n, flush=True)
    if not n:
        print("goes", file=sys.stderr, flush=True)
    store.settle(account, ticket, reply.stamp, Settlement())
"""


def test_whoever_is_killed_at_any_moment_what_was_answered_is_in_the_file(path: Path) -> None:
    many, counted, chance = Account("many", Rate((Window(100_000, 600.0),))), 0, random.Random(7)
    for _ in range(2):
        writers = [started(WRITES, str(path)) for _ in range(3)]
        assert all(writer.stderr.readline() == "goes\n" for writer in writers if writer.stderr)
        time.sleep(chance.random() / 5)
        for writer in writers:
            writer.kill()
        counted += sum(len(writer.communicate()[0].splitlines()) for writer in writers)
    store = File(path)
    assert counted <= used(store, many) <= counted + 9
    assert counted > 100
    store.close()
