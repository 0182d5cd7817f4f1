"""What ClickHouse says that is wrong with a query."""

from __future__ import annotations


class ClickHouseError(Exception):
    """What ClickHouse refuses, or gives up.

    Attributes:
        code: ClickHouse's number of the error.
        name: Its name, such as `UNKNOWN_IDENTIFIER`.
    """

    def __init__(self, code: int, name: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.name = name
        self.detail = detail
