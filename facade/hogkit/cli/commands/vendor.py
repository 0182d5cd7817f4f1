"""hogkit vendor"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..exits import FAILED

if TYPE_CHECKING:
    from ...vendoring.checking import Found
    from ...vendoring.manifest import Manifest, Options

FOLDER = click.Path(file_okay=False, path_type=Path)
SOURCE = click.Path(exists=True, file_okay=False, path_type=Path)


@dataclass(frozen=True)
class Asked:
    """What was asked for.

    Attributes:
        start: Where imports start.
        target: The folder of the package.
        given: Names of parts, or a folder that uses some; neither: all, or what the copy there has.
    """

    start: Path
    name: str
    target: Path
    only: tuple[str, ...] | None
    used_by: Path | None
    as_json: bool

    @property
    def given(self) -> bool:
        return self.only is not None or self.used_by is not None

    def options(self) -> Options:
        """As they were given."""
        from ...vendoring import making
        from ...vendoring.manifest import Options

        if self.only is not None:
            return making.named(self.name, self.only)
        if self.used_by is not None:
            return making.used(self.name, self.start, self.used_by, self.tell)
        return Options(self.name)

    def tell(self, line: str) -> None:
        """For whoever reads along, if somebody does."""
        from ..output import log

        if not self.as_json:
            log(line)

    def command(self, *more: str) -> str:
        """The same command with another verb."""
        import shlex

        name = [] if self.name == "hogkit" else ["--name", self.name]
        return shlex.join(["hogkit", "vendor", str(self.start), *name, *more])


@click.command("vendor")
@click.argument("destination", metavar="DEST", type=FOLDER)
@click.option("--only", metavar="PART,…", help="Copy these parts, and what they need.")
@click.option(
    "--used-by", type=SOURCE, metavar="SRC", help="Copy the parts that the Python in a folder uses."
)
@click.option(
    "--name", default="hogkit", show_default=True, metavar="DOTTED", help="Of the package."
)
@click.option("--check", is_flag=True, help="Write nothing; say what is not as it should be.")
@click.option("--update", is_flag=True, help="Write a copy that is there again.")
@click.option(
    "--discard-edits", is_flag=True, help="Let an update lose what was changed in the copy."
)
@click.option("--json", "as_json", is_flag=True, help="An object; see above.")
def command(
    destination: Path,
    only: str | None,
    used_by: Path | None,
    name: str,
    check: bool,
    update: bool,
    discard_edits: bool,
    as_json: bool,
) -> None:
    """Copy hogkit into a monorepo.

    DEST is the folder that imports start from, and --name says what the package is called
    there: `--name third_party.hogkit` writes DEST/third_party/hogkit. The copy is one
    package, with the generated one in it, and needs httpx, attrs and python-dateutil.
    Parts are resources such as feature_flags, and query, events, pages, export, capture,
    flags, lint, cli, sandbox; api is all generated operations.

    --update makes the copy as it was made before, or with other parts if they are given.
    It stops where files were changed by hand, and names them.

    \b
    Examples:
      hogkit vendor . --name third_party.hogkit
      hogkit vendor libs --only feature_flags,persons,query
      hogkit vendor . --used-by src
      hogkit vendor . --name third_party.hogkit --check

    \b
    --json: {"folder": …, "name": …, "hogkit": …, "changed": …, "files": …,
            "bytes": …, "parts": …, "requires": …}
            --check: {"clean": true|false, "edited": [path, …], "missing": …,
            "unknown": …, "wanted": [part, …],
            "stale": [{"what": …, "copy": …, "installed": …}, …]}

    Exit code 1: --check has found something, or --update has refused.
    """
    from ...vendoring import Refused

    if problem := contradiction(
        only, used_by, check=check, update=update, discard_edits=discard_edits
    ):
        raise click.UsageError(problem)
    try:
        asked = asking(destination, only, used_by, name, check=check, as_json=as_json)
        if check:
            checked(asked)
        elif update:
            updated(asked, discard_edits=discard_edits)
        else:
            begun(asked)
    except Refused as why:
        raise click.ClickException(str(why)) from None
    except BrokenPipeError:
        raise
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        raise click.ClickException(f"{where}{error.strerror or error}") from None


def contradiction(
    only: str | None, used_by: Path | None, *, check: bool, update: bool, discard_edits: bool
) -> str:
    """Why these options do not go together; "" if they do."""
    if only is not None and used_by is not None:
        return "--only or --used-by, not both"
    if check and update:
        return "--check or --update, not both"
    if check and (only is not None or used_by is not None):
        return "--check takes the parts from the copy; --update changes them"
    if discard_edits and not update:
        return "--discard-edits goes with --update"
    return ""


def asking(
    start: Path,
    only: str | None,
    used_by: Path | None,
    name: str,
    *,
    check: bool,
    as_json: bool,
) -> Asked:
    from ...vendoring.places import check_outside, place

    listed = None
    if only is not None:
        listed = tuple(part for part in only.replace(",", " ").split() if part)
        if not listed:
            raise click.UsageError("--only names no part")
    target = place(start, name)
    if not check:
        check_outside(target)
    return Asked(start, name, target, listed, used_by, as_json)


def begun(asked: Asked) -> None:
    """The first copy."""
    from ...vendoring import Refused
    from ...vendoring.making import made
    from ...vendoring.sources import MANIFEST
    from ...vendoring.writing import alone, put

    target = asked.target
    options = asked.options()
    with alone(target):
        if (target / MANIFEST).is_file():
            raise Refused(f"{target} is a copy already: {asked.command('--update')}")
        if target.exists() and any(target.iterdir()):
            raise Refused(f"{target} is in the way: it holds something that is no copy of hogkit")
        files = made(options)
        put(target, files)
    told(asked, options, files)


def updated(asked: Asked, *, discard_edits: bool) -> None:
    from ...vendoring import making, writing
    from ...vendoring.checking import compared
    from ...vendoring.manifest import read

    if not writing.interrupted(asked.target):
        read(asked.target)  # says if there is none, before folders are made
    with writing.alone(asked.target):
        manifest = read(asked.target)
        found = compared(asked.target, manifest)
        if found.lost and not discard_edits:
            refused(asked, found)
        options = (
            asked.options()
            if asked.given
            else making.again(manifest.options, asked.name, asked.start, asked.tell)
        )
        files = making.made(options)
        changed = bool(found.lost or found.missing or not same(manifest, files))
        if changed:
            writing.put(asked.target, files)
    told(asked, options, files, changed=changed)


def same(manifest: Manifest, files: dict[str, bytes]) -> bool:
    from ...vendoring.sources import MANIFEST

    return manifest.content == files[MANIFEST]


def refused(asked: Asked, found: Found) -> None:
    """Name what an update would lose."""
    from ..output import hint

    shown(asked, found)
    hint(
        f"{asked.target} was changed by hand, so it stays as it is; "
        f"{asked.command('--update', '--discard-edits')} loses these changes"
    )
    raise click.exceptions.Exit(FAILED)


def checked(asked: Asked) -> None:
    from ...vendoring import Refused
    from ...vendoring.checking import compared_now
    from ...vendoring.manifest import read
    from ...vendoring.writing import interrupted
    from ..output import hint

    if interrupted(asked.target):
        raise Refused(f"an update of {asked.target} was interrupted: {asked.command('--update')}")
    found = compared_now(asked.target, read(asked.target), asked.start)
    shown(asked, found)
    if found.clean:
        if not asked.as_json:
            hint(f"{asked.target} is as it was written")
        return
    hint(f"to write it anew: {asked.command('--update')}")
    raise click.exceptions.Exit(FAILED)


def shown(asked: Asked, found: Found) -> None:
    from ..json_text import dumped
    from ..output import write, write_json

    if asked.as_json:
        write_json(dumped(found.data()))
        return
    write("\n".join(found.lines()))


def told(asked: Asked, options: Options, files: dict[str, bytes], *, changed: bool = True) -> None:
    """What was written, how it is imported, and what it needs."""
    from ...vendoring.manifest import REQUIRES
    from ...version import __version__
    from ..json_text import dumped
    from ..output import hint, write_json

    size = sum(map(len, files.values()))
    if asked.as_json:
        data: dict[str, Any] = {
            "folder": str(asked.target), "name": asked.name, "hogkit": __version__, "changed": changed,
            "files": len(files), "bytes": size, "parts": options.parts, "requires": REQUIRES,
        }  # fmt: skip
        write_json(dumped(data))
        return
    done = "written" if changed else "as it was"
    hint(
        f"{asked.target}: {done}, {len(files):,} files, {size / 1000:,.0f} kB, hogkit {__version__}"
    )
    hint(f"from {asked.name} import PostHog, where {asked.start} is on sys.path")
    hint(f"it needs {', '.join(REQUIRES)}")
