from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class DataWarehouseViewLinkConfiguration(Model):
    """DataWarehouseViewLinkConfiguration"""

    experiments_optimized: bool | None | Unset = UNSET
    experiments_timestamp_key: str | None | Unset = UNSET
