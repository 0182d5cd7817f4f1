"""What zstd has packed, unpacked while it is read (extra `export`)."""

from __future__ import annotations

import io
from typing import Any, BinaryIO, cast

from .arrow import pyarrow

PIECE = 256 * 1024  # bytes that are unpacked at once


def unpacked(raw: BinaryIO) -> BinaryIO:
    """The content of all its frames, which can be sought by reading it again.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    arrow = pyarrow("Reading what zstd has packed")
    return cast(BinaryIO, io.BufferedReader(_Unpacked(raw, arrow), PIECE))


class _Left:
    """A file that whoever reads it cannot close."""

    closed = False

    def __init__(self, raw: BinaryIO) -> None:
        self.read = raw.read

    def close(self) -> None:
        pass


class _Unpacked(io.RawIOBase):
    """Arrow says of a stream that ends too early that it does, by an OSError."""

    def __init__(self, raw: BinaryIO, arrow: Any) -> None:
        self._raw = raw
        self._arrow = arrow
        self._begin()

    def _begin(self) -> None:
        pa = self._arrow
        self._stream = pa.CompressedInputStream(pa.PythonFile(_Left(self._raw), mode="r"), "zstd")
        self._place = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        found: bytes = self._stream.read(len(buffer))
        buffer[: len(found)] = found
        self._place += len(found)
        return len(found)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence == io.SEEK_CUR:
            offset += self._place
        elif whence != io.SEEK_SET:
            raise io.UnsupportedOperation("nobody knows where it ends")
        if offset < self._place:
            self._raw.seek(0)
            self._begin()
        while left := offset - self._place:
            found = len(self._stream.read(min(left, PIECE)))
            if not found:
                break
            self._place += found
        return self._place

    def tell(self) -> int:
        return self._place
