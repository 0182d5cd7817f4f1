"""Several calls of one client, of either kind."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from answering import Ask
from hogkit import PostHog, PostHogError


def each(ask: Ask, method: str, *calls: dict[str, Any], others: float | None = None) -> list[Any]:
    """What one client gives for each call, or its error; all but the first by a copy with `others` as
    its time-out, if given."""

    def methods(client: Any) -> list[Any]:
        copy = client if others is None else client.with_options(timeout=others)
        return [attrgetter(method)(copy if n else client) for n in range(len(calls))]

    def blocking(client: Any) -> list[Any]:
        found = []
        for method, arguments in zip(methods(client), calls, strict=True):
            try:
                found.append(method(**arguments))
            except PostHogError as error:
                found.append(error)
        return found

    async def awaiting(client: Any) -> list[Any]:
        found = []
        for method, arguments in zip(methods(client), calls, strict=True):
            try:
                found.append(await method(**arguments))
            except PostHogError as error:
                found.append(error)
        return found

    return list(ask.run(blocking if ask.kind is PostHog else awaiting))
