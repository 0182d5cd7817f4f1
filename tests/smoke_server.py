"""The sandbox of the checkout that this lies in, for `tests/smoke_set.py`.

`python tests/smoke_server.py` prints its address once it serves, and ends when standard input does. HOGKIT_SMOKE_WORLD
makes it a PostHog of another day: a JSON list of `Renamed`.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT / name) for name in ("facade", "generated")]

from hogkit.sandbox import Sandbox  # noqa: E402
from hogkit.sandbox.application import Application  # noqa: E402
from hogkit.sandbox.messages import Answer, Host, Request  # noqa: E402

WORLD = "HOGKIT_SMOKE_WORLD"
EVENTS = 300


@dataclass(frozen=True)
class Renamed:
    """What PostHog calls otherwise by now; the sandbox knows the names of old.

    Attributes:
        path: Regular expression of the paths that it is about, as they are now.
        old_path: What a match is replaced by; None leaves it.
        query: Names of query parameters, now and before.
        fields: Keys of answers, at any depth, before and now.
    """

    path: str
    old_path: str | None = None
    query: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)

    def request(self, asked: Request) -> Request:
        given = parse_qsl(asked.query, keep_blank_values=True)
        gone = set(self.query.values())  # unknown by now, so PostHog would pass over it
        known = [(self.query.get(name, name), value) for name, value in given if name not in gone]
        path = asked.path if self.old_path is None else re.sub(self.path, self.old_path, asked.path)
        return replace(asked, path=path, query=urlencode(known))

    def answer(self, given: Answer) -> Answer:
        if not self.fields or "json" not in given.headers.get("content-type", ""):
            return given
        told = self._told(json.loads(given.content))
        return replace(given, content=json.dumps(told).encode())

    def _told(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._told(item) for item in value]
        if not isinstance(value, dict):
            return value
        return {self.fields.get(key, key): self._told(item) for key, item in value.items()}


def world(text: str | None) -> tuple[Renamed, ...]:
    return tuple(Renamed(**given) for given in json.loads(text or "[]"))


class Changed(Application):
    """Answers as the sandbox does, under the names of another day."""

    renamed: tuple[Renamed, ...] = ()

    async def answer(self, request: Request) -> Answer:
        fitting = [one for one in self.renamed if re.search(one.path, request.path)]
        for one in fitting:
            request = one.request(request)
        given = await super().answer(request)
        for one in reversed(fitting):
            given = one.answer(given)
        return given


class SmokeSandbox(Sandbox):
    """A sandbox with some events; `Sandbox` has the arguments."""

    def __init__(self, renamed: tuple[Renamed, ...] = (), **settings: Any) -> None:
        self._renamed = renamed
        super().__init__(**settings)

    def start(self) -> None:
        super().start()
        self.plant(events=EVENTS, days=5)

    def _application(self, host: Host) -> Application:
        made = Changed(self._world, self._script, self._history, self._watch, host, self._gate)
        made.renamed = self._renamed
        return made


def main() -> int:
    with SmokeSandbox(world(os.environ.get(WORLD))) as sandbox:
        print(sandbox.url, flush=True)
        sys.stdin.read()
    return 0


if __name__ == "__main__":
    sys.exit(main())
