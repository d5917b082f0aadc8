"""Only services write: no page, form, tag, question, policy or entrance does."""

import ast
from collections.abc import Iterator

from tests.architecture.source import Module, modules
from tests.conftest import Scanned

# Rooms, and whole apps, that only read.
READING_ROOMS = {"views", "forms", "templatetags", "queries", "policies", "middleware"}
READING_APPS = {"portal", "api"}
WRITES = {
    "save", "create", "delete", "bulk_create", "bulk_update", "get_or_create",
    "update_or_create", "acreate", "asave", "adelete", "aupdate", "select_for_update",
}  # fmt: skip
# A session is no row of ours; a mapping's own update takes no names of columns.
NOT_OURS = {"session"}


def test_nothing_but_a_service_writes(scanned: Scanned) -> None:
    read = list(_reading())
    wrong = [
        f"{module.name}:{call.lineno} .{_name(call)}("
        for module in read
        for call in _calls(module)
        if _writes(call)
    ]
    scanned("reading modules looked at", len(read), 60)
    assert wrong == []


def test_the_rule_finds_a_write() -> None:
    for line in (
        "thing.save(update_fields=['x'])",
        "Thing.objects.create(x=1)",
        "Thing.objects.filter(pk=1).update(x=1)",
        "thing.delete()",
        "Thing.objects.bulk_create([])",
    ):
        call = ast.parse(line).body[0]
        assert isinstance(call, ast.Expr)
        assert isinstance(call.value, ast.Call)
        assert _writes(call.value), line
    for line in ("words.update({})", "page.update(found)", "request.session.save()"):
        call = ast.parse(line).body[0]
        assert isinstance(call, ast.Expr)
        assert isinstance(call.value, ast.Call)
        assert not _writes(call.value), line


def test_models_override_no_save_and_nobody_listens_to_signals(
    scanned: Scanned,
) -> None:
    read, wrong = 0, []
    for module in modules():
        if module.app and not module.is_test and module.room == "models":
            read += 1
            wrong += [
                f"{module.name}:{node.name}"
                for node in ast.walk(module.tree)
                if isinstance(node, ast.FunctionDef) and node.name in {"save", "delete"}
            ]
    signals = [
        module.name
        for module in modules()
        if module.app
        and not module.is_test
        and "django.db.models.signals" in module.text
    ]
    scanned("model modules looked at", read, 5)
    assert wrong == []
    assert signals == []


def _reading() -> Iterator[Module]:
    for module in modules():
        if module.is_test or not module.app:
            continue
        if module.room in READING_ROOMS or module.app in READING_APPS:
            yield module


def _calls(module: Module) -> Iterator[ast.Call]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _writes(call: ast.Call) -> bool:
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    if isinstance(owner, ast.Attribute) and owner.attr in NOT_OURS:
        return False
    if _name(call) == "update":
        return bool(call.keywords) and not call.args
    return _name(call) in WRITES
