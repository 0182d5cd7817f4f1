from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .exported_asset import ExportedAsset


@define(kw_only=True)
class PaginatedExportedAssetList(Model):
    """PaginatedExportedAssetList"""

    count: int
    results: list[ExportedAsset]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("exported_asset", "ExportedAsset")),
    }
