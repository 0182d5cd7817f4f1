"""The facade's calls by the key that they carry, and the error of one that gets no answer."""

from __future__ import annotations

from typing import Any

import hogkit
import httpx
import pytest
from answering import Ask

# The personal key goes to private endpoints, the project token to public ones.
PRIVATE = [("whoami",), ("feature_flags.get", 1), ("query", "SELECT 1")]
PUBLIC = [("capture_now", "e", "ada"), ("flags.evaluate", "ada")]
CALLS = PRIVATE + PUBLIC
EVERY = [pytest.param(call, id=call[0]) for call in CALLS]


def unreachable(ask: Ask, *call: Any) -> hogkit.Unreachable:
    """What was raised, once it is sure that it is short and holds no frames that know the key."""
    with pytest.raises(hogkit.Unreachable) as caught:
        ask(*(call or ("whoami",)))
    error = caught.value
    assert isinstance(error.__cause__, httpx.RequestError)
    cause: BaseException | None = error.__cause__
    while cause is not None:
        assert cause.__traceback__ is None
        cause = cause.__cause__ or cause.__context__
    what = "gave no whole answer" if error.reached else "cannot be reached"
    assert str(error).startswith(f"{error.host} {what}: {error.reason}")
    assert len(str(error).splitlines()) == 1
    assert len(error.reason) < 200
    return error
