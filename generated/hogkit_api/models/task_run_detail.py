from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, Unset

if TYPE_CHECKING:
    from .task_run_detail_status_enum import TaskRunDetailStatusEnum


@define(kw_only=True)
class TaskRunDetail(Model):
    """TaskRunDetail

    Attributes:
        id: Read only.
        task: Read only.
        created_at: Read only.
        updated_at: Read only.
        completed_at: Read only.
    """

    id: UUID = FROM_SERVER
    task: UUID = FROM_SERVER
    stage: str | None | Unset = UNSET
    branch: str | None | Unset = UNSET
    status: TaskRunDetailStatusEnum | Unset = UNSET
    log: Any | Unset = UNSET
    error_message: str | None | Unset = UNSET
    output: Any | Unset = UNSET
    state: Any | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER
    completed_at: datetime.datetime | None = FROM_SERVER

    _DECODE = {
        "id": AS_UUID,
        "task": AS_UUID,
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
        "completed_at": AS_DATE_TIME,
    }
