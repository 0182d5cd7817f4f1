"""One operation for the generator, and what its template needs to know beside it."""

from __future__ import annotations

import re
from typing import Any, Protocol

from attrs import frozen
from openapi_python_client.strings import PythonIdentifier, pascal_case

from . import names
from .operation_rules import VARIABLE, answer_rank, body_rank
from .rate_class import rate_class
from .walk import Object, Place, is_list, operations

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
    also_text: tuple[str, ...]
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
        path=VARIABLE.sub(lambda m: f"{{{_argument(variables[m[1]])}}}", place.path),
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
        also_text=also,
        prose=" ".join(_texts([operation.get("summary"), operation.get("description")])),
    )
    return lowered, facts


def _argument(variable: str) -> str:
    return str(PythonIdentifier(variable, names.PREFIX))


def _scopes(security: list[Object]) -> tuple[str, ...]:
    listed = [scopes for entry in security for scopes in entry.values()]
    return tuple(sorted({scope for scopes in listed for scope in _texts(scopes)}))


def _texts(value: Any) -> list[str]:
    return [item for item in value if isinstance(item, str)] if is_list(value) else []


def _parameters(
    parameters: list[Object], name: str, schemas: Schemas
) -> tuple[list[Object], dict[tuple[str, str], str], dict[str, str]]:
    """Parameters under names of which each makes one argument; wire names; path variables."""
    keys = [f"{p['in']}:{p['name']}" for p in parameters]
    plain = names.attribute_names([p["name"] for p in parameters], names.TAKEN_ARGUMENTS)
    aliases: dict[str, str] = {}
    for key, parameter in zip(keys, parameters, strict=True):
        alias = plain[parameter["name"]]
        aliases[key] = alias if alias not in aliases.values() else f"{alias}_{parameter['in']}"
    lowered: list[Object] = []
    for key, parameter in zip(keys, parameters, strict=True):
        schema = schemas.schema(parameter["schema"], name + pascal_case(aliases[key]))
        if parameter["in"] in ("header", "cookie"):
            schema = {"type": "string"}
        lowered.append(
            {
                "name": aliases[key],
                "in": parameter["in"],
                "required": parameter.get("required") is True,
                "schema": schema,
            }
        )
    wire: dict[tuple[str, str], str] = {
        (p["in"], aliases[key]): p["name"] for key, p in zip(keys, parameters, strict=True)
    }
    variables: dict[str, str] = {
        p["name"]: _variable(aliases[k])
        for k, p in zip(keys, parameters, strict=True)
        if p["in"] == "path"
    }
    for item in lowered:
        if item["in"] == "path":
            wire[("path", _variable(item["name"]))] = wire.pop(("path", item["name"]))
            item["name"] = _variable(item["name"])
    return lowered, wire, variables


def _variable(alias: str) -> str:
    """What the generator finds in a path: letters, digits, _ and -."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", alias)


def _joined(parameters: list[Object]) -> dict[str, str]:
    """Query parameters whose items stand in one text, with what separates them."""
    return {
        p["name"]: SEPARATORS.get(p.get("style", "form"), ",")
        for p in parameters
        if p["in"] == "query" and p.get("explode") is False
    }


def _body(body: Any, name: str, schemas: Schemas) -> tuple[Object | None, str, str]:
    if body is None:
        return None, "", ""
    [(kind, media)] = body["content"].items()
    rank = body_rank(kind)
    schema = (
        schemas.schema(media["schema"], f"{name}Body")
        if rank < 3
        else {"type": "string", "format": "binary"}
    )
    standard = (
        "application/json",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "application/octet-stream",
    )[rank]
    content_type = kind if rank == 3 or (rank == 0 and kind != standard) else ""
    lowered = {"content": {standard: {"schema": schema}}, "required": body.get("required") is True}
    return lowered, ("json", "multipart", "form", "content")[rank], content_type


def _responses(
    responses: Object, name: str, schemas: Schemas
) -> tuple[Object, str, tuple[str, ...]]:
    lowered: Object = {}
    answers: list[str] = []
    also: list[str] = []
    for status, response in responses.items():
        kinds = list(response.get("content", {}))
        if not kinds:
            continue
        rank = answer_rank(kinds[0])
        schema = response["content"][kinds[0]]["schema"]
        if rank == 0:
            content = {
                "application/json": {"schema": schemas.schema(schema, f"{name}Response{status}")}
            }
        elif rank == 1:
            content = {"text/plain": {"schema": {"type": "string"}}}
        else:
            content = {
                "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
            }
        answers.append(("json", "text", "binary")[rank])
        also += [k.partition(";")[0].strip().lower() for k in kinds[1:] if answer_rank(k) == 1]
        lowered[status] = {"description": "", "content": content}
    lowered = lowered or {"200": {"description": ""}}
    answer = min(answers, key=("json", "text", "binary").index) if answers else ""
    return lowered, answer, tuple(dict.fromkeys(also))
