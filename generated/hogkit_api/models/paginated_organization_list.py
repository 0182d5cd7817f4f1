from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .organization import Organization


@define(kw_only=True)
class PaginatedOrganizationList(Model):
    """PaginatedOrganizationList"""

    count: int
    results: list[Organization]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("organization", "Organization")),
    }
