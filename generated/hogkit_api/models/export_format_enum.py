from typing import Literal

ExportFormatEnum = Literal[
    "application/json",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "image/gif",
    "image/png",
    "text/csv",
    "video/mp4",
    "video/webm",
]
