"""How a client captures: what it was made with."""

from __future__ import annotations

import os
from collections.abc import Callable
from inspect import iscoroutinefunction
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from attrs import frozen

from ..errors import ConfigurationError, PostHogError
from .delivery import Delivery

if TYPE_CHECKING:
    from ..context import Context
    from .recorder import Recorder
    from .spool import Spool


@frozen(kw_only=True)
class Capturing:
    """How a client captures.

    Attributes:
        awaited: Whether its requests run on an event loop.
    """

    delivery: Delivery
    spool: Spool | None = None
    on_error: Callable[[PostHogError], object] | None = None
    disabled: bool = False
    recorder: Recorder | None = None
    awaited: bool = False

    @property
    def silent(self) -> bool:
        """Whether no event is ever sent."""
        return self.disabled or self.recorder is not None


def capturing(
    delivery: Delivery | None,
    spool: Spool | str | os.PathLike[str] | None,
    on_error: Callable[[PostHogError], object] | None,
    disabled: bool,
    recorder: Recorder | None,
    *,
    awaited: bool,
) -> Capturing:
    """What a client was given, after all checks.

    Raises:
        ConfigurationError: One of these cannot work.
    """
    given: Any = delivery
    if given is not None and not isinstance(given, Delivery):
        raise ConfigurationError("delivery: a Delivery is wanted, such as Delivery(in_flight=8)")
    if on_error is not None and (not callable(on_error) or iscoroutinefunction(on_error)):
        raise ConfigurationError("on_error: an ordinary function is wanted, of one argument")
    if recorder is not None and not hasattr(recorder, "record"):
        raise ConfigurationError("recorder: a Recorder is wanted")
    _check_dead_letters((delivery or Delivery()).dead_letters)
    return Capturing(
        delivery=delivery or Delivery(),
        spool=_spool(spool),
        on_error=on_error,
        disabled=bool(disabled),
        recorder=recorder,
        awaited=awaited,
    )


def _check_dead_letters(destination: object) -> None:
    """Say now, and not when the first comes, that there is no place for them."""
    if not isinstance(destination, str | os.PathLike):
        return
    folder = Path(cast("str | os.PathLike[str]", destination)).absolute().parent
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        raise ConfigurationError(
            f"delivery: dead_letters: {folder} is no folder that can be written to; make it, or give another path"
        )


def _spool(spool: Any) -> Spool | None:
    if spool is None:
        return None
    from .spool import Spool

    if isinstance(spool, Spool):
        return spool
    if not isinstance(spool, str | os.PathLike) or spool == "":
        raise ConfigurationError("spool: a folder is wanted, or a Spool")
    return Spool(Path(cast("str | os.PathLike[str]", spool)))


def begin(client: Context, how: Capturing) -> None:
    """What a client that captures does when it is made: a spool may hold events of an earlier one."""
    if how.silent:
        return
    if how.spool is not None:
        client.ingest.resume()
    elif how.delivery.sigterm and client.settings.project_api_key is not None:
        from .exits import handle_sigterm

        handle_sigterm()
