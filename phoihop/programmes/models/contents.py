"""Contents of a programme, where they come from, and the frozen denominator."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation
from phoihop.programmes.models.programmes import Programme
from phoihop.programmes.states import LineageKind


class Field(models.Model):
    """A field (lĩnh vực) by which contents are compared (domain.md 2.6); data."""

    code = models.CharField(max_length=4, unique=True)
    name = models.CharField(_("name"), max_length=200)
    rank = models.PositiveSmallIntegerField(default=100)

    class Meta:
        verbose_name = _("field")

    def __str__(self) -> str:
        return self.name


class Content(models.Model):
    """A numbered clause of a programme; clauses form a tree."""

    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="contents"
    )
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="children"
    )
    rank = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=500)
    text = models.TextField(_("text"), blank=True)
    field = models.ForeignKey(Field, on_delete=models.PROTECT, null=True)
    # Counted contents become the denominator when the programme is signed.
    is_counted = models.BooleanField(_("counted"), default=True)
    lead = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    no_task_reason = models.TextField(_("why there is no task"), blank=True)
    # The content of the term programme that this one of a single year serves.
    term_content = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="served_by"
    )
    is_dropped = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("content")
        indexes = [
            models.Index(
                fields=["programme", "parent", "rank"], name="content_in_order"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Lineage(models.Model):
    """How a content comes from one of an earlier programme (decision 17)."""

    content = models.ForeignKey(
        Content, on_delete=models.CASCADE, related_name="lineage"
    )
    ancestor = models.ForeignKey(
        Content, on_delete=models.PROTECT, related_name="descendants"
    )
    kind = models.CharField(max_length=10, choices=LineageKind.choices)
    note = models.CharField(_("what changed"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("lineage")
        constraints = [
            models.UniqueConstraint(
                fields=["content", "ancestor"], name="lineage_is_told_once"
            ),
            models.CheckConstraint(
                condition=~Q(content=models.F("ancestor")),
                name="content_is_not_its_own_ancestor",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ancestor} → {self.content}"


class SignedContent(models.Model):
    """A counted content as it was signed: one row of the denominator (decision 13)."""

    application_rights = "SELECT, INSERT"

    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="signed_contents"
    )
    content = models.OneToOneField(
        Content, on_delete=models.PROTECT, related_name="signed"
    )
    rank = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=20)
    title = models.CharField(max_length=500)

    class Meta:
        verbose_name = _("signed content")
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "rank"], name="signed_content_rank_is_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"
