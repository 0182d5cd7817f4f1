"""Both views at once: half of the time where there are two cores."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from .view import View, view

if TYPE_CHECKING:
    from .revisions import Source


MANY = 100  # paths: less is sooner read than a process is made


def views(old: Source, new: Source) -> tuple[View, View]:
    """The old one and the new one.

    Raises:
        Refused: Overlays cannot be read.
    """
    can = (os.cpu_count() or 1) > 1 and "fork" in multiprocessing.get_all_start_methods()
    if not can or min(len(side.document["paths"]) for side in (old, new)) < MANY:
        return _view(old), _view(new)
    # Forked, so that it has imported all that it needs: that takes as long as a view.
    with ProcessPoolExecutor(1, multiprocessing.get_context("fork")) as other:
        coming = other.submit(_view, old)
        made = _view(new)
        return coming.result(), made


def _view(source: Source) -> View:
    return view(source.document, source.overlays)
