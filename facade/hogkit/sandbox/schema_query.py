"""The query that asks for all tables and their fields.

Sources: `posthog/api/services/query.py`, `posthog/hogql/database/database.py` (Database.serialize,
serialize_fields), `posthog/schema.py` (DatabaseSchemaQueryResponse).
"""

from __future__ import annotations

from collections.abc import Mapping

from .calls import Call
from .engine.catalogue import TABLES, Column, Kind, Table, warehouse_table
from .messages import Answer, Json, as_object, json_answer
from .query_request import REQUEST, Check, check_kind, faulty, mapping, mistaken, number, text

KIND = "DatabaseSchemaQuery"
QUERY: Mapping[str, Check] = {
    "connectionId": text,
    "kind": text,
    "modifiers": mapping,
    "response": mapping,
    "tags": mapping,
    "version": number,
}
WRAPPED = set("@-!$+")  # a name with one of these is written in backticks
TYPES: Mapping[Kind, str] = {
    "uuid": "string",
    "tuple": "json",
    "interval": "unknown",
    "null": "unknown",
}


def is_asked(fields: Json) -> bool:
    return (as_object(fields.get("query")) or {}).get("kind") == KIND


def answer(call: Call, kind: str | None) -> Answer:
    """
    Args:
        kind: What the path says, if it says anything.
    """
    check_kind(kind, call.fields)
    faults = [*faulty(call.fields, REQUEST, ""), *faulty(call.fields["query"], QUERY, "query.")]
    if faults:
        raise mistaken(faults)
    tables = {name: of_posthog(table) for name, table in sorted(TABLES.items())}
    added = call.world.hogql.warehouse
    tables |= {name: of_warehouse(warehouse_table(name, added[name])) for name in sorted(added)}
    return json_answer({"tables": tables, "joins": []}, note=f"{len(tables)} tables")


def of_posthog(table: Table) -> Json:
    return {**described(table), "id": table.name, "type": "posthog"}


def of_warehouse(table: Table) -> Json:
    told = {"format": "Parquet", "url_pattern": "", "schema": None, "source": None}
    return {**described(table), **told, "id": table.name, "type": "data_warehouse"}


def described(table: Table) -> Json:
    return {"name": table.name, "fields": fields(table), "row_count": None}


def fields(table: Table) -> Json:
    """Hidden columns are not told, though queries may have them."""
    shown = [
        *(of_column(name, one) for name, one in table.columns.items() if not one.hidden),
        *(within(table, name) for name in table.within),
        *(joined(name, of.table) for name, of in table.joined.items()),
        *(field(name, "field_traverser", chain=[to]) for name, to in table.aliases.items()),
    ]
    return {one["name"]: one for one in shown}


def of_column(name: str, column: Column) -> Json:
    return field(name, TYPES.get(column.kind, column.kind))


def within(table: Table, name: str) -> Json:
    return field(name, "virtual_table", table=table.name, fields=list(table.within[name]))


def joined(name: str, to: str) -> Json:
    return field(name, "lazy_table", table=to, fields=list(TABLES[to].columns), id=name)


def field(name: str, kind: str, **more: object) -> Json:
    written = f"`{name}`" if WRAPPED & set(name) else name
    absent = dict.fromkeys(("chain", "fields", "id", "table"))
    return {
        "name": name,
        "hogql_value": written,
        "type": kind,
        "schema_valid": True,
        **absent,
        **more,
    }
