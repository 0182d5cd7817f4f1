"""Methods that begin a run: blocking or awaited, by the client that they are called on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, overload

from .._flow import Awaiting, Blocking, Written, context_of

if TYPE_CHECKING:
    from ..context import Context
    from .reader import Reader
    from .runs import AsyncPages, AsyncRows, Pages, Rows

CALLED = "it is called on a client: PostHog or AsyncPostHog"
P = ParamSpec("P")
Begin = Callable[Concatenate["Context", P], "Reader"]


class _Begun(Written, Generic[P]):
    """A method written as a function that begins a run; iterating over what it gives does the rest.

    Attributes:
        result: The names of what it gives on the two clients, in `paging.runs`.
        has: Attributes of the method itself.
    """

    def __init__(self, begin: Begin[P], **has: object) -> None:
        super().__init__(begin)
        self.begin, self.has = begin, has

    def blocking(self) -> Callable[..., Any]:
        return self._method(self.result[0])

    def awaiting(self) -> Callable[..., Any]:
        return self._method(self.result[1])

    def _method(self, name: str) -> Callable[..., Any]:
        def method(self: Blocking | Awaiting, *args: P.args, **kwargs: P.kwargs) -> Any:
            from . import runs

            return getattr(runs, name)(begin(context_of(self), *args, **kwargs))

        begin = self.begin
        vars(method).update(self.has)
        return method


class by_rows(_Begun[P]):  # noqa: N801 - it reads as what it makes, like `property`
    """Gives `Rows` or `AsyncRows`."""

    result = ("Rows", "AsyncRows")

    @overload
    def __get__(self, client: None, owner: type) -> Callable[..., Any]: ...
    @overload
    def __get__(self, client: Blocking, owner: type) -> Callable[P, Rows]: ...
    @overload
    def __get__(self, client: Awaiting, owner: type) -> Callable[P, AsyncRows]: ...
    def __get__(self, client: Any, owner: type) -> Any:
        raise AttributeError(CALLED)


class by_pages(_Begun[P]):  # noqa: N801
    """Gives `Pages` or `AsyncPages`."""

    result = ("Pages", "AsyncPages")

    @overload
    def __get__(self, client: None, owner: type) -> Callable[..., Any]: ...
    @overload
    def __get__(self, client: Blocking, owner: type) -> Callable[P, Pages]: ...
    @overload
    def __get__(self, client: Awaiting, owner: type) -> Callable[P, AsyncPages]: ...
    def __get__(self, client: Any, owner: type) -> Any:
        raise AttributeError(CALLED)
