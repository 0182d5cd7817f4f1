"""`python -m hogkit`, the same as the command."""

import sys

from .cli import console

sys.exit(console())
