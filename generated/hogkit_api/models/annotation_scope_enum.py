from typing import Literal

AnnotationScopeEnum = Literal[
    "dashboard",
    "dashboard_item",
    "organization",
    "project",
    "recording",
]
