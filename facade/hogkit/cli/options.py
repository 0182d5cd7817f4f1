"""Options that commands share, and the client that they make."""

from __future__ import annotations

import functools
import math
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import click

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

    from ..client import PostHog
    from ..ingest.delivery import Delivery
    from ..settings import Settings
    from .login.chosen import Chosen

Command = Callable[..., None]

DRY_RUN_KEY = "phx_dry_run"  # stands where a key would, for requests that are not sent


@dataclass(frozen=True)
class Connection:
    """Where to, and how; None where it is not said."""

    host: str | None = None
    project_id: str | None = None
    timeout: float | None = None
    max_wait: float | None = None
    verbose: bool = False

    def over(self, other: Connection) -> Connection:
        """This, and where it says nothing, `other`: what stands after the command counts first."""
        return Connection(
            self.host if self.host is not None else other.host,
            self.project_id if self.project_id is not None else other.project_id,
            self.timeout if self.timeout is not None else other.timeout,
            self.max_wait if self.max_wait is not None else other.max_wait,
            self.verbose or other.verbose,
        )


def seconds(text: str) -> float:
    """A time that ends."""
    if not 0 < (read := _number(text)) < math.inf:
        raise click.BadParameter(f"{text!r} is no time in seconds")
    return read


def patience(text: str) -> float:
    """A time to wait, maybe none; up to a year, or `inf` for any."""
    from ..retry_after import LONGEST

    if not (0 <= (read := _number(text)) <= LONGEST or read == math.inf):
        raise click.BadParameter(f"{text!r} is no time in seconds")
    return read


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan


_host = click.option(
    "--host",
    metavar="HOST",
    help="us, eu or a URL; else POSTHOG_HOST, that of login, us.",
)


def hosted(command: Command) -> Command:
    """Give a command that asks nobody the option --host, and its argument `connection` as `connected`
    does."""

    @_host
    @functools.wraps(command)
    def given(*args: object, host: str | None, **kwargs: object) -> None:
        command(*args, connection=_over_those_before(Connection(host)), **kwargs)

    return given


def connected(command: Command) -> Command:
    """Give a command the options of a `Connection`, which it gets as its argument `connection`."""

    @_host
    @click.option(
        "--project-id", metavar="ID", help="Else POSTHOG_PROJECT_ID, that of login, @current."
    )
    @click.option(
        "--timeout", type=seconds, metavar="SECONDS", help="For each try.  [default: 100]"
    )
    @click.option(
        "--max-wait",
        type=patience,
        metavar="SECONDS",
        help="For limits, and between tries; 0 for none, inf for any.  [default: 60]",
    )
    @click.option("-v", "--verbose", is_flag=True, help="Log each request on standard error.")
    @functools.wraps(command)
    def given(
        *args: object,
        host: str | None,
        project_id: str | None,
        timeout: float | None,
        max_wait: float | None,
        verbose: bool,
        **kwargs: object,
    ) -> None:
        said = Connection(host, project_id, timeout, max_wait, verbose)
        command(*args, connection=_over_those_before(said), **kwargs)

    return given


def _over_those_before(said: Connection) -> Connection:
    """What stands after the command, and what stands before it."""
    before = click.get_current_context().find_object(Connection)
    return said.over(before) if before else said


@contextmanager
def connect(
    connection: Connection,
    transport: Callable[[], httpx.BaseTransport] | None = None,
    *,
    key_needed: bool = True,
) -> Generator[PostHog]:
    """The client, for one command.

    Args:
        transport: Makes what carries the requests.
        key_needed: Whether to refuse if there is no key; else one that fits nothing takes its place.

    Raises:
        ConfigurationError: A setting cannot work, or the key is missing.
    """
    from .logged import hinted

    lean()
    known = chosen_for(connection, key_needed=key_needed)
    found = known.settings
    if found.api_key is None and key_needed:
        raise _keyless(found.host, known.no_key)
    carrier = transport() if transport else watched(connection, found.host)
    with hinted(), client(connection, found, carrier, key=found.api_key or DRY_RUN_KEY) as made:
        yield made


def lean() -> None:
    """Have httpx do without its own command, for which it imports Rich where it finds it: 40 ms."""
    sys.modules.setdefault("httpx._main", cast("Any", None))


def settings_of(connection: Connection) -> Settings:
    """Keys, project and hosts, as its client has them.

    Raises:
        ConfigurationError: One cannot work.
    """
    return chosen_for(connection).settings


def chosen_for(connection: Connection, *, key_needed: bool = True) -> Chosen:
    """The same, with where each is from.

    Raises:
        ConfigurationError: One cannot work.
    """
    from .login.chosen import chosen

    return chosen(connection.host, connection.project_id, key_needed=key_needed)


def client(
    connection: Connection,
    found: Settings,
    transport: httpx.BaseTransport | None,
    *,
    key: str | None = None,
    delivery: Delivery | None = None,
    spool: Path | None = None,
) -> PostHog:
    """A client with these settings. All of them are said, so that it looks for none itself."""
    lean()
    from ..backoff import Backoff
    from ..client import TIMEOUT, PostHog
    from .budgets import budget
    from .waiting import say_of_retry, say_of_wait

    usual = Backoff()
    return PostHog(
        key or found.api_key,
        found.project_id,
        project_api_key=found.project_api_key,
        host=found.host,
        ingest_host=found.ingest_host,
        timeout=connection.timeout or TIMEOUT,
        backoff=usual if connection.max_wait is None else Backoff(max_wait=connection.max_wait),
        budget=budget(),
        on_retry=functools.partial(say_of_retry, verbose=connection.verbose),
        on_wait=functools.partial(say_of_wait, verbose=connection.verbose),
        transport=transport,
        delivery=delivery,
        spool=spool,
    )


def watched(connection: Connection, host: str) -> httpx.BaseTransport | None:
    """What carries requests to a host with `--verbose`."""
    if not connection.verbose:
        return None
    from .watching import Watching

    return Watching(host)


def _keyless(host: str, why: str) -> Exception:
    from ..errors import ConfigurationError

    if why:
        return ConfigurationError(f"there is no personal API key for {host}: {why}")
    return ConfigurationError(
        "there is no personal API key: `hogkit login`, or export POSTHOG_API_KEY=phx_…, "
        f"which you make in PostHog's settings ({host}/settings/user-api-keys)"
    )
