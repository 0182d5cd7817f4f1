"""JSON values that a schema admits, made by walking it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from random import Random
from typing import Any, Literal, TypeVar

from .dialect import discriminated
from .document import Document, Schema, members

T = TypeVar("T")
Direction = Literal["request", "answer"]
Level = Literal["minimal", "full", "random"]

# Optional properties are filled in down to this depth, and while fewer than so many values exist.
DEEP = 4
MANY = 600

TEXTS = ("plain", "ü/ß?#%2F", "50% & more+=;", "quote \" ' \\", "日本 🦔", "two\nlines", "x y", "0")
TEXT_FORMATS = {
    "date-time": (
        "2025-02-28T12:34:56.123456Z",
        "2024-02-29T23:59:59+02:00",
        "2025-10-01T08:00:00Z",
    ),
    "date": ("2024-02-29", "1999-12-31"),
    "time": ("08:00:00", "23:59:59.5"),
    "uuid": ("01890a5d-ac96-774b-bcce-b302099a8057", "6fa459ea-ee8a-3ca4-894e-db77e160355e"),
    "uri": ("https://example.com/a?b=c#d", "http://10.0.0.1:8000/"),
    "email": ("ada@example.com",),
    "ipv4": ("10.0.0.1",),
    "ipv6": ("::1",),
    "binary": ("bytes",),
    "byte": ("Ynl0ZXM=",),
    "decimal": ("1.50", "-2"),
}
# Tried in order against `pattern`; a schema that none of them satisfies needs a line here.
PATTERNED = ("a", "A1", "0.25", "-1", "2024-02-29", "#ff0000", "$x", *TEXT_FORMATS["uuid"])
INTEGERS = (0, 7, -3, 2_000_000_000)
NUMBERS = (0.5, -1.25, 3, 1e21)
ANYTHING: tuple[Any, ...] = ("text", 3, True, {"key": [1, None]}, [0.5, {"a": ""}], None)


class Instances:
    """Makes values for the schemas of one document; the same seed makes the same value."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.heights: dict[str, float] = {}
        self._measure()

    def make(self, schema: Schema, direction: Direction, level: Level, rng: Random) -> Any:
        return Maker(self, direction, level, rng).value(schema, 0)

    def height(self, schema: Schema | bool) -> float:
        """How many containers the smallest value of a schema nests; infinite while unknown."""
        if isinstance(schema, bool) or schema.get("nullable"):
            return 0
        if "$ref" in schema:
            return self.heights.get(schema["$ref"], math.inf)
        own = [self.height(part) for part in schema.get("allOf", ())]
        if members(schema):
            own.append(min(self.height(member) for member in members(schema)))
        if schema.get("minItems"):
            own.append(1 + self.height(schema.get("items", {})))
        properties = schema.get("properties", {})
        own += [1 + self.height(properties.get(name, {})) for name in schema.get("required", ())]
        return max(own, default=0)

    def _measure(self) -> None:
        """Raise heights from the leaves; what is still infinite at the end cannot be built."""
        components = self.document.raw.get("components", {}).get("schemas", {})
        before = None
        while before != self.heights:
            before = dict(self.heights)
            for name, schema in components.items():
                self.heights[f"#/components/schemas/{name}"] = self.height(schema)


class Maker:
    """One value in the making."""

    def __init__(
        self, instances: Instances, direction: Direction, level: Level, rng: Random
    ) -> None:
        self.instances = instances
        self.document = instances.document
        self.direction = direction
        self.level = level
        self.rng = rng
        self.made = 0

    def value(self, schema: Schema | bool, depth: int) -> Any:
        self.made += 1
        flat = self.document.flatten(schema)
        if "const" in flat:
            return flat["const"]
        if self._admits_null(flat) and self._prefers_null(flat, depth):
            return None
        if "enum" in flat:
            return self.pick([value for value in flat["enum"] if value is not None] or [None])
        if members(flat):
            return self.union(flat, depth)
        return self.typed(flat, depth)

    def typed(self, flat: Schema, depth: int) -> Any:
        kind = self._kind(flat)
        if kind == "object":
            return self.object(flat, depth)
        if kind == "array":
            return self.array(flat, depth)
        if kind in ("integer", "number"):
            return self.number(flat, INTEGERS if kind == "integer" else NUMBERS)
        if kind == "boolean":
            return self.pick((True, False))
        return self.text(flat) if kind == "string" else self._anything(kind)

    def union(self, flat: dict[str, Any], depth: int) -> Any:
        rest = {key: value for key, value in flat.items() if key not in ("oneOf", "anyOf")}
        rest.pop("nullable", None)
        if "discriminator" in rest:
            name, mapping = discriminated(flat)
            tag = self._choose([({"$ref": mapping[tag]}, tag) for tag in mapping], depth)
            made = self.value({"$ref": mapping[tag]}, depth)
            return {**made, name: tag}
        member = self._choose([(member, member) for member in members(flat)], depth)
        return self.value({**rest, **self.document.flatten(member)}, depth)

    def object(self, flat: Schema, depth: int) -> dict[str, Any]:
        made = {}
        properties = flat.get("properties", {})
        for name in properties:
            if self.document.hidden(properties[name], self.direction):
                continue
            if name in flat.get("required", ()) or self._wants_more(depth, properties[name]):
                made[name] = self.value(properties[name], depth + 1)
        for name in flat.get("required", ()):
            if name not in properties:
                made[name] = self.value({}, depth + 1)
        extra = flat.get("additionalProperties", not properties)
        wanted = extra is not False and not (extra is True and properties)
        if wanted and self._wants_more(depth, extra):
            made["free key"] = self.value(extra, depth + 1)
        return made

    def array(self, flat: Schema, depth: int) -> list[Any]:
        items = flat.get("items", {})
        least, most = flat.get("minItems", 0), flat.get("maxItems", 2)
        if self._wants_more(depth, items):
            least = max(least, min(most, self.rng.choice((1, 2))))
        made = [self.value(part, depth + 1) for part in flat.get("prefixItems", ())]
        while len(made) < least:
            made.append(self.value(items, depth + 1))
        if flat.get("uniqueItems"):
            made = [value for place, value in enumerate(made) if value not in made[:place]]
        return made

    def number(self, flat: Schema, usual: tuple[float, ...]) -> float:
        step = flat.get("multipleOf", 1)
        least: float = flat.get("minimum", -math.inf)
        most: float = flat.get("maximum", math.inf)
        for bound in ("exclusiveMinimum", "exclusiveMaximum"):
            exclusive = flat.get(bound, False)
            if bound == "exclusiveMinimum" and exclusive is not False:
                least = (least if exclusive is True else exclusive) + step
            elif exclusive is not False:
                most = (most if exclusive is True else exclusive) - step
        bounds = [bound for bound in (least, most) if math.isfinite(bound)]
        fitting = [value for value in (*usual, *bounds) if least <= value <= most]
        return self.pick([value for value in fitting if not value % step] or fitting)

    def text(self, flat: Schema) -> str:
        least, most = flat.get("minLength", 0), flat.get("maxLength", math.inf)
        candidates = TEXT_FORMATS.get(flat.get("format", ""), TEXTS)
        if "pattern" in flat:
            pattern = re.compile(flat["pattern"])
            candidates = tuple(text for text in PATTERNED if pattern.search(text))
        fitting = [text for text in candidates if least <= len(text) <= most]
        if fitting:
            return self.pick(fitting)
        assert "pattern" not in flat, f"no example for {flat['pattern']!r}: add one to PATTERNED"
        return "x" * int(max(least, 1))

    def pick(self, values: Sequence[T]) -> T:
        return values[0] if self.level == "minimal" else self.rng.choice(values)

    def _choose(self, options: list[tuple[Schema, Any]], depth: int) -> Any:
        """Pick an alternative: any while there is room, then one of the smallest."""
        if self.level == "minimal" or self._crowded(depth):
            least = min(self.instances.height(schema) for schema, _ in options)
            options = [pair for pair in options if self.instances.height(pair[0]) == least]
        return self.pick([value for _, value in options])

    def _crowded(self, depth: int) -> bool:
        return depth >= DEEP or self.made >= MANY

    def _wants_more(self, depth: int, schema: Schema | bool) -> bool:
        if self.level == "minimal" or math.isinf(self.instances.height(schema)):
            return False
        if self._crowded(depth):
            return False
        return self.level == "full" or self.rng.random() < 0.5

    def _admits_null(self, flat: Schema) -> bool:
        listed = isinstance(flat.get("type"), list) and "null" in flat["type"]
        return bool(flat.get("nullable")) or listed or None in flat.get("enum", ())

    def _prefers_null(self, flat: Schema, depth: int) -> bool:
        if self._crowded(depth) and self.instances.height({**flat, "nullable": False}) > 0:
            return True
        return self.level == "random" and self.rng.random() < 0.2

    def _kind(self, flat: Schema) -> str:
        kinds = flat.get("type", "")
        if isinstance(kinds, list):
            kinds = self.pick([kind for kind in kinds if kind != "null"] or ["null"])
        implied = {"properties": "object", "additionalProperties": "object", "items": "array"}
        return kinds or next((implied[key] for key in implied if key in flat), "any")

    def _anything(self, kind: str) -> Any:
        return None if kind == "null" else self.pick(ANYTHING)
