"""Files have names that say what is in them."""

from tests.architecture.source import apps, modules
from tests.conftest import Scanned

# Each hides a better name.
BANNED = {
    "utils", "util", "helpers", "helper", "common", "misc", "core", "managers",
    "mixins", "constants", "base", "tools", "lib", "stuff",
}  # fmt: skip


def test_no_file_or_folder_of_the_package_has_a_name_that_says_nothing(
    scanned: Scanned,
) -> None:
    read = [module for module in modules() if module.parts[0] in {"phoihop", "tests"}]
    bad = [module.name for module in read if BANNED.intersection(module.parts)]
    scanned("files looked at", len(read), 100)
    assert bad == []


def test_every_name_is_plain_ascii_in_lower_case() -> None:
    bad = [
        module.name
        for module in modules()
        if not module.name.isascii() or module.name != module.name.lower()
    ]
    assert bad == []


def test_no_app_is_empty(scanned: Scanned) -> None:
    by_app = {app: [one for one in modules() if one.app == app] for app in apps()}
    scanned("apps looked at", len(by_app), 10)
    assert {app: len(files) for app, files in by_app.items() if len(files) < 2} == {}


def test_every_package_has_its_init_file() -> None:
    folders = {module.path.parent for module in modules() if module.app}
    # A folder of commands is found by Django without one.
    missing = [
        str(folder)
        for folder in folders
        if not (folder / "__init__.py").exists() and "management" not in folder.parts
    ]
    assert missing == []
