"""One call of an endpoint, as its handler sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from .background import Jobs
from .hogql import HogQL
from .intake import Intake
from .keys import Keys
from .messages import Answer, Json, Request, as_object, invalid, problem
from .schema import Schema
from .store import Store
from .strict import loads


@dataclass
class Pages:
    """What pages of lists are like.

    Attributes:
        most: How many rows there are on one at most, whatever is asked for.
        short: Whether every other page lacks a row that it had room for.
    """

    most: int | None = None
    short: bool = False

    def limit(self, asked: int) -> int:
        return asked if self.most is None else min(asked, self.most)


@dataclass(frozen=True)
class World:
    """What answers are made from."""

    store: Store
    keys: Keys
    schema: Schema
    project_token: str
    intake: Intake
    hogql: HogQL
    jobs: Jobs
    pages: Pages = field(default_factory=Pages)


@dataclass
class Call:
    """A request, with the parts of its path that a route names, such as `id`."""

    request: Request
    world: World
    parts: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def store(self) -> Store:
        return self.world.store

    @cached_property
    def query(self) -> dict[str, str]:
        return self.request.parameters

    @cached_property
    def base(self) -> str:
        """Scheme and host as the client wrote them, for absolute URLs."""
        return f"http://{self.request.headers.get('host', '127.0.0.1')}"

    @cached_property
    def body(self) -> Any:
        """The JSON of the body; nothing counts as an empty object."""
        try:
            return loads(self.request.body or b"{}")
        except ValueError as error:
            detail = f"JSON parse error - {error}"
            raise problem(400, "invalid_request", "parse_error", detail) from None

    @property
    def fields(self) -> Json:
        fields = as_object(self.body)
        if fields is None:
            kind = type(self.body).__name__
            detail = f"Invalid data. Expected a dictionary, but got {kind}."
            raise invalid("invalid_input", detail)
        return fields


Handler = Callable[[Call], Answer]
