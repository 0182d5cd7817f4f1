from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags
    from .revenue_example_data_warehouse_tables_query_response import RevenueExampleDataWarehouseTablesQueryResponse


@define(kw_only=True)
class RevenueExampleDataWarehouseTablesQuery(Model):
    """RevenueExampleDataWarehouseTablesQuery"""

    kind: Literal["RevenueExampleDataWarehouseTablesQuery"] = "RevenueExampleDataWarehouseTablesQuery"
    limit: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    offset: int | None | Unset = UNSET
    response: RevenueExampleDataWarehouseTablesQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One(
            "revenue_example_data_warehouse_tables_query_response", "RevenueExampleDataWarehouseTablesQueryResponse"
        ),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
