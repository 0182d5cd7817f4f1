"""What a captured event costs, and how fast events arrive, beside the official SDK and the limit."""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import asdict, frozen
from environment import python

from . import ingest_table
from .ingest_table import Found
from .limiting import started

DELAYS = (0.0, 0.05)  # seconds until the sink answers
# Requests that are ready come from so many events at least: fewer pass before a clock can tell.
READY = 20_000


@frozen
class Contender:
    """One way to capture.

    Attributes:
        how: Arguments of `ingest_caller`, before and after URL and number.
        environment: `core` has no more than a bare installation does.
    """

    name: str
    how: str
    environment: str = "peers"
    fsync: str = ""
    module: str = "ingest_caller"


CORE, FAST, DURABLE = "ours, core", "ours, fast", "ours, durable, interval"
LIMIT, LIMIT_FAST = "limit", "limit, fast"
CONTENDERS = (
    Contender(CORE, "ours", "core"),
    Contender(FAST, "ours", "dev"),
    Contender(DURABLE, "durable", "core", "interval"),
    Contender("ours, durable, always", "durable", "core", "always"),
    Contender("ours, durable, never", "durable", "core", "never"),
    Contender("ours, async", "ours-awaited", "core"),
    Contender("posthog", "official"),
    Contender("posthog, tuned", "official-tuned"),
    Contender("AsyncPosthog", "official-awaited"),
    Contender("AsyncPosthog, tuned", "official-awaited-tuned"),
    Contender(LIMIT, "core", "core", module="ingest_limit"),
    Contender(LIMIT_FAST, "fast", "dev", module="ingest_limit"),
)
SINK = Contender("sink", "sink", "core", module="ingest_limit")
FLAT = (CORE, DURABLE)  # for these it is said how much memory many events take


def main(events: int, runs: int, only: Sequence[str], many: int, *, as_json: bool) -> None:
    """Print the tables, or all that they are made from.

    Args:
        only: Parts of names of contenders; all of them if there are none.
        many: Events that pass while memory is watched; 0 for none.
    """
    chosen = [one for one in CONTENDERS if not only or any(part in one.name for part in only)]
    if not chosen:
        sys.exit(f"--only: there are {'; '.join(one.name for one in CONTENDERS)}")
    load = os.getloadavg()[0]
    sink = [run(SINK, max(events, READY), delay).rate for delay in DELAYS]
    found = in_turn(chosen, events, runs)
    flat = [run(one, many, 0.0) for one in chosen if many and one.name in FLAT]
    if as_json:
        told = {"sink": sink, "runs": [asdict(one) for one in found], "flat": [asdict(one) for one in flat]}  # fmt: skip
        print(json.dumps(told, indent=2))
        return
    print(
        f"load {load:.1f} on {os.cpu_count()} cores before this began; what else runs makes all slower\n"
    )
    ingest_table.show(found, sink, fsync_takes(), runs)
    ingest_table.show_aims(found)
    ingest_table.show_flat(flat)


def in_turn(contenders: Sequence[Contender], events: int, runs: int) -> list[Found]:
    """Each after the other, again and again, so that what else the machine does hits all alike."""
    return [
        run(contender, events, delay)
        for _ in range(runs)
        for delay in DELAYS
        for contender in contenders
    ]


def run(contender: Contender, events: int, delay: float) -> Found:
    """One process that captures, and a sink of its own."""
    serving = [sys.executable, "-m", "benchmarks.ingest_sink", str(delay)]
    with tempfile.TemporaryDirectory() as folder, started("the sink", *serving) as sink:
        calling = [_interpreter(contender), "-m", f"benchmarks.{contender.module}", contender.how]
        rest = [sink.told(), str(events), *([folder, contender.fsync] if contender.fsync else [])]
        with started(contender.name, *calling, *rest) as caller:
            said: dict[str, Any] = json.loads(caller.told())
        sink.tell("enough")
        return Found.of(contender.name, delay, events, said, json.loads(sink.told()))


def _interpreter(contender: Contender) -> str | Path:
    return sys.executable if contender.environment == "dev" else python(contender.environment)


def fsync_takes() -> float:
    """Milliseconds that the disk under the spools takes for 4 KiB: the price of `always`."""
    with tempfile.TemporaryFile(buffering=0) as file:
        return statistics.median(_synced(file.fileno()) for _ in range(51)) * 1000


def _synced(descriptor: int) -> float:
    os.write(descriptor, bytes(4096))
    before = time.perf_counter()
    os.fsync(descriptor)
    return time.perf_counter() - before
