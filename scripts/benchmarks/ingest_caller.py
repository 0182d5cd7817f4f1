"""Captures so many events and says what that cost: `ingest_caller HOW URL EVENTS [FOLDER]`.

It prints JSON: nanoseconds of a call, the moment of the first one (on the clock of `time.monotonic`),
seconds of CPU until all is delivered or lost, and memory in MB. It needs the /proc of Linux.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import time
from array import array
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from .ingest_events import NAME, WARM_UP, samples

TOKEN = "phc_bench"  # noqa: S105 - it opens nothing
SAMPLES = 20  # of memory, while events pass; one more comes with the end
TUNED: dict[str, Any] = {"thread": 4, "flush_at": 1000, "flush_interval": 0.5}
FACADE = [str(Path(__file__).parents[2] / folder) for folder in ("facade", "generated")]


class Meter:
    """What a run costs from the moment when this is made."""

    def __init__(self, events: int) -> None:
        self.events = events
        self.took = array("q", bytes(8 * events))
        self.samples = samples()
        self.peaks: list[float] = []
        gc.collect()
        forget_peak()
        self.base = memory("VmRSS")
        self.cpu = time.process_time()
        self.started = time.monotonic()

    def sample(self, number: int) -> None:
        """Note now and then how high the memory was since it was noted last."""
        if (number + 1) % max(1, self.events // SAMPLES) == 0:
            self.peaks.append(memory("VmHWM") - self.base)
            forget_peak()

    def tell(self) -> None:
        cpu = time.process_time() - self.cpu
        self.peaks.append(memory("VmHWM") - self.base)  # before anything is made of what was found
        took = sorted(self.took)
        found = {
            "p50": took[len(took) // 2],
            "p99": took[len(took) * 99 // 100],
            "started": self.started,
            "cpu": cpu,
            "peaks": self.peaks,
        }
        print(json.dumps(found), flush=True)


def memory(name: str) -> float:
    """MB that are resident, now or at most since `forget_peak` (man 5 proc).

    `ru_maxrss` would not do: Linux hands that of the parent on to the child.
    """
    status = Path("/proc/self/status").read_text()
    return int(status.partition(f"{name}:")[2].split(maxsplit=1)[0]) / 1000


def forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def measure(capture: Callable[..., object], finish: Callable[[], object], events: int) -> None:
    """Call as fast as it goes, then wait for the end."""
    meter, clock = Meter(events), time.perf_counter_ns
    took, chosen = meter.took, meter.samples
    for number in range(events):
        who, properties = chosen[number % len(chosen)]
        before = clock()
        capture(NAME, distinct_id=who, properties=properties)
        took[number] = clock() - before
        meter.sample(number)
    finish()
    meter.tell()


async def measure_awaited(
    capture: Callable[..., Any], finish: Callable[[], Any], events: int
) -> None:
    """The same in a loop, which may do something else between two calls."""
    meter, clock = Meter(events), time.perf_counter_ns
    took, chosen = meter.took, meter.samples
    for number in range(events):
        who, properties = chosen[number % len(chosen)]
        before = clock()
        await capture(NAME, distinct_id=who, properties=properties)
        took[number] = clock() - before
        meter.sample(number)
        await asyncio.sleep(0)
    await finish()
    meter.tell()


def ours(url: str, events: int, **options: Any) -> None:
    """hogkit, with what this environment has to make it fast."""
    client: Any = _hogkit().PostHog(project_api_key=TOKEN, host=url, **options)
    client.capture(WARM_UP, "nobody")
    client.flush()
    measure(client.capture, client.shutdown, events)
    client.close()


def durable(url: str, events: int, folder: str, fsync: str) -> None:
    """The same over a spool."""
    ours(url, events, spool=_hogkit().Spool(folder, fsync=fsync))


def ours_awaited(url: str, events: int) -> None:
    asyncio.run(_ours_awaited(url, events))


async def _ours_awaited(url: str, events: int) -> None:
    async with _hogkit().AsyncPostHog(project_api_key=TOKEN, host=url) as client:
        await client.capture(WARM_UP, "nobody")
        await client.flush()
        await measure_awaited(client.capture, client.shutdown, events)


def _hogkit() -> Any:
    sys.path[:0] = FACADE  # the environments with less than all do not have it
    return import_module("hogkit")


def official(url: str, events: int, **options: Any) -> None:
    """The official SDK."""
    client: Any = import_module("posthog").Posthog(TOKEN, host=url, **options)
    client.capture(WARM_UP, distinct_id="nobody")
    client.flush()
    measure(client.capture, client.shutdown, events)


def official_tuned(url: str, events: int) -> None:
    """As fast as its options make it here, and with room for all: its own gzip costs more time."""
    official(url, events, **TUNED, max_queue_size=events)


def official_awaited(url: str, events: int, **options: Any) -> None:
    asyncio.run(_official_awaited(url, events, options))


def official_awaited_tuned(url: str, events: int) -> None:
    official_awaited(url, events, **TUNED, max_queue_size=events)


async def _official_awaited(url: str, events: int, options: dict[str, Any]) -> None:
    client: Any = import_module("posthog").AsyncPosthog(TOKEN, host=url, **options)

    async def capture(name: str, **arguments: Any) -> None:
        client.capture(name, **arguments)  # which is no coroutine

    client.capture(WARM_UP, distinct_id="nobody")
    await client.flush()
    await measure_awaited(capture, client.shutdown, events)


HOW: dict[str, Callable[..., None]] = {
    "ours": ours,
    "durable": durable,
    "ours-awaited": ours_awaited,
    "official": official,
    "official-tuned": official_tuned,
    "official-awaited": official_awaited,
    "official-awaited-tuned": official_awaited_tuned,
}

if __name__ == "__main__":
    how, url, events, *rest = sys.argv[1:]
    HOW[how](url, int(events), *rest)
