"""Puts a profile where it stays, and takes it away: the file, and the key in the keyring."""

from __future__ import annotations

import os
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from attrs import evolve

from ... import hosts
from ...disk import locked, replaced, synced
from ...errors import ConfigurationError
from . import places, vault
from .profile import Profile, read

PATIENCE = (
    10.0  # seconds for another login, which needs milliseconds, or asks for the keyring's password
)
PAUSE = 0.05  # seconds


def store(profile: Profile, key: str) -> tuple[str, str]:
    """Keep a profile with its personal key, in the keyring if there is one.

    Returns:
        Where the key is, and why it is not in the keyring if that refused it.

    Raises:
        ConfigurationError: It cannot be kept. What was there before is there still.
    """
    folder = places.writable()
    with _told(folder), _alone(folder):
        before = _earlier()
        try:
            where, why = _in_keyring(profile, key), ""
        except vault.Refused as error:
            where, why = None, str(error)
        if where is None:
            replaced(folder / places.NAME, evolve(profile, api_key=key).text)
        kept = profile.host if where else None
        if before is not None and before.keyring and before.host != kept:
            with suppress(vault.Refused):  # it may be gone, and the new one is there
                vault.forget(before.host)
    return where or str(folder / places.NAME), why


def _in_keyring(profile: Profile, key: str) -> str | None:
    with vault.keeping(profile.host, key) as name:
        if name is None:
            return None
        replaced(places.writable() / places.NAME, evolve(profile, keyring=True).text)
        return name


def remove() -> str | None:
    """Have no profile.

    Returns:
        The host of the one that there was: empty if it could not be read; None if there was none.

    Raises:
        ConfigurationError: It, or its key in the keyring, cannot be removed.
    """
    path = places.file()
    if path is None or not os.path.lexists(path):
        return None
    with _told(path), _alone(path.parent):
        before = _earlier()
        path.unlink(missing_ok=True)
        synced(path.parent)
        if before is None:
            _forget_any()
        elif before.keyring:
            _forget(before.host)
    return before.host if before else ""


def _forget(host: str) -> None:
    try:
        vault.forget(host)
    except vault.Refused as error:
        raise ConfigurationError(
            f"the profile is removed, but its key may still be in the keyring: {error}"
        ) from None


def _forget_any() -> None:
    """Have no key for PostHog Cloud; a host of one's own, which nobody knows any more, is left."""
    with suppress(vault.Refused):  # there may never have been one
        for host in hosts.APP.values():
            vault.forget(host)


def _earlier() -> Profile | None:
    """What is there, if it can be read."""
    try:
        return read()
    except ConfigurationError:  # it is being replaced or removed, which is what mends it
        return None


@contextmanager
def _alone(folder: Path) -> Generator[None]:
    """While no other login changes file and keyring; Windows has no such locks on folders."""
    if os.name == "nt":
        folder.mkdir(parents=True, exist_ok=True)
        yield
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        ends = time.monotonic() + PATIENCE
        while not locked(descriptor):
            if time.monotonic() > ends:
                raise ConfigurationError(f"{folder}: another login or logout is at work there")
            time.sleep(PAUSE)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def _told(place: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise ConfigurationError(f"{place} cannot be written: {error.strerror}") from None
