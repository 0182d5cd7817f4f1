"""What a copy with some parts (`kept`) says of those that it was made without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from attrs import frozen

from ..errors import PostHogError
from .kept import ATTRIBUTES, NAMES, PARTS

if TYPE_CHECKING:
    from ..context import Context

PACKAGE = __name__.removesuffix(".vendoring.left_out")


class LeftOut(PostHogError):
    """It is not in this copy.

    Attributes:
        what: What was asked for.
        part: What it is a part of.
    """

    def __init__(self, what: str, part: str) -> None:
        super().__init__(what, part)
        self.what, self.part = what, part

    def _told(self) -> str:
        only = ",".join((*PARTS, self.part))
        return f"{self.what} is not in this copy of {PACKAGE}: hogkit vendor … --update --only {only} brings it"


class LeftOutModule(LeftOut, ImportError):
    """A module, or a name that is imported."""


class LeftOutAttribute(LeftOut, AttributeError):
    """A method, or something else of a client."""


class Lacking:
    """A client that not all parts were left to."""

    if not TYPE_CHECKING:  # or checkers would take any name for an attribute

        def __getattr__(self, name: str) -> NoReturn:
            for part, names in ATTRIBUTES.items():
                if name in names:
                    raise LeftOutAttribute(f"posthog.{name}", part)
            told = f"{type(self).__name__!r} object has no attribute {name!r}"
            raise AttributeError(told, name=name, obj=self)


def check(module: str, name: str) -> None:
    """Say so if a name of a module was left out.

    Raises:
        LeftOutModule: It was.
    """
    known = f"{module}.{name}".removeprefix(f"{PACKAGE}.")
    for part, names in NAMES.items():
        if known in names:
            raise LeftOutModule(f"{module}.{name}", part)


@frozen(kw_only=True)
class Silent:
    """How a client without events captures: not at all."""

    disabled: bool
    awaited: bool


def capturing(
    delivery: object, spool: object, on_error: object, disabled: bool, recorder: object, *, awaited: bool
) -> Any:  # fmt: skip
    """What a client was given for events, without which it has to do.

    Raises:
        LeftOut: Something of that was given.
    """
    given = {"delivery": delivery, "spool": spool, "on_error": on_error, "recorder": recorder}
    for name, value in given.items():
        if value is not None:
            raise LeftOut(f"{name}=…", "capture")
    return Silent(disabled=bool(disabled), awaited=awaited)


def begin(client: Context, how: object) -> None:
    """Nothing waits to be sent."""
