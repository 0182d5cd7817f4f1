"""How fast events come to files, and in how much memory, beside a loop that writes the same file."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

from . import export_table
from .export_table import CORE, FAST, FORMS, LIMITS, PLAIN
from .limiting import started
from .pages_rows import ROWS
from .pages_table import Found


@frozen
class Contestant:
    """One way to write a file.

    Attributes:
        how: An argument of `export_caller`.
    """

    name: str
    how: str


CONTESTANTS = (
    Contestant(PLAIN, "plain"),
    Contestant("httpx, orjson, pyarrow", "plain-orjson"),
    Contestant(CORE, "ours-core"),
    Contestant(FAST, "ours"),
    *map(Contestant, LIMITS, ("encoding", "disk")),
)


def main(
    rows: int,
    runs: int,
    only: Sequence[str],
    *,
    as_json: bool = False,
    size: int = ROWS["1 kB"],
) -> None:
    """Print the tables, or all that they are made from.

    Args:
        rows: What each run writes, rounded up to whole days.
        only: Parts of names of contestants; all of them if there are none.
        size: Rows of a day, which is a page.
    """
    chosen = [one for one in CONTESTANTS if not only or any(part in one.name for part in only)]
    if not chosen:
        sys.exit(f"--only: there are {'; '.join(one.name for one in CONTESTANTS)}")
    load, days = os.getloadavg()[0], -(-rows // size)
    with serving(size, days) as server:
        found = [run(one, form, server) for _ in range(runs) for form in FORMS for one in chosen]
    if as_json:
        print(json.dumps([asdict(one) for one in found], indent=2))
        return
    print(f"load {load:.1f} on {os.cpu_count()} cores before this began")
    print("what else runs makes all slower\n")
    for form in FORMS:
        export_table.show(found, form, runs)
    for form in FORMS:
        export_table.show_aims(found, form)


@frozen
class Server:
    """Where days of rows are to be had.

    Attributes:
        size: Rows of a day.
    """

    url: str
    size: int
    days: int


@contextlib.contextmanager
def serving(size: int, days: int) -> Generator[Server]:
    command = [sys.executable, "-m", "benchmarks.export_server", str(size), str(days)]
    with started("the server", *command) as process:
        yield Server(process.told(), size, days)


def run(contestant: Contestant, form: str, server: Server) -> Found:
    """One process that writes."""
    with tempfile.TemporaryDirectory() as scratch:
        return written(contestant, form, server, Path(scratch) / f"events.{form}")


def written(contestant: Contestant, form: str, server: Server, file: Path) -> Found:
    calling = [sys.executable, "-m", "benchmarks.export_caller", contestant.how, form]
    with started(contestant.name, *calling, server.url, str(server.days), file) as caller:
        said: dict[str, Any] = json.loads(caller.told())
    found = Found.of(contestant.name, form, said)
    wanted = server.days * server.size
    if found.rows != wanted or not file.stat().st_size:
        sys.exit(f"{contestant.name} wrote {found.rows:,} of {wanted:,} rows")
    return found
