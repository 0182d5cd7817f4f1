"""What runs of `scripts/bench export` found, in tables."""

from __future__ import annotations

from collections.abc import Sequence

from .pages_table import MOST_MEMORY, Aim, Found, ratio, row

PLAIN, CORE, FAST = "httpx, json, pyarrow", "ours, core", "ours, fast"
LIMITS = ("encoding alone", "writing and fsync")
FORMS = ("parquet", "jsonl")
LEAST = 1.3  # times the rows/s of the loop
_HEAD = f"{'rows/s':>9}  {'cpu s/M rows':>12}  {'peak MB':>7}"


def show(found: Sequence[Found], form: str, runs: int) -> None:
    """One form: medians, and how many times as fast as the loop."""
    of = [one for one in found if one.kind == form]
    names = list(dict.fromkeys(one.name for one in of))
    width = max(map(len, names))
    print(f"{of[0].rows:,} rows of 1 kB to {form}, median of {runs} in turn")
    print(f"{'':{width}}  {_HEAD}{f'  × {PLAIN}' if PLAIN in names else ''}")
    for name in names:
        times = f"  {times_loop(of, name):>{len(PLAIN) + 2}.2f}" if PLAIN in names else ""
        print(f"{row([one for one in of if one.name == name], width)}{times}")
    print()


def times_loop(found: Sequence[Found], name: str) -> float:
    """How many times as fast as the loop, run by run; all are of one form."""
    return ratio(found, Aim(found[0].kind, name, PLAIN, 0))


def show_aims(found: Sequence[Found], form: str) -> None:
    of = [one for one in found if one.kind == form]
    names = {one.name for one in of}
    for name in (CORE, FAST):
        if {name, PLAIN} <= names:
            told = f"{form}, {name}: {times_loop(of, name):.2f} × the rows/s of {PLAIN}"
            print(f"{told}; the aim is ≥ {LEAST:g}")
        if name in names:
            peak = max(one.peak for one in of if one.name == name)
            print(f"{form}, {name}: peak {peak:.0f} MB; the aim is ≤ {MOST_MEMORY}")
