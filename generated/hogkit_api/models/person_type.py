from __future__ import annotations

from typing import Any

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class PersonType(Model):
    """PersonType"""

    distinct_ids: list[str]
    properties: dict[str, Any]
    created_at: str | None | Unset = UNSET
    id: str | None | Unset = UNSET
    is_identified: bool | None | Unset = UNSET
    name: str | None | Unset = UNSET
    uuid: str | None | Unset = UNSET
