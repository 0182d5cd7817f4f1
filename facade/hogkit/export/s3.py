"""Files of an export in a bucket of S3, or of what speaks like it. Needs obstore."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

from ..errors import InvalidArgument
from ..hogql.arrow import library
from .aside import Aside
from .outcome import Unwritable
from .places import kept_for
from .s3_errors import ENDPOINTS, UNUSABLE, check_environment, reason

T = TypeVar("T")
_URL = re.compile(r"s3://([A-Za-z0-9][\w.-]{1,254})(?:/([^?#]*)|)", re.ASCII)
_PART = 5 * 1024 * 1024  # bytes: S3 takes no smaller parts of an upload, but for the last,
_PARTS = 10_000  # and no more of them: docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
_AT_ONCE = 4  # parts; each is held in memory
_WHOLE = {"timeout": "150s"}  # for one part: with four, 140 kB/s are enough
_FIRST = {"timeout": "15s"}
_TWICE = {"max_retries": 1}


class Bucket:
    """A key, or with a partition what keys begin with. Keys and endpoint come from the environment (AWS_*)."""

    stream = False

    def __init__(self, url: str, partition: str | None) -> None:
        bucket, self._key = _address(url)
        self.name, self.partition = f"s3://{bucket}/{self._key}".rstrip("/"), partition
        self._folder = not self._key or url.endswith("/")
        self._obstore = library("obstore", "s3", "Writing to s3://")
        check_environment()
        self._aside = Aside()
        self._store = _opened(bucket, _WHOLE)
        self._first = _opened(bucket, _FIRST, retry_config=_TWICE)
        where = [os.environ.get(name, "") for name in ENDPOINTS]
        self.work = kept_for("\n".join([*where, self.name]))

    def check(self) -> None:
        """A name for the file, and a bucket that is there and takes these keys."""
        if self.partition is None and self._folder:
            raise InvalidArgument(
                f"out: {self.name} is a folder; name a file in it, or give partition"
            )
        first = partial(self._obstore.list, self._first, self._key or None, chunk_size=1)
        self._ask(lambda: next(first(), None), InvalidArgument, f"out: cannot use {self.name}")

    def put(self, made: Path, name: str) -> None:
        what = f"cannot write {self.shown(name)}"
        again = "; the same call goes on once it can"
        self._ask(partial(self._upload, made, self._at(name)), Unwritable, what, again)

    def taken(self) -> bool:
        if self.partition is None:
            return self.size("") is not None
        days = partial(self._obstore.list, self._store, self._at("day="), chunk_size=1)
        found = self._ask(lambda: next(days(), None), *self._unreadable(""))
        return bool(found)

    def remove(self, name: str) -> None:
        gone = partial(self._obstore.delete, self._store, self._at(name))
        self._ask(gone, Unwritable, f"cannot remove {self.shown(name)}")

    def size(self, name: str) -> int | None:
        return self._ask(partial(self._size, self._at(name)), *self._unreadable(name))

    def local(self, name: str) -> Path | None:
        return None

    def fetch(self, name: str, to: Path) -> None:
        self._ask(partial(self._download, self._at(name), to), *self._unreadable(name))

    def shown(self, name: str) -> str:
        return f"{self.name}/{name}" if name else self.name

    def stop(self) -> None:
        self._aside.stop()

    def _at(self, name: str) -> str:
        return "/".join(filter(None, (self._key, name)))

    def _unreadable(self, name: str) -> tuple[type[Exception], str]:
        return InvalidArgument, f"out: cannot read {self.shown(name)}"

    def _upload(self, made: Path, key: str) -> None:
        """If anything goes wrong, obstore gives up the parts that are there."""
        size = made.stat().st_size
        part = max(_PART, -(-size // _PARTS))
        with made.open("rb") as file:
            given = self._pieces(file, part) if size > part else file.read()
            self._obstore.put(self._store, key, given, chunk_size=part, max_concurrency=_AT_ONCE)

    def _pieces(self, file: BinaryIO, size: int) -> Iterator[bytes]:
        while piece := file.read(size):
            self._aside.look()
            yield piece
        self._aside.look()

    def _download(self, key: str, to: Path) -> None:
        answer = self._obstore.get(self._store, key)
        descriptor = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            for piece in answer.stream(min_chunk_size=_PART):
                self._aside.look()
                file.write(piece)

    def _size(self, key: str) -> int | None:
        try:
            return int(self._obstore.head(self._store, key)["size"])
        except FileNotFoundError:
            return None

    def _ask(self, call: Callable[[], T], kind: type[Exception], what: str, then: str = "") -> T:
        """Have it done, and tell what is wrong in our words: theirs stay in the thread that saw them."""
        failure = library("obstore.exceptions", "s3", "Writing to s3://").BaseError

        def tried() -> tuple[T | None, str]:
            try:
                return call(), ""
            except (OSError, ValueError, failure) as error:
                return None, reason(error)

        found, why = self._aside.run(tried)
        if why:
            raise kind(f"{what}: {why}{then}")
        return cast("T", found)


def _address(url: str) -> tuple[str, str]:
    """Bucket and key."""
    found = _URL.fullmatch(url)
    key = (found[2] or "").removesuffix("/") if found else ""
    if found is None or (key and not {"", ".", ".."}.isdisjoint(key.split("/"))):
        raise InvalidArgument("out: an address of S3 is s3://bucket/name, without anything else")
    return found[1], key


def _opened(bucket: str, config: dict[str, str], **options: Any) -> Any:
    """A store that heeds the environment; `client_options` would have it forget AWS_ALLOW_HTTP."""
    make = library("obstore.store", "s3", "Writing to s3://").S3Store
    with suppress(Exception):  # what it says may hold what it was given
        return make(bucket, config=config, **options)
    raise InvalidArgument(f"out: {UNUSABLE}")
