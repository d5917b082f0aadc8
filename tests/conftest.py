"""What the tests of the whole house share: each says how much it has looked at."""

from collections.abc import Callable

import pytest

Scanned = Callable[[str, int, int], None]
_SCANNED = pytest.StashKey[list[str]]()


@pytest.fixture
def scanned(request: pytest.FixtureRequest) -> Scanned:
    """Fail unless at least so many were looked at; the summary tells how many."""

    def tell(what: str, count: int, least: int = 1) -> None:
        lines = request.config.stash.setdefault(_SCANNED, [])
        lines.append(f"{request.node.name}: {count} {what}")
        assert count >= least, f"only {count} {what}: is the test looking anywhere?"

    return tell


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say at the end what each harness has looked at."""
    told: list[str] = config.stash.get(_SCANNED, [])
    for line in sorted(told):
        terminalreporter.write_line(line)
