"""`hogkit vendor --used-by`: the parts that the Python of a repository uses, in any spelling."""

from __future__ import annotations

from pathlib import Path

import monorepo
import pytest
from hogkit.errors import InvalidArgument
from hogkit.vendoring.parts import operations, parts
from hogkit.vendoring.used import Used, used_by
from smoking import served
from vendored import ABSENT, copied, said, smoke

NAME = "third_party.hogkit"
ANNOTATIONS = {
    f"hogkit_api.{one}" for one, (tag, _) in operations().items() if tag == "annotations"
}
IMPORT = "from third_party.hogkit import PostHog\n"


def used(folder: Path, text: str, name: str = NAME) -> Used:
    """What one file uses, beside one that imports hogkit."""
    (folder / "first.py").write_text("import hogkit\n", encoding="utf-8")
    (folder / "looked_at.py").write_text(text, encoding="utf-8")
    return used_by(folder, name)


def test_the_sample_monorepo_uses_what_it_does_and_no_more(tmp_path: Path) -> None:
    assert len(monorepo.FILES) == 20
    found = used_by(monorepo.written(tmp_path), NAME)
    assert found.parts == parts(monorepo.PARTS) == frozenset(found)
    assert list(found) == sorted(found)
    assert [(one.file, one.line, one.what) for one in found.unseen] == [
        ("jobs/unseen.py", 5, "getattr(client, name)")
    ]
    assert found.skipped.keys() == {"jobs/broken.py", "jobs/python2.py"}
    assert found.skipped["jobs/broken.py"].startswith("SyntaxError: ")
    where = {one.part: (one.file, one.line) for one in reversed(found.found)}
    assert where == {
        "feature_flags": ("apps/billing/gates.py", 5),
        "persons": ("apps/billing/people.py", 2),
        "query": ("apps/web/views.py", 6),
        "hogkit_api.annotations_list": ("jobs/annotate.py", 1),
        "cohorts": ("jobs/lookup.py", 5),
        "dashboards": ("jobs/lookup.py", 5),
        "insights": ("jobs/loaded.py", 5),
    }
    lines = found.lines()
    assert "feature_flags: apps/billing/gates.py:5 (.feature_flags)" in lines
    assert "jobs/unseen.py:5: getattr(client, name): cannot be seen through" in lines
    assert lines[-1].startswith("jobs/python2.py: not read: SyntaxError: ")
    assert len(lines) == len(where) + 1 + 2


def test_a_copy_for_the_monorepo_does_all_that_it_uses(tmp_path: Path) -> None:
    folder = monorepo.written(tmp_path / "repository")
    copied(folder, NAME, tuple(used_by(folder, NAME)))
    assert used_by(folder, NAME).parts == parts(monorepo.PARTS), "the copy does not count"
    with served() as host:
        smoke(NAME, host, folder, parts=("feature_flags", "persons", "insights", "query", "api"))
        program = f"""
from apps.billing import gates, people
from apps.web import client, errors, views
from jobs import annotate, loaded, lookup, unseen
from third_party.other import reports
options = dict(api_key="phx_sandbox_personal_key", project_id=1, host={host!r})
with client(**options) as posthog:
    print(gates.rolled_out(posthog, "new-onboarding"), len(people.emails(posthog)), views.signups(**options))
    print(annotate.latest(posthog).results[0].content, loaded.kinds().__name__)
    cohorts, dashboards = lookup.resource(posthog)
    list(cohorts.list(limit=1)), list(dashboards(posthog)(limit=1)), unseen.any_of(posthog, "query")
    try:
        posthog.surveys
    except errors.ERRORS[0].__mro__[1] as error:
        print(reports.names(error))
"""
        first, second, third = said(ABSENT + program, folder).splitlines()
    assert (first, second) == ("True 3 2", "Version 2 is out Insight")
    assert third.startswith(f"posthog.surveys is not in this copy of {NAME}: ")
    assert third.endswith(",surveys brings it")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("import hogkit", set()),
        ("from hogkit import PostHog, ApiError, Budget", set()),
        ("from third_party.hogkit import Result", {"query"}),
        ("from third_party.hogkit.hogql.result import Result as R", {"query"}),
        ("import third_party.hogkit.paging.runs", {"events"}),
        ("import third_party.hogkit.paging.runs\nx.pages()", {"pages"}),
        ("from ...third_party.hogkit import Delivery as D", {"capture"}),
        ("from . import hogkit\nhogkit.Finding", {"lint"}),
        ("from third_party import hogkit as h\nh.Exported", {"export"}),
        ("from hogkit.resources import Dashboard", {"dashboards"}),
        ("from hogkit import person", {"feature_flags"}),
        ("from hogkit import person\nx.persons", {"persons"}),
        ("from hogkit.sandbox import Sandbox", {"sandbox"}),
        ("pytest_plugins = ['third_party.hogkit.sandbox.plugin']", {"sandbox"}),
        ("def f(p):\n    import hogkit.cli", {"cli"}),
        ("run([python, '-m', 'third_party.hogkit', 'whoami'])", {"cli"}),
        ("from hogkit import *\nprint(Truncated)", {"query"}),
        ("anything.feature_flags.list()", {"feature_flags"}),
        ("self.client().flush()", {"capture"}),
        ("x.capture", {"capture"}),
        ("x.flags.evaluate('a')", {"flags"}),
        ("x.flags.evaluate('a', report=True)", {"flags", "capture"}),
        ("x.events.list", {"events"}),
        ("match c:\n    case PostHog(query=q): pass", {"query"}),
        ("getattr(x, 'verify_export')", {"export"}),
        ("hasattr(x, 'lint')", {"lint"}),
        ("operator.methodcaller('capture', 'a')", {"capture"}),
        ("mock.patch('third_party.hogkit.PostHog.query')", {"query"}),
        ("mock.patch.object(client, 'identify')", {"capture"}),
        ("make(spool='events')", {"capture"}),
        (IMPORT + "options = {'on_error': print}", {"capture"}),
        ("AsyncPostHog(transport='aiohttp')", {"aiohttp"}),
        (IMPORT + "options = {'transport': 'aiohttp'}", {"aiohttp"}),
        ("Budget(redis=url)", {"shared_budgets"}),
        ("os.environ['HOGKIT_BUDGET'] = 'x'", {"shared_budgets"}),
        ("import hogkit_api.api.persons.persons_list as pl", {"hogkit_api.persons_list"}),
        ("from third_party.hogkit.hogkit_api.api import persons\npersons.persons_list.sync()", {"hogkit_api.persons_list"}),
        ("import_module('hogkit_api.api.persons.persons_list')", {"hogkit_api.persons_list"}),
        ("importlib.import_module('.hogkit_api.models', 'third_party.hogkit').Annotation", {"annotations", "hogkit_api.models.Annotation"}),
        ("from hogkit_api.models import Annotation as A", {"hogkit_api.models.Annotation"}),
        ("from hogkit_api.models.annotation import Annotation", {"hogkit_api.models.Annotation"}),
        ("from hogkit_api import models as m\nm.Annotation()", {"hogkit_api.models.Annotation"}),
        ("from hogkit_api.models import *\nAnnotation()", {"hogkit_api.models.Annotation"}),
        ("from hogkit_api.api.annotations import OPERATIONS", ANNOTATIONS),
        ("from hogkit_api.api import organizations\norganizations.list_2.sync()", {"hogkit_api.list_2"}),
        ("aiohttp = 'aiohttp'; x.y; transport('httpx'); print(delivery)", set()),
        ("x.Annotation, x.Result, {'spool': 1}, getattr(x, name), import_module(name)", set()),
    ],
)  # fmt: skip
def test_each_spelling_counts(text: str, wanted: set[str], tmp_path: Path) -> None:
    found = used(tmp_path, text)
    assert {one.part for one in found.found} == wanted
    assert not found.unseen
    assert not found.skipped


@pytest.mark.parametrize(
    "text",
    [
        "getattr(client, name)",
        "setattr(client, f'{one}s', 1)",
        "import_module(f'third_party.hogkit.{name}')",
        "__import__(name)",
    ],
)
def test_what_cannot_be_seen_is_said(text: str, tmp_path: Path) -> None:
    [one] = used(tmp_path, IMPORT + text).unseen
    assert (one.line, one.what) == (2, text)


def test_a_copy_of_another_name_is_known_by_it(tmp_path: Path) -> None:
    text = "from libs.analytics import Result\n"
    assert not used(tmp_path, text).found
    assert used(tmp_path, text, "libs.analytics").parts == {"query"}


def test_all_that_is_found_can_be_cut(tmp_path: Path) -> None:
    """Every name that counts leads to a part that there is."""
    from hogkit.vendoring import using

    for table in (using.attributes, using.exports, using.classes, using.modules, using.calls):
        for names in table().values():
            assert parts(names) >= set(names)


def test_a_folder_that_does_not_use_it_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "other.py").write_text("x.query\n", encoding="utf-8")
    with pytest.raises(InvalidArgument, match=r"nothing in .* imports third_party\.hogkit"):
        used_by(tmp_path, NAME)


def test_files_that_cannot_be_read_are_named_and_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "nul.py").write_bytes(b"x = 1\0")
    (tmp_path / "deep.py").write_text(f"x = {'(' * 5000}1{')' * 5000}\n", encoding="utf-8")
    (tmp_path / "gone.py").symlink_to(tmp_path / "nothing.py")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "stub.pyi").write_text("x.query\n", encoding="utf-8")
    found = used(tmp_path, IMPORT)
    assert found.skipped.keys() == {"nul.py", "deep.py", "gone.py"}
    assert found.parts == {"query"}
