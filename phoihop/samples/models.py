"""What the sample remembers of itself where the data alone do not tell."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from phoihop.sources.models import Source


class SampleSource(models.Model):
    """That a public source of a real unit was told as a part of the sample.

    Fictional units carry their own mark. An event of a real unit has none: without this
    row nobody could tell it from what an operator enters for a locality that wants its
    history.
    """

    application_rights: ClassVar[str] = "SELECT, INSERT"

    source = models.OneToOneField(
        Source, on_delete=models.PROTECT, primary_key=True, related_name="+"
    )

    class Meta:
        verbose_name = _("source told in the sample")

    def __str__(self) -> str:
        return str(self.source)
