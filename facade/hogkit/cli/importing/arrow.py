"""Where pyarrow comes from (extra `export`)."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ...errors import MissingExtra


def pyarrow(purpose: str, name: str = "pyarrow") -> Any:
    """One of its modules.

    Raises:
        MissingExtra: It is not installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtra("export", purpose) from error
