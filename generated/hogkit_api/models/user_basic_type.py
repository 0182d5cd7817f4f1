from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .minimal_hedgehog_config import MinimalHedgehogConfig


@define(kw_only=True)
class UserBasicType(Model):
    """UserBasicType"""

    distinct_id: str
    email: str
    first_name: str
    id: float
    uuid: str
    hedgehog_config: MinimalHedgehogConfig | None | Unset = UNSET
    is_email_verified: Any | Unset = UNSET
    last_name: str | None | Unset = UNSET
    role_at_organization: str | None | Unset = UNSET

    _DECODE = {
        "hedgehog_config": One("minimal_hedgehog_config", "MinimalHedgehogConfig"),
    }
