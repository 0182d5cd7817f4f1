"""What a request carries, read back into JSON values: query strings, forms, multipart bodies."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

from .document import Document, Parameter, Schema

Pairs = dict[str, list[str]]

INTEGER = re.compile(r"-?(0|[1-9]\d*)")
NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")


class Unreadable(Exception):
    """The bytes do not follow the format they claim."""


def read_pairs(text: str) -> Pairs:
    """A query string or form by name, repeated names in order."""
    try:
        pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=True, errors="strict")
    except ValueError as error:
        raise Unreadable(str(error)) from error
    found: Pairs = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def read_json(content: bytes | str) -> Any:
    """Strict JSON: no NaN, no name twice in one object."""
    try:
        return json.loads(content, parse_constant=_refuse, object_pairs_hook=_once)
    except ValueError as error:
        raise Unreadable(str(error)) from error


def read_multipart(content: bytes, content_type: str) -> Pairs:
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + content)
    if not message.is_multipart() or message.defects:
        raise Unreadable(f"not multipart: {message.defects}")
    found: Pairs = {}
    for part in message.iter_parts():
        payload = part.get_payload(decode=True)
        assert isinstance(payload, bytes)
        name = part.get_param("name", header="content-disposition")
        found.setdefault(str(name), []).append(payload.decode("utf-8", "surrogateescape"))
    return found


class Texts:
    """Reads text by the schema of what it stands for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def readings(self, texts: list[str], parameter: Parameter) -> list[Any]:
        """Every value the repeated texts of one parameter can stand for, likeliest first."""
        kinds = self._document.types(parameter.schema)
        if "array" in kinds and not parameter.json and not self._nests(parameter.schema):
            if parameter.explode:
                return [self.items(texts, parameter.schema)]
            if len(texts) == 1:
                return [self.items(texts[0].split(","), parameter.schema)]
        if len(texts) > 1:
            return []
        return list(self.scalars(texts[0], kinds))

    def items(self, texts: list[str], schema: Schema) -> list[Any]:
        kinds = self._document.types(self._items(schema))
        return [next(self.scalars(text, kinds), text) for text in texts]

    def form(self, pairs: Pairs, schema: Schema) -> dict[str, Any]:
        """A form or multipart body as the JSON object it stands for."""
        properties = self._document.flatten(schema).get("properties", {})
        read: dict[str, Any] = {}
        for name, texts in pairs.items():
            own = properties.get(name, {})
            kinds = self._document.types(own)
            if len(texts) > 1 or ("array" in kinds and not self._nests(own)):
                read[name] = self.items(texts, own)
            else:
                read[name] = next(self.scalars(texts[0], kinds), texts[0])
        return read

    def scalars(self, text: str, kinds: set[str]) -> Iterator[Any]:
        """Values of the admitted kinds that are written so; any kind if none is named."""
        if "integer" in kinds and INTEGER.fullmatch(text):
            yield int(text)
        if "number" in kinds and NUMBER.fullmatch(text) and math.isfinite(float(text)):
            yield float(text)
        if "boolean" in kinds and text in ("true", "false"):
            yield text == "true"
        if kinds & {"object", "array"} or not kinds:
            try:
                value = read_json(text)
            except Unreadable:
                pass
            else:
                if not kinds or isinstance(value, dict | list):
                    yield value
        if "string" in kinds or not kinds:
            yield text
        if "null" in kinds and text == "":
            yield None

    def _nests(self, schema: Schema) -> bool:
        """Whether the items are containers, which no style can spell: they travel as JSON text."""
        return bool(self._document.types(self._items(schema)) & {"object", "array"})

    def _items(self, schema: Schema) -> Schema:
        flat = self._document.flatten(schema)
        items: Schema = flat.get("items") or {}
        return items


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a name occurs twice in one object")
    return dict(pairs)
