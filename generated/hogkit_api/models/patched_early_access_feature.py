from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .minimal_feature_flag import MinimalFeatureFlag
    from .stage_enum import StageEnum


@define(kw_only=True)
class PatchedEarlyAccessFeature(Model):
    """PatchedEarlyAccessFeature

    Attributes:
        id: Read only.
        feature_flag: Read only.
        created_at: Read only.
    """

    id: UUID | Unset = UNSET
    feature_flag: MinimalFeatureFlag | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    stage: StageEnum | Unset = UNSET
    documentation_url: str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "feature_flag": One("minimal_feature_flag", "MinimalFeatureFlag"),
        "created_at": AS_DATE_TIME,
    }
