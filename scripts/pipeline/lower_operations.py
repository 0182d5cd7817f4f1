"""One operation for the generator, and what its template needs to know beside it."""

from __future__ import annotations

import re
from typing import Any, Protocol
from urllib.parse import quote

from attrs import frozen
from hogkit.limits.classes import rate_class
from openapi_python_client.strings import PythonIdentifier, pascal_case

from . import kept, names
from .media import ANSWERS, STANDARD, answer_kind, bare, body_kind
from .operation_rules import VARIABLE
from .walk import Object, Place, is_list, numbered, operations

# Marks in descriptions, which hold no prose here and which the generator carries along:
MAP = "hogkit:map"  # an array that stands for an object with free keys
TAG = "hogkit:tag:"  # a union with a discriminator: JSON of its property, and value to class
BINARY: Object = {"type": "string", "format": "binary"}
SEPARATORS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}


@frozen
class OperationFacts:
    """What the generator cannot carry about one operation."""

    id: str
    source: str
    folder: str
    module: str
    method: str
    path: str
    scopes: tuple[str, ...]
    product: tuple[str, ...]
    rate_class: str
    deprecated: bool
    secured: bool
    body: str
    content_type: str
    wire: dict[tuple[str, str], str]
    joined: dict[str, str]
    answer: str
    also: tuple[str, ...]
    prose: str = ""


class Schemas(Protocol):
    def schema(self, schema: Object, name: str) -> Object: ...


def operation_modules(document: Object) -> dict[str, tuple[str, str]]:
    """(folder, module) of each operation, by its id."""
    places = list(operations(document))
    folders = names.folder_names(place.operation["tags"][0] for place in places)
    modules: dict[str, tuple[str, str]] = {}
    for folder in dict.fromkeys(folders.values()):
        ids = [
            p.operation["operationId"] for p in places if folders[p.operation["tags"][0]] == folder
        ]
        for name, chosen in names.operation_names(ids).items():
            modules[name] = (folder, names.stable(chosen))
    return modules


def lowered_operation(
    place: Place, module: tuple[str, str], schemas: Schemas
) -> tuple[Object, OperationFacts]:
    operation = place.operation
    name = pascal_case(module[1])
    parameters, wire, variables = _parameters(operation["parameters"], name, schemas)
    body, kind, content_type = _body(operation.get("requestBody"), name, schemas)
    responses, answer, also = _responses(operation["responses"], name, schemas)
    secured = bool(operation["security"])
    # The generator refuses a path with a variable twice or an odd one, and needs the path for
    # nothing that our templates use: it gets one made of the variables.
    ordered = [variables[name] for name in dict.fromkeys(VARIABLE.findall(place.path))]
    lowered: Object = {
        "operationId": module[1],
        "tags": [module[0]],
        "parameters": parameters,
        "responses": responses,
        "x-path": "/".join(["", *module, *(f"{{{variable}}}" for variable in ordered), ""]),
        **({"security": [{"key": []}]} if secured else {}),
        **({"requestBody": body} if body else {}),
    }
    facts = OperationFacts(
        id=operation["operationId"],
        source=operation["x-hogkit-id"],
        folder=module[0],
        module=module[1],
        method=place.method.upper(),
        path=_path(place.path, variables),
        scopes=_scopes(operation["security"]),
        product=tuple(_texts(operation.get("x-product"))),
        rate_class=rate_class(place.path),
        deprecated=operation.get("deprecated") is True,
        secured=secured,
        body=kind,
        content_type=content_type,
        wire=wire,
        joined=_joined(operation["parameters"]),
        answer=answer,
        also=also,
        prose=" ".join(_texts([operation.get("summary"), operation.get("description")])),
    )
    return lowered, facts


def _path(path: str, variables: dict[str, str]) -> str:
    """A path that stays on its host: one slash first, what is no variable quoted."""
    pieces = VARIABLE.split(path)
    for number, piece in enumerate(pieces):
        if number % 2:
            pieces[number] = f"{{{PythonIdentifier(variables[piece], names.PREFIX)}}}"
        else:
            pieces[number] = quote(piece, safe="/:@!$&'()*+,;=~%", errors="replace")
    return "/" + "".join(pieces).lstrip("/")


def _scopes(security: list[Object]) -> tuple[str, ...]:
    listed = [scopes for entry in security for scopes in entry.values()]
    return tuple(sorted({scope for scopes in listed for scope in _texts(scopes)}))


def _texts(value: Any) -> list[str]:
    return [item for item in value if isinstance(item, str)] if is_list(value) else []


def _parameters(
    parameters: list[Object], name: str, schemas: Schemas
) -> tuple[list[Object], dict[tuple[str, str], str], dict[str, str]]:
    """Parameters under names of which each makes one argument; wire names; path variables."""
    lowered: list[Object] = []
    wire: dict[tuple[str, str], str] = {}
    variables: dict[str, str] = {}
    for parameter, alias in zip(parameters, _aliases(parameters), strict=True):
        place = parameter["in"]
        schema = schemas.schema(parameter["schema"], name + pascal_case(alias))
        if place in ("header", "cookie"):  # the generator takes little else there
            schema = {"type": "string"}
        required = parameter.get("required") is True
        lowered.append({"name": alias, "in": place, "required": required, "schema": schema})
        wire[place, alias] = parameter["name"]
        if place == "path":
            variables[parameter["name"]] = alias
    return lowered, wire, variables


def _aliases(parameters: list[Object]) -> list[str]:
    """A name for each parameter; the same name in two places gets the place behind it."""
    plain = names.attribute_names(map(kept.argument, parameters), names.TAKEN_ARGUMENTS)
    chosen: list[str] = []
    for parameter in parameters:
        alias = plain[kept.argument(parameter)]
        if parameter["in"] == "path":
            alias = _variable(alias)
        free = alias if alias not in chosen else f"{alias}_{parameter['in']}"
        chosen.append(numbered(free, chosen.__contains__))
    return chosen


def _variable(alias: str) -> str:
    """What the generator finds in a path: letters, digits, _ and -."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", alias)


def _joined(parameters: list[Object]) -> dict[str, str]:
    """Query parameters whose items stand in one text, with what separates them."""
    joined: dict[str, str] = {}
    for parameter in parameters:
        style = parameter.get("style", "form")
        # OpenAPI 4.8.12.2: `explode` is true by default for style form, false for any other.
        apart = parameter.get("explode", style == "form")
        if (
            parameter["in"] == "query"
            and apart is False
            and isinstance(style, str)
            and style in SEPARATORS
        ):
            joined[parameter["name"]] = SEPARATORS[style]
    return joined


def _body(body: Any, name: str, schemas: Schemas) -> tuple[Object | None, str, str]:
    """The body for the generator, how it is sent, and its type if that is not the usual one."""
    if body is None:
        return None, "", ""
    [(content_type, media)] = body["content"].items()
    kind = body_kind(content_type)
    schema = BINARY if kind == "content" else schemas.schema(media["schema"], f"{name}Body")
    if kind in ("form", "multipart") and not ("$ref" in schema or schema.get("description") == MAP):
        kind, schema = "content", BINARY  # no fields to send: the caller gives the bytes
    lowered = {
        "content": {STANDARD[kind]: {"schema": schema}},
        "required": body.get("required") is True,
    }
    named = kind == "content" or (kind == "json" and content_type != STANDARD["json"])
    return lowered, kind, content_type if named else ""


def _responses(
    responses: Object, name: str, schemas: Schemas
) -> tuple[Object, str, tuple[str, ...]]:
    """The answers for the generator, what kind they are, and the types of another kind."""
    lowered: Object = {}
    answers: list[str] = []
    content_types: list[str] = []
    for status, response in responses.items():
        types = list(response.get("content", {}))
        if not types:
            continue
        kind = answer_kind(types[0])
        schema = {"text": {"type": "string"}, "binary": BINARY}.get(kind)
        if schema is None:
            given = response["content"][types[0]]["schema"]
            schema = schemas.schema(given, f"{name}Response{status}")
        answers.append(kind)
        content_types += types
        content = {STANDARD[kind]: {"schema": schema}}
        lowered[status] = {"description": "", "content": content}
    answer = min(answers, key=ANSWERS.index) if answers else ""
    also = [bare(other) for other in content_types if answer_kind(other) != answer]
    return lowered or {"200": {"description": ""}}, answer, tuple(dict.fromkeys(also))
