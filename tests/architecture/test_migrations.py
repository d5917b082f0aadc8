"""Migrations are one line for each app, and each says what it does."""

import re
from collections import defaultdict

from django.apps import apps
from django.db.migrations.loader import MigrationLoader

from tests.conftest import Scanned

NAME = re.compile(r"\d{4}_[a-z][a-z0-9_]*")


def _ours() -> dict[str, list[tuple[str, list[str]]]]:
    """Return each app's migrations with those of the same app that they follow."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    ours = {config.label for config in apps.get_app_configs() if _is_ours(config.name)}
    found = defaultdict(list)
    for (app, name), migration in sorted(loader.disk_migrations.items()):
        if app in ours:
            before = [
                parent for label, parent in migration.dependencies if label == app
            ]
            found[app].append((name, before))
    return found


def _is_ours(name: str) -> bool:
    return name.startswith("phoihop.")


def test_every_migration_has_a_name_that_says_what_it_does(scanned: Scanned) -> None:
    names = [name for line in _ours().values() for name, _before in line]
    scanned("migrations looked at", len(names), 8)
    assert [name for name in names if not NAME.fullmatch(name)] == []
    assert [name for name in names if "auto" in name or "merge" in name] == []


def test_the_migrations_of_an_app_are_one_line_without_gaps() -> None:
    for app, line in _ours().items():
        names = [name for name, _before in line]
        numbers = [int(name[:4]) for name in names]
        assert numbers == list(range(1, len(numbers) + 1)), app
        for place, (name, before) in enumerate(line):
            assert before == names[max(place - 1, 0) : place], (app, name)


def test_the_first_migration_of_every_app_is_its_initial_one() -> None:
    for app, line in _ours().items():
        assert line[0][0] == "0001_initial", app
