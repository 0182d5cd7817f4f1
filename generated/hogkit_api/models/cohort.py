from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .blank_enum import BlankEnum
    from .cohort_type_enum import CohortTypeEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class Cohort(Model):
    """Cohort

    Attributes:
        id: Read only.
        is_calculating: Read only.
        created_by: Read only.
        created_at: Read only.
        last_calculation: Read only.
        errors_calculating: Read only.
        count: Read only.
        experiment_set: Read only.
    """

    id: int = FROM_SERVER
    name: str | None | Unset = UNSET
    description: str | Unset = UNSET
    groups: Any | Unset = UNSET
    deleted: bool | Unset = UNSET
    filters: Any | Unset = UNSET
    query: Any | Unset = UNSET
    is_calculating: bool = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    created_at: datetime.datetime | None = FROM_SERVER
    last_calculation: datetime.datetime | None = FROM_SERVER
    errors_calculating: int = FROM_SERVER
    count: int | None = FROM_SERVER
    is_static: bool | Unset = UNSET
    cohort_type: CohortTypeEnum | BlankEnum | None | Unset = UNSET
    experiment_set: list[int] = FROM_SERVER
    field_create_in_folder: str | Unset = UNSET
    field_create_static_person_ids: list[str] | Unset = UNSET

    _WIRE = {
        "field_create_in_folder": "_create_in_folder",
        "field_create_static_person_ids": "_create_static_person_ids",
    }

    _DECODE = {
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
        "last_calculation": AS_DATE_TIME,
    }
