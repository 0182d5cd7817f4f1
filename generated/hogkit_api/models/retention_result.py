from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .retention_value import RetentionValue


@define(kw_only=True)
class RetentionResult(Model):
    """RetentionResult"""

    date: datetime.datetime
    label: str
    values: list[RetentionValue]
    breakdown_value: str | float | None | Unset = UNSET

    _DECODE = {
        "date": AS_DATE_TIME,
        "values": Each(One("retention_value", "RetentionValue")),
    }
