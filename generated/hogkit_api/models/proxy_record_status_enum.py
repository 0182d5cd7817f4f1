from typing import Literal

ProxyRecordStatusEnum = Literal[
    "deleting",
    "erroring",
    "issuing",
    "timed_out",
    "valid",
    "waiting",
    "warning",
]
