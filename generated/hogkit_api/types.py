"""Values that requests and answers are made of.

Requests are typed strictly; answers are read leniently. PostHog adds fields and enum values
every week, so nothing in an answer is ever refused: a value that does not fit its declared
type stays as it came, a key that is not declared is kept in `additional_properties`, and a
declared field that is missing is `UNSET`.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import IO, Any, BinaryIO, ClassVar, Final, Generic, Literal, Self, TypeGuard, TypeVar
from uuid import UUID

from attrs import NOTHING, define, field, fields

T = TypeVar("T")
Decoder = Callable[[Any], Any]
FileContent = IO[bytes] | bytes | str
FileTypes = tuple[str | None, FileContent, str | None]
RequestFiles = list[tuple[str, FileTypes]]


class Unset:
    """The type of `UNSET`: not sent, or not in the answer. Falsy."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:  # copies and pickles stay the one `UNSET`
        return "UNSET"


UNSET: Final[Unset] = Unset()

# Default of a field that only PostHog sets (readOnly): typed as declared, optional when building.
FROM_SERVER: Any = UNSET


@define
class File:
    """A file to upload, or a binary answer."""

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None

    def to_tuple(self) -> FileTypes:
        return self.file_name, self.payload, self.mime_type


@define
class Response(Generic[T]):
    """An answer: `parsed` is None for an empty one and for a status outside 200-299."""

    status_code: int
    content: bytes
    headers: Mapping[str, str]
    parsed: T | None


@define(kw_only=True)
class Model:
    """What every generated model can do."""

    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    _WIRE: ClassVar[Mapping[str, str]] = {}  # attribute -> key, where they differ
    _DECODE: ClassVar[Mapping[str, Decoder]] = {}  # attribute -> how its value is read
    _DECODE_EXTRA: ClassVar[tuple[Decoder, ...]] = ()  # how an undeclared value is read

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read one JSON object; nothing in it is refused or dropped."""
        rest = dict(src_dict)
        self = cls.__new__(cls)
        for name, key in _keys(cls):
            value = rest.pop(key, UNSET)
            if value is not UNSET and value is not None and name in cls._DECODE:
                value = cls._DECODE[name](value)
            setattr(self, name, value)
        for decode in cls._DECODE_EXTRA:
            rest = {key: decode(value) for key, value in rest.items()}
        self.additional_properties = rest
        return self

    def to_dict(self) -> dict[str, Any]:
        """The JSON object: declared fields that are set, then `additional_properties`."""
        result: dict[str, Any] = {}
        for name, key in _keys(type(self)):
            value = getattr(self, name)
            if value is not UNSET:
                result[key] = encode(value)
        for key, value in self.additional_properties.items():
            if value is not UNSET:
                result.setdefault(key, encode(value))
        return result

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties)

    __iter__: ClassVar[None] = None  # or `list(model)` would try [0], [1], …

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties


_KEYS: dict[type[Model], tuple[tuple[str, str], ...]] = {}


def _keys(model: type[Model]) -> tuple[tuple[str, str], ...]:
    """(attribute, key) of each declared field."""
    if model not in _KEYS:
        names = (a.name for a in fields(model) if a.name != "additional_properties")
        wire = model._WIRE  # pyright: ignore[reportPrivateUsage]
        _KEYS[model] = tuple((name, wire.get(name, name)) for name in names)
    return _KEYS[model]


def is_mapping(value: Any) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, Mapping)


def is_series(value: Any) -> TypeGuard[Iterable[Any]]:
    """Whether `value` is what becomes a JSON array."""
    return isinstance(value, list | tuple | set | frozenset)


def is_nested(value: Any) -> bool:
    """Whether `value` is more than one value of a query string or form."""
    return isinstance(value, Model) or is_mapping(value) or is_series(value)


def encode(value: Any) -> Any:
    """The JSON form of `value`."""
    if isinstance(value, Model):
        return value.to_dict()
    if is_mapping(value):
        return {key: encode(item) for key, item in value.items() if item is not UNSET}
    if is_series(value):
        return [encode(item) for item in value if item is not UNSET]
    if isinstance(value, datetime.date | datetime.time):
        text = value.isoformat()
        # As PostHog writes it, so that what was read is written the same again.
        return f"{text.removesuffix('+00:00')}Z" if text.endswith("+00:00") else text
    return str(value) if isinstance(value, UUID) else value


def as_text(value: Any) -> Any:
    """One value of a query string, path, header or form."""
    value = encode(value)
    if is_mapping(value) or (is_series(value) and any(map(is_nested, value))):
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


# What decodes stands in the bodies of classes, where a field may have any lower-case name:
# hence the capitals.

# RFC 3339. `fromisoformat` reads more than that (a bare date, week dates) and cuts a seventh
# digit off: what it could not give back unchanged stays text.
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,6})?([Zz]|[+-]\d\d:?\d\d)?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def AS_IS(value: Any) -> Any:  # noqa: N802
    return value


def AS_DATE_TIME(value: Any) -> Any:  # noqa: N802
    if isinstance(value, str) and _DATE_TIME.fullmatch(value):
        try:
            return datetime.datetime.fromisoformat(value.upper())
        except ValueError:
            return value
    return value


def AS_DATE(value: Any) -> Any:  # noqa: N802
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            return value
    return value


def AS_UUID(value: Any) -> Any:  # noqa: N802
    if isinstance(value, str) and len(value) == 36:
        try:
            parsed = UUID(value)
        except ValueError:
            return value
        return parsed if str(parsed) == value else value
    return value


class One:
    """Reads an object as a model, whose module is imported when the first one comes."""

    __slots__ = ("loaded", "module", "name")

    def __init__(self, module: str, name: str) -> None:
        self.module = module
        self.name = name
        self.loaded: type[Model] | None = None

    def model(self) -> type[Model]:
        if self.loaded is None:
            module = import_module(f"{__package__}.models.{self.module}")
            loaded: type[Model] = getattr(module, self.name)
            self.loaded = loaded
        return self.loaded

    def __call__(self, value: Any) -> Any:
        return self.model().from_dict(value) if is_mapping(value) else value


class Each:
    """Reads every item of a list."""

    __slots__ = ("item",)

    def __init__(self, item: Decoder) -> None:
        self.item = item

    def __call__(self, value: Any) -> Any:
        if not is_series(value):
            return value
        return [item if item is None else self.item(item) for item in value]


class ValuesOf:
    """Reads every value of an object with free keys."""

    __slots__ = ("item",)

    def __init__(self, item: Decoder) -> None:
        self.item = item

    def __call__(self, value: Any) -> Any:
        if not is_mapping(value):
            return value
        return {k: v if v is None else self.item(v) for k, v in value.items()}


class Either:
    """Reads the member of a union that a value fits best; what fits none stays as it is."""

    __slots__ = ("others", "tag", "tagged", "untagged")

    def __init__(
        self, *others: Decoder, tag: str = "", tagged: Mapping[str, One] | None = None, untagged: Iterable[One] = ()
    ) -> None:
        self.others = others
        self.tag = tag
        self.tagged = tagged or {}
        self.untagged = tuple(untagged)

    def __call__(self, value: Any) -> Any:
        if is_mapping(value) and (model := self.model_for(value)) is not None:
            return model.from_dict(value)
        for other in self.others:
            read = other(value)
            if read is not value:
                return read
        return value

    def model_for(self, value: Mapping[str, Any]) -> type[Model] | None:
        kind = value.get(self.tag) if self.tag else None
        if isinstance(kind, str) and kind in self.tagged:
            return self.tagged[kind].model()
        best: tuple[tuple[int, int], type[Model]] | None = None
        for candidate in self.untagged:
            model = candidate.model()
            fit = _fit(model, value)
            if fit is not None and (best is None or fit > best[0]):
                best = fit, model
        return best and best[1]


def _fit(model: type[Model], value: Mapping[str, Any]) -> tuple[int, int] | None:
    """How well `value` looks like `model`: (required keys missing, declared keys present)."""
    present = missing = 0
    declared = {a.name: a.default for a in fields(model)}
    for name, key in _keys(model):
        default = declared[name]
        if key not in value:
            missing += default is NOTHING
        elif default is NOTHING or default is UNSET or value[key] == default:
            present += 1
        else:  # a constant, and it differs
            return None
    if value and not present and len(declared) > 1:
        return None
    return -missing, present
