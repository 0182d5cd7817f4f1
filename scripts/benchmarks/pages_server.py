"""Answers the same pages again and again, as fast as a socket takes them: `pages_server KIND SIZE PAGES`.

There are SIZE rows for each day from `BEGIN` on, as many days as anybody asks for. The answers of the first
PAGES days are made before it prints its URL. It answers `{"page": 3}` with that day, and hogkit's statements
with what they ask for; to what it has no answer it says so, so that nothing else is measured by mistake.
"""

from __future__ import annotations

import json
import re
import socket
import sys
import threading
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

from attrs import frozen

from .pages_rows import BEGIN, COLUMNS, DAY, TYPES, rows

HEAD = b"HTTP/1.1 %d OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
END = b"\r\n\r\n"
MARK = BEGIN.date().isoformat().encode() + b"T"  # of times alone
MICROSECOND = timedelta(microseconds=1)
BUCKETS = re.compile(r"intDiv\(.+? - (\d+), (\d+)\) AS (\w+)")
LIMIT = re.compile(r"LIMIT (\d+)$")
COUNT = "count() OVER ()"
ORDER = "events.timestamp, events.uuid, events.event, events.distinct_id"


@frozen
class Canned:
    """The rows of a day, and answers that are made of them.

    Rows are numbered from the first of the first day.
    """

    kind: str
    rows: tuple[bytes, ...]

    @lru_cache(64)  # noqa: B019 - there is one, as long as the process
    def page(self, first: int, end: int, *, counted: bool = False) -> bytes:
        """The rows from `first` up to, and without, `end`; with `counted` each says how many they are."""
        size = len(self.rows)
        days = range(first // size, -(-end // size))
        told = [self._of(day, max(0, first - day * size), end - day * size) for day in days]
        content = b",".join(told)
        if counted:
            ending = b",%d]" % (end - first)
            content = content.replace(b"],[", ending + b",[")[:-1] + ending
        return self._answer(content, counted=counted)

    def day(self, number: int, *, counted: bool = False) -> bytes:
        size = len(self.rows)
        return self.page(number * size, (number + 1) * size, counted=counted)

    def _of(self, day: int, first: int, end: int) -> bytes:
        date = (BEGIN + day * DAY).date().isoformat().encode()
        return b",".join(self.rows[first:end]).replace(MARK, date + b"T")

    def answer(self, asked: Mapping[str, Any]) -> bytes:
        """
        Raises:
            LookupError: It is none of what is asked here.
        """
        if "page" in asked:
            return self.day(asked["page"])
        sql, values = asked["query"]["query"], asked["query"].get("values", {})
        if values.keys() != {"hogkit_since", "hogkit_until"}:
            raise LookupError(sql)
        since, until = (_moment(values[f"hogkit_{end}"]) for end in ("since", "until"))
        if buckets := BUCKETS.search(sql):
            return self._counts(since, until, int(buckets[1]), int(buckets[2]), buckets[3])
        return self._selected(sql, self._before(since), self._before(until))

    def _selected(self, sql: str, first: int, end: int) -> bytes:
        """Rows in order, or a few of them in any."""
        limit, words = LIMIT.search(sql), sql.replace(",", " ").split()
        if limit is None or words[: len(COLUMNS[self.kind]) + 1] != ["SELECT", *COLUMNS[self.kind]]:
            raise LookupError(sql)
        ordered = f"ORDER BY {ORDER}" in sql
        if ordered != (COUNT in sql) or (ordered and end - first > int(limit[1])):
            raise LookupError(sql)
        return self.page(first, min(end, first + int(limit[1])), counted=ordered)

    def _counts(
        self, since: datetime, until: datetime, origin: int, width: int, name: str
    ) -> bytes:
        """Rows by time; both numbers are milliseconds."""
        begin = BEGIN.timestamp() * 1000
        first, last = (
            (when.timestamp() * 1000 - origin) // width for when in (since, until - MICROSECOND)
        )
        found: list[list[int]] = []
        for bucket in range(int(first), int(last) + 1):
            start = BEGIN + timedelta(milliseconds=origin + bucket * width - begin)
            end = start + timedelta(milliseconds=width)
            found.append([bucket, self._before(min(end, until)) - self._before(max(start, since))])
        told = {"columns": [name, "count()"], "types": [[name, "Int64"], ["count()", "UInt64"]]}
        return json.dumps({**told, "results": [row for row in found if row[1]]}).encode()

    def _before(self, when: datetime) -> int:
        """How many rows there are from `BEGIN` up to then."""
        return -(-(when - BEGIN) * len(self.rows) // DAY)

    def _answer(self, content: bytes, *, counted: bool) -> bytes:
        columns = [*COLUMNS[self.kind], *([COUNT] if counted else [])]
        types = [[name, TYPES[name]] for name in columns]
        head = json.dumps({"columns": columns, "types": types, "hasMore": None})
        return b'%b,"results":[%b]}' % (head[:-1].encode(), content)


def _moment(told: str) -> datetime:
    return datetime.fromisoformat(told).replace(tzinfo=UTC)


def serve(canned: Canned) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
        while True:
            connection, _ = listening.accept()
            threading.Thread(target=talk, args=(canned, connection), daemon=True).start()


def talk(canned: Canned, connection: socket.socket) -> None:
    """Answer one connection until its other end closes it."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with connection:
        while (body := request(connection)) is not None:
            try:
                status, content = 200, canned.answer(json.loads(body))
            except LookupError as error:
                status, content = 400, json.dumps({"detail": f"no answer to {error}"}).encode()
            connection.sendall(HEAD % (status, len(content)))
            connection.sendall(content)


def request(connection: socket.socket) -> bytes | None:
    """The body of the next one; nobody sends another before its answer."""
    head, body = b"", b""
    while END not in head:
        if not (more := connection.recv(65_536)):
            return None
        head += more
    head, _, body = head.partition(END)
    length = LENGTH.search(head)
    wanted = int(length[1]) if length else 0
    while len(body) < wanted and (more := connection.recv(65_536)):
        body += more
    return body


def main(kind: str, size: str, pages: str) -> None:
    canned = Canned(kind, rows(kind, int(size)))
    for day in range(int(pages)):
        for counted in (False, True):
            canned.day(day, counted=counted)
    serve(canned)


if __name__ == "__main__":
    main(*sys.argv[1:])
