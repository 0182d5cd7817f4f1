"""The keyring of the user's desktop, if the extra `keyring` and a backend that hides what it keeps are there.

A key is kept under the name of its host: whoever changes the host in the profile gets no key for it.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Protocol

SERVICE = "hogkit"
REAL = (
    1  # priority of what keyring itself recommends (keyring/core.py); files in the clear have less
)


class Backend(Protocol):
    """What a `keyring.backend.KeyringBackend` has."""

    name: str

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


class Refused(Exception):
    """The keyring is locked or broken. It says no more than the kind of error: texts of backends may hold
    what was to be kept."""


def backend() -> Backend | None:
    """The keyring; None if there is none that hides what it keeps.

    Raises:
        Refused: It is there, and cannot be used.
    """
    try:
        keyring: Any = import_module("keyring")
    except ModuleNotFoundError as error:
        if error.name == "keyring":
            return None
        raise Refused(_told(error)) from None
    try:
        found = keyring.get_keyring()
        return found if found.priority >= REAL else None
    except Exception as error:  # backends raise anything
        raise Refused(_told(error)) from None


def get(host: str) -> str | None:
    """The key for a host; None if there is none.

    Raises:
        Refused: The keyring does not say, or is not there.
    """
    if (found := backend()) is None:
        raise Refused("the keyring is not there: pip install 'hogkit[keyring]'")
    with _refusing():
        return found.get_password(SERVICE, host)


def forget(host: str) -> None:
    """Have no key for a host.

    Raises:
        Refused: The keyring does not delete it.
    """
    if get(host) is None:
        return
    if (found := backend()) is not None:
        with _refusing():
            found.delete_password(SERVICE, host)


@contextmanager
def keeping(host: str, key: str) -> Generator[str | None]:
    """Keep a key, and give the name of the keyring; None if there is none. What fails within has it as it
    was before.

    Raises:
        Refused: The keyring does not take it.
    """
    found = backend()
    if found is None:
        yield None
        return
    with _refusing():
        before = found.get_password(SERVICE, host)
    try:
        _keep(found, host, key)
        yield found.name
    except BaseException:
        _restore(found, host, before)
        raise


def _keep(found: Backend, host: str, key: str) -> None:
    with _refusing():
        found.set_password(SERVICE, host, key)
        kept = found.get_password(SERVICE, host)
    if kept != key:
        raise Refused("the keyring does not keep it")


def _restore(found: Backend, host: str, before: str | None) -> None:
    with _refusing():
        if before is not None:
            found.set_password(SERVICE, host, before)
        elif found.get_password(SERVICE, host) is not None:
            found.delete_password(SERVICE, host)


@contextmanager
def _refusing() -> Generator[None]:
    try:
        yield
    except Exception as error:  # backends raise anything, over D-Bus for example
        raise Refused(_told(error)) from None


def _told(error: Exception) -> str:
    return f"the keyring cannot be used ({type(error).__name__}): is it locked, or is there no desktop?"
