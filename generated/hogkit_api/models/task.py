from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, Unset

if TYPE_CHECKING:
    from .origin_product_enum import OriginProductEnum


@define(kw_only=True)
class Task(Model):
    """Task

    Attributes:
        id: Read only.
        task_number: Read only.
        slug: Read only.
        repository_list: Read only.
        primary_repository: Read only.
        latest_run: Read only.
        created_at: Read only.
        updated_at: Read only.
    """

    description: str
    origin_product: OriginProductEnum
    id: UUID = FROM_SERVER
    task_number: int | None = FROM_SERVER
    slug: str = FROM_SERVER
    title: str | Unset = UNSET
    position: int | Unset = UNSET
    github_integration: int | None | Unset = UNSET
    repository_config: Any | Unset = UNSET
    repository_list: str = FROM_SERVER
    primary_repository: str = FROM_SERVER
    latest_run: str = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
