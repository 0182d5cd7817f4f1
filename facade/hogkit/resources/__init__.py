"""Flags, insights, persons and so on: `posthog.feature_flags.list()` and what it gives."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .item import Item as Item
    from .lists import AsyncItems as AsyncItems
    from .lists import Items as Items
    from .typed import Action as Action
    from .typed import ActivityLogEntry as ActivityLogEntry
    from .typed import Annotation as Annotation
    from .typed import Cohort as Cohort
    from .typed import Dashboard as Dashboard
    from .typed import EventDefinition as EventDefinition
    from .typed import Experiment as Experiment
    from .typed import FeatureFlag as FeatureFlag
    from .typed import Group as Group
    from .typed import Insight as Insight
    from .typed import Person as Person
    from .typed import ProjectRecord as ProjectRecord
    from .typed import PropertyDefinition as PropertyDefinition
    from .typed import SessionRecording as SessionRecording
    from .typed import SessionRecordingPlaylist as SessionRecordingPlaylist
    from .typed import Survey as Survey
    from .typed import UserRecord as UserRecord


_LISTS = ("AsyncItems", "Items")


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name == "Item" or name in _LISTS:
        return getattr(import_module(".item" if name == "Item" else ".lists", __name__), name)
    if name[:1].isupper():
        items = import_module(".items", __name__)
        if name in items.NAMES:
            kind: object = items.kind(name)
            return kind
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    from .items import NAMES

    return sorted(("Item", *_LISTS, *NAMES))
