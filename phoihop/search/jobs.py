"""Keeping the index fresh, each minute."""

from procrastinate.contrib.django import app

from phoihop.search.services import catch_up


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="catch_up_with_the_journal")
def catch_up_with_the_journal(timestamp: int) -> int:
    """Read what the journal tells since last time; return how many entries."""
    return catch_up().entries
