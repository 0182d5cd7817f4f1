from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Model, One

if TYPE_CHECKING:
    from .query_status import QueryStatus


@define(kw_only=True)
class QueryStatusResponse(Model):
    """QueryStatusResponse"""

    query_status: QueryStatus

    _DECODE = {
        "query_status": One("query_status", "QueryStatus"),
    }
