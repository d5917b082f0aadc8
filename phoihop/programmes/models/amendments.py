"""Contents added or withdrawn after signing, each by a signed document (INV-01)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.documents.models import Document
from phoihop.files.models import StoredFile
from phoihop.programmes.models.contents import SignedContent
from phoihop.programmes.models.programmes import Programme


class Amendment(models.Model):
    """The signed document by which the parties change a signed programme."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="amendments"
    )
    document = models.OneToOneField(Document, on_delete=models.PROTECT)
    title = models.CharField(_("title of the document"), max_length=500)
    signed_on = models.DateField(_("signed on"))
    scan = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    recorded_by_person_id = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("amendment")

    def __str__(self) -> str:
        return self.title


class AmendedContent(models.Model):
    """A content that an amendment added, or withdrew; the denominator stays."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    class Kind(models.TextChoices):
        """What the amendment did."""

        ADDED = "added", _("added")
        WITHDRAWN = "withdrawn", _("withdrawn")

    amendment = models.ForeignKey(
        Amendment, on_delete=models.PROTECT, related_name="contents"
    )
    kind = models.CharField(max_length=10, choices=Kind.choices)
    # What was withdrawn; an added content has its own title and text.
    signed_content = models.OneToOneField(
        SignedContent, on_delete=models.PROTECT, null=True, related_name="withdrawal"
    )
    title = models.CharField(_("title"), max_length=500)
    text = models.TextField(_("text"), blank=True)

    class Meta:
        verbose_name = _("amended content")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="withdrawn", signed_content__isnull=False)
                | Q(kind="added", signed_content=None),
                name="amended_content_is_added_or_withdrawn",
            ),
            models.CheckConstraint(
                condition=~Q(title=""), name="amended_content_has_a_title"
            ),
        ]

    def __str__(self) -> str:
        return self.title
