from typing import Literal

DatabaseSerializedFieldType = Literal[
    "array",
    "boolean",
    "date",
    "datetime",
    "decimal",
    "expression",
    "field_traverser",
    "float",
    "integer",
    "json",
    "lazy_table",
    "materialized_view",
    "string",
    "unknown",
    "view",
    "virtual_table",
]
