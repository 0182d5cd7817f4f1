from typing import Literal

OriginProductEnum = Literal[
    "error_tracking",
    "eval_clusters",
    "session_summaries",
    "support_queue",
    "user_created",
]
