"""What became of an export, and of a check of an old one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from attrs import asdict

from ...export.outcome import Checked, Exported, Window
from ..query_progress import size
from ..showing import length

COLUMNS = ("window", "written", "PostHog counts", "arrived since")


def told(done: Exported, out: str, *, verified: bool, seconds: float, follow_up: bool) -> str:
    """One line."""
    there = f"{done.rows:,} rows{_where(done, out)}"
    if done.finished_before:
        return _before(done, there, follow_up=follow_up)
    new = f", {done.rows - done.resumed:,} of them new" if done.resumed else ""
    checked = _checked(done) if verified else "not checked"
    waited = f", of which {length(done.waited)} waiting" if done.waited >= 1 else ""
    return f"{there}{new}, {checked}, {length(seconds)}{waited}"


def _before(done: Exported, there: str, *, follow_up: bool) -> str:
    until = f", up to {done.until:%Y-%m-%d %H:%M} UTC" if done.until else ""
    told = f"{there}{until}: all of them were there already"
    if follow_up:
        return f"{told}, and nothing can be new yet"
    more = "--follow-up adds what came since, and " if done.until else ""
    return f"{told}; {more}--restart reads all of it again"


def _where(done: Exported, out: str) -> str:
    if not done.files:
        return ""
    files = done.files[0] if len(done.files) == 1 else f"{len(done.files):,} files below {out}"
    return f" in {files}, {size(done.bytes)}"


def _checked(done: Exported) -> str:
    if done.windows > 1:
        return f"each of {done.windows:,} days has as many rows as PostHog counts"
    return "as many as PostHog counts"


def unfit(done: Exported) -> str:
    """What is said of values that are lost; nothing if none is."""
    if not done.unfit:
        return ""
    return f"{done.unfit:,} values of properties did not fit their type, and are null; with :text they stay"


def as_object(done: Exported) -> dict[str, Any]:
    return asdict(done, value_serializer=_plain)


def _plain(_: object, __: object, value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def checked_object(found: Checked) -> dict[str, Any]:
    windows = [{**asdict(window), "ok": window.ok} for window in found.windows]
    return {"ok": found.ok, "rows": found.rows, "damaged": found.damaged, "windows": windows}


def rows(found: Checked) -> list[tuple[object, ...]]:
    """Of windows that differ."""
    return [
        (window.name, window.written, window.counted, window.arrived_since)
        for window in found.windows
        if not window.ok
    ]


def verdict(found: Checked, out: str) -> str:
    """One line about an old export."""
    bad = [window for window in found.windows if not window.ok]
    faults = [f"{one} is not as it was written, or gone" for one in found.damaged]
    if bad:
        faults.append(f"{len(bad):,} of {_windows(found.windows)} differ")
    if faults:
        return f"{'; '.join(faults)}: --restart exports it again"
    late = sum(window.counted - window.written for window in found.windows)
    since = f"; {late:,} more arrived since it was exported" if late else ""
    return f"{out} is as it was written: {found.rows:,} rows, as PostHog counts them in {_windows(found.windows)}{since}"


def _windows(windows: tuple[Window, ...]) -> str:
    return "one count" if len(windows) == 1 else f"{len(windows):,} days"
