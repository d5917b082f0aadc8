"""What people are told, and the mails that carry it out of the house."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation, Person
from phoihop.outbox.states import Channel, DeliveryState, Fault, MessageKind


class Delivery(models.Model):
    """One mail to one person: all he was told and had not read by a day's hour."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="deliveries"
    )
    channel = models.CharField(
        max_length=10, choices=Channel.choices, default=Channel.EMAIL
    )
    day = models.DateField(_("day"))
    state = models.CharField(
        max_length=10, choices=DeliveryState.choices, default=DeliveryState.WAITING
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    fault = models.CharField(max_length=20, choices=Fault.choices, blank=True)
    next_try_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("delivery of messages")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "channel", "day"],
                name="delivery_is_one_a_day_for_a_person",
            ),
            models.CheckConstraint(
                condition=Q(state__in=DeliveryState.values),
                name="delivery_is_in_a_known_state",
            ),
            models.CheckConstraint(
                condition=Q(state=DeliveryState.SENT, sent_at__isnull=False)
                | (~Q(state=DeliveryState.SENT) & Q(sent_at=None)),
                name="delivery_that_is_sent_says_when",
            ),
            models.CheckConstraint(
                condition=Q(state=DeliveryState.WAITING, next_try_at__isnull=False)
                | (~Q(state=DeliveryState.WAITING) & Q(next_try_at=None)),
                name="delivery_that_waits_says_until_when",
            ),
            models.CheckConstraint(
                condition=~Q(state=DeliveryState.GIVEN_UP) | ~Q(fault=""),
                name="delivery_that_is_given_up_says_why",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_try_at"],
                condition=Q(state=DeliveryState.WAITING),
                name="delivery_to_be_tried",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_channel_display()} · {self.person}"


class MessageQuerySet(models.QuerySet["Message"]):
    """Filters of messages."""

    def unread(self) -> "MessageQuerySet":
        """Return those that nobody has marked as read."""
        return self.filter(read_at=None)


class Message(models.Model):
    """What one person is told as a member of one organisation; the screen shows it."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="messages"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="messages"
    )
    # In whose name it is told; nobody's when the house itself reminds.
    sender = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="messages_sent"
    )
    sender_name = models.CharField(max_length=500, blank=True)
    kind = models.CharField(max_length=20, choices=MessageKind.choices)
    subject = models.CharField(max_length=300)
    lines = ArrayField(models.TextField(), default=list)
    address = models.CharField(max_length=300)
    # What it is about, as type and number; only whoever tells can read it.
    about = models.CharField(max_length=120)
    # What is told again under one group within minutes replaces what nobody has read.
    group = models.CharField(max_length=200, blank=True)
    made_on = models.DateField()
    made_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)
    delivery = models.ForeignKey(
        Delivery, on_delete=models.PROTECT, null=True, related_name="messages"
    )

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=MessageKind.values),
                name="message_is_of_a_known_kind",
            ),
            models.CheckConstraint(
                condition=~Q(subject="") & ~Q(about=""),
                name="message_says_something_about_something",
            ),
            models.CheckConstraint(
                condition=Q(address__startswith="/") & ~Q(address__startswith="//"),
                name="message_leads_inside_the_house",
            ),
        ]
        indexes = [
            models.Index(
                fields=["person", "organisation"],
                condition=Q(read_at=None),
                name="message_unread_of_person",
            ),
            models.Index(
                fields=["person", "organisation", "-made_at"], name="message_of_person"
            ),
            models.Index(fields=["about", "person"], name="message_about_thing"),
            models.Index(
                fields=["made_at"],
                condition=Q(read_at=None, delivery=None),
                name="message_not_mailed",
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def is_read(self) -> bool:
        """Tell whether it was marked as read."""
        return self.read_at is not None
