"""Reminders are given in the background, early in the morning."""

from procrastinate.contrib.django import app

from phoihop.cycle import services
from phoihop.foundation.clock import today


# Hours of the worker are those of UTC: this is six in the morning in Vietnam, before
# the mail of the day.
@app.periodic(cron="0 23 * * *")
@app.task(queueing_lock="remind_of_due_days", lock="remind_of_due_days")
def remind_of_due_days(timestamp: int) -> int:
    """Remind everybody who has something to do; return how often."""
    return services.remind_of_due_days(on=today())
