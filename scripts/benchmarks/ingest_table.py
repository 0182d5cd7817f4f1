"""What runs of `scripts/bench ingest` found, in tables."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from attrs import frozen


@frozen
class Found:
    """One run.

    Attributes:
        p50, p99: Microseconds of a call.
        rate: Events that arrived, for each second from the first call to the arrival of the last one.
        cpu: Seconds for 100,000 captured events, in all threads; those that were lost cost less.
        peak: MB at most above what was resident before the first call.
        peaks: The same for each twentieth of the calls, and for the time until all had arrived.
        lost: Captured events that did not arrive.
        twice: How often an event arrived that was there.
        size: Bytes of an event in the body of a request.
    """

    name: str
    delay: float
    events: int
    p50: float
    p99: float
    rate: float
    cpu: float
    peak: float
    peaks: Sequence[float]
    lost: int
    twice: int
    size: float
    requests: int

    @classmethod
    def of(
        cls, name: str, delay: float, events: int, said: Mapping[str, Any], sink: Mapping[str, Any]
    ) -> Found:
        """What the caller said, and what its sink had."""
        arrived = sink["distinct"]
        return cls(
            name=name,
            delay=delay,
            events=events,
            p50=said["p50"] / 1000,
            p99=said["p99"] / 1000,
            rate=arrived / (sink["last"] - said["started"]) if arrived else 0.0,
            cpu=said["cpu"] * 100_000 / events,
            peak=max(said["peaks"]),
            peaks=said["peaks"],
            lost=events - arrived,
            twice=sink["events"] - arrived,
            size=sink["bytes"] / sink["events"] if sink["events"] else 0.0,
            requests=sink["requests"],
        )


Value = Callable[[Found], float]


@frozen
class Aim:
    """How many times better ours is to be than the official SDK with its defaults."""

    what: str
    ours: str
    delay: float
    least: str
    value: Value
    more_is_better: bool = False


OTHERS = ("posthog", "posthog, tuned", "AsyncPosthog", "limit", "limit, fast")
_P50: Value = attrgetter("p50")
_RATE: Value = attrgetter("rate")
_CPU: Value = attrgetter("cpu")
OURS = ("ours, core", "ours, fast")
AIMS = (
    *(Aim("call p50", ours, 0.0, "≥ 8", _P50) for ours in OURS),
    Aim("call p50", "ours, durable, interval", 0.0, "≥ 3", _P50),
    *(Aim("delivered, 0 ms", ours, 0.0, "≥ 5", _RATE, more_is_better=True) for ours in OURS),
    *(Aim("delivered, 50 ms", ours, 0.05, "≥ 12", _RATE, more_is_better=True) for ours in OURS),
    *(Aim("CPU per event", ours, 0.0, "≥ 6", _CPU) for ours in OURS),
)


def show(found: Sequence[Found], sink: Sequence[float], fsync: float, runs: int) -> None:
    """A table for each delay."""
    width = max(len(one.name) for one in found)
    for delay, limit in zip(sorted({one.delay for one in found}), sink, strict=True):
        print(
            f"{found[0].events:,} events as fast as they go, answers after {delay * 1000:g} ms, median of {runs} in turn"
        )
        print(
            f"{'':{width}}  {'p50 µs':>7}  {'p99 µs':>8}  {'events/s':>9}  {'cpu s/100k':>10}"
            f"  {'peak MB':>7}  {'lost':>6}  {'twice':>5}  {'B/event':>7}"
        )
        for name in dict.fromkeys(one.name for one in found):
            print(row([one for one in found if (one.name, one.delay) == (name, delay)], width))
        print(f"the sink alone takes {limit:,.0f} events/s that are ready\n")
    print(f"one fsync of 4 KiB takes {fsync:.2f} ms here\n")


def row(runs: Sequence[Found], width: int) -> str:
    """Medians; but what was lost or came twice is the worst of all runs."""

    def middle(value: Value) -> float:
        return statistics.median(map(value, runs))

    costs = f"{middle(_P50):>7.1f}  {middle(attrgetter('p99')):>8.1f}  {middle(_RATE):>9,.0f}"
    sizes = f"{middle(_CPU):>10.2f}  {middle(attrgetter('peak')):>7.1f}"
    counts = f"{max(one.lost for one in runs):>6,}  {max(one.twice for one in runs):>5,}"
    size = f"{middle(attrgetter('size')):>7.0f}"
    return f"{runs[0].name:{width}}  {costs}  {sizes}  {counts}  {size}"


def show_aims(found: Sequence[Found]) -> None:
    """How many times better ours is, run by run; against a limit that is a part of 1."""
    names = {one.name for one in found}
    others = [name for name in OTHERS if name in names]
    aims = [aim for aim in AIMS if aim.ours in names]
    if not others or not aims:
        return
    print(
        "times better than the other: median of the ratios, run by run; the aim is for its defaults"
    )
    widths = [max(len(name), 6) for name in others]
    heads = "  ".join(f"{name:>{width}}" for name, width in zip(others, widths, strict=True))
    print(f"{'':16}  {'':23}  {heads}  aim")
    for aim in aims:
        cells = [
            f"{ratio(found, aim, name):>{width}.2f}"
            for name, width in zip(others, widths, strict=True)
        ]
        print(f"{aim.what:16}  {aim.ours:23}  {'  '.join(cells)}  {aim.least}")
    print()


def ratio(found: Sequence[Found], aim: Aim, other: str) -> float:
    """How many times better, where 2 is half the time or double the rate."""
    mine, theirs = (
        [aim.value(one) for one in found if (one.name, one.delay) == (name, aim.delay)]
        for name in (aim.ours, other)
    )
    pairs = zip(mine, theirs, strict=True) if aim.more_is_better else zip(theirs, mine, strict=True)
    return statistics.median(more / less if less else math.inf for more, less in pairs)


def show_flat(flat: Sequence[Found]) -> None:
    """Memory while many events pass."""
    for one in flat:
        pairs = zip(one.peaks[::2], one.peaks[1::2], strict=False)  # the odd one is that of the end
        tenths = "  ".join(f"{max(pair):.0f}" for pair in pairs)
        print(
            f"{one.events:,} events, {one.name}: peaks of each tenth, MB above the start: {tenths}"
        )
        print(f"  peak {one.peak:.1f}, grown by {growth(one.peaks):+.1f}, lost {one.lost:,}")


def growth(peaks: Sequence[float]) -> float:
    """MB from the second quarter, when queues are as full as they get, to the last one."""
    quarter = max(1, len(peaks) // 4)
    before = peaks[quarter : 2 * quarter] or peaks
    return statistics.median(peaks[-quarter:]) - statistics.median(before)
