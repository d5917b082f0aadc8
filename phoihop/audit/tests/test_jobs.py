"""Finished jobs are cleared away after some days; what failed stays."""

from asgiref.sync import async_to_sync
from django.db import connection
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.jobs import Job

from phoihop.audit import jobs


def _finished(status: str, days_ago: int) -> int:
    """Leave a job as a worker would have left it."""
    number = jobs.forget_kept_answers.configure(queueing_lock=None).defer(timestamp=0)
    with connection.cursor() as cursor:
        for state in ("doing", status):
            cursor.execute(
                "UPDATE procrastinate_jobs SET status = %s WHERE id = %s",
                [state, number],
            )
        cursor.execute(
            "UPDATE procrastinate_events SET at = now() - make_interval(days => %s)"
            " WHERE job_id = %s",
            [days_ago, number],
        )
    return number


def test_jobs_that_went_well_days_ago_are_removed(db: None) -> None:
    old, new = _finished("succeeded", 4), _finished("succeeded", 2)
    failed = _finished("failed", 9)
    job = Job(id=1, queue="x", lock=None, queueing_lock=None, task_name="x")
    context = JobContext(app=app, job=job, start_timestamp=0, abort_reason=lambda: None)
    async_to_sync(jobs.clear_finished_jobs.func)(context, timestamp=0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM procrastinate_jobs")
        left = {number for (number,) in cursor.fetchall()}
    assert old not in left
    assert {new, failed} <= left
