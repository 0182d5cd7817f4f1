"""The pytest plugin of hogkit. Every run imports it, so it imports nothing but pytest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .server import Sandbox


@pytest.fixture(scope="session")
def _posthog_sandbox_server() -> Iterator[Sandbox]:
    from ..errors import MissingExtra
    from .server import Sandbox

    try:
        sandbox = Sandbox()
    except MissingExtra as missing:
        pytest.fail(str(missing), pytrace=False)
    with sandbox:
        yield sandbox


@pytest.fixture
def posthog_sandbox(_posthog_sandbox_server: Sandbox) -> Sandbox:
    """A stand-in PostHog, as new for each test; one server for all of them."""
    from ..limits.budget import usual

    _posthog_sandbox_server.limits = None  # which a reset would keep
    _posthog_sandbox_server.reset()
    usual().forget(_posthog_sandbox_server.url)  # what clients counted in earlier tests
    return _posthog_sandbox_server
