from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .minimal_feature_flag import MinimalFeatureFlag
    from .stage_enum import StageEnum


@define(kw_only=True)
class EarlyAccessFeatureSerializerCreateOnly(Model):
    """EarlyAccessFeatureSerializerCreateOnly

    Attributes:
        id: Read only.
        created_at: Read only.
        feature_flag: Read only.
    """

    name: str
    stage: StageEnum
    id: UUID = FROM_SERVER
    description: str | Unset = UNSET
    documentation_url: str | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    feature_flag_id: int | Unset = UNSET
    feature_flag: MinimalFeatureFlag = FROM_SERVER
    field_create_in_folder: str | Unset = UNSET

    _WIRE = {
        "field_create_in_folder": "_create_in_folder",
    }

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "feature_flag": One("minimal_feature_flag", "MinimalFeatureFlag"),
    }
