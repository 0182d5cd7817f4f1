"""Where PostHog shows one to people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from ...client import PostHog
    from ...resources.table import Row

# By resource: the page and the field (frontend/src/scenes/urls.ts, products/*/manifest.tsx).
PAGES = {
    "feature_flags": ("feature_flags", "id"),
    "insights": ("insights", "short_id"),
    "dashboards": ("dashboard", "id"),
    "persons": ("persons", "uuid"),
    "cohorts": ("cohorts", "id"),
    "experiments": ("experiments", "id"),
    "surveys": ("surveys", "id"),
    "actions": ("data-management/actions", "id"),
    "annotations": ("data-management/annotations", "id"),
    "session_recordings": ("replay", "id"),
    "event_definitions": ("data-management/events", "id"),
    "property_definitions": ("data-management/properties", "id"),
}


def address(posthog: PostHog, row: Row, item: Mapping[str, Any]) -> str:
    """Its URL; empty if it has none, or the project's number is not known."""
    page, field = PAGES.get(row.name, ("", ""))
    project, which = posthog.project_id, item.get(field)
    if not page or which is None or not project.isdigit():
        return ""
    return f"{posthog.settings.host}/project/{project}/{page}/{quote(str(which), safe='')}"
