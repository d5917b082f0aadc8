"""The script at the root prepares this machine, and says why it cannot."""

import ast
import importlib.util
import socket
import sys
from pathlib import Path
from types import ModuleType

import pytest

from phoihop.console.access import SOURCE


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load run.py, with its environment in an empty folder."""
    specification = importlib.util.spec_from_file_location("run", SOURCE / "run.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    environment = tmp_path / ".venv"
    monkeypatch.setattr(module, "ENVIRONMENT", environment)
    monkeypatch.setattr(module, "PYTHON", environment / "bin" / "python")
    monkeypatch.setattr(module, "STAMP", environment / "phoihop-stamp")
    return module


def make_half(script: ModuleType) -> None:
    script.PYTHON.parent.mkdir(parents=True)
    script.PYTHON.write_text("")


def test_an_old_python_can_read_it() -> None:
    ast.parse((SOURCE / "run.py").read_text(), feature_version=(3, 8))


def test_it_uses_the_standard_library_only() -> None:
    tree = ast.parse((SOURCE / "run.py").read_text())
    named = {
        name.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for name in node.names
    }

    assert named <= sys.stdlib_module_names


def test_an_old_python_is_refused(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))

    with pytest.raises(script.SetupError, match=r"Python 3\.11 or later"):
        script.check_machine()


def test_an_environment_without_its_stamp_counts_as_half_made(
    script: ModuleType,
) -> None:
    make_half(script)

    assert not script.is_usable(script.wanted_stamp())


def test_a_whole_environment_with_older_packages_is_only_renewed(
    script: ModuleType,
) -> None:
    make_half(script)
    wanted = script.wanted_stamp()
    python, _, source = wanted.split(" ", 2)
    script.STAMP.write_text(f"{python} older {source}")

    assert script.is_usable(wanted)


@pytest.mark.parametrize("had", ["3.8 {0[1]} {0[2]}", "{0[0]} {0[1]} /elsewhere\n"])
def test_an_environment_of_another_python_or_place_is_made_anew(
    script: ModuleType, had: str
) -> None:
    make_half(script)
    wanted = script.wanted_stamp()
    script.STAMP.write_text(had.format(wanted.split(" ", 2)))

    assert not script.is_usable(wanted)


def test_a_taken_port_is_said_before_the_long_work(script: ModuleType) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(script.SetupError, match=f"Port {port} is taken"):
            script.make_environment(["up", f"--port={port}"])


def test_uv_is_told_what_pip_is_told(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in script.PIP_TO_UV.values():
        monkeypatch.delenv(name, raising=False)
    told = (
        ":env:.find-links='/wheels /more'\n"
        "global.find-links='/overruled'\n"
        "global.index-url='https://mirror.example/simple'\n"
        "list.format='columns'\n"
    )

    settings = script.uv_settings(told)

    assert settings["UV_FIND_LINKS"] == "/wheels,/more"
    assert settings["UV_DEFAULT_INDEX"] == "https://mirror.example/simple"


def test_options_are_handed_on(script: ModuleType) -> None:
    given = ["--port", "8001", "--data", "elsewhere", "--empty"]

    assert script.read_arguments(given) == [
        "up",
        "--port=8001",
        "--data=elsewhere",
        "--empty",
    ]
    assert script.read_arguments(["test", "-k", "one"]) == ["test", "-k", "one"]
