"""Tables and columns that the project does not have: HQ401, HQ402."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..hogql.parsing.parser import Node
from .findings import Hit
from .likeness import like, perhaps
from .projects import Project
from .selects import Select, Source, Statement

# What PostHog has in every project, though it does not list all of it (posthog/hogql/database/database.py).
_EVERYWHERE = frozenset(
    {
        "events", "persons", "groups", "sessions", "person_distinct_ids", "person_distinct_id_overrides",
        "error_tracking_issue_fingerprint_overrides", "session_replay_events", "session_replay_features",
        "cohort_people", "static_cohort_people", "log_entries", "console_logs_log_entries",
        "batch_export_log_entries", "query_log", "app_metrics", "heatmaps", "numbers", "channel_definition",
        "exchange_rate", "ai_events", "logs", "document_embeddings", "pg_embeddings", "web_vitals",
        "preaggregation_results", "property_definitions", "event_definitions",
    }
)  # fmt: skip
_BEGINNINGS = ("raw_", "system.", "information_schema.", "web_", "posthog_", "precalculated_")
# Columns of those tables are not all listed either: there a name is wrong if it is nearly one of them.
_NEARLY = 0.85


def tables(statement: Statement, project: Project) -> Iterator[Hit]:
    """Names with a dot and with an underscore are the same table."""
    known = project.tables
    if not known:
        return
    folded = {name.replace(".", "_") for name in known}
    for select in statement.selects:
        for source in select.sources:
            name = source.table
            if name and not _is_everywhere(name) and name.replace(".", "_") not in folded:
                said = f"There is no table `{name}`{perhaps(name, list(known))}"
                yield Hit("HQ401", said, *source.place)


def _is_everywhere(name: str) -> bool:
    return name in _EVERYWHERE or name.startswith(_BEGINNINGS)


def columns(statement: Statement, project: Project) -> Iterator[Hit]:
    for select in statement.selects:
        for part, bound in select.parts():
            if part.get("node") == "Field" and str(part["chain"][0]) not in bound:
                yield from _column(part, select, project.tables or {})


def _column(
    field: Node, select: Select, known: Mapping[str, frozenset[str] | None]
) -> Iterator[Hit]:
    source, name = _where(field, select)
    columns = known.get(source.table) if source else None
    if source is None or not columns or not name or name in columns or name[0] in "$*":
        return
    close = like(name, columns, _NEARLY)
    if close or not _is_everywhere(source.table):
        said = f"`{source.table}` has no column `{name}`{perhaps(name, columns)}"
        yield Hit("HQ402", said, field.get("start", 0), field.get("end"))


def _where(field: Node, select: Select) -> tuple[Source | None, str]:
    """The table that a column must be of, and its name; "" if that is not sure."""
    chain = list(map(str, field["chain"]))
    for source in select.sources:
        length = len(source.path)
        if length and tuple(chain[:length]) == source.path and len(chain) > length:
            return source, chain[length]
    alone = len(select.sources) == 1
    named = chain[0] in select.aliases or chain[0] in select.named
    return (select.sources[0], chain[0]) if alone and not named else (None, "")
