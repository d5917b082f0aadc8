"""Housekeeping of the folder of stored files."""

from datetime import timedelta

from django.utils import timezone
from procrastinate.contrib.django import app

from phoihop.files.services import clear_bytes_without_row

LEFT_ALONE_FOR = timedelta(days=1)


@app.periodic(cron="41 3 * * *")
@app.task(queueing_lock="clear_bytes_without_row")
def clear_forgotten_bytes(timestamp: int) -> int:
    """Remove bytes whose request failed after they were written; return how many."""
    oldest = timezone.now() - LEFT_ALONE_FOR
    return clear_bytes_without_row(older_than=oldest.timestamp())
