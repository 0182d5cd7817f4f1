"""What the arguments of operations must be, beyond what type checkers see."""

from __future__ import annotations

from .errors import InvalidArgument


def text(value: object, name: str, kind: type[InvalidArgument] = InvalidArgument) -> str:
    """`value`, if it is text that says something.

    Raises:
        InvalidArgument: It is not, or empty; as `kind`.
    """
    if not isinstance(value, str):
        raise kind(f"{name}: text is wanted, not {type(value).__name__}")
    if not value.strip():
        raise kind(f"{name}: is empty")
    return value
