from __future__ import annotations

import datetime
from typing import Any

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Model, Unset


@define(kw_only=True)
class PatchedWebExperimentsAPI(Model):
    """PatchedWebExperimentsAPI

    Attributes:
        id: Read only.
        feature_flag_key: Read only.
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    feature_flag_key: str | Unset = UNSET
    variants: Any | Unset = UNSET

    _DECODE = {
        "created_at": AS_DATE_TIME,
    }
