"""Clients of both kinds that capture into a sink, driven the same way."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
from attrs import fields_dict
from hogkit import AsyncPostHog, Delivery, PostHog, Report
from sink import TOKEN, Asked, Cut, Mood, Say, Sink, serving

ROOT = Path(__file__).parents[1]
KINDS = (PostHog, AsyncPostHog)
IDS = ("blocking", "awaiting")


def sinking() -> Iterator[Sink]:
    """A sink for each test, to which no event came twice as another."""
    with serving() as sink:
        yield sink
        assert not sink.torn


def both(request: pytest.FixtureRequest) -> Any:
    """Each kind of client: `pytest.fixture(name="kind", params=KINDS, ids=IDS)(both)`."""
    return request.param


class Client:
    """One client, whose methods are called by name and waited for."""

    def __init__(
        self, kind: type[PostHog] | type[AsyncPostHog], sink: Sink, **options: Any
    ) -> None:
        self.runner = asyncio.Runner() if kind is AsyncPostHog else None
        self.client: Any = kind(**{**sink.settings, **options})

    def __call__(self, method: str, *args: Any, **kwargs: Any) -> Any:
        called = attrgetter(method)(self.client)(*args, **kwargs)
        return called if self.runner is None else self.runner.run(called)

    @property
    def delivery(self) -> Report:
        return self.client.delivery  # type: ignore[no-any-return]

    def close(self) -> None:
        self("close" if self.runner is None else "aclose")
        if self.runner is not None:
            self.runner.close()


def made(kind: type[PostHog] | type[AsyncPostHog], sink: Sink, **options: Any) -> Client:
    """A client. Keyword arguments of `Delivery` may stand among its own."""
    names = fields_dict(Delivery).keys() & options.keys()
    bounds = {name: options.pop(name) for name in names}
    return Client(kind, sink, **({"delivery": Delivery(**bounds)} if bounds else {}), **options)


@contextmanager
def capturing(
    kind: type[PostHog] | type[AsyncPostHog], sink: Sink, **options: Any
) -> Generator[Client]:
    """A client that is closed at last."""
    client = made(kind, sink, **options)
    try:
        yield client
    finally:
        client.close()


def for_a_while(seconds: float, mood: Say | Cut) -> Mood:
    """Misbehave from the first request on, for so long."""
    begun: list[float] = []

    def told(asked: Asked) -> Say | Cut | None:
        begun.append(time.monotonic())
        return mood if begun[-1] - begun[0] < seconds else None

    return told


def in_turn(*moods: Say | Cut | None) -> Mood:
    """These one after the other, and the last for good."""
    return lambda asked: moods[min(asked.number, len(moods) - 1)]


def refusing(status: int, unfit: Callable[[Asked], bool]) -> Mood:
    return lambda asked: Say(status, "no") if unfit(asked) else None


def program(text: str, sink: Sink, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a program that has `posthog`, a client of the sink, and wait for its end."""
    with started(text, sink, **options) as child:
        out, err = child.communicate(timeout=60)
    return subprocess.CompletedProcess(child.args, child.returncode, out, err)


@contextmanager
def started(text: str, sink: Sink, *, client: str = "") -> Generator[subprocess.Popen[str]]:
    path = os.pathsep.join(str(ROOT / part) for part in ("facade", "generated"))
    begin = f"""
import asyncio, atexit, os, signal, sys, threading, time
from hogkit import AsyncPostHog, Backoff, Delivery, PostHog, Spool
posthog = PostHog(project_api_key={TOKEN!r}, host={sink.url!r}, {client})
"""
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-c", begin + text],
        env={**os.environ, "PYTHONPATH": path},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def line_of(child: subprocess.Popen[str]) -> str:
    """The next line that it prints."""
    assert child.stdout is not None
    return child.stdout.readline().rstrip()
