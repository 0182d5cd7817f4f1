"""How fast pages of rows are read, beside a loop of httpx and json, and orjson alone."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Generator, Mapping, Sequence
from typing import Any

from attrs import asdict, frozen
from environment import python

from . import pages_table
from .limiting import started
from .pages_rows import ROWS
from .pages_table import ALONE, FAST, PLAIN, Found


@frozen
class Contestant:
    """One way to read pages.

    Attributes:
        how: An argument of `pages_caller`.
        environment: `core` has no more than a bare installation does, so no orjson.
    """

    name: str
    how: str
    environment: str = "dev"


CONTESTANTS = (
    Contestant(PLAIN, "plain", "core"),
    Contestant("httpx, orjson", "plain-orjson"),
    Contestant(ALONE, "alone"),
    Contestant("ours, core", "ours", "core"),
    Contestant(FAST, "ours"),
    Contestant("ours, fast, async", "ours-awaited"),
    Contestant("ours, core, typed rows", "ours-typed", "core"),
    Contestant("ours, fast, typed rows", "ours-typed"),
)
LONG = ("ours, core", FAST)  # of these it is said how much memory many rows take
MANY = {"narrow": 2_000_000, "1 kB": 300_000}  # rows then


def main(
    pages: int,
    runs: int,
    only: Sequence[str],
    *,
    long: bool,
    as_json: bool = False,
    sizes: Mapping[str, int] = ROWS,
) -> None:
    """Print the tables, or all that they are made from.

    Args:
        pages: What each run reads of each kind.
        only: Parts of names of contestants; all of them if there are none.
        long: Whether to look at memory while many more pages pass.
        sizes: Rows of a page.
    """
    chosen = [one for one in CONTESTANTS if not only or any(part in one.name for part in only)]
    if not chosen:
        sys.exit(f"--only: there are {'; '.join(one.name for one in CONTESTANTS)}")
    load = os.getloadavg()[0]
    with contextlib.ExitStack() as stack:
        served = [stack.enter_context(serving(kind, sizes[kind], pages)) for kind in sizes]
        found = [
            run(one, server, pages) for _ in range(runs) for server in served for one in chosen
        ]
        watched = [one for one in chosen if long and one.name in LONG]
        held = [run(one, server, server.many) for server in served for one in watched]
    if as_json:
        told = {"runs": [asdict(one) for one in found], "long": [asdict(one) for one in held]}
        print(json.dumps(told, indent=2))
        return
    print(f"load {load:.1f} on {os.cpu_count()} cores before this began")
    print("what else runs makes all slower\n")
    for kind in sizes:
        pages_table.show(found, kind, runs)
    pages_table.show_aims(found)
    pages_table.show_long(held)


@frozen
class Server:
    """Where one kind of rows is to be had.

    Attributes:
        size: Rows of a page.
    """

    url: str
    kind: str
    size: int

    @property
    def many(self) -> int:
        """The pages of a long run."""
        return MANY[self.kind] // self.size


@contextlib.contextmanager
def serving(kind: str, size: int, pages: int) -> Generator[Server]:
    command = [sys.executable, "-m", "benchmarks.pages_server", kind, str(size), str(pages)]
    with started(f"the server of {kind} rows", *command) as process:
        yield Server(process.told(), kind, size)


def run(contestant: Contestant, server: Server, pages: int) -> Found:
    """One process that reads."""
    interpreter = sys.executable if contestant.environment == "dev" else python("core")
    calling = [interpreter, "-m", "benchmarks.pages_caller", contestant.how]
    rest = [server.url, server.kind, str(server.size), str(pages)]
    with started(contestant.name, *calling, *rest) as caller:
        said: dict[str, Any] = json.loads(caller.told())
    found = Found.of(contestant.name, server.kind, said)
    if found.rows != pages * server.size:
        sys.exit(f"{contestant.name} read {found.rows:,} of {pages * server.size:,} rows")
    return found
