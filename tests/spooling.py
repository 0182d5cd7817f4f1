"""Spools of tests: events with numbers, and what comes out of a folder."""

from __future__ import annotations

import inspect
import json
import time
from pathlib import Path
from typing import Any

from hogkit.ingest.source import Batch
from hogkit.ingest.spool import Spool, SpoolSource
from programs import BEGIN

SMALL = 1024 * 1024  # bytes of a spool whose files are of 64 KiB


def source(folder: Path | str, owner: str = "0123456789abcdef", **how: Any) -> SpoolSource:
    time.sleep(0.002)  # what begins in the same millisecond has no order
    return SpoolSource(Spool(folder, **how), owner)


def record(number: int, size: int = 0) -> bytes:
    return json.dumps({"n": number, "x": "x" * size}).encode()


def put(spool: SpoolSource, *numbers: int, size: int = 0, historical: bool = False) -> None:
    for number in numbers:
        assert spool.put(record(number, size), historical)


def numbers(batch: Batch | None) -> list[int]:
    return [] if batch is None else [json.loads(one)["n"] for one in batch.records]


def drained(spool: SpoolSource, events: int = 500, size: int = 1024 * 1024) -> list[int]:
    """All that is there, delivered."""
    found: list[int] = []
    while (batch := spool.take(events, size)) is not None:
        found += numbers(batch)
        spool.done(batch)
    return found


def left(folder: Path) -> list[int]:
    """What the next start finds; nothing is there afterwards."""
    spool = source(folder)
    found = drained(spool)
    assert (spool.pending, spool.waiting, spool.waiting_bytes) == (0, 0, 0)
    spool.close()
    return found


def files(folder: Path, kind: str = "events") -> list[Path]:
    return sorted(folder.glob(f"*.{kind}"))


# What the programs of other processes begin with.
SPOOLS = f"""
import itertools, json, os, resource, signal, sys, threading, time
from hogkit.ingest.spool import Spool, SpoolSource
{"".join(inspect.getsource(one) for one in (source, record, put, numbers, drained))}
""".replace("Path | str", "str").replace("Batch | None", "object")  # fmt: skip
assert BEGIN.startswith("\nfrom __future__ import annotations")
