from typing import Literal

BatchExportBackfillStatusEnum = Literal[
    "Cancelled",
    "Completed",
    "ContinuedAsNew",
    "Failed",
    "FailedRetryable",
    "Running",
    "Starting",
    "Terminated",
    "TimedOut",
]
