"""Writes so many days of rows to a file and says what that cost: `export_caller HOW FORM URL DAYS FILE`.

It prints JSON, as `pages_caller` does; its clock stops when the file is closed.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from .export_server import KIND
from .ingest_caller import FACADE
from .pages_caller import KEY, PATH, WARM, Meter, Note
from .pages_rows import BEGIN, COLUMNS, DAY

NAMES = COLUMNS[KIND]
COMPACT = (",", ":")  # what stands between values
# Arrow imports them if they are there, for 60 MB; the extra `export` does not bring them.
ABSENT = ("numpy", "pandas")
FAST = ("orjson", "isal")  # what the extra `fast` brings

Rows = Sequence[Sequence[Any]]
Write = Callable[[Rows], object]
Export = Callable[[int, Path, Note], None]  # of so many days; told of the rows of each page


def measure(export: Export, days: int, file: Path) -> None:
    """Once for a few days, so that what is imported late is there, and then with a clock."""
    export(min(WARM, days), file.with_name(f"warm-{file.name}"), bool)
    meter = Meter()
    export(days, file, meter.note)
    meter.note(0)
    meter.tell()


def plain(form: str, url: str, days: int, file: Path) -> None:
    """What one writes first."""
    _loop(url, days, file, WRITERS[form], json.loads)


def plain_orjson(form: str, url: str, days: int, file: Path) -> None:
    """The same with a quicker parser, and for lines with its writer, too."""
    write = {**WRITERS, "jsonl": quick_lines}[form]
    _loop(url, days, file, write, import_module("orjson").loads)


def _loop(url: str, days: int, file: Path, writer: Any, parse: Callable[[bytes], Any]) -> None:
    import httpx

    with httpx.Client(base_url=url) as client:

        def export(days: int, file: Path, note: Note) -> None:
            with writer(file) as write:
                for page in range(days):
                    answer = client.post(PATH, json={"page": page}).raise_for_status()
                    rows = parse(answer.content)["results"]
                    write(rows)
                    note(len(rows))

        measure(export, days, file)


@contextmanager
def parquet(file: Path) -> Generator[Write]:
    """Dictionaries to tables, whose times Arrow reads by itself; a row group for each page."""
    pa: Any = import_module("pyarrow")
    sent = pa.schema([(name, pa.string()) for name in NAMES])
    kept = sent.set(NAMES.index("timestamp"), pa.field("timestamp", pa.timestamp("us", tz="UTC")))
    with import_module("pyarrow.parquet").ParquetWriter(file, kept, compression="zstd") as writer:

        def write(rows: Rows) -> None:
            told = [dict(zip(NAMES, row, strict=True)) for row in rows]
            writer.write_table(pa.Table.from_pylist(told, sent).cast(kept))

        yield write


@contextmanager
def lines(file: Path) -> Generator[Write]:
    """Objects, with the properties as objects in them."""
    with file.open("w", encoding="utf-8") as out:

        def write(rows: Rows) -> None:
            for told in _objects(rows, json.loads):
                out.write(json.dumps(told, ensure_ascii=False, separators=COMPACT) + "\n")

        yield write


@contextmanager
def quick_lines(file: Path) -> Generator[Write]:
    orjson: Any = import_module("orjson")
    with file.open("wb") as out:

        def write(rows: Rows) -> None:
            for told in _objects(rows, orjson.loads):
                out.write(orjson.dumps(told, option=orjson.OPT_APPEND_NEWLINE))

        yield write


def _objects(rows: Rows, parse: Callable[[str], Any]) -> Generator[dict[str, Any]]:
    for row in rows:
        told = dict(zip(NAMES, row, strict=True))
        told["properties"] = parse(told["properties"])
        yield told


WRITERS: dict[str, Any] = {"parquet": parquet, "jsonl": lines}


def ours(form: str, url: str, days: int, file: Path) -> None:
    """As it is called, so counted and verified, and safe on the disk."""
    sys.path[:0] = FACADE  # the environment with less than all does not have it
    hogkit: Any = import_module("hogkit")
    with hogkit.PostHog(KEY, 1, host=url, budget=hogkit.Budget.unlimited()) as posthog:

        def export(days: int, file: Path, note: Note) -> None:
            def progress(_: object) -> None:
                note(0)

            until = BEGIN + days * DAY
            done = posthog.export(
                "events", file, since=BEGIN, until=until, format=form, on_progress=progress
            )
            note(done.rows)

        measure(export, days, file)


def ours_core(form: str, url: str, days: int, file: Path) -> None:
    """With the extra `export` alone."""
    without(FAST)
    ours(form, url, days, file)


def without(names: Sequence[str]) -> None:
    """Have it as if they were not installed."""
    for name in names:
        sys.modules[name] = None  # type: ignore[assignment] # pyright: ignore[reportArgumentType]


def encoding(form: str, url: str, days: int, file: Path) -> None:
    """A limit: what is encoded is there already, as the encoder likes it best."""
    encode = {"parquet": _encoding_tables, "jsonl": _encoding_lines}[form](_page(url), file)

    def export(days: int, file: Path, note: Note) -> None:
        encode(days, file, note)

    measure(export, days, file)


def _encoding_tables(rows: Rows, file: Path) -> Export:
    parquet_of: Any = import_module("pyarrow.parquet")
    with parquet(file) as write:
        write(rows)
    table = parquet_of.read_table(file)

    def export(days: int, file: Path, note: Note) -> None:
        with parquet_of.ParquetWriter(file, table.schema, compression="zstd") as writer:
            for _ in range(days):
                writer.write_table(table)
                note(table.num_rows)

    return export


def _encoding_lines(rows: Rows, _file: Path) -> Export:
    orjson: Any = import_module("orjson")
    told = list(_objects(rows, orjson.loads))

    def export(days: int, file: Path, note: Note) -> None:
        with file.open("wb") as out:
            for _ in range(days):
                for one in told:
                    out.write(orjson.dumps(one, option=orjson.OPT_APPEND_NEWLINE))
                note(len(told))

    return export


def disk(form: str, url: str, days: int, file: Path) -> None:
    """The limit: bytes that are there already, until they are safe."""
    rows = _page(url)
    with WRITERS[form](file) as write:
        write(rows)
    content = file.read_bytes()

    def export(days: int, file: Path, note: Note) -> None:
        with file.open("wb") as out:
            for _ in range(days):
                out.write(content)
                note(len(rows))
            out.flush()
            os.fsync(out.fileno())

    measure(export, days, file)


def _page(url: str) -> Rows:
    import httpx

    answer = httpx.post(f"{url}{PATH}", json={"page": 0}).raise_for_status()
    found: Rows = answer.json()["results"]
    return found


HOW: dict[str, Callable[[str, str, int, Path], None]] = {
    "plain": plain,
    "plain-orjson": plain_orjson,
    "ours": ours,
    "ours-core": ours_core,
    "encoding": encoding,
    "disk": disk,
}

if __name__ == "__main__":
    how, form, url, days, path = sys.argv[1:]
    without(ABSENT)
    HOW[how](form, url, int(days), Path(path))
