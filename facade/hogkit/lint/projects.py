"""What is known of the project that a query is meant for."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen(kw_only=True)
class Project:
    """What a project has; nothing is said about what is None, or empty.

    Attributes:
        timezone: Its name, such as "Europe/Berlin".
        tables: Tables and views, with the names of their columns where those are known.
        event_properties, person_properties: Their names.
        events: Names of events.
    """

    timezone: str | None = None
    tables: Mapping[str, frozenset[str] | None] | None = None
    event_properties: frozenset[str] | None = None
    person_properties: frozenset[str] | None = None
    events: frozenset[str] | None = None
