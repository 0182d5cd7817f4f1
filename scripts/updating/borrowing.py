"""An environment for another checkout, in no time: it lends the packages of this one.

The checkout's own code comes first, in every process that the environment's interpreter starts, also with
`-I`, `-E` or a PYTHONPATH of its own; and `hogkit` is never that of the checkout that lends.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import sysconfig
import venv
from pathlib import Path

# What pip writes for the packages themselves names their interpreter; the others are tools.
OWN = ("hogkit",)
CONSOLE = """#!{python}
import sys
from hogkit.cli import console
sys.exit(console())
"""


def borrow(root: Path) -> Path:
    """Make `.venv/dev-*` of the checkout at `root`, and return its interpreter.

    It is what `environment.enter("dev")` finds made there as long as the checkout's requirements
    are those of this interpreter's.
    """
    folder = root / ".venv" / f"dev-{sys.version_info[0]}.{sys.version_info[1]}"
    venv.EnvBuilder(symlinks=True, with_pip=False).create(folder)
    _lend(folder, root)
    for tool in Path(sysconfig.get_path("scripts")).iterdir():
        mine = folder / "bin" / tool.name
        if not os.path.lexists(mine) and tool.name not in OWN and tool.is_file():
            mine.symlink_to(tool)
    python = folder / "bin" / "python"
    (folder / "bin" / "hogkit").write_text(CONSOLE.format(python=python))
    (folder / "bin" / "hogkit").chmod(0o755)
    _mark(folder, root)
    return python


def _lend(folder: Path, root: Path) -> None:
    """Name the checkout's code, then the packages of this interpreter, where Python looks at its start."""
    names = {"base": str(folder), "platbase": str(folder)}
    site = Path(sysconfig.get_path("purelib", scheme="venv", vars=names))
    lent = sysconfig.get_path("purelib")
    lender = Path(sys.prefix).parents[1]
    own = [
        str(lender / "facade"),
        str(lender / "generated"),
    ]  # as the lender is installed there itself
    lines = [
        str(root / "facade"),
        str(root / "generated"),
        f"import site, sys; site.addsitedir({lent!r}); [sys.path.remove(p) for p in {own!r} if p in sys.path]",
    ]
    (site / "borrowed.pth").write_text("\n".join(lines) + "\n")


def _mark(folder: Path, root: Path) -> None:
    """Say what it was made from, as scripts/environment.py does."""
    shutil.copyfile(Path(sys.prefix) / "made-from", folder / "made-from")
    project = (root / "pyproject.toml").read_bytes()
    (folder / "installed-from").write_text(hashlib.sha256(project).hexdigest())
