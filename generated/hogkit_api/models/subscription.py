from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .byweekday_enum import ByweekdayEnum
    from .frequency_enum import FrequencyEnum
    from .target_type_enum import TargetTypeEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class Subscription(Model):
    """Subscription

    Attributes:
        id: Read only.
        created_at: Read only.
        created_by: Read only.
        summary: Read only.
        next_delivery_date: Read only.
    """

    target_type: TargetTypeEnum
    target_value: str
    frequency: FrequencyEnum
    start_date: datetime.datetime
    id: int = FROM_SERVER
    dashboard: int | None | Unset = UNSET
    insight: int | None | Unset = UNSET
    interval: int | Unset = UNSET
    byweekday: list[ByweekdayEnum] | None | Unset = UNSET
    bysetpos: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
    until_date: datetime.datetime | None | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    deleted: bool | Unset = UNSET
    title: str | None | Unset = UNSET
    summary: str = FROM_SERVER
    next_delivery_date: datetime.datetime | None = FROM_SERVER
    invite_message: str | None | Unset = UNSET

    _DECODE = {
        "start_date": AS_DATE_TIME,
        "until_date": AS_DATE_TIME,
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
        "next_delivery_date": AS_DATE_TIME,
    }
