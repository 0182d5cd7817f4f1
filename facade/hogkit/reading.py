"""Reads the JSON of answers; that of large ones in C, where the extra `fast` is installed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import Any

from .importing import LATE
from .shapes import as_array, is_object

Reader = Callable[[bytes], Any]
# What has rows: up to 50,000 of them (posthog/hogql/constants.py).
ROWS = frozenset({"query_create", "query_retrieve"})
_WIDE = re.compile(r"Int(128|256)")


def reader(operation: str) -> Reader:
    """What reads the answers of an operation. It raises ValueError for what is no JSON."""
    return rows if operation in ROWS else json.loads


def rows(content: bytes) -> Any:
    """The answer of a query, as `json.loads` would give it.

    orjson makes a float of an integer beyond 64 bits: where a column may have those, it is not used,
    nor where it is not known what the columns have. It takes no NaN either.
    """
    loads = _quick()
    if loads is None:
        return json.loads(content)
    try:
        value = loads(content)
    except ValueError:
        return json.loads(content)
    return value if _narrow(value) else json.loads(content)


def _narrow(value: Any) -> bool:
    types = as_array(value.get("types")) if is_object(value) else ()
    return bool(types) and not any(_WIDE.search(str(told)) for told in types)


@cache
def _quick() -> Reader | None:
    if find_spec("orjson") is None:
        return None
    with LATE:
        from orjson import loads
    return loads
