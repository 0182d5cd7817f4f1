from __future__ import annotations

import datetime
from typing import Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class WebExperimentsAPI(Model):
    """WebExperimentsAPI

    Attributes:
        id: Read only.
        feature_flag_key: Read only.
    """

    name: str
    variants: Any
    id: int = FROM_SERVER
    created_at: datetime.datetime | Unset = UNSET
    feature_flag_key: str = FROM_SERVER

    _DECODE = {
        "created_at": AS_DATE_TIME,
    }
