from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class DateRange(Model):
    """DateRange"""

    date_from: str | None | Unset = UNSET
    date_to: str | None | Unset = UNSET
    explicit_date: bool | None | Unset = UNSET

    _WIRE = {
        "explicit_date": "explicitDate",
    }
