from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, Unset

if TYPE_CHECKING:
    from .origin_product_enum import OriginProductEnum


@define(kw_only=True)
class PatchedTask(Model):
    """PatchedTask

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

    id: UUID | Unset = UNSET
    task_number: int | None | Unset = UNSET
    slug: str | Unset = UNSET
    title: str | Unset = UNSET
    description: str | Unset = UNSET
    origin_product: OriginProductEnum | Unset = UNSET
    position: int | Unset = UNSET
    github_integration: int | None | Unset = UNSET
    repository_config: Any | Unset = UNSET
    repository_list: str | Unset = UNSET
    primary_repository: str | Unset = UNSET
    latest_run: str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
