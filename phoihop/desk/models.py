"""A list of tasks kept as a link."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import AdminUnit


class SavedView(models.Model):
    """A filtered list under a name: one's own, or shared with the unit."""

    application_rights: ClassVar[str] = "SELECT, INSERT, DELETE"

    person_id = models.BigIntegerField()
    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("name of the list"), max_length=80)
    # The filter as it stands in the address, so the link opens the same for others.
    query = models.CharField(max_length=500)
    is_shared = models.BooleanField(_("show to everybody of the unit"), default=False)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("saved list")
        constraints = [
            models.UniqueConstraint(
                fields=["person_id", "unit", "name"], name="saved_view_name_is_one"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="saved_view_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
