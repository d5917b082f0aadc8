"""The agenda of a conference, and what was said under each item."""

from typing import ClassVar

from django.db import models
from django.db.models import Deferrable, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models.events import Conference
from phoihop.conferences.states import ItemKind
from phoihop.directory.models import Organisation


class AgendaItem(models.Model):
    """One item: of a kind, spoken by somebody, resolved by a decision in words."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    conference = models.ForeignKey(
        Conference, on_delete=models.PROTECT, related_name="items"
    )
    rank = models.PositiveSmallIntegerField(_("order"))
    kind = models.CharField(_("kind of item"), max_length=12, choices=ItemKind.choices)
    title = models.CharField(_("item"), max_length=500)
    # Who speaks, as printed, and for which organisation.
    speaker = models.CharField(_("speaker as printed"), max_length=300, blank=True)
    speaker_organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    planned_minutes = models.PositiveSmallIntegerField(_("planned minutes"), null=True)
    is_resolved = models.BooleanField(_("settled"), default=False)
    decision = models.TextField(_("decision in words"), blank=True)
    removed_at = models.DateTimeField(_("taken off at"), null=True)
    removed_by_name = models.CharField(max_length=200, blank=True)
    removed_reason = models.TextField(_("why it was taken off"), blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("item of an agenda")
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "rank"],
                name="agenda_rank_is_one_in_its_conference",
                deferrable=Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                condition=~Q(title=""), name="agenda_item_has_a_title"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=ItemKind.values),
                name="agenda_item_is_of_a_known_kind",
            ),
            models.CheckConstraint(
                condition=Q(planned_minutes=None) | Q(planned_minutes__range=(1, 600)),
                name="agenda_item_takes_some_minutes",
            ),
            models.CheckConstraint(
                condition=Q(removed_at=None, removed_by_name="", removed_reason="")
                | (Q(removed_at__isnull=False) & ~Q(removed_by_name="")),
                name="agenda_item_taken_off_says_by_whom",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class MinuteRevision(models.Model):
    """The minute of an item as somebody wrote it; a later one stands beside it."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    item = models.ForeignKey(
        AgendaItem, on_delete=models.PROTECT, related_name="revisions"
    )
    number = models.PositiveSmallIntegerField(_("revision"))
    text = models.TextField(_("minute"), blank=True)
    # Asked for once the minutes were closed.
    reason = models.TextField(_("why it was changed"), blank=True)
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    title = models.CharField(max_length=300)
    written_on = models.DateField()
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("revision of a minute")
        constraints = [
            models.UniqueConstraint(
                fields=["item", "number"], name="minute_revision_number_is_one"
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1), name="minute_revisions_begin_at_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item} · {self.number}"
