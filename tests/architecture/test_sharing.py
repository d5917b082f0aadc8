"""The processes that share the suite know its files."""

import re

from phoihop.console.access import SOURCE
from phoihop.testing.sharing import LONGEST, ON_THE_SAMPLE_SITE
from tests.conftest import Scanned

_ASKS_FOR_THE_SAMPLE = re.compile(r"\bsample_site: SampleSite\b")


def test_every_long_part_is_there() -> None:
    missing = [one for one in LONGEST if not (SOURCE / one).exists()]
    assert missing == []


def test_whatever_asks_for_the_sample_site_is_tried_by_one_process(
    scanned: Scanned,
) -> None:
    files = list((SOURCE / "tests" / "journeys").glob("test_*.py"))
    scanned("files of journeys", len(files), 5)
    asking = {
        one.relative_to(SOURCE).as_posix()
        for one in files
        if _ASKS_FOR_THE_SAMPLE.search(one.read_text(encoding="utf-8"))
    }
    assert asking == set(ON_THE_SAMPLE_SITE)
