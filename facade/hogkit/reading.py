"""Reads the JSON of answers; that of large ones in C, where the extra `fast` is installed."""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, nullcontext
from functools import cache
from importlib.util import find_spec
from typing import Any

from .importing import LATE
from .shapes import as_array, as_object

Reader = Callable[[bytes], Any]
# What has rows: up to 50,000 of them (posthog/hogql/constants.py).
ROWS = frozenset({"query_create", "query_retrieve"})
_LARGE = 100_000  # bytes
_WIDE = re.compile(r"Int(128|256)")


def reader(operation: str) -> Reader:
    """What reads the answers of an operation. It raises ValueError for what is no JSON."""
    return rows if operation in ROWS else json.loads


@contextmanager
def undisturbed() -> Generator[None]:
    """The garbage collector of the process waits while many lists are made, of which none is garbage: it
    would look through all of them again and again, for as long as it takes to make them.
    """
    if not gc.isenabled():  # by whomever: another thread that is in here switches it on again
        yield
        return
    with LATE:  # which forks wait for: a child would have nobody who switches it on
        gc.disable()
        try:
            yield
        finally:
            gc.enable()


def rows(content: bytes) -> Any:
    """The answer of a query, as `json.loads` would give it.

    orjson makes a float of an integer beyond 64 bits: where a column may have those, it is not used,
    nor where it is not known what the columns have. It takes no NaN either.
    """
    with undisturbed() if len(content) > _LARGE else nullcontext():
        return _rows(content)


def _rows(content: bytes) -> Any:
    loads = _quick()
    if loads is None:
        return json.loads(content)
    try:
        value = loads(content)
    except ValueError:
        return json.loads(content)
    return value if _narrow(value) else json.loads(content)


def _narrow(value: Any) -> bool:
    types = as_array(_whole(value).get("types"))
    return bool(types) and not any(_WIDE.search(str(told)) for told in types)


def _whole(value: Any) -> Mapping[str, Any]:
    """What has the rows: the answer, or of a query in the background its results."""
    answer = as_object(value)
    status = as_object(answer.get("query_status"))
    return as_object(status.get("results")) or answer


@cache
def _quick() -> Reader | None:
    if find_spec("orjson") is None:
        return None
    with LATE:
        from orjson import loads
    return loads
