"""What the clients are put together of: written by `hogkit vendor`, for a copy with some of them."""

from ..ingest.capturing import begin as begin
from ..ingest.capturing import capturing as capturing
from ..resources.typed import AsyncResources, Resources
from .capture import Capturing
from .events import Events
from .export import Exporting
from .flags import AsyncFlagging, Flagging
from .lint import Linting
from .pages import Pages
from .query import Querying


class Parts(Querying, Linting, Events, Pages, Exporting, Capturing):
    """What both clients have."""


class BlockingParts(Resources, Flagging):
    """What `PostHog` has."""


class AwaitingParts(AsyncResources, AsyncFlagging):
    """What `AsyncPostHog` has."""
