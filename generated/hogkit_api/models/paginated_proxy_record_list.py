from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .proxy_record import ProxyRecord


@define(kw_only=True)
class PaginatedProxyRecordList(Model):
    """PaginatedProxyRecordList"""

    count: int
    results: list[ProxyRecord]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("proxy_record", "ProxyRecord")),
    }
