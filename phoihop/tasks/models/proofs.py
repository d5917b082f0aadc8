"""What shows that a task was done: submissions, evidence, the other party's word."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import AdminUnit, Organisation
from phoihop.files.models import StoredFile
from phoihop.programmes.models import Party
from phoihop.tasks.models.assignments import Assignment, Occurrence
from phoihop.tasks.states import ConfirmationStance, SubmissionStanding


class Evidence(models.Model):
    """A file or a document that shows a result; it may serve several tasks."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="evidence"
    )
    public_code = models.SlugField(max_length=20, unique=True)
    title = models.CharField(_("what it is"), max_length=300)
    # Number, date and issuer of a document kept elsewhere.
    reference = models.CharField(_("document"), max_length=300, blank=True)
    file = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, null=True, related_name="+"
    )
    added_by_person_id = models.BigIntegerField()
    added_by_name = models.CharField(max_length=200)
    added_on = models.DateField()
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("evidence")
        constraints = [
            models.CheckConstraint(
                condition=~Q(reference="") | Q(file__isnull=False),
                name="evidence_is_a_file_or_a_document",
            ),
            models.CheckConstraint(
                condition=~Q(title=""), name="evidence_says_what_it_is"
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "-id"], name="evidence_of_body")
        ]

    def __str__(self) -> str:
        return self.title


class Submission(models.Model):
    """A result as the lead body reports it: the real day, in words, with evidence."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    assignment = models.ForeignKey(
        Assignment, on_delete=models.PROTECT, related_name="submissions"
    )
    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.PROTECT, null=True, related_name="submissions"
    )
    number = models.PositiveSmallIntegerField()
    completed_on = models.DateField(_("completed on"))
    text = models.TextField(_("what was reached"))
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    title = models.CharField(max_length=300)
    submitted_on = models.DateField()
    submitted_at = models.DateTimeField(default=timezone.now)
    standing = models.CharField(
        max_length=10,
        choices=SubmissionStanding.choices,
        default=SubmissionStanding.STANDING,
    )
    # Whoever checked it: completed it, or sent it back.
    judged_by_person_id = models.BigIntegerField(null=True)
    judged_by_name = models.CharField(max_length=200, blank=True)
    judged_on = models.DateField(null=True)
    judgement = models.TextField(_("reason"), blank=True)
    evidence = models.ManyToManyField(
        Evidence, through="EvidenceUse", related_name="submissions"
    )

    class Meta:
        verbose_name = _("submission of a result")
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "number"], name="submission_number_is_one"
            ),
            models.UniqueConstraint(
                fields=["assignment", "occurrence"],
                condition=Q(standing=SubmissionStanding.STANDING),
                nulls_distinct=False,
                name="one_submission_stands",
            ),
            models.CheckConstraint(
                condition=~Q(text=""), name="submission_says_what_was_reached"
            ),
            models.CheckConstraint(
                condition=Q(completed_on__lte=models.F("submitted_on")),
                name="submission_is_not_of_the_future",
            ),
            models.CheckConstraint(
                condition=~Q(standing=SubmissionStanding.SENT_BACK)
                | (Q(judged_by_person_id__isnull=False) & ~Q(judgement="")),
                name="submission_sent_back_says_by_whom_and_why",
            ),
            models.CheckConstraint(
                condition=Q(judged_by_person_id=None)
                | ~Q(judged_by_person_id=models.F("person_id")),
                name="submission_is_judged_by_another_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assignment} · {self.number}"


class EvidenceUse(models.Model):
    """A piece of evidence put forward for a submission."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    submission = models.ForeignKey(
        Submission, on_delete=models.PROTECT, related_name="uses"
    )
    evidence = models.ForeignKey(
        Evidence, on_delete=models.PROTECT, related_name="uses"
    )
    added_on = models.DateField()

    class Meta:
        verbose_name = _("use of evidence")
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "evidence"], name="evidence_is_used_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.evidence} → {self.submission}"


class Confirmation(models.Model):
    """Another side's word on a submission: confirmed, or disputed and then answered.

    It stands beside the task's state and never moves it (decision 22). A party may
    speak again; its last word counts.
    """

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    submission = models.ForeignKey(
        Submission, on_delete=models.PROTECT, related_name="confirmations"
    )
    # None for a task without programme: then the body itself is the other side.
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, null=True, related_name="+"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )
    stance = models.CharField(max_length=10, choices=ConfirmationStance.choices)
    reason = models.TextField(_("reason"), blank=True)
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    title = models.CharField(max_length=300)
    confirmed_on = models.DateField()
    confirmed_at = models.DateTimeField(default=timezone.now)
    answer = models.TextField(_("answer"), blank=True)
    answered_by_person_id = models.BigIntegerField(null=True)
    answered_by_name = models.CharField(max_length=200, blank=True)
    answered_on = models.DateField(null=True)

    class Meta:
        verbose_name = _("confirmation by another party")
        constraints = [
            models.CheckConstraint(
                condition=~Q(stance=ConfirmationStance.DISPUTED) | ~Q(reason=""),
                name="dispute_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_by_person_id=None, answered_on=None)
                | (
                    Q(stance=ConfirmationStance.DISPUTED)
                    & ~Q(answer="")
                    & Q(answered_by_person_id__isnull=False)
                    & Q(answered_on__isnull=False)
                    & ~Q(answered_by_person_id=models.F("person_id"))
                ),
                name="dispute_is_answered_by_another_person",
            ),
        ]

    def __str__(self) -> str:
        return self.get_stance_display()

    @property
    def side(self) -> Party | Organisation:
        """The party that speaks, or the body where there are no parties."""
        return self.party or self.organisation

    @property
    def side_key(self) -> int:
        """What tells the sides of one result apart; a body's number is negative."""
        return self.party_id or -self.organisation_id
