from __future__ import annotations

import datetime

from attrs import define

from ..types import AS_DATE_TIME, Model


@define(kw_only=True)
class ResolvedDateRangeResponse(Model):
    """ResolvedDateRangeResponse"""

    date_from: datetime.datetime
    date_to: datetime.datetime

    _DECODE = {
        "date_from": AS_DATE_TIME,
        "date_to": AS_DATE_TIME,
    }
