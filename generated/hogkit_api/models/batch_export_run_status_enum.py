from typing import Literal

BatchExportRunStatusEnum = Literal[
    "Cancelled",
    "Completed",
    "ContinuedAsNew",
    "Failed",
    "FailedBilling",
    "FailedRetryable",
    "Running",
    "Starting",
    "Terminated",
    "TimedOut",
]
