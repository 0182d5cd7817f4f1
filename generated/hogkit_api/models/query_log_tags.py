from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class QueryLogTags(Model):
    """QueryLogTags"""

    product_key: str | None | Unset = UNSET
    scene: str | None | Unset = UNSET

    _WIRE = {
        "product_key": "productKey",
    }
