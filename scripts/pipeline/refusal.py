"""What every script ends with when it cannot go on: one line that says why."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818
    """One line for a person: what is wrong, where, and what to do about it."""

    def __init__(self, message: str) -> None:
        super().__init__(one_line(message))


def one_line(text: str) -> str:
    # isprintable is false for control characters and for those that reorder or hide text.
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
