"""Housekeeping: answers are kept for a day, finished jobs for three."""

from datetime import timedelta

from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app

from phoihop.audit.models import KeptAnswer

KEPT_FOR = timedelta(days=1)
JOBS_KEPT_HOURS = 72


@app.periodic(cron="17 3 * * *")
@app.task(queueing_lock="forget_kept_answers")
def forget_kept_answers(timestamp: int) -> int:
    """Remove answers older than a day; return how many."""
    oldest = timezone.now() - KEPT_FOR
    removed, _ = KeptAnswer.objects.filter(kept_at__lt=oldest).delete()
    return removed


@app.periodic(cron="29 3 * * *")
@app.task(queueing_lock="clear_finished_jobs", pass_context=True)
async def clear_finished_jobs(context: JobContext, timestamp: int) -> None:
    """Remove jobs that went well some days ago; what failed stays to be looked at."""
    await context.app.job_manager.delete_old_jobs(nb_hours=JOBS_KEPT_HOURS)
