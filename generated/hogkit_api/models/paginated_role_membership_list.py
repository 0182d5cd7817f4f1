from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .role_membership import RoleMembership


@define(kw_only=True)
class PaginatedRoleMembershipList(Model):
    """PaginatedRoleMembershipList"""

    count: int
    results: list[RoleMembership]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("role_membership", "RoleMembership")),
    }
