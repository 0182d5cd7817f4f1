from __future__ import annotations

import datetime
from typing import Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class ExperimentToSavedMetric(Model):
    """ExperimentToSavedMetric

    Attributes:
        id: Read only.
        created_at: Read only.
        query: Read only.
        name: Read only.
    """

    experiment: int
    saved_metric: int
    id: int = FROM_SERVER
    metadata: Any | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    query: Any = FROM_SERVER
    name: str = FROM_SERVER

    _DECODE = {
        "created_at": AS_DATE_TIME,
    }
