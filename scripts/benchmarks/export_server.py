"""The server of `pages_server`, which an export can ask for its tallies, too: `export_server SIZE DAYS`.

There are SIZE rows of 1 kB for each day. The answers of the first DAYS days are made before it prints its URL.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

from .pages_rows import rows
from .pages_server import Canned, serve

KIND = "1 kB"
KEPT = 30  # days whose pages it has room for, counted and not


class Tallied(Canned):
    """No two rows have one key, so the tally of a time is their count, and all of them had arrived."""

    def answer(self, asked: Mapping[str, Any]) -> bytes:
        content = super().answer(asked)
        if "uniqExact(" not in asked.get("query", {}).get("query", ""):
            return content
        told = json.loads(content)
        bucket, count = told["types"]
        found = [[at, number, number] for at, number in told["results"]]
        return json.dumps(
            {
                "columns": [bucket[0], "rows", "early"],
                "types": [bucket, count, count],
                "results": found,
            }
        ).encode()


def main(size: str, days: str) -> None:
    canned = Tallied(KIND, rows(KIND, int(size)))
    for day in range(min(KEPT, int(days))):
        for counted in (False, True):
            canned.day(day, counted=counted)
    serve(canned)


if __name__ == "__main__":
    main(*sys.argv[1:])
