"""Operations written once, run blocking or async.

A flow is a generator that yields the calls it needs, receives their answers, and returns its
result. It does no I/O itself: which of a step's two ways is taken is all that the two clients
differ in.

Limits: a `yield from` that is forgotten does nothing, and no checker says so, so each operation
has a test on both clients; steps run one after the other; bodies are not streamed.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Coroutine, Generator
from types import MethodType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar, overload

from attrs import frozen

from .errors import PostHogError

if TYPE_CHECKING:
    from ._api import Response
    from .context import Context

P = ParamSpec("P")
T = TypeVar("T")


class Step(Protocol):
    """One call, in both ways."""

    def blocking(self) -> Any: ...
    def awaiting(self) -> Coroutine[Any, Any, Any]: ...


Flow = Generator[Step, Any, T]
Operation = Callable[Concatenate["Context", P], Flow[T]]


class Endpoint(Protocol[P, T]):
    """The shape of every generated endpoint module."""

    @property
    def sync_detailed(self) -> Callable[P, Response[T]]: ...
    @property
    def asyncio_detailed(self) -> Callable[P, Coroutine[Any, Any, Response[T]]]: ...


@frozen
class Call:
    """A generated operation with its arguments."""

    endpoint: Endpoint[..., Any]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]

    def blocking(self) -> Any:
        return self.endpoint.sync_detailed(*self.args, **self.kwargs)

    def awaiting(self) -> Coroutine[Any, Any, Any]:
        return self.endpoint.asyncio_detailed(*self.args, **self.kwargs)


def call(endpoint: Endpoint[P, T], *args: P.args, **kwargs: P.kwargs) -> Flow[T | None]:
    """Ask for one generated operation: `me = yield from call(_api.users_retrieve, "@me", client=…)`.

    None stands for an answer without a body.
    """
    answer: Response[T] = yield Call(endpoint, args, kwargs)
    return answer.parsed


def run(flow: Flow[T]) -> T:
    """Drive a flow on this thread."""
    try:
        step = next(flow)
        while True:
            try:
                answer = step.blocking()
            except PostHogError as error:
                step = flow.throw(error)
            else:
                step = flow.send(answer)
    except StopIteration as done:
        result: T = done.value
        return result


async def run_async(flow: Flow[T]) -> T:
    """Drive a flow on the running event loop."""
    try:
        step = next(flow)
        while True:
            try:
                answer = await step.awaiting()
            except PostHogError as error:
                step = flow.throw(error)
            else:
                step = flow.send(answer)
    except StopIteration as done:
        result: T = done.value
        return result


class Blocking:
    """A client, or a part of one, whose operations block."""

    _context: Context


class Awaiting:
    """A client, or a part of one, whose operations are coroutines."""

    _context: Context


def context_of(client: Blocking | Awaiting) -> Context:
    return client._context  # pyright: ignore[reportPrivateUsage]


class operation(Generic[P, T]):  # noqa: N801 - it reads as what it makes, like `property`
    """A method written as a flow; the client it is called on decides how it runs."""

    def __init__(self, flow: Operation[P, T]) -> None:
        self.flow = flow

        @functools.wraps(flow)
        def blocking(client: Blocking, *args: P.args, **kwargs: P.kwargs) -> T:
            return run(flow(context_of(client), *args, **kwargs))

        @functools.wraps(flow)
        async def awaiting(client: Awaiting, *args: P.args, **kwargs: P.kwargs) -> T:
            return await run_async(flow(context_of(client), *args, **kwargs))

        self.blocking = _signed(blocking, flow)
        self.awaiting = _signed(awaiting, flow)

    @overload
    def __get__(self, client: None, owner: type) -> Operation[P, T]: ...
    @overload
    def __get__(self, client: Blocking, owner: type) -> Callable[P, T]: ...
    @overload
    def __get__(self, client: Awaiting, owner: type) -> Callable[P, Coroutine[Any, Any, T]]: ...
    def __get__(self, client: Any, owner: type) -> Any:
        method = self.awaiting if issubclass(owner, Awaiting) else self.blocking
        return method if client is None else MethodType(method, client)


M = TypeVar("M", bound=Callable[..., Any])


def _signed(method: M, flow: Callable[..., Any]) -> M:
    """Let `help()` say what the method returns, rather than a flow."""
    signature = inspect.signature(flow)
    result = str(signature.return_annotation).removeprefix("Flow[").removesuffix("]")
    method.__signature__ = signature.replace(return_annotation=result)  # type: ignore[attr-defined]
    return method
