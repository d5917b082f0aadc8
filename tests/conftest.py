"""What the tests of the whole house share: each says how much it has looked at."""

from collections.abc import Callable, Iterator

import pytest

Scanned = Callable[[str, int, int], None]
Noted = Callable[[str], None]
_NOTE = "note"


@pytest.fixture
def noted(request: pytest.FixtureRequest) -> Noted:
    """Say something in the summary at the end."""

    # It travels with the report, from whichever process the test runs in.
    def note(line: str) -> None:
        request.node.user_properties.append((_NOTE, line))

    return note


@pytest.fixture
def scanned(request: pytest.FixtureRequest, noted: Noted) -> Scanned:
    """Fail unless at least so many were looked at; the summary tells how many."""

    def tell(what: str, count: int, least: int = 1) -> None:
        noted(f"{request.node.name}: {count} {what}")
        assert count >= least, f"only {count} {what}: is the test looking anywhere?"

    return tell


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end what each harness has looked at."""
    for line in sorted(_notes(terminalreporter)):
        terminalreporter.write_line(line)


def _notes(terminalreporter: pytest.TerminalReporter) -> Iterator[str]:
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") == "call":
                yield from (
                    str(said) for key, said in report.user_properties if key == _NOTE
                )
