"""What runs of `scripts/bench pages` found, in tables."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from attrs import frozen

from .ingest_table import growth


@frozen
class Found:
    """One run.

    Attributes:
        kind: Of rows.
        seconds: From the first request to the last row.
        cpu: Seconds in all threads.
        peaks: MB of the whole process, page by page.
    """

    name: str
    kind: str
    rows: int
    seconds: float
    cpu: float
    peaks: Sequence[float]

    @classmethod
    def of(cls, name: str, kind: str, said: Mapping[str, Any]) -> Found:
        return cls(name, kind, said["rows"], said["seconds"], said["cpu"], said["peaks"])

    @property
    def rate(self) -> float:
        """Rows in a second."""
        return self.rows / self.seconds

    @property
    def cpu_of_million(self) -> float:
        return self.cpu * 1e6 / self.rows

    @property
    def peak(self) -> float:
        return max(self.peaks)


@frozen
class Aim:
    """How many times as fast one is to be as another."""

    kind: str
    one: str
    other: str
    least: float


PLAIN, ALONE, FAST = "httpx, json", "orjson alone", "ours, fast"
AIMS = (
    Aim("1 kB", FAST, PLAIN, 1.5),
    Aim("1 kB", FAST, ALONE, 0.5),
    Aim("narrow", FAST, PLAIN, 1.0),
)
MOST_MEMORY = 250  # MB, however much is read
_HEAD = f"{'rows/s':>9}  {'cpu s/M rows':>12}  {'peak MB':>7}"


def show(found: Sequence[Found], kind: str, runs: int) -> None:
    """One kind of rows: medians, and how many times as fast as the loop and as the limit."""
    of = [one for one in found if one.kind == kind]
    names = list(dict.fromkeys(one.name for one in of))
    width = max(map(len, names))
    others = [name for name in (PLAIN, ALONE) if name in names]
    print(
        f"{kind} rows, {of[0].rows:,} of them, median of {runs} in turn; × is how many times as fast"
    )
    print(f"{'':{width}}  {_HEAD}{''.join(f'  × {name}' for name in others)}")
    for name in names:
        times = [
            f"  {ratio(of, Aim(kind, name, other, 0)):>{len(other) + 2}.2f}" for other in others
        ]
        print(f"{row([one for one in of if one.name == name], width)}{''.join(times)}")
    print()


def row(runs: Sequence[Found], width: int) -> str:
    """Medians; but memory is the most of all runs."""

    def middle(value: Callable[[Found], float]) -> float:
        return statistics.median(map(value, runs))

    costs = f"{middle(attrgetter('rate')):>9,.0f}  {middle(attrgetter('cpu_of_million')):>12.2f}"
    return f"{runs[0].name:{width}}  {costs}  {max(one.peak for one in runs):>7.0f}"


def ratio(found: Sequence[Found], aim: Aim) -> float:
    """How many times as fast, run by run: each against the one beside it."""
    one, other = (
        [run.rate for run in found if (run.name, run.kind) == (name, aim.kind)]
        for name in (aim.one, aim.other)
    )
    return statistics.median(more / less for more, less in zip(one, other, strict=True))


def show_aims(found: Sequence[Found]) -> None:
    names = {one.name for one in found}
    for aim in AIMS:
        if {aim.one, aim.other} <= names:
            told = f"{aim.kind} rows, {aim.one}: {ratio(found, aim):.2f} × the speed of {aim.other}"
            print(f"{told}; the aim is ≥ {aim.least:g}")


def show_long(runs: Sequence[Found]) -> None:
    """Memory while many pages pass."""
    for one in runs:
        told = f"{one.rows:,} {one.kind} rows, {one.name}: peak {one.peak:.0f} MB"
        print(f"{told}, grown by {growth(one.peaks):+.1f}; the aim is ≤ {MOST_MEMORY}")
