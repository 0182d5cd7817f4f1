"""A stand-in PostHog on loopback, for tests and for trying things out.

It really captures events, keeps persons, evaluates feature flags, lists what it holds and runs
queries; what it does not know it refuses as PostHog would. Needs `pip install 'hogkit[sandbox]'`, and
for queries also `'hogkit[engine]'`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..limits.rates import Window as Window
    from .engine.limits import QueryLimits as QueryLimits
    from .limits import Limits as Limits
    from .server import Sandbox as Sandbox
    from .serving import serve as serve

__all__ = ["Limits", "QueryLimits", "Sandbox", "Window", "serve"]


def __getattr__(name: str) -> Any:
    """Imported when asked for: pytest imports this package wherever hogkit is installed."""
    if name == "Sandbox":
        from .server import Sandbox

        return Sandbox
    if name == "Limits":
        from .limits import Limits

        return Limits
    if name == "QueryLimits":
        from .engine.limits import QueryLimits

        return QueryLimits
    if name == "Window":
        from ..limits.rates import Window

        return Window
    if name == "serve":
        from .serving import serve

        return serve
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
