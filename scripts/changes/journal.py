"""CHANGELOG-API.md: an entry for each regeneration that changed the API, the newest first."""

from __future__ import annotations

from pathlib import Path

from pipeline.document import write_atomically

from . import layout
from .markdown import GITHUB_LIMIT, Section, bounded
from .report import Report

NAME = "CHANGELOG-API.md"
TITLE = """# Changes of PostHog's API

An entry for each regeneration that changed the generated client, the newest first, written by the scripts.
The part of hogkit's version that it must move stands beside the day. ⚠️ marks what breaks.
"""


def enter(path: Path, report: Report, day: str) -> bool:
    """Put an entry before all others; False if there is nothing to say, or the newest says it already.

    Args:
        path: Of the file, which is made if need be.
        day: As 2026-11-23.

    Raises:
        OSError: It cannot be read, or written.
    """
    if report.level == "nothing":
        return False
    title, entries = _parted(path.read_text(encoding="utf-8") if path.exists() else TITLE)
    body = _body(report)
    newest = entries.split("\n## ", 1)[0].partition("\n")[2]
    if newest.strip() == body.strip():
        return False
    entry = f"## {day} · {report.version_part}\n\n{body.strip()}\n"
    write_atomically(
        path, "\n".join([f"{title.rstrip()}\n", entry, *([entries] if entries else [])])
    )
    return True


def _body(report: Report) -> str:
    """The same for the same changes, on whatever day, between whatever names of documents."""
    sections = [Section(0, (report.summary,)), *layout.changes(report.lines, level=3, fold=False)]
    return bounded(sections, GITHUB_LIMIT, "scripts/api_diff.py OLD NEW")


def _parted(text: str) -> tuple[str, str]:
    """What stands before the entries, and the entries."""
    title, mark, entries = f"\n{text}".partition("\n## ")
    return title.lstrip("\n"), mark.lstrip("\n") + entries
