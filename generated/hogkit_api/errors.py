"""What calling an operation can raise, beside httpx's own errors."""

from __future__ import annotations

from collections.abc import Mapping


class UnexpectedStatus(Exception):
    """A status outside 200-299, and `raise_on_unexpected_status` is set.

    Attributes:
        status_code: Such as 404.
        content: The body, as it came.
        headers: Of the answer, by lower-case name: `retry-after` tells how long to wait, in seconds.
    """

    def __init__(self, status_code: int, content: bytes, headers: Mapping[str, str]) -> None:
        super().__init__(status_code, content, headers)
        self.status_code = status_code
        self.content = content
        self.headers = headers

    def __str__(self) -> str:
        return f"unexpected status {self.status_code}: {_excerpt(self.content)}"


class UnreadableAnswer(Exception):
    """A successful status whose body is not what the operation answers with, such as HTML for JSON."""

    def __init__(self, status_code: int, content_type: str, content: bytes) -> None:
        super().__init__(status_code, content_type, content)
        self.status_code = status_code
        self.content_type = content_type
        self.content = content

    def __str__(self) -> str:
        kind = self.content_type or "no content type"
        return f"status {self.status_code} with a body that is not JSON ({kind}): {_excerpt(self.content)}"


def _excerpt(content: bytes) -> str:
    text = content[:200].decode(errors="replace")
    return repr(text + "…" if len(content) > 200 else text)
