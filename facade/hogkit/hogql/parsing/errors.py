"""What is wrong with a query, and where."""

from __future__ import annotations


class HogQLError(Exception):
    """What HogQL refuses, before ClickHouse sees anything.

    Attributes:
        start: Offset of its first character in the query, if it is known; `end` is behind its last.
        code: The machine-readable code of the answer.
    """

    def __init__(
        self,
        detail: str,
        start: int | None = None,
        end: int | None = None,
        code: str = "invalid_input",
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.start = start
        self.end = end
        self.code = code
