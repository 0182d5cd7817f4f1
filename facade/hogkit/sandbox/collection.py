"""What most resources of the private API have in common: listed, made, shown, changed, deleted."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .account import USER_BASIC
from .activity import log
from .calls import Call
from .fields import TRUE, Field, given
from .fields import required as demanded
from .messages import Answer, Json, child, json_answer, not_found
from .paging import PAGING, paged
from .store import Store, now
from .timestamps import written

Filter = Callable[[Json, str], bool]  # whether a row as shown meets what the query says
Show = Callable[[Store, Json], Json]
Check = Callable[[Store, Json, Json | None], None]
Style = Callable[[Call, Iterable[Json], Callable[[Json], Json]], Answer]


def as_is(_: Store, row: Json) -> Json:
    return dict(row)


def unchecked(_: Store, __: Json, ___: Json | None) -> None:
    """For fields that no other rule than their kind binds."""


@dataclass(frozen=True, kw_only=True)
class Resource:
    """One kind of objects.

    Attributes:
        name: In paths, and for `Sandbox.add`.
        scope: That keys need, without `:read` and `:write`.
        logged: What the activity log calls it; empty if it is not logged.
        fields: Those that may be written, and what they are if nothing was said; without any, none
            is made by the API.
        required: Those that must be said to make one.
        made: The other fields of a new one, by its number.
        key: The field that it is addressed by.
        soft: Whether DELETE answers 405, so that `deleted` has to be set.
        lasting: Whether a deleted one is found by its key; else only to bring it back.
        filters: What narrows a list.
        ignored: Names in the query of a list that are no filters.
        asked: Names in the query of a single one.
        order: By what a list is sorted; None for the order of making.
        newest: Whether the last made comes first.
        only_in_full: Fields that a list does not show.
        write_only: Fields that the answers of POST and PATCH do not show.
        show: Adds what PostHog computes.
        check: Refuses what does not fit together; told the fields and the row, if there is one.
        change: Called with a row and what was said, before it is changed.
        style: In which pages come.
    """

    name: str
    scope: str
    logged: str = ""
    fields: Mapping[str, Field]
    required: tuple[str, ...] = ()
    made: Callable[[int], Json] = field(default=lambda _: {})
    key: str = "id"
    soft: bool = True
    lasting: bool = False
    filters: Mapping[str, Filter] = field(default_factory=dict[str, Filter])
    ignored: frozenset[str] = PAGING
    asked: frozenset[str] = frozenset()
    order: Callable[[Json], Any] | None = None
    newest: bool = False
    only_in_full: tuple[str, ...] = ()
    write_only: tuple[str, ...] = ()
    show: Show = as_is
    check: Check = unchecked
    change: Callable[[Json, Json], None] = lambda _, __: None
    style: Style = paged

    @property
    def query(self) -> frozenset[str]:
        return self.ignored | self.filters.keys()

    def listed(self, call: Call) -> Answer:
        rows = self.sorted(call.store)
        shown = (self.show(call.store, row) for row in rows if not row.get("deleted"))
        asked = [
            (test, call.query[name]) for name, test in self.filters.items() if name in call.query
        ]
        found = (row for row in shown if all(test(row, value) for test, value in asked))
        return self.style(call, found, lambda row: self.brief(call, row))

    def sorted(self, store: Store) -> list[Json]:
        rows = list(store.rows[self.name])
        if self.newest:
            rows.reverse()
        return rows if self.order is None else sorted(rows, key=self.order)

    def brief(self, call: Call, row: Json) -> Json:
        """As a list shows it."""
        del call  # For those of whom a list shows what it is asked for.
        return {name: value for name, value in row.items() if name not in self.only_in_full}

    def get(self, call: Call) -> Answer:
        return json_answer(self.shown(call.store, self.found(call)))

    def create(self, call: Call) -> Answer:
        for name in self.required:
            demanded(call.fields, name)
        row = self.add(call.store, given(call.fields, self.fields))
        log(call.store, self.logged, "created", row)
        return json_answer(self.answered(call.store, row), 201)

    def update(self, call: Call) -> Answer:
        row, fields = self.found(call), given(call.fields, self.fields)
        self.change(row, fields)
        self.check(call.store, fields, row)
        log(call.store, self.logged, "updated", row, fields)
        row.update(fields)
        for name in ("updated_at", "last_modified_at"):
            if name in row:
                row[name] = written(now())
        return json_answer(self.answered(call.store, row))

    def delete(self, call: Call) -> Answer:
        """What is only marked as deleted answers with nothing (`posthog/api/forbid_destroy_model.py`)."""
        if self.soft:
            return Answer(405)
        row = self.found(call)
        call.store.rows[self.name].remove(row)
        log(call.store, self.logged, "deleted", row)
        return Answer(204)

    def found(self, call: Call) -> Json:
        """The row of the path."""
        row = self.find(call.store, call.parts["id"])
        if row is None or (row.get("deleted") and not self.lasting and not revives(call)):
            raise not_found()
        return row

    def find(self, store: Store, key: str) -> Json | None:
        return next((row for row in store.rows[self.name] if str(row[self.key]) == key), None)

    def add(self, store: Store, fields: Json) -> Json:
        """Make one of `fields`, which may also be those that PostHog fills in, or unknown ones."""
        self.check(store, fields, None)
        start = {name: copy.deepcopy(field.default) for name, field in self.fields.items()}
        told = fields.get("id")
        return store.rows[self.name].add(
            lambda number: {"id": number, **self.made(number), **start, **fields},
            told if isinstance(told, int) else None,
        )

    def shown(self, store: Store, row: Json) -> Json:
        return self.show(store, row)

    def answered(self, store: Store, row: Json) -> Json:
        """What POST and PATCH answer."""
        shown = self.shown(store, row)
        return {name: value for name, value in shown.items() if name not in self.write_only}


def revives(call: Call) -> bool:
    return call.request.method == "PATCH" and call.fields.get("deleted") is False


def authored(_: int = 0) -> Json:
    """Who made it, and when."""
    return {"created_at": written(now()), "created_by": USER_BASIC}


def search(*names: str) -> Filter:
    """Whether the words are in one of the fields, in any case of letters."""
    return lambda row, value: any(
        value.lower() in str(row.get(name) or "").lower() for name in names
    )


def same(name: str) -> Filter:
    return lambda row, value: str(row.get(name)) == value


def author(row: Json, value: str) -> bool:
    return str(child(row, "created_by").get("id")) == value


def truth(value: str) -> bool:
    return value.lower() in TRUE
