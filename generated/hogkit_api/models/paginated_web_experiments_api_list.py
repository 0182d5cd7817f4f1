from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .web_experiments_api import WebExperimentsAPI


@define(kw_only=True)
class PaginatedWebExperimentsAPIList(Model):
    """PaginatedWebExperimentsAPIList"""

    count: int
    results: list[WebExperimentsAPI]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("web_experiments_api", "WebExperimentsAPI")),
    }
