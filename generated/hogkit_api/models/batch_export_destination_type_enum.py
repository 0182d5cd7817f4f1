from typing import Literal

BatchExportDestinationTypeEnum = Literal[
    "BigQuery",
    "Databricks",
    "HTTP",
    "NoOp",
    "Postgres",
    "Redshift",
    "S3",
    "Snowflake",
]
