from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class EventDefinitionChange(Model):
    """EventDefinitionChange"""

    description: str | None | Unset = UNSET
    owner: int | None | Unset = UNSET
    tags: list[str] | Unset = UNSET
    verified: bool | Unset = UNSET
    hidden: bool | None | Unset = UNSET
