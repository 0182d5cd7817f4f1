from __future__ import annotations

import datetime

from attrs import define

from ..types import Model


@define(kw_only=True)
class DayItem(Model):
    """DayItem"""

    label: str
    value: str | datetime.datetime | int
