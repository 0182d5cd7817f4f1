"""A monorepo of twenty files that uses hogkit, and what it uses."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "apps/billing/__init__.py": "",
    "apps/billing/gates.py": """
        from third_party.hogkit import PostHog


        def rolled_out(posthog: PostHog, key: str) -> bool:
            return posthog.feature_flags.get(key=key).active
    """,
    "apps/billing/people.py": """
        def emails(analytics, limit=3):
            return [person.name for person in analytics.persons.list(limit=limit)]
    """,
    "apps/web/__init__.py": "from .client import client as client\n",
    "apps/web/client.py": """
        import third_party.hogkit as ph


        def client(**options):
            return ph.PostHog(**options)
    """,
    "apps/web/views.py": """
        from . import client


        def signups(**options):
            with client(**options) as posthog:
                return posthog.query("SELECT 2").scalar()
    """,
    "apps/web/errors.py": """
        from third_party.hogkit import ApiError, QueryTooHeavy as Heavy

        ERRORS = (ApiError, Heavy)
    """,
    "apps/web/static/node_modules/tool/gyp.py": "from third_party.hogkit import export\nx.surveys\n",
    "jobs/annotate.py": """
        from third_party.hogkit.hogkit_api.api.annotations import annotations_list


        def latest(posthog):
            return annotations_list.sync(posthog.project_id, client=posthog.api, limit=1)
    """,
    "jobs/lookup.py": """
        from operator import attrgetter


        def resource(posthog):
            return getattr(posthog, "cohorts"), attrgetter("dashboards.list")
    """,
    "jobs/loaded.py": """
        from importlib import import_module


        def kinds():
            return import_module("third_party.hogkit.resources").Insight
    """,
    "jobs/unseen.py": """
        from third_party import hogkit


        def any_of(client, name):
            return getattr(client, name), hogkit.PostHog
    """,
    "jobs/broken.py": "def broken(:\n",
    "jobs/python2.py": 'print "old"\n',
    "jobs/latin.py": b"# -*- coding: latin-1 -*-\nNAME = '\xe4'\n",
    "libs/plain.py": """
        import re


        def found(text):
            return re.match("a", text)
    """,
    "libs/.hidden/secret.py": "x.experiments\n",
    ".venv/lib/tool.py": "x.actions\n",
    "third_party/other/__init__.py": "VERSION = 1\n",
    "third_party/other/reports.py": """
        from ..hogkit import PostHogError


        def names(error: PostHogError) -> str:
            return str(error)
    """,
}
PARTS = frozenset({
    "feature_flags", "persons", "query", "hogkit_api.annotations_list", "cohorts", "dashboards", "insights",
})  # fmt: skip


def written(folder: Path) -> Path:
    """The monorepo in a folder."""
    from textwrap import dedent

    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        content = text if isinstance(text, bytes) else dedent(text).lstrip("\n").encode()
        path.write_bytes(content)
    return folder
