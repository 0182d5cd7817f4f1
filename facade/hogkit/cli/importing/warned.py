"""Warnings about events, of which a file may have a million: counted, and said once."""

from __future__ import annotations

import warnings
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from attrs import define

from ...ingest.events import JunkDistinctId


@define
class Warned:
    """Warnings so far.

    Attributes:
        count: How many.
        first: What the first one said.
    """

    count: int = 0
    first: str = ""


@contextmanager
def counted() -> Generator[Warned]:
    """Count those about a distinct_id; others are shown as ever."""
    warned = Warned()
    with warnings.catch_warnings():
        warnings.simplefilter("always", JunkDistinctId)
        usual = warnings.showwarning

        def show(
            message: Warning | str, category: type[Warning], *args: Any, **kwargs: Any
        ) -> None:
            if not issubclass(category, JunkDistinctId):
                usual(message, category, *args, **kwargs)
                return
            warned.count += 1
            warned.first = warned.first or str(message)

        warnings.showwarning = show
        yield warned
