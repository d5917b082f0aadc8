"""The rows of stored files; their bytes lie in a folder under their hash."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.files.kinds import KINDS


class StoredFile(models.Model):
    """A file as it was handed in and kept: hash, size, kind, given name, by whom."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    sha256 = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    media_type = models.CharField(_("kind of file"), max_length=100)
    original_name = models.CharField(_("name"), max_length=200)
    # Generated from the hash; equal content shares its bytes.
    stored_name = models.CharField(max_length=80, editable=False)
    uploaded_by_person_id = models.BigIntegerField(_("handed in by"))
    uploaded_at = models.DateTimeField(_("handed in at"), default=timezone.now)
    unit_id = models.BigIntegerField(_("unit"), null=True, db_index=True)

    class Meta:
        verbose_name = _("stored file")
        constraints = [
            models.CheckConstraint(
                condition=Q(sha256__regex="^[0-9a-f]{64}$"),
                name="stored_file_has_a_hash",
            ),
            models.CheckConstraint(
                condition=Q(stored_name__regex="^[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}$")
                & Q(stored_name__endswith=models.F("sha256")),
                name="stored_file_lies_under_its_hash",
            ),
            models.CheckConstraint(
                condition=Q(size__gt=0), name="stored_file_is_not_empty"
            ),
            models.CheckConstraint(
                condition=Q(media_type__in=sorted(KINDS)),
                name="stored_file_is_of_a_known_kind",
            ),
            models.CheckConstraint(
                condition=~Q(original_name=""), name="stored_file_has_a_name"
            ),
        ]

    def __str__(self) -> str:
        return self.original_name

    @property
    def label(self) -> str:
        """The kind in words for people."""
        return KINDS[self.media_type].label
