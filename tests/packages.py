"""Run the pipeline over a small document and import what it wrote, under a name of its own."""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import io
import itertools
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
from attrs import frozen
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from pipeline import chain
from pipeline.chain import Result

STR: dict[str, Any] = {"type": "string"}
INT: dict[str, Any] = {"type": "integer"}
NULL: dict[str, Any] = {"type": "null"}

_NUMBERS = itertools.count()


@frozen
class Package:
    """A generated package, imported."""

    name: str
    result: Result

    def operation(self, operation_id: str) -> ModuleType:
        dotted = self.result.generated[operation_id].split(".", 1)[1]
        return importlib.import_module(f"{self.name}.{dotted}")

    def module(self, dotted: str) -> ModuleType:
        return importlib.import_module(f"{self.name}.{dotted}")

    def model(self, name: str) -> Any:
        return getattr(importlib.import_module(f"{self.name}.models"), name)

    def client(self, answer: httpx.Response | None = None) -> tuple[Any, list[httpx.Request]]:
        """A client whose requests are kept and all answered with `answer`."""
        asked: list[httpx.Request] = []

        def handle(request: httpx.Request) -> httpx.Response:
            request.read()
            asked.append(request)
            return answer or httpx.Response(200, json={})

        transport = httpx.MockTransport(handle)
        client = self.module("client").AuthenticatedClient("https://example.invalid", "phx_test")
        http = httpx.Client(transport=transport, base_url="https://example.invalid")
        return client.set_httpx_client(http), asked


def load(folder: Path, result: Result) -> Package:
    """Import `folder`/hogkit_api; it holds relative imports only, so any name will do."""
    name = f"generated_{next(_NUMBERS)}"
    spec = importlib.util.spec_from_file_location(
        name,
        folder / "hogkit_api" / "__init__.py",
        submodule_search_locations=[str(folder / "hogkit_api")],
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return Package(name, result)


def build(document: dict[str, Any], folder: Path, **options: Any) -> Package:
    """Run the whole chain, gates included, over `document`."""
    return load(folder, chain.run(document, folder, **{"strict": False, **options}))


def bare(document: dict[str, Any]) -> list[str]:
    """What the generator says of `document` as it comes: one line a warning."""
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.redirect_stdout(io.StringIO()),
    ):
        settings = ConfigFile(literal_enums=True, post_hooks=[])
        config = Config.from_sources(
            settings, MetaType.NONE, Path("x"), "utf-8", True, Path(folder) / "bare"
        )
        data = GeneratorData.from_dict(document, config=config)
        if not isinstance(data, GeneratorData):
            return [f"stops: {data.header}"]
        errors = Project(openapi=data, config=config).build()
        return [f"{error.header} {error.detail}" for error in errors]


def document(*operations: dict[str, Any], version: str = "3.1.0", **schemas: Any) -> dict[str, Any]:
    """A document of these operations and components; each operation says where it stands."""
    paths: dict[str, Any] = {}
    for number, operation in enumerate(operations):
        given = dict(operation)
        path = given.pop("path", f"/api/thing{number}/")
        method = given.pop("method", "get")
        given.setdefault("operationId", f"thing{number}")
        given.setdefault("tags", ["things"])
        given.setdefault("responses", {"200": {"description": ""}})
        paths.setdefault(path, {})[method] = given
    return {
        "openapi": version,
        "info": {"title": "t", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    }


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def answer(schema: Any, kind: str = "application/json", status: str = "200") -> dict[str, Any]:
    return {status: {"description": "", "content": {kind: {"schema": schema}}}}


def body(schema: Any, *kinds: str, required: bool = True) -> dict[str, Any]:
    content = {kind: {"schema": schema} for kind in kinds or ("application/json",)}
    return {"required": required, "content": content}


def query(name: str, schema: Any, **more: Any) -> dict[str, Any]:
    return {"in": "query", "name": name, "schema": schema, **more}


def obj(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def get(schema: Any, **more: Any) -> dict[str, Any]:
    return {"responses": answer(schema), **more}


def post(schema: Any, *kinds: str, **more: Any) -> dict[str, Any]:
    return {"method": "post", "requestBody": body(schema, *kinds), **more}
