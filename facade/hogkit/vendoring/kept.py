"""What was left out of this copy: nothing. `hogkit vendor --only` writes others."""

from collections.abc import Mapping

# The parts that there are, without those that others need; of the parts that are missing, the attributes
# of clients, and the names in modules.
PARTS: tuple[str, ...] = ()
ATTRIBUTES: Mapping[str, tuple[str, ...]] = {}
NAMES: Mapping[str, tuple[str, ...]] = {}
