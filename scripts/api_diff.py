#!/usr/bin/env python3
"""Say what changed between two API schemas, as Python users feel it; ⚠️ marks what breaks.

OLD and NEW are each:
  pinned              openapi/posthog.json, as it is here
  HEAD~3, v0.2.0 …    a git revision: its openapi/posthog.json with its overlays
  upstream            what PostHog Cloud answers now; or us, eu, a URL
  schema.json.gz      a file: .json .yaml .yml, gzipped or not; - is standard input

What facade and CLI use comes first, then what breaks, then the rest, then what keeps old names.
All but revisions are corrected by the overlays that are here."""

import environment  # isort: skip  # first: it says which Python is needed

import argparse
import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

sys.path.insert(0, str(environment.ROOT / "facade"))  # its tables say what it uses

if TYPE_CHECKING:
    from changes.report import Report

EXAMPLES = """examples:
  scripts/api_diff.py pinned upstream              has anything moved, and does it matter?
  scripts/api_diff.py HEAD pinned                  what the last pull changed
  scripts/api_diff.py v0.1.0 v0.2.0 --output api.md
  scripts/api_diff.py old.json new.json --json | jq '.changes[] | select(.breaking)'

exit codes: 0 nothing changed, 10 compatible, 11 breaking, 2 failed or refused, 130 Ctrl-C
"""
CODES = {"nothing": 0, "compatible": 10, "breaking": 11}
JOURNAL = environment.ROOT / "CHANGELOG-API.md"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    environment.require(
        "attrs", "httpx", "jsonpath_ng", "oas_patch", "openapi_python_client", "yaml"
    )
    from pipeline.refusal import Refused

    try:
        return run(options)
    except Refused as why:
        return _failed(2, str(why))
    except RecursionError:
        return _failed(2, "a document is nested too deeply")
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _failed(2, f"{where}{error.strerror or error}")
    except KeyboardInterrupt:
        return _failed(130, "interrupted")


def _failed(code: int, why: str) -> int:
    _say("")
    print(f"api_diff: {why}", file=sys.stderr)
    return code


def run(options: argparse.Namespace) -> int:
    """Compare, tell, and return the exit code."""
    from changes.journal import enter
    from pipeline.document import write_atomically

    _check(options)
    report = compared(options.old, options.new)
    text = json.dumps(report.data(), indent=1) + "\n" if options.json else report.markdown()
    if options.output is not None:
        write_atomically(options.output, text)
        print(report.summary)
    else:
        _print(text)
    if options.changelog and enter(JOURNAL, report, datetime.now(UTC).date().isoformat()):
        print(f"{JOURNAL.name} has a new entry", file=sys.stderr)
    return CODES[report.level]


def compared(old: str, new: str) -> "Report":
    """The report for two documents, as they are named on the command line."""
    from changes.regenerated import between
    from changes.revisions import source

    with contextlib.ExitStack() as stack:
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in range(2)]
        sources = [
            source(name, folder, _say) for name, folder in zip((old, new), folders, strict=True)
        ]
        _say("comparing")
        report = between(*sources)
    _say("")
    return report


def _print(text: str) -> None:
    """To standard output; whoever reads it may stop, as `head` does."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes at its end


def _check(options: argparse.Namespace) -> None:
    from pipeline.refusal import Refused

    if options.old == options.new == "-":
        raise Refused("standard input can be one of the two only")
    if options.output is not None and not options.output.absolute().parent.is_dir():
        raise Refused(f"--output {options.output}: there is no such folder")


def _say(doing: str) -> None:
    """What is being done, on a terminal; the next word takes its place."""
    if sys.stderr.isatty():
        print(f"\r\033[K{doing}{' …' * bool(doing)}", end="", file=sys.stderr, flush=True)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"api_diff: {message}; see --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        description=__doc__, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("old", metavar="OLD")
    parser.add_argument("new", metavar="NEW")
    shape = "for programs; scripts/changes/report.py says what is in it"
    parser.add_argument("--json", action="store_true", help=shape)
    parser.add_argument("--output", type=Path, metavar="FILE", help="instead of standard output")
    entry = "add an entry to CHANGELOG-API.md, if anything changed"
    parser.add_argument("--changelog", action="store_true", help=entry)
    return parser


if __name__ == "__main__":
    sys.exit(main())
