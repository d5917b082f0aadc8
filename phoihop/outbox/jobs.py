"""Mails go out in the background; old finished jobs are cleared away."""

from django.utils import timezone
from procrastinate.contrib.django import app

from phoihop.outbox import services


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="deliver_mail", lock="deliver_mail")
def deliver_mail(timestamp: int) -> dict[str, int]:
    """Send what is due; once a day what was told, then what is tried again."""
    return dict(services.deliver_mail(now=timezone.now()))
