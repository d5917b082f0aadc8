"""Papers that are read for a conference, and photos taken there."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models.agenda import AgendaItem
from phoihop.conferences.models.events import Conference
from phoihop.files.models import StoredFile


class Attached(models.Model):
    """A file that somebody handed in for a conference; taken off, it stays kept."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    rank = models.PositiveSmallIntegerField(_("order"))
    added_by_person_id = models.BigIntegerField()
    added_by_name = models.CharField(max_length=200)
    added_on = models.DateField()
    added_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(_("taken off at"), null=True)

    class Meta:
        abstract = True


class Paper(Attached):
    """A paper handed out for the conference or for one item, to be read by a day."""

    conference = models.ForeignKey(
        Conference, on_delete=models.PROTECT, related_name="papers"
    )
    item = models.ForeignKey(
        AgendaItem, on_delete=models.PROTECT, null=True, related_name="papers"
    )
    title = models.CharField(_("title of the paper"), max_length=300)
    read_by = models.DateField(_("to be read by"), null=True)

    class Meta:
        verbose_name = _("paper of a conference")
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="paper_has_a_title"),
        ]

    def __str__(self) -> str:
        return self.title


class Photo(Attached):
    """A photo of the conference with its caption; shown only where chosen."""

    conference = models.ForeignKey(
        Conference, on_delete=models.PROTECT, related_name="photos"
    )
    # The caption is also what a reader hears who cannot see the photo.
    caption = models.CharField(_("caption"), max_length=300)
    taken_on = models.DateField(_("taken on"))
    # Where somebody put it among the others; the rank never changes, because the public
    # finds a photo by it.
    place = models.PositiveSmallIntegerField(_("order"), default=0)
    # Set by whoever publishes, never by whoever took it.
    is_public = models.BooleanField(_("shown to the public"), default=False)

    class Meta:
        verbose_name = _("photo of a conference")
        constraints = [
            models.CheckConstraint(
                condition=~Q(caption=""), name="photo_has_a_caption"
            ),
        ]

    def __str__(self) -> str:
        return self.caption
