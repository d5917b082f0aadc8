"""A review of a programme, what it says of each content, and who approves it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation
from phoihop.documents.models import Document, Version
from phoihop.monitoring.states import Result, ReviewKind, ReviewState
from phoihop.programmes.models import (
    AmendedContent,
    Party,
    Programme,
    SignedContent,
    Target,
)
from phoihop.tasks.models import Evidence


class Review(models.Model):
    """The parties' judgement of a programme; frozen when every party has approved."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="reviews"
    )
    kind = models.CharField(max_length=10, choices=ReviewKind.choices)
    # Tasks and proofs are read as of this day.
    cut_off = models.DateField(_("figures as of"))
    title = models.CharField(_("title"), max_length=500)
    strengths = models.TextField(_("what went well"), blank=True)
    shortcomings = models.TextField(_("what is left, and why"), blank=True)
    state = models.CharField(
        max_length=10, choices=ReviewState.choices, default=ReviewState.DRAFT
    )
    document = models.OneToOneField(Document, on_delete=models.PROTECT)
    # The text that the parties approve, and in the end the snapshot.
    text = models.ForeignKey(
        Version, on_delete=models.PROTECT, null=True, related_name="+"
    )
    public_code = models.SlugField(max_length=60, unique=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )
    created_by_person_id = models.BigIntegerField()
    created_on = models.DateField()
    created_at = models.DateTimeField(default=timezone.now)
    submitted_by_person_id = models.BigIntegerField(null=True)
    submitted_on = models.DateField(null=True)
    approved_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("review")
        constraints = [
            models.UniqueConstraint(
                fields=["programme"],
                condition=Q(kind=ReviewKind.FINAL),
                name="final_review_is_one_a_programme",
            ),
            models.CheckConstraint(
                condition=Q(state=ReviewState.DRAFT)
                | Q(text__isnull=False, submitted_by_person_id__isnull=False),
                name="review_submitted_has_its_text",
            ),
            models.CheckConstraint(
                condition=~Q(state=ReviewState.APPROVED) | Q(approved_on__isnull=False),
                name="review_approved_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_approved(self) -> bool:
        """Tell whether every party has approved it."""
        return self.state == ReviewState.APPROVED


class Assessment(models.Model):
    """What a review says of one content: done, partly, not done, and why."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    review = models.ForeignKey(
        Review, on_delete=models.PROTECT, related_name="assessments"
    )
    signed_content = models.ForeignKey(
        SignedContent, on_delete=models.PROTECT, null=True, related_name="assessments"
    )
    # A content that an amendment added: judged too, and counted apart.
    added_content = models.ForeignKey(
        AmendedContent, on_delete=models.PROTECT, null=True, related_name="assessments"
    )
    result = models.CharField(max_length=10, choices=Result.choices)
    note = models.TextField(_("on what the judgement rests"))
    evidence = models.ManyToManyField(Evidence, related_name="assessments", blank=True)
    assessor_person_id = models.BigIntegerField()
    assessor_name = models.CharField(max_length=200)
    assessor_title = models.CharField(max_length=300)
    assessed_on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("assessment")
        constraints = [
            models.UniqueConstraint(
                fields=["review", "signed_content"],
                name="content_is_assessed_once_a_review",
            ),
            models.UniqueConstraint(
                fields=["review", "added_content"],
                name="added_content_is_assessed_once_a_review",
            ),
            models.CheckConstraint(
                condition=Q(signed_content__isnull=False, added_content=None)
                | Q(signed_content=None, added_content__isnull=False),
                name="assessment_is_of_one_content",
            ),
            models.CheckConstraint(
                condition=~Q(note=""), name="assessment_says_on_what_it_rests"
            ),
        ]

    def __str__(self) -> str:
        return self.get_result_display()


class ReviewApproval(models.Model):
    """A party's head approving the submitted review."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    review = models.ForeignKey(
        Review, on_delete=models.PROTECT, related_name="approvals"
    )
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )
    text = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    title = models.CharField(max_length=300)
    approved_on = models.DateField()
    approved_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("approval of a review")
        constraints = [
            models.UniqueConstraint(
                fields=["review", "organisation"],
                condition=Q(withdrawn_at=None),
                name="review_is_approved_once_per_organisation",
            ),
        ]

    def __str__(self) -> str:
        return self.person_name


class TargetNote(models.Model):
    """What the coordinator writes beside a target; the verdict itself is computed."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    review = models.ForeignKey(
        Review, on_delete=models.PROTECT, related_name="target_notes"
    )
    target = models.ForeignKey(
        Target, on_delete=models.PROTECT, related_name="review_notes"
    )
    note = models.TextField(_("note on the target"), blank=True)
    written_by_person_id = models.BigIntegerField()
    written_by_name = models.CharField(max_length=200)
    written_on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("note on a target")
        constraints = [
            models.UniqueConstraint(
                fields=["review", "target"], name="target_is_noted_once_a_review"
            ),
        ]

    def __str__(self) -> str:
        return str(self.target)
