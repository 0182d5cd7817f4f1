from typing import Literal

InputsSchemaItemTypeEnum = Literal[
    "boolean",
    "choice",
    "dictionary",
    "email",
    "integration",
    "integration_field",
    "json",
    "native_email",
    "number",
    "string",
]
