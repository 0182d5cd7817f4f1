"""The sandbox as tests and the command line use it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from .account import PROJECT_ID
from .application import Application, Watch, to_stderr
from .background import Jobs
from .calls import World
from .contents import Contents
from .history import History
from .intake import Intake
from .keys import Keys
from .limits import Limits
from .messages import Host, Request
from .schema import Schema
from .script import Script, Turn, as_answer, as_fault
from .seed import plant
from .store import Store
from .throttle import Gate

if TYPE_CHECKING:
    from .listening import Serving

PROJECT_TOKEN = "phc_sandbox_project_token"  # noqa: S105
PERSONAL_KEY = "phx_sandbox_personal_key"


class Sandbox(Contents, Intake):
    """A stand-in PostHog on 127.0.0.1, served from a thread while its context lasts.

    Args:
        port: Where to listen; 0 for a free port.
        ingest_port: A second listener, 0 for a free port, that answers capture and flags alone,
            as the hosts `*.i.posthog.com` do. Without it one port answers everything.
        project_token: Taken by capture and flags. A well-formed other one is told OK by capture,
            and its events are dropped.
        personal_key: May do everything.
        keys: More personal keys, each with its scopes, such as `feature_flag:read`.
        schema: File that `/api/schema/` sends; else the one this package is made from, if at hand.
        limits: Refuse what is too much for them with 429; None refuses nothing.
        timezone: Of the project, such as `America/New_York`.
        quiet: Write no line to standard error for each request, but what a 500 is due to.
        seed: Begin with a few of each: feature flags, insights, persons and so on.

    Raises:
        MissingExtra: uvicorn or httptools is not installed.
        FileNotFoundError: There is no file `schema`.
        ValueError: There is no such `timezone`.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        ingest_port: int | None = None,
        project_token: str = PROJECT_TOKEN,
        personal_key: str = PERSONAL_KEY,
        keys: Mapping[str, Sequence[str]] | None = None,
        schema: Path | None = None,
        limits: Limits | None = None,
        timezone: str = "UTC",
        quiet: bool = True,
        seed: bool = True,
    ) -> None:
        require_uvicorn()
        super().__init__(Store(timezone), timezone)
        self._ports: dict[Host, int] = {"app": port}
        if ingest_port is not None:
            self._ports["ingest"] = ingest_port
        self._personal_key = personal_key
        self._seed = seed
        known = Keys({**(keys or {}), personal_key: ("*",)})
        self._world = World(
            self._store, known, Schema(schema), project_token, self, self._hogql, Jobs()
        )
        self._script = Script()
        self._history = History()
        self._gate = Gate()
        self._gate.set(limits)
        self._watch = Watch(None if quiet else to_stderr)
        self._serving: Serving | None = None
        self._listening: dict[Host, int] = {}
        self.reset()

    def __repr__(self) -> str:
        return f"<Sandbox {self.url if self._listening else 'not started'}>"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Return once requests are answered.

        Raises:
            OSError: The port is taken; the message names it.
            RuntimeError: It is started already.
        """
        from .listening import Serving, bound

        if self._serving is not None:
            raise RuntimeError(f"{self!r} is started already")
        sockets: dict[Host, Any] = {}
        try:
            for host, port in self._ports.items():
                sockets[host] = bound(port)
        except OSError:
            for opened in sockets.values():
                opened.close()
            raise
        self._listening = {host: opened.getsockname()[1] for host, opened in sockets.items()}
        self._serving = Serving(
            [(opened, self._application(host)) for host, opened in sockets.items()]
        )

    def stop(self) -> None:
        """Close all connections, also those kept alive; what was stored stays readable.

        Raises:
            Exception: What a bug of the sandbox raised while it answered; the client saw a 500.
        """
        serving, self._serving = self._serving, None
        if serving is not None:
            serving.stop()
        self._world.jobs.clear()
        self._hogql.cancel_all()
        self._listening = {}
        failure, self._watch.failure = self._watch.failure, None
        if failure is not None:
            raise failure

    def _application(self, host: Host) -> Application:
        return Application(self._world, self._script, self._history, self._watch, host, self._gate)

    @contextmanager
    def announcing(self, announce: Callable[[str], None]) -> Generator[None]:
        """Tell `announce` of each request, from the server's thread."""
        before, self._watch.announce = self._watch.announce, announce
        try:
            yield
        finally:
            self._watch.announce = before

    def reset(self) -> None:
        """Back to the seed: no events, no requests, no added tables, the usual `query_limits` and pages,
        nothing ordered, nothing counted."""
        self._gate.set(self.limits)
        self._script.clear()
        self._history.clear()
        self.restore()
        self._world.jobs.clear()
        with self._store.lock:
            self._store.clear()
            self.list_pages()
            if self._seed:
                plant(self._store)
        self._hogql.reset()  # Last, or the cache could keep what there was before.

    @property
    def url(self) -> str:
        """Of the app host."""
        return self._url("app")

    @property
    def ingest_url(self) -> str:
        """Of the ingest host; the app host's if it has no port of its own."""
        return self._url("ingest" if "ingest" in self._ports else "app")

    def _url(self, host: Host) -> str:
        if host not in self._listening:
            raise RuntimeError("the sandbox is not started, so it has no address")
        return f"http://127.0.0.1:{self._listening[host]}"

    @property
    def environment(self) -> dict[str, str]:
        """Variables that point a client of PostHog here."""
        return {
            "POSTHOG_HOST": self.url,
            "POSTHOG_INGEST_HOST": self.ingest_url,
            "POSTHOG_API_KEY": self._personal_key,
            "POSTHOG_PROJECT_API_KEY": self._world.project_token,
            "POSTHOG_PROJECT_ID": str(PROJECT_ID),
        }

    @property
    def limits(self) -> Limits | None:
        """What is refused with 429, such as `Limits()` for what PostHog refuses; None for nothing.

        It can be set at any time, which begins to count anew.
        """
        throttle = self._gate.throttle
        return None if throttle is None else throttle.limits

    @limits.setter
    def limits(self, limits: Limits | None) -> None:
        given: Any = limits
        if not isinstance(given, Limits | None):
            raise TypeError(f"limits: hogkit.sandbox.Limits is wanted, not {type(given).__name__}")
        self._gate.set(limits)

    @property
    def throttled(self) -> int:
        """How many requests the limits have refused."""
        throttle = self._gate.throttle
        return 0 if throttle is None else throttle.throttled

    @property
    def admitted(self) -> dict[str, int]:
        """How many requests the limits have let through, by class; empty without limits."""
        throttle = self._gate.throttle
        return {} if throttle is None else dict(throttle.admitted)

    @property
    def requests(self) -> list[Request]:
        """The last 10,000, or fewer if their bodies are over 100 MB together."""
        return self._history.listed()

    def list_pages(self, most: int | None = None, *, short: bool = False) -> None:
        """How lists come, until the next `reset`; without arguments, as asked for.

        Args:
            most: How many rows a page has at most, whatever is asked for.
            short: Every other page lacks a row that it had room for, although there is a next one, as
                PostHog's lists of persons do. With `most=1` such pages are empty.
        """
        if most is not None and most < 1:
            raise ValueError(f"most: at least 1 is wanted, not {most}")
        pages = self._world.pages
        pages.most, pages.short = most, short

    def will_answer(
        self,
        status: int,
        content: bytes | str | Mapping[str, Any] = b"",
        *,
        headers: Mapping[str, str] | None = None,
        path: str | None = None,
        times: int = 1,
        after: int = 0,
    ) -> None:
        """Give the next requests this answer, and do nothing else with them.

        Args:
            content: An object is sent as JSON, text as HTML if it begins with `<` and else as
                plain text, bytes without a content type.
            path: Only of requests to this path, with or without its last slash.
            times: How many requests.
            after: How many matching requests are answered as usual before.
        """
        self._script.add(Turn(as_answer(status, content, headers), path, times, after))

    def will_break(
        self, how: str, *, path: str | None = None, times: int = 1, after: int = 0
    ) -> None:
        """Break the next requests at the socket; arguments as of `will_answer`.

        Args:
            how: `reset` (RST) or `close before answer` (FIN), both before anything is done;
                `half body`, after it is done, with the answer's length promised and half of it
                sent; `slow:SECONDS`, done and then answered late.
        """
        self._script.add(Turn(as_fault(how), path, times, after))


def require_uvicorn() -> None:
    try:
        import_module(".listening", __package__)
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("uvicorn", "httptools"):
            raise
        from ..errors import MissingExtra

        raise MissingExtra("sandbox", "The sandbox") from error
