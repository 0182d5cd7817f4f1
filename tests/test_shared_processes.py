"""Processes against a PostHog that counts, through a file and through Redis."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
import redis
import redis_server
from counting import Counter, calling, ended
from hogkit.limits.rates import Rate, Window
from ledgers import greedy

server = pytest.fixture(name="server", scope="module")(redis_server.serving)


@pytest.fixture(params=["file", "redis"])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """What to share a budget through, and where that is; empty."""
    if request.param == "file":
        return "file", str(tmp_path / "budget.db")
    server = request.getfixturevalue("server")
    with redis.Redis.from_url(server.url) as client:
        client.flushall()
    return "redis", server.url


def kept_to(counter: Counter) -> None:
    assert (counter.posthog.refused, counter.over) == (0, 0)


def test_processes_spend_most_of_it_and_are_never_refused(shared: tuple[str, str]) -> None:
    counter = Counter(Rate((Window(30, 0.5), Window(60, 1.5)), at_once=3))
    with calling(*shared, counter, processes=4, seconds=2.45) as callers:
        ended(callers)
    kept_to(counter)
    # On a busy machine; scripts/bench limits measures how near they come.
    assert sum(at <= 2.45 for at, _ in counter.hits) >= 0.5 * len(greedy(counter.rate, 2.45))
    of_each = [sum(who == number for _, who in counter.hits) for number in range(4)]
    assert min(of_each) >= len(counter.hits) / 4 / 2


@pytest.mark.full
def test_processes_spend_nearly_all_of_a_long_run(shared: tuple[str, str]) -> None:
    counter = Counter(Rate((Window(60, 3.0), Window(300, 30.0)), at_once=3))
    with calling(*shared, counter, processes=4, seconds=90.0) as callers:
        ended(callers)
    kept_to(counter)
    assert sum(at <= 90.0 for at, _ in counter.hits) >= 0.95 * len(greedy(counter.rate, 89.9))


def test_processes_that_are_killed_at_any_moment_leave_the_others_going(
    shared: tuple[str, str],
) -> None:
    rate, chance = Rate((Window(20, 0.5),), at_once=3), random.Random(5)
    counter = Counter(rate)
    with calling(*shared, counter, processes=5, seconds=1.4, lease=0.3) as callers:
        for victim in callers[:3]:
            time.sleep(0.1 + chance.random() / 5)
            victim.kill()
        ended(callers[3:])
    assert counter.posthog.refused == 0
    assert sum(at > 0.9 for at, _ in counter.hits) >= 20


def test_the_slots_of_killed_processes_come_back(shared: tuple[str, str]) -> None:
    """Those of this machine at once by the file, else when their lease ends."""
    lease = 60.0 if shared[0] == "file" else 0.8
    counter = Counter(Rate((Window(50, 0.5),), at_once=2))
    with calling(*shared, counter, processes=3, seconds=1.5, lease=lease, hangs=2) as callers:
        while len({who for _, who in counter.hits}) < 2 or time.monotonic() - counter.started < 0.3:
            time.sleep(0.01)
            assert time.monotonic() - counter.started < 20
        blocked = time.monotonic() - counter.started
        for holder in callers[:2]:
            holder.kill()
        ended(callers[2:])
    assert counter.posthog.refused == 0
    assert [at for at, _ in counter.hits if at > blocked][0] < 1.4  # noqa: RUF015
    assert sum(at > blocked for at, _ in counter.hits) > 10
