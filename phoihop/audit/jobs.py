"""Housekeeping of the journal's neighbour: answers are kept for a day."""

from datetime import timedelta

from django.utils import timezone
from procrastinate.contrib.django import app

from phoihop.audit.models import KeptAnswer

KEPT_FOR = timedelta(days=1)


@app.periodic(cron="17 3 * * *")
@app.task(queueing_lock="forget_kept_answers")
def forget_kept_answers(timestamp: int) -> int:
    """Remove answers older than a day; return how many."""
    oldest = timezone.now() - KEPT_FOR
    removed, _ = KeptAnswer.objects.filter(kept_at__lt=oldest).delete()
    return removed
