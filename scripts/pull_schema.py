#!/usr/bin/env python3
"""Pin PostHog's API schema: its facts in openapi/posthog.json, its source beside them.

Facts are paths, names, types and limits. Upstream's prose is left out.

examples:
  pull_schema.py                       PostHog Cloud, US
  pull_schema.py eu                    PostHog Cloud, EU
  pull_schema.py https://ph.example    a PostHog of your own
  pull_schema.py schema.json.gz        a file: .json .yaml .yml, gzipped or not
  curl ... | pull_schema.py -          standard input
  pull_schema.py --check               has upstream moved? exit 0 no, 1 yes, 2 cannot tell
  pull_schema.py --with-prose ../mine  a client for yourself, with upstream's text as docstrings

A key is sent only if the host asks for one, and only to us, eu, or the host in POSTHOG_HOST. It
is taken from POSTHOG_PERSONAL_API_KEY, or else from POSTHOG_API_KEY.
An unchanged schema is not sent again; delete posthog.source.json to get it in any case.
"""

import environment  # isort: skip  # first: it says which Python is needed

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn, TextIO

environment.require("httpx", "attrs", "yaml")  # a fresh machine has none of them

from pipeline.document import (  # noqa: E402
    MAX_BYTES,
    Json,
    Refused,
    canonical,
    digest,
    load,
    write_atomically,
)
from pipeline.download import REGIONS, fetch, public_name  # noqa: E402
from pipeline.facts import counts, facts_only, operations  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]
REGENERATE = Path(__file__).with_name("regenerate.py")

# Seconds between two words on how far the download is.
TERMINAL_INTERVAL, LINE_INTERVAL = 0.1, 5.0


def main(arguments: Sequence[str] | None = None) -> int:
    try:
        return run(parsed(arguments))
    except Refused as why:
        return failed(2, str(why))
    except OSError as error:
        return failed(2, f"{error.strerror or error}: {error.filename or ''}")
    except KeyboardInterrupt:
        return failed(130, "interrupted; pull again")


def failed(code: int, why: str) -> int:
    print(f"pull_schema: {Refused(why)}", file=sys.stderr)
    return code


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refused(f"{message}; see --help")


def parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = _Parser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", nargs="?", default="us", help="us (default), eu, URL, file, -")
    parser.add_argument("--out-dir", type=Path, default=ROOT / "openapi", help="instead of openapi")
    parser.add_argument("--brief", action="store_true", help="do not say what a change breaks")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--note", help="a remark for the source record")
    mode.add_argument("--check", action="store_true", help="change nothing; exit 1 if it moved")
    mode.add_argument("--with-prose", type=Path, metavar="DIR", help="write a client there instead")
    return parser.parse_args(arguments)


def run(options: argparse.Namespace) -> int:
    folder: Path = options.out_dir
    target: Path | None = options.with_prose
    if target is not None:
        check_outside(target, ROOT)
    pinned = Pinned.read(folder)
    if options.check and pinned.text is None:
        raise Refused(f"{folder.name}: nothing is pinned there yet; pull without --check")
    came = pull(options.source, None if target else pinned)
    if came.data is None:
        return keep(pinned, folder, options.note)
    document = load(came.data, came.origin)
    if target is not None:
        return build_with_prose(document, target)
    fresh = facts_only(document)
    if not operations(fresh):
        raise Refused(f"{came.origin}: a schema without a single operation; is a login missing?")
    same = canonical(fresh) == pinned.text
    if same and (pinned.intact or options.check):
        return keep(pinned, folder, options.note)
    if options.check:
        return compare(pinned, fresh)
    day = pinned.record.get("pulled") if same else None
    store(fresh, came, folder, day or today(), options.note)
    if pinned.text is not None and not same and not options.brief:
        tell_changes(pinned.text, fresh, folder)
    return 0


@dataclass(frozen=True)
class Pulled:
    """What came. Without data it is what is pinned."""

    data: bytes | None
    origin: str
    sha256: str = ""
    etag: str | None = None


@dataclass(frozen=True)
class Pinned:
    """The pinned facts and the record of their source, as far as they exist.

    Attributes:
        intact: The record belongs to the text, which nobody has edited since.
    """

    text: str | None
    record: dict[str, Any]
    intact: bool

    @classmethod
    def read(cls, folder: Path) -> "Pinned":
        schema, source = schema_path(folder), record_path(folder)
        data = schema.read_bytes() if schema.exists() else b""
        record: Json = None
        with contextlib.suppress(FileNotFoundError, ValueError, RecursionError):
            record = json.loads(source.read_bytes())
        known: dict[str, Any] = record if isinstance(record, dict) else {}
        intact = known.get("pinned_sha256") == digest(data)
        return cls(data.decode(errors="replace") if data else None, known, intact)

    def etag(self, origin: str) -> str | None:
        """Return what asks `origin` for news only, if it is where the pinned text is from."""
        etag = self.record.get("etag")
        same = self.intact and self.record.get("origin") == origin
        return etag if same and isinstance(etag, str) else None


def schema_path(folder: Path) -> Path:
    return folder / "posthog.json"


def record_path(folder: Path) -> Path:
    return folder / "posthog.source.json"


def pull(source: str, pinned: Pinned | None) -> Pulled:
    """Get the bytes of `source`; a host is asked for news only if it is where `pinned` is from."""
    if source in REGIONS or "://" in source:
        origin = public_name(source)
        etag = pinned.etag(origin) if pinned else None
        with Meter(sys.stderr) as meter:
            came = fetch(source, environment=os.environ, progress=meter.show, etag=etag)
        return Pulled(came.data, origin, came.sha256, came.etag)
    if source == "-":
        if sys.stdin is None:  # closed by the caller
            raise Refused("standard input is closed: pipe a schema in, or name a file")
        data, origin = sys.stdin.buffer.read(MAX_BYTES + 1), "standard input"
    else:
        data, origin = read_file(Path(source)), Path(source).name
    return Pulled(data, origin, digest(data))


def read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        hint = "SOURCE is us, eu, a URL with http(s)://, a file or -"
        raise Refused(f"{path.name}: no such file; {hint}") from None


class Meter:
    """Says how much has come: on a terminal in one line, elsewhere a line now and then."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._terminal = out.isatty()
        self._told = time.monotonic()

    def __enter__(self) -> "Meter":
        return self

    def __exit__(self, *_: object) -> None:
        if self._terminal:
            self._out.write("\r\x1b[K")
            self._out.flush()

    def show(self, size: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told < (TERMINAL_INTERVAL if self._terminal else LINE_INTERVAL):
            return
        self._told = now
        share = f" ({100 * size // total} %)" if total else ""
        start, end = ("\r", "\x1b[K") if self._terminal else ("", "\n")
        self._out.write(f"{start}{size:,} bytes{share}{end}")
        self._out.flush()


def keep(pinned: Pinned, folder: Path, note: str | None) -> int:
    """Leave what is pinned, and the day it was pulled, as they are; a new note is added."""
    if note is not None:
        write_record(folder, {**pinned.record, "note": note})
    print(f"unchanged since {pinned.record.get('pulled', 'the last pull')}")
    return 0


def compare(pinned: Pinned, fresh: dict[str, Any]) -> int:
    old = load((pinned.text or "").encode(), "the pinned schema")
    before, after = operations(old), operations(fresh)
    added, removed = len(after - before), len(before - after)
    print(f"upstream moved: {added} operations added, {removed} removed")
    now = counts(fresh)
    for name, count in counts(old).items():
        print(f"{name}: {count} before, {now[name]} now")
    return 1


def today() -> str:
    return datetime.now(UTC).date().isoformat()


def store(fresh: dict[str, Any], came: Pulled, folder: Path, day: str, note: str | None) -> None:
    """Replace the pinned facts, then their record; one cut off from the other is found out."""
    text = canonical(fresh)
    record = {
        "origin": came.origin,
        "pulled": day,
        "sha256": came.sha256,
        "etag": came.etag,
        "openapi": fresh["openapi"],
        "counts": counts(fresh),
        "pinned_sha256": digest(text.encode()),
    }
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(schema_path(folder), text)
    write_record(folder, record if note is None else {**record, "note": note})
    sizes = ", ".join(f"{count} {name}" for name, count in counts(fresh).items())
    print(f"pinned OpenAPI {fresh['openapi']}: {sizes}", flush=True)


def tell_changes(before: str, fresh: dict[str, Any], folder: Path) -> None:
    """Say what the pull changed for users of hogkit_api, which takes a few seconds."""
    sys.path.insert(0, str(ROOT / "facade"))  # its tables say what it uses
    from changes.pulled import told

    print(*told(before, fresh, folder), sep="\n")


def write_record(folder: Path, record: dict[str, Any]) -> None:
    write_atomically(record_path(folder), json.dumps(record, indent=1) + "\n")


def check_outside(target: Path, root: Path) -> None:
    """Refuse a folder in the repository, where prose must not be, or one around it."""
    place = target.resolve()
    if place == root or root in place.parents or place in root.parents:
        raise Refused("--with-prose: DIR must be apart from this repository; it is for you alone")


def build_with_prose(document: dict[str, Any], target: Path, script: Path = REGENERATE) -> int:
    """Generate a client with upstream's text into `target`; what is pinned stays as it is."""
    with tempfile.TemporaryDirectory() as scratch:
        schema = Path(scratch) / "schema.json"
        schema.write_text(json.dumps(document), encoding="utf-8")
        code = subprocess.run(prose_command(schema, target, script), check=False).returncode
    if code:
        raise Refused(f"{script.name} failed with exit code {code}; {target.name} is not complete")
    print("wrote a client with prose; it is for your own use")
    return 0


def prose_command(schema: Path, target: Path, script: Path = REGENERATE) -> list[str]:
    options = ["--schema", str(schema), "--out", str(target), "--with-prose"]
    return [sys.executable, str(script), *options]


if __name__ == "__main__":
    sys.exit(main())
