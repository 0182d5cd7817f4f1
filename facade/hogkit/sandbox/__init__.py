"""A stand-in PostHog on loopback, for tests and for trying things out.

It really captures events, keeps persons, evaluates feature flags and lists what it holds; what
it does not know it refuses as PostHog would. Needs `pip install 'hogkit[sandbox]'`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..limits.rates import Window as Window
    from .limits import Limits as Limits
    from .server import Sandbox as Sandbox
    from .serving import serve as serve

__all__ = ["Limits", "Sandbox", "Window", "serve"]


def __getattr__(name: str) -> Any:
    """Imported when asked for: pytest imports this package wherever hogkit is installed."""
    if name == "Sandbox":
        from .server import Sandbox

        return Sandbox
    if name == "Limits":
        from .limits import Limits

        return Limits
    if name == "Window":
        from ..limits.rates import Window

        return Window
    if name == "serve":
        from .serving import serve

        return serve
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
