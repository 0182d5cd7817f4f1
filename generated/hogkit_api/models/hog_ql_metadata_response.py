from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_notice import HogQLNotice
    from .query_index_usage import QueryIndexUsage


@define(kw_only=True)
class HogQLMetadataResponse(Model):
    """HogQLMetadataResponse"""

    errors: list[HogQLNotice]
    notices: list[HogQLNotice]
    warnings: list[HogQLNotice]
    ch_table_names: list[str] | None | Unset = UNSET
    is_using_indices: QueryIndexUsage | None | Unset = UNSET
    is_valid: bool | None | Unset = UNSET
    query: str | None | Unset = UNSET
    table_names: list[str] | None | Unset = UNSET

    _WIRE = {
        "is_using_indices": "isUsingIndices",
        "is_valid": "isValid",
    }

    _DECODE = {
        "errors": Each(One("hog_ql_notice", "HogQLNotice")),
        "notices": Each(One("hog_ql_notice", "HogQLNotice")),
        "warnings": Each(One("hog_ql_notice", "HogQLNotice")),
    }
