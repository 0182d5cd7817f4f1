from typing import Literal

ErrorTrackingIssueAssigneeType = Literal[
    "role",
    "user",
]
