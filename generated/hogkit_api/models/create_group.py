from __future__ import annotations

from typing import Any

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class CreateGroup(Model):
    """CreateGroup"""

    group_type_index: int
    group_key: str
    group_properties: Any | Unset = UNSET
