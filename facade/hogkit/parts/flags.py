"""`posthog.flags`; what it does is imported when it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..context import Context

if TYPE_CHECKING:
    from ..flags import AsyncFlags, Flags


class Flagging:
    _context: Context

    @property
    def flags(self) -> Flags:
        from ..flags import Flags

        return Flags(self._context)


class AsyncFlagging:
    _context: Context

    @property
    def flags(self) -> AsyncFlags:
        from ..flags import AsyncFlags

        return AsyncFlags(self._context)
