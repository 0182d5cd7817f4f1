"""Reading the fields of a body, with the errors of Django REST framework (`rest_framework/fields.py`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from .messages import Json, as_array, as_object, invalid
from .timestamps import written

TRUE = {"y", "yes", "t", "true", "on", "1"}  # posthog/utils.py, str_to_bool
NO_DATE = (
    "Datetime has wrong format. Use one of these formats instead: "
    "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."
)


@dataclass(frozen=True, slots=True)
class Field:
    """What a field may hold.

    Attributes:
        kinds: The Python types of its JSON; none for anything.
        fault: What another type is refused with.
        default: What it holds if nothing was said.
        longest: Characters of a text.
        choices: The texts it may be; empty for any.
        blank: Whether it may be empty text.
        items: What a list may hold; None for anything.
    """

    kinds: tuple[type, ...]
    fault: str
    default: Any = None
    nullable: bool = False
    longest: int | None = None
    choices: tuple[str, ...] = ()
    blank: bool = True
    moment: bool = False
    items: Field | None = None

    def read(self, name: str, value: Any) -> Any:
        if value is None:
            if self.nullable:
                return None
            raise invalid("null", "This field may not be null.", name)
        if self.is_text and type(value) in (int, float):
            value = str(value)  # As CharField and ChoiceField take numbers.
        if self.kinds and (
            not isinstance(value, self.kinds) or (type(value) is bool and bool not in self.kinds)
        ):
            raise invalid("invalid_input", self.fault, name)
        if isinstance(value, str):
            return self.read_text(name, value)
        listed = None if self.items is None else as_array(value)
        return value if listed is None else [self.read_item(name, item) for item in listed]

    def read_item(self, name: str, value: Any) -> Any:
        return value if self.items is None else self.items.read(name, value)

    @property
    def is_text(self) -> bool:
        return self.kinds == (str,) and not self.moment

    def read_text(self, name: str, value: str) -> str:
        if not value and not self.blank:
            raise invalid("blank", "This field may not be blank.", name)
        if self.choices and value not in self.choices:
            raise invalid("invalid_choice", f'"{value}" is not a valid choice.', name)
        if self.longest is not None and len(value) > self.longest:
            detail = f"Ensure this field has no more than {self.longest} characters."
            raise invalid("max_length", detail, name)
        return read_moment(name, value) if self.moment else value


def read_moment(name: str, value: str) -> str:
    """As PostHog gives it back: in UTC, which it also is if nothing is said."""
    try:
        when = datetime.fromisoformat(value)
        return written(when if when.tzinfo else when.replace(tzinfo=UTC))
    except (ValueError, OverflowError):  # OverflowError is of what is in no year in UTC.
        raise invalid("invalid_input", NO_DATE, name) from None


def text(
    default: str | None = "",
    longest: int | None = None,
    *,
    nullable: bool = False,
    choices: Sequence[str] = (),
    blank: bool = True,
) -> Field:
    return Field(
        (str,), "Not a valid string.", default, nullable, longest, tuple(choices), blank
    )  # fmt: skip


def optional(longest: int | None = None, *, choices: Sequence[str] = ()) -> Field:
    """Text that may be null, and is if nothing was said."""
    return text(None, longest, nullable=True, choices=choices)


def flag(default: bool | None = False, *, nullable: bool = False) -> Field:
    return Field((bool,), "Must be a valid boolean.", default, nullable)


def number(default: int | None = None, *, nullable: bool = True) -> Field:
    return Field((int,), "A valid integer is required.", default, nullable)


def mapping(default: Json | None = None, *, nullable: bool = False) -> Field:
    start: Json | None = None if nullable else {}
    return Field((dict,), "Expected a dictionary.", start if default is None else default, nullable)


def array(items: Field | None = None, *, nullable: bool = False) -> Field:
    start: list[Any] | None = None if nullable else []
    return Field((list,), "Expected a list of items.", start, nullable, items=items)


MOMENT = Field((str,), NO_DATE, None, nullable=True, moment=True)
NAMES = array(text())  # such as tags
ANYTHING = Field((), "", None, nullable=True)  # any JSON
JSON_OBJECT = Field((), "", {}, nullable=True)  # any JSON, and an object if nothing was said


def given(fields: Json, writable: Mapping[str, Field]) -> Json:
    """Those of `fields` that may be written, each of its kind; the others are ignored."""
    return {
        name: field.read(name, fields[name]) for name, field in writable.items() if name in fields
    }


def required(fields: Json, name: str) -> Any:
    if name not in fields:
        raise invalid("required", "This field is required.", name)
    return fields[name]


def objects(value: Any, attr: str, what: str) -> list[Json]:
    """A list of JSON objects, or of nothing if it is null."""
    items = as_array([] if value is None else value)
    found = [as_object(item) for item in items or []]
    if items is None or None in found:
        raise invalid("invalid_input", f"{what} must be a list of objects.", attr)
    return [item for item in found if item is not None]
