"""Reduce an OpenAPI document to facts: names, types and limits, without the prose around them.

What a word means depends on where it stands: `title` is prose in a schema and a name among its
properties. So the walk goes by place, along a grammar of the objects of OpenAPI 3.0 to 3.2 and
of JSON Schema, and what the grammar does not know is kept only if it cannot be prose.
"""

import copy
import re
from collections.abc import Callable, Mapping
from typing import Any

from . import walk
from .document import Json
from .walk import METHODS

# Longer names are taken for prose, in the places where prose is possible.
MAX_NAME = 80

_IDENTIFIER = re.compile(rf"\S{{0,{MAX_NAME}}}")
_VERSION = re.compile(r"v?[0-9][0-9A-Za-z.+_-]{0,39}")
_PROSE_KEY = re.compile(r"(descriptions?|summary|title|examples?|comments?|docs)$", re.IGNORECASE)


def facts_only(document: Mapping[str, Json]) -> dict[str, Any]:
    """Return a new document that holds the facts of `document` and none of its prose.

    Gone are descriptions, summaries, titles, examples, comments, links to documentation, and
    extensions that may hold prose. What the standard demands is filled in: a title, a version,
    an empty description for each response and each OAuth scope. Enum, const and default are
    data and stay as they are. Doing it twice changes nothing.

    It never raises: what stands where it cannot be, such as a list for a map, is walked as far
    as it goes, and a scalar there is kept if it cannot be prose.
    """
    info = document.get("info")
    version = str(info.get("version")) if isinstance(info, dict) else ""
    known = {"title": "PostHog API", "version": version if _VERSION.fullmatch(version) else "0"}
    return {**_object(document, "document"), "info": known}


def counts(document: Mapping[str, Json]) -> dict[str, int]:
    """Count the paths, their operations, and the component schemas."""
    components = document.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    return {
        "paths": _size(document.get("paths")),
        "operations": len(operations(document)),
        "schemas": _size(schemas),
    }


def operations(document: Mapping[str, Json]) -> set[tuple[str, str]]:
    """Return the method and the path of each operation."""
    return {(place.method, place.path) for place in walk.operations(dict(document))}


def _size(value: Json) -> int:
    return len(value) if isinstance(value, dict) else 0


def _object(value: Mapping[str, Json], kind: str) -> dict[str, Json]:
    found = {key: fact for key, part in value.items() for fact in _reduced(part, _rule(kind, key))}
    if kind == "response" and "$ref" not in found:
        found["description"] = ""  # the standard demands one
    return found


def _reduced(value: Json, rule: str) -> list[Json]:
    """Return the facts of `value` as a list of one, or of none where there are no facts."""
    if rule in _LEAVES:
        return _LEAVES[rule](value)
    if isinstance(value, dict):
        return [_object(value, rule)]
    if isinstance(value, list):
        return [[fact for item in value for fact in _reduced(item, rule)]]
    return _unknown(value)


def _rule(kind: str, key: str) -> str:
    grammar = _GRAMMAR[kind]
    if key in grammar:
        return grammar[key]
    if "*" in grammar and not (key.startswith("x-") and kind in _EXTENSIBLE_MAPS):
        return grammar["*"]
    return _EXTENSIONS.get(key) or ("prose" if _PROSE_KEY.search(key) else "unknown")


def _fact(value: Json) -> list[Json]:
    if isinstance(value, list):
        return [[item for item in value if not isinstance(item, (dict, list))]]
    return [] if isinstance(value, dict) else [value]


def _label(value: Json) -> list[Json]:
    items = value if isinstance(value, list) else [value]
    texts = [item for item in items if isinstance(item, str)]
    short = all(len(text) <= MAX_NAME and text.isprintable() for text in texts)
    return _fact(value) if short else []


def _unknown(value: Json) -> list[Json]:
    return [copy.deepcopy(value)] if _is_plain(value) else []


def _is_plain(value: Json) -> bool:
    if isinstance(value, dict):
        named = all(_is_plain(key) and not _PROSE_KEY.search(key) for key in value)
        return named and all(map(_is_plain, value.values()))
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return not isinstance(value, str) or _IDENTIFIER.fullmatch(value) is not None


_LEAVES: dict[str, Callable[[Json], list[Json]]] = {
    "fact": _fact,  # a scalar or a list of scalars, whatever it says
    "label": _label,  # the same, where text is short enough for a name; it may hold spaces
    "data": lambda value: [copy.deepcopy(value)],
    "blank": lambda _: [""],
    "prose": lambda _: [],
    "unknown": _unknown,
}

_EXTENSIONS = {"x-tagGroups": "tagGroup", "x-product": "label", "x-enum-varnames": "label"}

# In other maps by name a key that starts with x- is a name: a header, a property, a schema.
_EXTENSIBLE_MAPS = frozenset(("paths", "responses", "callback"))


def _kind(facts: str, **parts: str) -> dict[str, str]:
    return dict.fromkeys(facts.split(), "fact") | parts


def _map(rule: str) -> dict[str, str]:
    return {"*": rule}


_PARAMETER = _kind(
    "$ref name in required deprecated allowEmptyValue style explode allowReserved",
    schema="schema",
    content="contents",
)
_SCHEMA = _kind(
    "$ref $id $schema $anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor"
    " type format required nullable readOnly writeOnly deprecated pattern multipleOf"
    " minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems"
    " uniqueItems minContains maxContains minProperties maxProperties"
    " contentEncoding contentMediaType",
    enum="data",
    const="data",
    default="data",
    discriminator="discriminator",
    xml="xml",
    dependentRequired="texts",
) | {"$vocabulary": "texts"}
_SUBSCHEMAS = (
    "items prefixItems additionalItems unevaluatedItems contains allOf anyOf oneOf not if then"
    " else additionalProperties unevaluatedProperties propertyNames contentSchema"
)
_SCHEMA_MAPS = "properties patternProperties dependentSchemas dependencies definitions $defs"

# Object by object: the rule for each key. A rule is the name of a leaf or of another object, of
# which there may be one or a list; "*" stands for every key of a map by name.
_GRAMMAR: dict[str, dict[str, str]] = {
    "document": _kind(
        "openapi jsonSchemaDialect $self",
        info="prose",
        servers="server",
        tags="tag",
        paths="paths",
        webhooks="paths",
        components="components",
        security="texts",
    ),
    "server": _kind("url name", variables="variables"),
    "variables": _map("variable"),
    "variable": _kind("", enum="data", default="data"),
    "tag": _kind("name parent kind"),
    "tagGroup": _kind("name tags"),
    "texts": _map("fact"),
    "paths": _map("path"),
    "path": {
        **_kind("$ref", parameters="parameter", servers="server"),
        **dict.fromkeys((*METHODS, "query"), "operation"),
        "additionalOperations": "operations",
    },
    "operations": _map("operation"),
    "operation": _kind(
        "operationId tags deprecated",
        parameters="parameter",
        requestBody="body",
        responses="responses",
        callbacks="callbacks",
        security="texts",
        servers="server",
    ),
    "parameters": _map("parameter"),
    "parameter": _PARAMETER,
    "bodies": _map("body"),
    "body": _kind("$ref required", content="contents"),
    "contents": _map("content"),
    "content": _kind(
        "$ref",
        schema="schema",
        itemSchema="schema",
        encoding="encodings",
        prefixEncoding="encoding",
        itemEncoding="encoding",
    ),
    "encodings": _map("encoding"),
    "encoding": _kind(
        "contentType style explode allowReserved",
        headers="parameters",
        encoding="encodings",
        prefixEncoding="encoding",
        itemEncoding="encoding",
    ),
    "responses": _map("response"),
    "named responses": _map("response"),
    "response": _kind("$ref", headers="parameters", content="contents", links="links"),
    "links": _map("link"),
    "link": _kind(
        "$ref operationRef operationId", parameters="values", requestBody="data", server="server"
    ),
    "values": _map("data"),
    "callbacks": _map("callback"),
    "callback": {"$ref": "fact", "*": "path"},
    "components": {
        "schemas": "schemas",
        "responses": "named responses",
        "parameters": "parameters",
        "requestBodies": "bodies",
        "headers": "parameters",
        "securitySchemes": "security schemes",
        "links": "links",
        "callbacks": "callbacks",
        "pathItems": "path items",
        "mediaTypes": "contents",
    },
    "path items": _map("path"),
    "security schemes": _map("security scheme"),
    "security scheme": _kind(
        "$ref type scheme in name bearerFormat openIdConnectUrl oauth2MetadataUrl deprecated",
        flows="flows",
    ),
    "flows": _map("flow"),
    "flow": _kind("authorizationUrl tokenUrl refreshUrl deviceAuthorizationUrl", scopes="scopes"),
    "scopes": _map("blank"),
    "schemas": _map("schema"),
    "schema": {
        **_SCHEMA,
        **dict.fromkeys(_SUBSCHEMAS.split(), "schema"),
        **dict.fromkeys(_SCHEMA_MAPS.split(), "schemas"),
    },
    "discriminator": _kind("propertyName defaultMapping", mapping="texts"),
    "xml": _kind("name namespace prefix attribute wrapped nodeType"),
}
