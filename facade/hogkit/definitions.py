"""What a project has: its tables, its properties and their types, its time zone."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from . import _api
from ._flow import Flow, call
from .answer_fields import fields, unlike
from .context import Context
from .errors import NotFound, PermissionDenied, PostHogError, Rejected, UnexpectedAnswer
from .log import log
from .resources.listings import rows
from .shapes import as_array, as_object, is_object

if TYPE_CHECKING:
    from .lint import Project

PAGE = 1000  # rows of a list at once; PostHog has no bound (posthog/api/property_definition.py)
LONGEST = 4_000  # characters of names in one URL, which servers take 8,000 of
MOST = 20_000  # definitions; the largest projects have millions (posthog/taxonomy/definition_search.py)
NAME = "hogkit lint"
# What events have and the list leaves out (posthog/api/property_definition.py, ALWAYS_EXCLUDED_EVENT_PROPERTIES).
UNLISTED = frozenset({
    "distinct_id", "$set", "$set_once", "$unset", "$initial_referrer", "$initial_referring_domain", "$groups",
    "$group_type", "$group_key", "$group_set", *(f"$group_{index}" for index in range(5)),
})  # fmt: skip
OPEN = (
    "posthog",
    "system",
)  # tables whose hidden columns are not listed, though queries may have them
# A table of each PostHog that lists also those which its editor does not show.
COMPLETE = "person_distinct_ids"

Row = Mapping[str, Any]


def property_types(
    client: Context, names: Sequence[str], of: str = "event"
) -> Flow[dict[str, str]]:
    """What PostHog takes properties for: Numeric, String, Boolean, DateTime or Duration
    (posthog/models/property_definition.py). Needs the scope property_definition:read.

    What it does not know is left out; so is all, which the log says, if the key may not see it.

    Args:
        of: "event" or "person".
    """
    wanted, found = set(names), dict[str, str]()
    try:
        for asked in _asked(sorted(wanted)):
            for row in (yield from _definitions(client, {"type": of, **asked})):
                if row["name"] in wanted and isinstance(row.get("property_type"), str):
                    found[row["name"]] = row["property_type"]
    except (PermissionDenied, NotFound) as error:
        log.warning("the types of properties are not known: %s", error)
    return found


def _asked(names: Iterable[str]) -> Generator[dict[str, str]]:
    """Filters that find all of them; PostHog takes a comma for the end of a name."""
    some = ""
    for name in names:
        if "," in name:
            yield {"search": name}
            continue
        if some and len(some) + len(name) > LONGEST:
            yield {"properties": some}
            some = ""
        some = f"{some},{name}" if some else name
    if some:
        yield {"properties": some}


def _definitions(client: Context, asked: Mapping[str, str]) -> Flow[list[Row]]:
    return (yield from _listed(client, "property_definitions", asked))


def _listed(client: Context, what: str, asked: Mapping[str, str]) -> Flow[list[Row]]:
    found = yield from rows(client, what, asked, size=PAGE, most=MOST)
    return [row for row in found if isinstance(row.get("name"), str)]


def project(client: Context) -> Flow[Project]:
    """What is known of the project, for an hour from a file of the user's own. Needs the scopes
    query:read, event_definition:read and property_definition:read; what the key may not see is not known,
    which the log says. Nor are events or properties of which there are more than 20,000.

    It costs two queries and a call for each 1,000 events and properties.
    """
    from .definitions_kept import Kept

    kept = Kept(client.settings)
    known, missed = kept.load(), list[str]()
    before = dict(known)
    for name, part in _PARTS.items():
        if name not in known:
            try:
                known[name] = yield from part(client)
            except (PermissionDenied, NotFound, Rejected, UnexpectedAnswer) as error:
                missed.append(f"its {name}: {error}")
    if known != before:
        kept.save(known)
    if missed:
        log.warning("of the project not all is known, so not all is checked: %s", "; ".join(missed))
    return _project(known)


def _project(known: Mapping[str, Any]) -> Project:
    from .lint import Project

    tables, properties = known.get("tables"), as_object(known.get("properties"))
    of_events = _names(properties.get("event"))
    return Project(
        timezone=known.get("time zone"),
        tables=tables and {name: _names(columns) for name, columns in tables.items()},
        event_properties=of_events if of_events is None else of_events | UNLISTED,
        person_properties=_names(properties.get("person")),
        events=_names(known.get("events")),
    )


def _names(told: Iterable[str] | None) -> frozenset[str] | None:
    return None if told is None else frozenset(told)


def _timezone(client: Context) -> Flow[str | None]:
    """Each answer of a query says it (posthog/hogql_queries/query_runner.py)."""
    answer = yield from _answer(client, _api.HogQLQuery(query="SELECT 1"))
    return answer["timezone"] if isinstance(answer.get("timezone"), str) else None


def _tables(client: Context) -> Flow[dict[str, list[str] | None] | None]:
    """Names of tables and of their columns, which are None where there are more than PostHog tells."""
    answer = yield from _answer(client, _api.DatabaseSchemaQuery())
    told = answer.get("tables")
    if not is_object(told):
        raise _unlike(client)
    if COMPLETE not in told:  # an older PostHog, of which more tables can be asked than it lists
        return None
    found: dict[str, list[str] | None] = {}
    for name, table in told.items():
        columns = None if as_object(table).get("type") in OPEN else _columns(table)
        for other in _called(name, as_object(table)):
            found[other] = columns
    return found


def _columns(table: Any) -> list[str] | None:
    """None of a view that cannot be resolved."""
    return sorted(as_object(as_object(table).get("fields"))) or None


def _called(name: str, table: Row) -> list[str]:
    """Its other names: those of PostHog's own are in a namespace too (posthog/hogql/database/database.py)."""
    aliases = [one for one in as_array(table.get("search_aliases")) if isinstance(one, str)]
    return [name, *aliases, *([f"posthog.{name}"] if table.get("type") == "posthog" else [])]


def _properties(client: Context) -> Flow[dict[str, list[str] | None]]:
    found: dict[str, list[str] | None] = {}
    for of in ("event", "person"):
        found[of] = _few((yield from _definitions(client, {"type": of})))
    return found


def _events(client: Context) -> Flow[list[str] | None]:
    return _few((yield from _listed(client, "event_definitions", {})))


def _few(rows: Sequence[Row]) -> list[str] | None:
    """Their names; None if there are too many to know all."""
    return None if len(rows) > MOST else sorted({row["name"] for row in rows})


def _answer(client: Context, query: _api.HogQLQuery | _api.DatabaseSchemaQuery) -> Flow[Row]:
    body = _api.QueryRequest(query=query, name=NAME)
    answer = yield from call(_api.query_create, client.project_id, client=client.api, body=body)
    return fields(answer, client, _path(client))


def _unlike(client: Context) -> PostHogError:
    return unlike(client, _path(client))


def _path(client: Context) -> str:
    return f"/api/projects/{client.project_id}/query/"


_PARTS: Mapping[str, Callable[[Context], Flow[Any]]] = {
    "time zone": _timezone,
    "tables": _tables,
    "events": _events,
    "properties": _properties,
}
