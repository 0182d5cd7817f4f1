from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .organization_domain import OrganizationDomain


@define(kw_only=True)
class PaginatedOrganizationDomainList(Model):
    """PaginatedOrganizationDomainList"""

    count: int
    results: list[OrganizationDomain]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("organization_domain", "OrganizationDomain")),
    }
