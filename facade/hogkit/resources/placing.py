"""The path of a call: its project, its organization, and what it is about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from .. import _api
from .._flow import Flow
from ..account import project_of
from ..context import Context
from ..errors import InvalidArgument
from ..shapes import is_object
from .asked import Asked
from .table import Row

PROJECT = "project_id"


def placed(client: Context, asked: Asked, given: Mapping[str, Any]) -> Flow[dict[str, Any]]:
    """The values of an operation's path.

    Raises:
        InvalidArgument: One names nothing, such as an empty id.
    """
    path = dict(given)
    if PROJECT in asked.path:
        path[PROJECT] = yield from project_of(client)
    try:
        asked.plain.operation.url(path)
    except ValueError as error:
        reason = str(error)
    else:
        return path
    raise InvalidArgument(reason)


def about(where: str, asked: Asked, row: Row, which: Any) -> dict[str, Any]:
    """The same without the project, for one thing.

    Args:
        where: Such as `feature_flags.get`, for messages.

    Raises:
        InvalidArgument: That is no id.
    """
    if isinstance(which, bool) or not isinstance(which, int | str | UUID):
        told = "give its id" if is_object(which) else "a number or text is"
        raise InvalidArgument(f"{where}: {_kind(which)} is no id: {told}")
    other = [name for name in asked.path if name != PROJECT and name not in row.path]
    word = isinstance(which, str) and re.fullmatch("[A-Za-z][A-Za-z0-9_-]*", which)
    if word and row.lookups and asked.numbers & set(other):
        ways = "".join(f"; {row.name}.get({name}=…) finds one" for name in row.lookups)
        raise InvalidArgument(f"{where}: {which!r} is no id, which is a number{ways}")
    return {**row.path, **{name: _api.encode(which) for name in other}}


def _kind(value: object) -> str:
    return type(value).__name__
