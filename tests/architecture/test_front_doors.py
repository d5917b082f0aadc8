"""An app is entered by its front door; the domain does not know the web."""

import ast
import re
from collections.abc import Callable

from tests.architecture.source import Module, apps, imports, modules
from tests.conftest import Scanned

CLOSED_ROOMS = {"views", "forms", "jobs", "urls", "templatetags"}
FRONT_DOOR = {"services", "queries", "policies", "models"}
# Apps that are there for all: every module of theirs is a door, but the closed rooms.
SHARED_APPS = {
    "foundation": "the ground: no tables, no pages",
    "ui": "components, fields and page parts that every page uses",
    "audit": "journal and once-only requests, called by every service",
}
# The drawing of components is what "ui" is for; its tags are functions as well.
OPENED = {("ui", "templatetags")}
# Single modules that are doors as well, each with the reason.
SHARED_DOORS = {
    "files.streaming": "hands out bytes after the caller's permission check",
    "files.kinds": "names the kinds of file that a form accepts",
    "files.errors": "refusals of a file, placed beside the caller's field",
    "directory.mandates": "the actor of every service",
    "directory.requests": "the request of somebody signed in",
    "directory.history": "who saved last, for the page of a conflict",
    "directory.units": "units, kept apart from organisations and people",
    "indicators.adding_up": "arithmetic on values that needs no database",
    "programmes.states": "the words of operators and due rules, for the API's schema",
    "programmes.prose": "how text of several lines is stored, alike everywhere",
    "programmes.canonical": "reads a fixed text, whatever its format",
    "programmes.opening": "opens a programme for whoever asks, or says there is none",
    "programmes.actions": "what may be done to a programme now, for its year's page",
    "outbox.states": "the kinds of message, for every service that tells something",
    "tasks.states": "the words of states, for lists and the API's schema",
    "monitoring.states": "the words of states and results, for pages above",
    "reports.states": "the parts of a report, for the API's schema",
    "figures.states": "what kinds of figures there are, for whoever speaks of them",
    "indicators.states": "kinds and rules of indicators, for whoever keeps values",
    "tasks.wording": "how a task stands in words, alike on every page",
    "tasks.proof": "how far contents are proven, for reviews and public pages",
    "tasks.rhythm": "arithmetic on days that needs no database",
    "tasks.status": "when a task is late, for every list that asks",
    "programmes.wording": "the signed text in words, alike on every page",
    "search.states": "the kinds of records that pages offer to narrow a search to",
    "portal.texts": "the published text as plain values, for pages and API alike",
    "portal.caching": "how long an answer for everybody may be kept",
}
# Who may import everything: the operator's commands, tests, and what only they use.
EVERYWHERE = {"console", "testing", "samples"}
DOMAIN = {"models", "policies", "queries", "services", "states", "errors"}
WEB = re.compile(
    r"^(django\.(http|shortcuts|views|urls|template|middleware|contrib\.messages)"
    r"|django_htmx|ninja|allauth)(\.|$)"
)
MOST_SHARED_DOORS = 30
Refused = Callable[[Module, str, str], bool]


def test_no_app_enters_another_by_a_closed_room(scanned: Scanned) -> None:
    read, wrong = _crossings(
        lambda _module, app, room: room in CLOSED_ROOMS and (app, room) not in OPENED
    )
    scanned("imports between apps", read, 200)
    assert wrong == []


def test_apps_enter_each_other_by_the_front_door_only(scanned: Scanned) -> None:
    read, wrong = _crossings(_is_no_front_door)
    scanned("imports between apps", read, 200)
    assert wrong == []


def test_shared_doors_are_few_and_all_used() -> None:
    used = {name for module in modules() for name in imports(module)}
    for door in SHARED_DOORS:
        full = f"phoihop.{door}"
        assert any(name.startswith(f"{full}.") or name == full for name in used), door
    assert len(SHARED_DOORS) < MOST_SHARED_DOORS


def test_factories_and_testing_are_for_tests_only() -> None:
    wrong = [
        f"{module.name} imports {name}"
        for module in _product()
        for name in imports(module)
        if name.startswith("phoihop.testing.") or ".factories." in f"{name}."
    ]
    assert wrong == []


def test_the_domain_does_not_know_the_web(scanned: Scanned) -> None:
    read = [module for module in _product() if module.room in DOMAIN]
    wrong = [
        f"{module.name} imports {name}"
        for module in read
        for name in imports(module)
        if WEB.match(name)
    ]
    scanned("domain modules looked at", len(read), 40)
    assert wrong == []


def test_nothing_is_imported_inside_a_function_or_relatively(scanned: Scanned) -> None:
    read, wrong = 0, []
    for module in modules():
        at_the_top = set(_statements_at_the_top(module.tree))
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                read += 1
                is_relative = isinstance(node, ast.ImportFrom) and node.level > 0
                if is_relative or node not in at_the_top:
                    wrong.append(f"{module.name}:{node.lineno}")
    scanned("imports looked at", read, 500)
    assert wrong == []


def _statements_at_the_top(tree: ast.Module) -> list[ast.stmt]:
    """Return what stands at the top, also under an "if" or a "try" there."""
    found: list[ast.stmt] = []
    for statement in tree.body:
        found.append(statement)
        if isinstance(statement, ast.If | ast.Try):
            inner = [*statement.body, *statement.orelse]
            if isinstance(statement, ast.Try):
                inner += [line for one in statement.handlers for line in one.body]
            found += inner
    return found


def _is_no_front_door(module: Module, app: str, room: str) -> bool:
    if app in SHARED_APPS or room in FRONT_DOOR:
        return False
    return f"{app}.{room}" not in SHARED_DOORS


def _product() -> list[Module]:
    """Return what runs: no tests, and nothing that is there for them only."""
    return [
        module
        for module in modules()
        if module.app
        and not module.is_test
        and module.app not in EVERYWHERE
        and module.path.name != "factories.py"
    ]


def _crossings(refused: Refused) -> tuple[int, list[str]]:
    """Return how many imports cross from app to app, and those that are refused."""
    read, wrong = 0, []
    known = set(apps())
    for module in _product():
        for name in imports(module):
            parts = name.split(".")
            if parts[0] != "phoihop" or len(parts) < 3 or parts[1] not in known:
                continue
            if parts[1] == module.app:
                continue
            read += 1
            if refused(module, parts[1], parts[2]):
                wrong.append(f"{module.name} imports {name}")
    return read, wrong
