"""The OpenAPI document, as `/api/schema/` serves it."""

from __future__ import annotations

import gzip
import hashlib
from functools import cached_property
from pathlib import Path

from .messages import Answer, Request, not_found

# Beside this module if it was packaged, else where the checkout keeps what it was generated from.
PINNED = (
    Path(__file__).with_name("posthog.json"),
    *(folder / "openapi" / "posthog.json" for folder in Path(__file__).parents[3:4]),
)
TYPES = {
    ".json": "application/json",
    ".yaml": "application/vnd.oai.openapi; charset=utf-8",
    ".yml": "application/vnd.oai.openapi; charset=utf-8",
}


class Schema:
    """A document of JSON or YAML, perhaps packed by gzip, sent as it is.

    Raises:
        FileNotFoundError: `path` was given and is no file.
    """

    def __init__(self, path: Path | None) -> None:
        if path is not None and not path.is_file():
            raise FileNotFoundError(f"{path}: no such file to serve as the schema")
        pinned = (candidate for candidate in PINNED if candidate.is_file())
        self.path = path or next(pinned, None)

    @cached_property
    def content(self) -> bytes:
        return b"" if self.path is None else self.path.read_bytes()

    @cached_property
    def etag(self) -> str:
        return f'W/"{hashlib.sha256(self.content).hexdigest()[:32]}"'

    @property
    def packed(self) -> bool:
        return self.path is not None and self.path.suffix == ".gz"

    @property
    def content_type(self) -> str:
        name = self.path.name.removesuffix(".gz") if self.path else ""
        return TYPES.get(Path(name).suffix.lower(), "application/octet-stream")

    def answer(self, request: Request) -> Answer:
        if self.path is None:
            raise not_found("This sandbox has no schema at hand. Pass a file as its schema.")
        headers = {"etag": self.etag, "vary": "Accept, Accept-Encoding"}
        if unchanged(request.headers.get("if-none-match", ""), self.etag):
            return Answer(304, b"", headers)
        headers["content-type"] = self.content_type
        if not self.packed:
            return Answer(200, self.content, headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Answer(200, self.content, {**headers, "content-encoding": "gzip"})
        return Answer(200, gzip.decompress(self.content), headers)


def unchanged(known: str, etag: str) -> bool:
    """Compared weakly, as If-None-Match is (RFC 9110, 13.1.2)."""
    marks = {mark.strip().removeprefix("W/") for mark in known.split(",")}
    return "*" in marks or etag.removeprefix("W/") in marks
