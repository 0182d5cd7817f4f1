"""Values and names as text of SQL that nothing in them can leave.

Source: `posthog/hogql/escape_sql.py`.
"""

from __future__ import annotations

import math
import re
from typing import Any, Final

from ....hogql.parsing.errors import HogQLError
from ....hogql.parsing.parser import is_list

ESCAPES: Final = str.maketrans(
    {
        "\\": "\\\\", "'": "\\'", "\b": "\\b", "\f": "\\f", "\r": "\\r", "\n": "\\n", "\t": "\\t",
        "\0": "\\0", "\a": "\\a", "\v": "\\v",
    }
)  # fmt: skip
QUOTED: Final = str.maketrans({"`": "\\`", "'": "'"})
BARE: Final = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")


def literal(value: Any) -> str:
    """A value as ClickHouse reads it back; what JSON cannot hold is not expected.

    Raises HogQLError for text that is no Unicode, and for objects.
    """
    match value:
        case None:
            return "NULL"
        case bool():
            return "1" if value else "0"
        case int():
            return str(value)
        case float():
            return number(value)
        case str():
            return string(value)
        case _ if is_list(value):
            return f"[{', '.join(map(literal, value))}]"
        case _:
            raise HogQLError(f"A value of type {type(value).__name__} cannot stand in a query")


def number(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Inf" if value > 0 else "-Inf"
    return repr(value)


def string(value: str) -> str:
    return f"'{encodable(value).translate(ESCAPES)}'"


def identifier(name: str) -> str:
    """A name in backticks, with `%` refused as PostHog does."""
    if "%" in name:
        raise HogQLError(
            f'The HogQL identifier "{name}" is not permitted as it contains the "%" character'
        )
    return backticks(name)


def backticks(name: str) -> str:
    return f"`{encodable(name).translate(ESCAPES | QUOTED)}`"


def hogql_identifier(name: str | int) -> str:
    """A name as HogQL shows it: quoted only where it must be."""
    if isinstance(name, int):
        return str(name)
    return name if BARE.fullmatch(name) else backticks(name)


def encodable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise HogQLError("A text in the query is not valid Unicode") from None
    return text
