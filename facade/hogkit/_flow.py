"""Operations written once, run blocking or async.

A flow is a generator that yields the calls it needs, receives their answers, and returns its
result. It does no I/O itself: which of a step's two ways is taken is all that the two clients
differ in.

Limits: a `yield from` that is forgotten does nothing, and no checker says so, so each operation
has a test on both clients; steps run one after the other; bodies are not streamed.
"""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Generator
from types import CoroutineType
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Generic,
    ParamSpec,
    Protocol,
    TypeVar,
    overload,
)

from attrs import frozen

from .errors import PostHogError
from .steps import Step

if TYPE_CHECKING:
    from ._api import Response
    from .context import Context

P = ParamSpec("P")
T = TypeVar("T")


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
    return (yield from answered(endpoint, *args, **kwargs)).parsed


def answered(endpoint: Endpoint[P, T], *args: P.args, **kwargs: P.kwargs) -> Flow[Response[T]]:
    """The same, with all of the answer: status, headers, and the body as it came."""
    answer: Response[T] = yield Call(endpoint, args, kwargs)
    return answer


def run(flow: Flow[T]) -> T:
    """Drive a flow on this thread."""
    steps = Steps(flow)
    while (step := steps.waiting) is not None:
        try:
            answer = step.blocking()
        except PostHogError as error:
            steps.throw(error)
        except BaseException:  # such as Ctrl-C: what the flow holds is let go of now
            flow.close()
            raise
        else:
            steps.send(answer)
    return steps.result


async def run_async(flow: Flow[T]) -> T:
    """Drive a flow on the running event loop."""
    steps = Steps(flow)
    while (step := steps.waiting) is not None:
        try:
            answer = await step.awaiting()
        except PostHogError as error:
            steps.throw(error)
        except BaseException:
            flow.close()
            raise
        else:
            steps.send(answer)
    return steps.result


class Steps(Generic[T]):
    """A flow on its way.

    Attributes:
        waiting: The step whose answer it waits for; None once it has ended.
        result: What it returned, once it has ended.
    """

    result: T

    def __init__(self, flow: Flow[T]) -> None:
        self.flow = flow
        self.waiting: Step | None = None
        self._advance(lambda: next(flow))

    def send(self, answer: Any) -> None:
        self._advance(lambda: self.flow.send(answer))

    def throw(self, error: PostHogError) -> None:
        self._advance(lambda: self.flow.throw(error))

    def _advance(self, go_on: Callable[[], Step]) -> None:
        try:
            self.waiting = go_on()
        except StopIteration as ended:
            self.waiting, self.result = None, ended.value


class Blocking:
    """A client, or a part of one, whose operations block."""

    _context: Context

    def __init_subclass__(cls) -> None:
        methods(cls, awaited=False)


class Awaiting:
    """A client, or a part of one, whose operations are coroutines."""

    _context: Context

    def __init_subclass__(cls) -> None:
        methods(cls, awaited=True)


class Written(ABC):
    """A method that is written once; the class that it is called on decides how it runs.

    Attributes:
        written: The function that it is written as, of a client and its arguments.
        result: What the method returns, where its annotation does not say it; also for the two kinds.
    """

    result: str | tuple[str, str] = ""

    def __init__(self, written: Callable[..., Any]) -> None:
        self.written = written

    @abstractmethod
    def blocking(self) -> Callable[..., Any]: ...

    @abstractmethod
    def awaiting(self) -> Callable[..., Any]: ...

    def returned(self, *, awaited: bool) -> str:
        return self.result if isinstance(self.result, str) else self.result[awaited]


class operation(Written, Generic[P, T]):  # noqa: N801 - it reads as what it makes, like `property`
    """A method written as a flow."""

    def __init__(self, flow: Operation[P, T]) -> None:
        super().__init__(flow)
        self.flow = flow

    def blocking(self) -> Callable[..., T]:
        def method(self: Blocking, *args: P.args, **kwargs: P.kwargs) -> T:
            return run(flow(context_of(self).begun(), *args, **kwargs))

        flow = self.flow
        return method

    def awaiting(self) -> Callable[..., Coroutine[Any, Any, T]]:
        async def method(self: Awaiting, *args: P.args, **kwargs: P.kwargs) -> T:
            return await run_async(flow(context_of(self).begun(), *args, **kwargs))

        flow = self.flow
        return method

    @overload
    def __get__(self, client: None, owner: type) -> Callable[..., Any]: ...
    @overload
    def __get__(self, client: Blocking, owner: type) -> Callable[P, T]: ...
    @overload
    def __get__(self, client: Awaiting, owner: type) -> Callable[P, CoroutineType[Any, Any, T]]: ...
    def __get__(self, client: Any, owner: type) -> Any:
        raise AttributeError("an operation is called on a client: PostHog or AsyncPostHog")


def context_of(client: Blocking | Awaiting) -> Context:
    return client._context  # pyright: ignore[reportPrivateUsage]


def methods(owner: type, *, awaited: bool) -> None:
    """Give a class ordinary methods for its operations, so that `help`, mocks and `inspect` see them."""
    for name in {name for base in owner.__mro__ for name in vars(base)}:
        found = next(vars(base)[name] for base in owner.__mro__ if name in vars(base))
        if isinstance(found, Written):
            method = found.awaiting() if awaited else found.blocking()
            told = found.returned(awaited=awaited)
            setattr(owner, name, _named(method, found.written, owner, name, told))


def _named(method: Any, flow: Callable[..., Any], owner: type, name: str, told: str) -> Any:
    """The method with the flow's documentation, and its signature as callers see it."""
    signature = inspect.signature(flow)
    first, *others = signature.parameters.values()
    told = told or str(signature.return_annotation)
    result = told.removeprefix("Flow[").removesuffix("]")
    own = first.replace(name="self", annotation=inspect.Parameter.empty)
    method.__signature__ = signature.replace(parameters=[own, *others], return_annotation=result)
    kept = {other.name: other.annotation for other in others}
    method.__annotations__ = {**kept, "return": result}
    method.__name__, method.__qualname__ = name, f"{owner.__qualname__}.{name}"
    method.__module__, method.__doc__ = flow.__module__, flow.__doc__
    return method
