"""What is wrong with a request, by the schema as pulled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import unquote

from .dialect import Validators
from .document import Document, Operation, Parameter, Schema, is_json
from .wire import Pairs, Texts, Unreadable, read_json, read_multipart, read_pairs

NOTHING: Any = type("Nothing", (), {"__repr__": lambda self: "NOTHING"})()
"""The body of a request without one; None would be JSON's null."""


@dataclass(frozen=True)
class Request:
    method: str
    target: str
    headers: Mapping[str, str]
    content: bytes


@dataclass(frozen=True)
class Complaint:
    kind: str
    text: str

    def __str__(self) -> str:
        return f"[{self.kind}] {self.text}"


@dataclass
class Verdict:
    """The operation a request names, what it carries, and what is wrong with it."""

    operation: Operation | None = None
    complaints: list[Complaint] = field(default_factory=list)
    values: dict[tuple[str, str], list[Any]] = field(default_factory=dict)
    """By place and name, what a parameter can mean: empty where nothing is valid."""
    body: Any = NOTHING

    def complain(self, kind: str, text: str) -> None:
        self.complaints.append(Complaint(kind, text))

    def kinds(self) -> set[str]:
        return {complaint.kind for complaint in self.complaints}


class Judge:
    """Judges requests to the operations of one document.

    Args:
        moved: Path prefixes that requests are known to use instead of the document's.
            Where both paths declare a method, the operation that was there first is meant.
    """

    def __init__(
        self,
        document: Mapping[str, Any],
        *,
        token: str = "phx_token",
        moved: Mapping[str, str] | None = None,
    ) -> None:
        self.document = Document(document)
        self.validators = Validators(self.document)
        self.operations = {operation.id: operation for operation in self.document.operations()}
        self._token = token
        self._texts = Texts(self.document)
        self._routes = Routes(settled(self.operations.values(), moved or {}))

    def judge(self, request: Request) -> Verdict:
        verdict = Verdict()
        self._authorization(request, verdict)
        path, _, query = request.target.partition("?")
        operation, segments = self._routes.find(request.method.lower(), path, verdict)
        if operation is None:
            return verdict
        verdict.operation = operation
        self._path(operation, segments, verdict)
        self._query(operation, query, verdict)
        self._headers(operation, request, verdict)
        self._body(operation, request, verdict)
        return verdict

    def _authorization(self, request: Request, verdict: Verdict) -> None:
        given = request.headers.get("authorization")
        if given != f"Bearer {self._token}":
            verdict.complain("bearer", f"authorization is {given!r}")

    def _path(self, operation: Operation, segments: dict[str, str], verdict: Verdict) -> None:
        for parameter in operation.located("path"):
            if parameter.name in segments:
                self._value(loosened(parameter), [segments[parameter.name]], verdict)

    def _query(self, operation: Operation, text: str, verdict: Verdict) -> None:
        try:
            pairs = read_pairs(text) if text else {}
        except Unreadable as error:
            verdict.complain("query", str(error))
            return
        declared = {parameter.name: parameter for parameter in operation.located("query")}
        for name in pairs.keys() - declared.keys():
            verdict.complain("query-unknown", name)
        for name, parameter in declared.items():
            if name in pairs:
                self._value(parameter, pairs[name], verdict)
            elif parameter.required:
                verdict.complain("query-missing", name)

    def _headers(self, operation: Operation, request: Request, verdict: Verdict) -> None:
        for parameter in operation.located("header"):
            given = request.headers.get(parameter.name.lower())
            if given is not None:
                self._value(parameter, [given], verdict)
            elif parameter.required:
                verdict.complain("header-missing", parameter.name)

    def _value(self, parameter: Parameter, texts: list[str], verdict: Verdict) -> None:
        readings = self._texts.readings(texts, parameter)
        validator = self.validators.of(parameter.schema, "request")
        valid = [reading for reading in readings if validator.is_valid(reading)]
        verdict.values[parameter.where, parameter.name] = valid
        if not valid:
            kind = f"{parameter.where}-value"
            verdict.complain(kind, f"{parameter.name}={texts!r} against its schema")

    def _body(self, operation: Operation, request: Request, verdict: Verdict) -> None:
        if not request.content:
            if operation.body_required:
                verdict.complain("body-missing", "required")
            return
        if not operation.bodies:
            verdict.complain("body-unexpected", repr(request.content[:80]))
            return
        content_type = request.headers.get("content-type", "")
        schema = self._schema(operation, content_type, verdict)
        try:
            verdict.body = self._read(request.content, content_type, schema)
        except Unreadable as error:
            verdict.complain("body-invalid", f"not {content_type}: {error}")
            return
        if not isinstance(verdict.body, bytes):
            for fault in self.validators.faults(verdict.body, schema, "request"):
                verdict.complain("body-invalid", fault)

    def _schema(self, operation: Operation, content_type: str, verdict: Verdict) -> Schema:
        essence = content_type.partition(";")[0].strip().lower()
        declared = [kind for kind in operation.bodies if fnmatchcase(essence, kind)]
        if not declared:
            verdict.complain("content-type", f"{essence!r} is not among {[*operation.bodies]}")
        elif any(map(is_json, operation.bodies)) and not is_json(essence):
            verdict.complain("content-type", f"{essence!r} although JSON is declared")
        return operation.bodies[declared[0] if declared else next(iter(operation.bodies))]

    def _read(self, content: bytes, content_type: str, schema: Schema) -> Any:
        if is_json(content_type):
            return read_json(content)
        if content_type.startswith("multipart/form-data"):
            pairs: Pairs = read_multipart(content, content_type)
        elif content_type.startswith("application/x-www-form-urlencoded"):
            pairs = read_pairs(content.decode("ascii", "replace"))
        else:
            return content
        return self._texts.form(pairs, schema)


class Routes:
    """Finds the operation of a request; literal segments win over templates."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._by_length: dict[int, list[tuple[list[bool], re.Pattern[str], Operation]]] = {}
        for operation in operations:
            segments = operation.path.split("/")
            route = (["{" in part for part in segments], template(operation.path), operation)
            self._by_length.setdefault(len(segments), []).append(route)

    def find(
        self, method: str, path: str, verdict: Verdict
    ) -> tuple[Operation | None, dict[str, str]]:
        """The operation, and what stands at its variables."""
        routes = self._by_length.get(path.count("/") + 1, ())
        matches = [
            (open_segments, match, operation)
            for open_segments, pattern, operation in routes
            if (match := pattern.fullmatch(path))
        ]
        if not matches:
            verdict.complain("path", f"unknown: {path}")
            return None, {}
        fitting = [found for found in matches if found[2].method == method]
        if not fitting:
            verdict.complain("method", f"{method} {path}")
            return None, {}
        _, match, operation = min(fitting, key=lambda found: found[0])
        names = re.findall(r"{([^}]+)}", operation.path)
        texts = [decoded(segment, verdict) for segment in match.groups()]
        return operation, dict(zip(names, texts, strict=True))


def template(path: str) -> re.Pattern[str]:
    """Matches a path as it is on the wire: an encoded slash does not end a segment."""
    parts = re.split(r"({[^}]+})", path)
    return re.compile("".join("([^/]+)" if "{" in part else re.escape(part) for part in parts))


def decoded(segment: str, verdict: Verdict) -> str:
    if re.search(r"%(?![0-9A-Fa-f]{2})|[^\x21-\x7e]|[\"<>\\^`{|}]", segment):
        verdict.complain("path", f"not percent-encoded: {segment}")
    return unquote(segment, errors="replace")


def loosened(parameter: Parameter) -> Parameter:
    """PostHog declares UUIDs where it documents `@me` and `@current` too."""
    if parameter.schema.get("format") != "uuid":
        return parameter
    return replace(parameter, schema=ANY_TEXT)


ANY_TEXT: Schema = {"type": "string"}


def settled(operations: Iterable[Operation], moved: Mapping[str, str]) -> Iterator[Operation]:
    """The operations at the paths where they are called."""
    left = []
    taken = set()
    for operation in operations:
        if operation.path.startswith(tuple(moved)):
            left.append(operation)
        else:
            taken.add((operation.method, shape(operation.path)))
            yield operation
    for operation in left:
        for prefix, other in moved.items():
            path = operation.path.replace(prefix, other, 1)
            if operation.path.startswith(prefix) and (operation.method, shape(path)) not in taken:
                yield replace(operation, path=path)


def shape(path: str) -> str:
    return re.sub(r"{[^}]+}", "{}", path)
