"""What regenerating costs, beside the generator alone."""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from environment import ROOT

from .measure import Run, in_turn, table
from .one_operation import copied, toggle

DIFF, AIM = "diff of two whole schemas", 3.0  # seconds
SETTINGS = "literal_enums: true\n"  # without it the generator stops at this schema


def bare_command(schema: Path, out: Path) -> list[str | Path]:
    """The generator as it comes, formatting hooks on, over a document as pulled."""
    out.parent.mkdir(parents=True, exist_ok=True)
    settings = out.parent / "settings.yaml"
    settings.write_text(SETTINGS)
    return [
        sys.executable, "-m", "openapi_python_client", "generate", "--path", schema, "--meta", "none",
        "--overwrite", "--config", settings, "--output-path", out,
    ]  # fmt: skip


def main(runs: int, schema: Path) -> None:
    """Print the table: the chain, a run with nothing to do, one after a change, and what tells the change."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        found = in_turn(_commands(folder, schema), runs, {"PYTHONPATH": str(ROOT / "scripts")})
        sizes = {name: _size(folder / name / "hogkit_api") for name in ("bare", "ours")}
    print(f"{schema.name}, {runs} runs in turn")
    print(*table(found, "generator alone", "s"), sep="\n")
    for name, (files, size) in sizes.items():
        print(f"{name}: {files} files, {size / 1e6:.1f} MB of Python")
    print("limit: the generator, which reads and renders every operation in both")
    print(_aim(found))


def _commands(folder: Path, schema: Path) -> dict[str, list[str | Path]]:
    script, changed, copy = (
        ROOT / "scripts" / "regenerate.py",
        folder / "changed.json",
        folder / "copy",
    )
    changed.write_bytes(schema.read_bytes())
    toggle(changed)
    copied(ROOT, copy, schema)
    return {
        "generator alone": bare_command(schema, folder / "bare" / "hogkit_api"),
        "pipeline with gates": [sys.executable, script, "--schema", schema, "--out", folder / "ours"],
        "nothing changed": [sys.executable, script],
        "one operation changed": [sys.executable, "-m", "benchmarks.one_operation", copy],
        DIFF: [sys.executable, "-m", "benchmarks.one_operation", schema, changed],
    }  # fmt: skip


def _aim(found: Mapping[str, list[Run]]) -> str:
    median = statistics.median(run.wall for run in found[DIFF])
    return f"{DIFF}: {median:.2f} s; the aim is {AIM:.0f} s at most"


def _size(package: Path) -> tuple[int, int]:
    files = list(package.rglob("*.py"))
    return len(files), sum(path.stat().st_size for path in files)
