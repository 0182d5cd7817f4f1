"""Lists as PostHog pages them, on a host of the tests."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterable, Callable, Iterable
from operator import attrgetter
from typing import Any
from urllib.parse import unquote, urlencode

import pytest
from answering import PROJECT, Ask, Asked, Host
from hogkit.resources.table import ROWS

# Those that are not counted, and come by limit and offset.
STYLES = {
    "persons": "uncounted", "session_recordings": "has_next", "groups": "cursor", "activity_log": "cursor", "actions": "whole",
}  # fmt: skip
NEEDED = {"groups": {"group_type_index": 0}}
NAMES = tuple(ROWS)
COUNTED = tuple(name for name in ROWS if name not in STYLES)
LINKED = tuple(name for name in ROWS if STYLES.get(name) not in ("has_next", "whole"))

HAS = {
    "get": [name for name, row in ROWS.items() if row.get],
    "create": [name for name, row in ROWS.items() if row.create],
    "update": [name for name, row in ROWS.items() if row.update],
    "delete": [name for name, row in ROWS.items() if row.delete or row.soft],
    "soft": [name for name, row in ROWS.items() if row.soft],
    "hard": [name for name, row in ROWS.items() if row.delete],
}
# A field that each can be made or changed by; the others have a name.
FIELD = {
    "annotations": "content", "persons": "properties", "session_recordings": "person", "event_definitions": "description",
    "users": "first_name",
}  # fmt: skip

Row = dict[str, Any]


def thing(name: str, number: int) -> Row:
    """One of a resource, with fields that no schema has."""
    known = number if ROWS[name].id == "id" else f"id-{number}"
    return {ROWS[name].id: known, "name": f"n{number}", "newer": {"n": [number, None]}, "Ünï": ""}


def things(name: str, count: int) -> list[Row | None]:
    return [thing(name, number) for number in range(1, count + 1)]


@dataclasses.dataclass
class Listed:
    """What a host lists, a page for each call.

    Attributes:
        rows: All of them; None for one that PostHog leaves out of its page, which is short then.
        most: How many a page has, whatever is asked for.
        origin: What links begin with.
        after: What happens after a page, by the number of pages that were sent.
    """

    name: str
    rows: list[Row | None]
    most: int = 100
    origin: str = ""
    prefix: str = ""
    after: dict[int, Callable[[], object]] = dataclasses.field(default_factory=dict)
    sent: int = 0

    def on(self, host: Host) -> Listed:
        self.origin = self.origin or host.url
        host.will_work_out(self.answer)
        return self

    def answer(self, asked: Asked) -> Any:
        page = getattr(self, STYLES.get(self.name, "counted"))(asked)
        self.sent += 1
        self.after.get(self.sent, lambda: None)()
        return page

    def counted(self, asked: Asked) -> Any:
        count = sum(row is not None for row in self.rows)
        return {"count": count, "previous": None, **self.uncounted(asked)}

    def uncounted(self, asked: Asked) -> Any:
        start, size = self.bounds(asked)
        link = f"?limit={asked.query['limit'][0]}&offset={start + size}"
        return self.page(start, size, self.link(asked, link))

    def has_next(self, asked: Asked) -> Any:
        start, size = self.bounds(asked)
        page = self.page(start, size, "")
        return {"results": page["results"], "has_next": page["next"] is not None}

    def cursor(self, asked: Asked) -> Any:
        needed = NEEDED.get(self.name, {})
        assert all(asked.query[name] == [str(value)] for name, value in needed.items())
        start = int(asked.query.get("cursor", ["0"])[0])
        link = f"?{urlencode({**needed, 'cursor': start + self.most})}"
        return {"previous": None, **self.page(start, self.most, self.link(asked, link))}

    def whole(self, asked: Asked) -> Any:
        return {"results": [row for row in self.rows if row is not None]}

    def pages(self) -> int:
        """How many it takes to read it."""
        return 1 if STYLES.get(self.name) == "whole" else -(-len(self.rows) // self.most)

    def bounds(self, asked: Asked) -> tuple[int, int]:
        size = min(self.most, int(asked.query["limit"][0]))
        return int(asked.query.get("offset", ["0"])[0]), size

    def link(self, asked: Asked, query: str) -> str:
        return f"{self.origin}{self.prefix}{asked.target.partition('?')[0]}{query}"

    def page(self, start: int, size: int, link: str) -> Any:
        rows = [row for row in self.rows[start : start + size] if row is not None]
        return {"results": rows, "next": link if start + size < len(self.rows) else None}


def using(ask: Ask, name: str, use: Callable[[Any], Any], *args: Any, **options: Any) -> Any:
    """What `use` makes of a list; awaited on that client."""
    given = {**NEEDED.get(name, {}), **options}
    return ask.run(lambda client: use(attrgetter(name)(client).list(*args, **given)))


def listed(ask: Ask, name: str, *args: Any, **options: Any) -> list[Any]:
    return using(ask, name, whole, *args, **options)


def pages(ask: Ask, name: str, *args: Any, **options: Any) -> list[list[Any]]:
    return using(ask, name, lambda items: whole(items.pages()), *args, **options)


def whole(items: Iterable[Any] | AsyncIterable[Any]) -> Any:
    """All of them, or a coroutine that gives them."""
    return list(items) if isinstance(items, Iterable) else _awaited(items)


async def _awaited(items: AsyncIterable[Any]) -> list[Any]:
    return [item async for item in items]


def numbers(name: str, found: Iterable[Row]) -> list[Any]:
    return [row[ROWS[name].id] for row in found]


def path_of(name: str) -> str:
    """Where its list is."""
    shown = {"project_id": PROJECT, "organization_id": "@current"}
    operation = ROWS[name].module("list").OPERATION
    return unquote(operation.url(shown))


def having(verb: str) -> Any:
    """A test for each resource that has it."""
    return pytest.mark.parametrize("name", HAS[verb])


def field(name: str) -> dict[str, Any]:
    return {FIELD.get(name, "name"): "new"}


def about(name: str, which: str = "12") -> str:
    """Where one of them is."""
    return f"{path_of(name)}{which}/"
