"""Feeds of a body's calendar, and the reminders that were given."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation, Person


class CalendarFeed(models.Model):
    """A secret address under which a calendar program reads a body's days.

    Only the hash of the secret is kept. ``seed`` is what the secret is made from
    together with the key of the site; by itself it opens nothing.
    """

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="calendar_feeds"
    )
    name = models.CharField(_("who reads it"), max_length=100)
    seed = models.CharField(max_length=64)
    token_hash = models.CharField(max_length=64, unique=True)
    made_by_person_id = models.BigIntegerField()
    made_by_name = models.CharField(max_length=200)
    made_on = models.DateField()
    made_at = models.DateTimeField(default=timezone.now)
    last_read_at = models.DateTimeField(null=True)
    revoked_by_name = models.CharField(max_length=200, blank=True)
    revoked_on = models.DateField(null=True)

    class Meta:
        verbose_name = _("calendar feed")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""), name="feed_says_who_reads_it"
            ),
            models.CheckConstraint(
                condition=Q(revoked_on=None, revoked_by_name="")
                | (Q(revoked_on__isnull=False) & ~Q(revoked_by_name="")),
                name="feed_revoked_says_by_whom",
            ),
            models.UniqueConstraint(
                fields=["organisation", "name"],
                condition=Q(revoked_on=None),
                name="feed_name_is_one_in_its_body",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_revoked(self) -> bool:
        """Tell whether its address is open no more."""
        return self.revoked_on is not None


class ReminderSent(models.Model):
    """That somebody was reminded of a thing: for which due day, at which step."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    # What it was about, as the calendar names it.
    key = models.CharField(max_length=120)
    due_on = models.DateField()
    # Days after the due day; before it, when negative.
    offset = models.SmallIntegerField()
    # From the day it was given on, the five days in which there is no other.
    silence = DateRangeField()

    class Meta:
        verbose_name = _("reminder that was given")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "key", "due_on", "offset"],
                name="reminder_is_given_once_at_a_step",
            ),
            ExclusionConstraint(
                name="reminder_keeps_silence_for_five_days",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("key", RangeOperators.EQUAL),
                    ("silence", RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} · {self.offset}"
