"""PostHog's API: typed, blocking or async.

from hogkit import PostHog

with PostHog() as posthog:
    print(posthog.whoami().email)
"""

# Names are imported when they are first used (PEP 562), and `typing` not even for the flag that
# type checkers know: `import hogkit` costs next to nothing.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from .account import Project as Project
    from .account import User as User
    from .backoff import Backoff as Backoff
    from .client import AsyncPostHog as AsyncPostHog
    from .client import PostHog as PostHog
    from .errors import ApiError as ApiError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BudgetSpent as BudgetSpent
    from .errors import BytesSpent as BytesSpent
    from .errors import ConfigurationError as ConfigurationError
    from .errors import EventsRefused as EventsRefused
    from .errors import InvalidArgument as InvalidArgument
    from .errors import InvalidEvent as InvalidEvent
    from .errors import MissingExtra as MissingExtra
    from .errors import NotFound as NotFound
    from .errors import PermissionDenied as PermissionDenied
    from .errors import PostHogError as PostHogError
    from .errors import QueryOutOfMemory as QueryOutOfMemory
    from .errors import QueryReadsTooMuch as QueryReadsTooMuch
    from .errors import QueryTimeout as QueryTimeout
    from .errors import QueryTooHeavy as QueryTooHeavy
    from .errors import QueryTooSlow as QueryTooSlow
    from .errors import QueueFull as QueueFull
    from .errors import QuotaExceeded as QuotaExceeded
    from .errors import RateLimited as RateLimited
    from .errors import Rejected as Rejected
    from .errors import ServerError as ServerError
    from .errors import UnexpectedAnswer as UnexpectedAnswer
    from .errors import Unreachable as Unreachable
    from .export.outcome import Checked as Checked
    from .export.outcome import Exported as Exported
    from .export.outcome import ExportIncomplete as ExportIncomplete
    from .export.outcome import Unwritable as Unwritable
    from .filters import person as person
    from .hogql.identifiers import identifier as identifier
    from .hogql.result import Result as Result
    from .hogql.result import UnexpectedRows as UnexpectedRows
    from .hogql.truncation import ResultTruncated as ResultTruncated
    from .hogql.truncation import Truncated as Truncated
    from .hogql.waiting import Progress as Progress
    from .hogql.waiting import QueryGone as QueryGone
    from .ingest.delivery import DeadLetter as DeadLetter
    from .ingest.delivery import Delivery as Delivery
    from .ingest.delivery import Report as Report
    from .ingest.events import Event as Event
    from .ingest.leaving import Undelivered as Undelivered
    from .ingest.recorder import Recorder as Recorder
    from .ingest.spool import Spool as Spool
    from .ingest.wire_v1 import EventDropped as EventDropped
    from .limits.budget import Budget as Budget
    from .limits.rates import Rate as Rate
    from .limits.rates import Window as Window
    from .limits.states import State as State
    from .lint.findings import Finding as Finding
    from .lint.findings import LintFailed as LintFailed
    from .paging.page import Page as Page
    from .policy import Retry as Retry
    from .policy import Wait as Wait
    from .times import last as last
    from .version import __version__ as __version__

_MODULES = {
    "account": ("Project", "User"),
    "backoff": ("Backoff",),
    "limits.budget": ("Budget",),
    "client": ("AsyncPostHog", "PostHog"),
    "errors": (
        "ApiError", "AuthenticationError", "BudgetSpent", "BytesSpent", "ConfigurationError", "EventsRefused",
        "InvalidArgument", "InvalidEvent", "MissingExtra", "NotFound", "PermissionDenied", "PostHogError",
        "QueryOutOfMemory", "QueryReadsTooMuch", "QueryTimeout", "QueryTooHeavy", "QueryTooSlow", "QueueFull", "QuotaExceeded",
        "RateLimited", "Rejected", "ServerError", "UnexpectedAnswer", "Unreachable",
    ),
    "export.outcome": ("Checked", "ExportIncomplete", "Exported", "Unwritable"),
    "filters": ("person",),
    "hogql.identifiers": ("identifier",),
    "hogql.result": ("Result", "UnexpectedRows"),
    "hogql.truncation": ("ResultTruncated", "Truncated"),
    "hogql.waiting": ("Progress", "QueryGone"),
    "lint.findings": ("Finding", "LintFailed"),
    "paging.page": ("Page",),
    "ingest.delivery": ("DeadLetter", "Delivery", "Report"),
    "ingest.events": ("Event",),
    "ingest.leaving": ("Undelivered",),
    "ingest.recorder": ("Recorder",),
    "ingest.spool": ("Spool",),
    "ingest.wire_v1": ("EventDropped",),
    "policy": ("Retry", "Wait"),
    "limits.states": ("State",),
    "limits.rates": ("Rate", "Window"),
    "times": ("last",),
    "version": ("__version__",),
}  # fmt: skip
_WHERE = {name: module for module, names in _MODULES.items() for name in names}
__all__ = list(_WHERE)  # pyright: ignore[reportUnsupportedDunderAll] - it reads the imports above


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f".{_WHERE[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_WHERE)
