"""PostHog's parsers, kept from harming the process that they are in.

Neither has a bound of its own: 250 joins take the one in Rust a minute, 3,000 terms with AND the one in C++ as long. So
only what is easy is parsed here. The rest is parsed in a process of its own, which can be killed, and where neither
a crash does harm nor what the one in C++ has learnt.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import lru_cache
from types import ModuleType
from typing import Final, NamedTuple

from .errors import HogQLError

SECONDS: Final = 10.0  # as long as ClickHouse may take for a query
KEPT: Final = 10_000  # characters; the tree of a query takes some hundred times the bytes of it
TOO_HARD: Final = "The query is nested too deeply, or too long, to be parsed"
PROGRAM: Final = """
import sys
from importlib import import_module
name, sys.path[:] = sys.argv[1], sys.argv[2:]
query = sys.stdin.buffer.read().decode()
sys.stdout.buffer.write(import_module(name).told(query).encode())
"""


class Build(NamedTuple):
    """One of the parsers.

    Attributes:
        module: The module here that is for it.
        package: What it is installed as; `load` imports that.
        told: Its answer as JSON: the tree, or what is wrong and where.
        is_easy: Whether a query takes no second, whatever it is. Raises HogQLError for what is too hard at all.
        counted: Of a place in what is wrong, the place in characters; places in trees are.
    """

    module: str
    package: str
    load: Callable[[], ModuleType]
    told: Callable[[str], str]
    is_easy: Callable[[str], bool]
    counted: Callable[[str, int], int]


def parsed(build: Build, query: str) -> str:
    """What a parser tells; that of the last 100 queries is kept, unless they are long.

    Raises:
        HogQLError: It is nested too deeply, or took longer than `SECONDS`.
        UnicodeEncodeError: The query is not valid Unicode.
    """
    return remembered(build, query) if len(query) <= KEPT else made(build, query)


def made(build: Build, query: str) -> str:
    return build.told(query) if build.is_easy(query) else apart(build.module, query)


remembered = lru_cache(100)(made)


def apart(module: str, query: str) -> str:
    """In an interpreter that finds the same packages as this one."""
    command = [sys.executable, "-I", "-c", PROGRAM, module, *sys.path]
    try:
        ran = subprocess.run(
            command, input=query.encode(), capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise HogQLError(TOO_HARD) from None
    if ran.returncode < 0:  # A signal, such as that of a stack that is full.
        raise HogQLError(TOO_HARD)
    if ran.returncode:
        raise RuntimeError(f"HogQL's parser failed: {ran.stderr.decode(errors='replace')}")
    return ran.stdout.decode()
