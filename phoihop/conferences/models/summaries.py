"""What the public is to read of a conference, written by its office."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models.events import Conference
from phoihop.documents.models import Document, Version


class ConferenceSummary(models.Model):
    """One to three paragraphs for everybody; fixed as a text when it is published."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    conference = models.OneToOneField(
        Conference, on_delete=models.PROTECT, related_name="summary"
    )
    text = models.TextField(_("summary for the public"))
    document = models.OneToOneField(Document, on_delete=models.PROTECT)
    # The text that is, or was last, shown.
    shown = models.ForeignKey(
        Version, on_delete=models.PROTECT, null=True, related_name="+"
    )
    # Everybody who ever wrote in it: none of them publishes it.
    author_person_ids = ArrayField(models.BigIntegerField())
    written_by_name = models.CharField(max_length=200)
    written_on = models.DateField()
    written_at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("summary of a conference")
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="summary_says_something")
        ]

    def __str__(self) -> str:
        return str(self.conference)
