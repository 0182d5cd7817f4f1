from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .feature_flag_group_type import FeatureFlagGroupType
    from .user_basic_type import UserBasicType


@define(kw_only=True)
class ExperimentHoldoutType(Model):
    """ExperimentHoldoutType"""

    filters: list[FeatureFlagGroupType]
    name: str
    created_at: str | None | Unset = UNSET
    created_by: UserBasicType | None | Unset = UNSET
    description: str | None | Unset = UNSET
    id: float | None | Unset = UNSET
    updated_at: str | None | Unset = UNSET

    _DECODE = {
        "filters": Each(One("feature_flag_group_type", "FeatureFlagGroupType")),
        "created_by": One("user_basic_type", "UserBasicType"),
    }
