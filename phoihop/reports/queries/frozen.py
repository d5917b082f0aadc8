"""What approved reports say, read from their frozen texts."""

import json
from functools import lru_cache

from phoihop.documents.models import Version
from phoihop.reports.models import Report
from phoihop.reports.queries.canonical import sheet_of
from phoihop.reports.queries.live import live_sheet
from phoihop.reports.queries.sheet import Sheet

_MOST_KEPT = 100


def read(text: Version) -> Sheet:
    """Return the report that a fixed text holds; the same text is read once."""
    return _kept(text.canonical_text)


@lru_cache(maxsize=_MOST_KEPT)
def _kept(written: str) -> Sheet:
    return sheet_of(json.loads(written))


def sheet_now(report: Report) -> Sheet:
    """Return the fixed text, or while there is none what stands there now."""
    return read(report.text) if report.text else live_sheet(report)
