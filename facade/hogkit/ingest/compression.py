"""Bodies of requests, made smaller."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import cache
from typing import cast

Compress = Callable[[bytes, int, int], bytes]

_LEVEL = 1  # the fastest; a higher one takes many times as long for little
_GZIP = 31  # zlib's name for the largest window in gzip's form


def compress(body: bytes) -> bytes:
    """`body` in gzip's form, the same for the same body; other threads go on meanwhile."""
    return _compressing()(body, _LEVEL, _GZIP)


@cache
def _compressing() -> Compress:
    """isal of the extra `fast`, which takes a sixth of the time, if it is there."""
    try:
        from isal import isal_zlib
    except ImportError:
        return zlib.compress
    return cast("Compress", isal_zlib.compress)  # its stub leaves the type of its argument out
