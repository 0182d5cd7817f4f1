"""`get`, `create`, `update` and `delete`, for any row of the table; and the classes that have them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from .._flow import Awaiting, Blocking, Flow, Written, answered, call, operation
from ..context import Context
from ..errors import ApiError, InvalidArgument, NotFound, UnexpectedAnswer
from ..problem import Problem
from ..shapes import is_array, is_mapping, is_object
from .asked import Asked, asked, checked, sendable, writable
from .item import Item
from .items import kind
from .listings import listing, persons, read
from .placing import about, placed
from .table import ROWS, VERBS, Row, Verb

Json = Mapping[str, Any]
CAPPED = 10  # distinct ids from which on there may be more than are shown


class _Resource:
    """One kind of thing in a project."""

    _row: Row

    def __init__(self, context: Context) -> None:
        self._context = context

    def __repr__(self) -> str:
        return f"<{self._row.name} of project {self._context.project_id}>"

    def __getattr__(self, name: str) -> Any:
        told = f"{self._row.name} has no {name}"
        if name in VERBS:
            told += f": {self._row.instead.get(name, 'PostHog does not offer it to keys')}"
        raise AttributeError(told, name=name, obj=self)


@cache
def resource(name: str, *, awaited: bool) -> Callable[[Context], Any]:
    """The class of a resource for one of the clients."""
    row = ROWS[name]
    base = Awaiting if awaited else Blocking
    title = f"{'Async' * awaited}{name.title().replace('_', '')}"
    body = {"_row": row, "__module__": __name__, "__doc__": _Resource.__doc__, **_verbs(row)}
    return type(title, (_Resource, base), body)


def _verbs(row: Row) -> dict[str, Written]:
    """Methods, of what PostHog offers."""
    made: dict[str, Written] = {"list": listing(row)}
    if row.get:
        made["get"] = operation(_getting(row))
    if row.create:
        made["create"] = operation(_creating(row))
    if row.update:
        made["update"] = operation(_updating(row))
    if row.delete or row.soft:
        made["delete"] = operation(_deleting(row))
    if row.persons:
        made["persons"] = persons(row)
    return made


def _getting(row: Row) -> Callable[..., Flow[Any]]:
    def get(client: Context, which: Any = None, /, **other: Any) -> Flow[Any]:
        """One of them.

        Args:
            which: Its id.
            other: Another way to find it, such as `key` of a flag; and options of PostHog's.

        Raises:
            NotFound: There is none, or none that the key may see.
            InvalidArgument: There is no such way.
        """
        ways = {name: other.pop(name) for name in row.lookups if name in other}
        single = asked(row.module("get"))
        checked(f"{row.name}.get", "option", other, [*single.filters, *row.lookups])
        if (which is not None) + len(ways) != 1:
            names = "".join(f", or {name}=…" for name in row.lookups)
            raise InvalidArgument(f"{row.name}.get: give one id{names}")
        for name, value in ways.items():
            found = yield from _found(client, row, name, value)
            if not row.brief:
                return found
            which = found[row.id]
        path = yield from placed(client, single, about(f"{row.name}.get", single, row, which))
        answer = yield from call(single.plain, path, single.sent(other), client=client.api)
        return _item(client, row, single, path, answer)

    return get


def _found(client: Context, row: Row, name: str, value: Any) -> Flow[Item]:
    """What has this value, among what PostHog lists for it."""
    if not isinstance(value, str) or not value:
        raise InvalidArgument(f"{row.name}.get: {name} is {value!r}; text is wanted")
    asks, field = row.lookups[name]
    reading = read(client, row, {asks: value, **({"basic": True} if row.brief else {})})
    while (page := (yield from reading.next())) is not None:
        found = [one for one in page.rows if _has(one.get(field), value)]
        if len(found) > 1:
            ids = ", ".join(str(one.get(row.id)) for one in found[:5])
            several = f"several have the {name} {value!r}; give an id: {ids}"
            raise InvalidArgument(f"{row.name}.get: {several}")
        if found:
            return kind(row.item)(found[0])
    detail, host = f"no {row.one} has the {name} {value!r}", client.settings.host
    told = Problem(
        status=404, detail=detail, code="not_found", method="GET", path=reading.address, host=host
    )
    raise NotFound(told)


def _has(field: Any, value: str) -> bool:
    """Whether a field has a value. PostHog shows some of a person's many distinct ids, and was asked for
    exactly this one (posthog/api/person.py)."""
    return field == value or (is_array(field) and (value in field or len(field) >= CAPPED))


def _creating(row: Row) -> Callable[..., Flow[Any]]:
    def create(client: Context, fields: Json | None = None, /, **more: Any) -> Flow[Any]:
        """Make one, and return it.

        Args:
            fields: As PostHog takes them; unchecked.
            more: The same by name, checked.

        Raises:
            InvalidArgument: There is no such field, or a value is not JSON.
            Rejected: PostHog does not take it: `attr` names the field.
        """
        made = asked(row.module("create"))
        _known(row, "create", made, more)
        if _readable(row, fields, more):
            from .flag_fields import fields as readable

            more = readable(more)
        body = sendable(f"{row.name}.create", made.fields(more), fields)
        path = yield from placed(client, made, dict(row.path))
        answer = yield from call(made.plain, path, {}, body, client=client.api)
        return _item(client, row, made, path, answer)

    return create


def _updating(row: Row) -> Callable[..., Flow[Any]]:
    def update(
        client: Context, which: Any = None, fields: Json | None = None, /, **more: Any
    ) -> Flow[Any]:
        """Change what is given of one, and return it.

        Args:
            which: Its id.
            fields: As PostHog takes them; unchecked.
            more: The same by name, checked.

        Raises:
            NotFound: There is none, or none that the key may see.
            InvalidArgument: There is no such field, or a value is not JSON.
            Rejected: PostHog does not take it: `attr` names the field.
        """
        changed, where = asked(row.module("update")), f"{row.name}.update"
        about(where, changed, row, which)
        _known(row, "update", changed, more)
        if _readable(row, fields, more):
            more = yield from _changed(client, row, which, more)
        body = sendable(where, changed.fields(more), fields)
        if not body:
            raise InvalidArgument(f"{where}: nothing is to be changed")
        path = yield from placed(client, changed, about(where, changed, row, which))
        answer = yield from call(changed.plain, path, {}, body, client=client.api)
        if answer is None or (is_object(answer) and row.id not in answer and row.get):
            return (yield from _getting(row)(client, which))  # persons and recordings come back so
        return _item(client, row, changed, path, answer)

    return update


def _changed(client: Context, row: Row, which: Any, more: dict[str, Any]) -> Flow[dict[str, Any]]:
    """Readable arguments as fields, which change a part of what there is."""
    from .flag_fields import changed

    flag: Item = yield from _getting(row)(client, which)
    return changed(flag, more)


def _readable(row: Row, fields: Json | None, more: Json) -> bool:
    """Whether there are readable arguments, which stand for a field that is not given as well."""
    given = row.readable.keys() & more.keys()
    if given and is_mapping(fields) and "filters" in fields:
        raise InvalidArgument(
            f"filters: give either these or {', '.join(sorted(given))}, which are the same"
        )
    return bool(given)


def _known(row: Row, verb: str, made: Asked, more: Json) -> None:
    checked(f"{row.name}.{verb}", "field", more, [*writable(made), *row.readable])


def _deleting(row: Row) -> Callable[..., Flow[None]]:
    def delete(client: Context, which: Any = None, /, **options: Any) -> Flow[None]:
        """Delete one. What PostHog only marks as deleted (DELETE is answered with 405) is marked so, and
        comes back with `update(id, deleted=False)`.

        Args:
            which: Its id.
            options: PostHog's, such as `delete_events` of persons.

        Raises:
            NotFound: There is none, or none that the key may see.
            InvalidArgument: There is no such option.
        """
        verb: Verb = "delete" if row.delete else "update"
        single = asked(row.module(verb))
        checked(f"{row.name}.delete", "option", options, single.filters if row.delete else [])
        path = yield from placed(client, single, about(f"{row.name}.delete", single, row, which))
        if row.delete and (yield from _deleted(client, row, single, path, options)):
            return
        marked = asked(row.module("update"))
        answer = yield from call(marked.plain, path, {}, {"deleted": True}, client=client.api)
        if is_object(answer) and answer.get("deleted", True) is not True:
            reason = f"the {row.one} is not marked as deleted by it"
            raise _unlike(client, marked, path, reason)

    return delete


def _deleted(client: Context, row: Row, single: Asked, path: Json, options: Json) -> Flow[bool]:
    """False if PostHog does not delete such things any more, but marks them."""
    try:
        yield from answered(single.plain, path, single.sent(options), client=client.api)
    except ApiError as error:
        if error.status != 405 or "deleted" not in writable(asked(row.module("update"))):
            raise
        return False
    return True


def _item(client: Context, row: Row, single: Asked, path: Json, answer: Any) -> Item:
    """Of an answer.

    Raises:
        UnexpectedAnswer: It is no object.
    """
    if is_object(answer):
        return kind(row.item)(answer)
    reason = "its body is not what the schema says; is this PostHog's API?"
    raise _unlike(client, single, path, reason)


def _unlike(client: Context, single: Asked, path: Json, reason: str) -> UnexpectedAnswer:
    operation = single.plain.operation
    address = operation.url(path)
    return UnexpectedAnswer(client.settings.host, 200, reason, operation.method, address)
