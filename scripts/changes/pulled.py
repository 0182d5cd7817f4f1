"""What is said of changes after a pull: in few lines, and only where the pipeline's packages are installed."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pipeline.refusal import Refused

from .revisions import OVERLAYS, ROOT, Source, loaded

# For overlays and names of the generator; a pull does without them.
NEEDED = ("jsonpath_ng", "oas_patch", "openapi_python_client")
MOST = 40  # lines of what breaks


def told(before: str, fresh: dict[str, Any], folder: Path) -> list[str]:
    """Lines: the summary, and what breaks, facade's and CLI's first.

    Args:
        before: What was pinned.
        fresh: What is pinned now.
        folder: Of both; its overlays correct them, if it has any.
    """
    whole = f"scripts/api_diff.py {'HEAD pinned' if folder.resolve() == ROOT / 'openapi' else 'OLD NEW'}"
    if any(find_spec(name) is None for name in NEEDED):
        return [f"what changed: {whole}"]
    overlays = folder / Path(OVERLAYS).name
    corrected = overlays if overlays.is_dir() else None
    try:
        old = loaded(before.encode(errors="surrogatepass"), "before", corrected)
    except Refused as why:
        return [f"what changed cannot be told: {why}"]
    return [*_changed(old, Source("now", fresh, corrected)), f"all of it: {whole}"]


def _changed(old: Source, new: Source) -> list[str]:
    from .regenerated import between

    report = between(old, new)
    lines = [line.bullet for line in sorted(report.breaking, key=lambda line: not line.uses)]
    more = [f"- … and {len(lines) - MOST:,} more"] if len(lines) > MOST else []
    return [report.summary, *lines[:MOST], *more]
