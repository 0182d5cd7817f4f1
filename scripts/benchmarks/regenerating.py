"""What regenerating costs, beside the generator alone."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from environment import ROOT

from .measure import in_turn, table

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
    """Print the table, and what a run with nothing to do costs."""
    script = ROOT / "scripts" / "regenerate.py"
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        commands: dict[str, list[str | Path]] = {
            "generator alone": bare_command(schema, folder / "bare" / "hogkit_api"),
            "pipeline with gates": [
                sys.executable,
                script,
                "--schema",
                schema,
                "--out",
                folder / "ours",
            ],
            "nothing changed": [sys.executable, script],
        }
        found = in_turn(commands, runs)
        sizes = {name: _size(folder / name / "hogkit_api") for name in ("bare", "ours")}
    print(f"{schema.name}, {runs} runs in turn")
    print(*table(found, "generator alone", "s"), sep="\n")
    for name, (files, size) in sizes.items():
        print(f"{name}: {files} files, {size / 1e6:.1f} MB of Python")
    print("limit: the generator, which reads and renders every operation in both")


def _size(package: Path) -> tuple[int, int]:
    files = list(package.rglob("*.py"))
    return len(files), sum(path.stat().st_size for path in files)
