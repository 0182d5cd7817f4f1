from typing import Literal

DataWarehouseSavedQueryStatusEnum = Literal[
    "Cancelled",
    "Completed",
    "Failed",
    "Modified",
    "Running",
]
