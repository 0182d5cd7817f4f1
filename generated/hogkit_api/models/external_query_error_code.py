from typing import Literal

ExternalQueryErrorCode = Literal[
    "platform_access_required",
    "query_execution_failed",
]
