"""The page for people says what the table says."""

from tests.conftest import Scanned
from tests.permissions.rules import PROGRAMME_ROWS
from tests.permissions.rules_beside import OPEN_ROWS, WORK_ROWS
from tests.permissions.rules_indicators import INDICATOR_ROWS
from tests.permissions.write import PAGE, document


def test_the_page_is_up_to_date(scanned: Scanned) -> None:
    written = PAGE.read_text(encoding="utf-8")
    scanned("lines of the page", len(written.splitlines()), 100)
    assert written == document(), "run: python -m tests.permissions.write"


def test_every_row_of_the_table_stands_on_the_page() -> None:
    written = document()
    for case in (*PROGRAMME_ROWS, *WORK_ROWS, *OPEN_ROWS, *INDICATOR_ROWS):
        assert f"`{case.partition('@')[0]}`" in written, case
