from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Each, Either, Model, One, ValuesOf

if TYPE_CHECKING:
    from .data_warehouse_view_link import DataWarehouseViewLink
    from .database_schema_batch_export_table import DatabaseSchemaBatchExportTable
    from .database_schema_data_warehouse_table import DatabaseSchemaDataWarehouseTable
    from .database_schema_managed_view_table import DatabaseSchemaManagedViewTable
    from .database_schema_materialized_view_table import DatabaseSchemaMaterializedViewTable
    from .database_schema_post_hog_table import DatabaseSchemaPostHogTable
    from .database_schema_system_table import DatabaseSchemaSystemTable
    from .database_schema_view_table import DatabaseSchemaViewTable


@define(kw_only=True)
class DatabaseSchemaQueryResponse(Model):
    """DatabaseSchemaQueryResponse"""

    joins: list[DataWarehouseViewLink]
    tables: dict[
        str,
        DatabaseSchemaPostHogTable
        | DatabaseSchemaSystemTable
        | DatabaseSchemaDataWarehouseTable
        | DatabaseSchemaViewTable
        | DatabaseSchemaManagedViewTable
        | DatabaseSchemaBatchExportTable
        | DatabaseSchemaMaterializedViewTable,
    ]

    _DECODE = {
        "joins": Each(One("data_warehouse_view_link", "DataWarehouseViewLink")),
        "tables": ValuesOf(
            Either(
                tag="type",
                tagged={
                    "posthog": One("database_schema_post_hog_table", "DatabaseSchemaPostHogTable"),
                    "system": One("database_schema_system_table", "DatabaseSchemaSystemTable"),
                    "data_warehouse": One("database_schema_data_warehouse_table", "DatabaseSchemaDataWarehouseTable"),
                    "view": One("database_schema_view_table", "DatabaseSchemaViewTable"),
                    "managed_view": One("database_schema_managed_view_table", "DatabaseSchemaManagedViewTable"),
                    "batch_export": One("database_schema_batch_export_table", "DatabaseSchemaBatchExportTable"),
                    "materialized_view": One(
                        "database_schema_materialized_view_table", "DatabaseSchemaMaterializedViewTable"
                    ),
                },
            )
        ),
    }
