"""How the parties come to agree: rounds, comments, consent, approval."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation
from phoihop.documents.models import Version
from phoihop.programmes.models.contents import Content
from phoihop.programmes.models.programmes import Party, Programme
from phoihop.programmes.states import AnswerKind, Stance


class ConsultationRound(models.Model):
    """One sending of a frozen draft to the parties, with a deadline."""

    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="rounds"
    )
    number = models.PositiveSmallIntegerField()
    text = models.ForeignKey(Version, on_delete=models.PROTECT)
    opened_on = models.DateField()
    deadline = models.DateField(_("comments until"))

    class Meta:
        verbose_name = _("consultation round")
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "number"], name="round_number_is_one"
            ),
            models.CheckConstraint(
                condition=Q(deadline__gte=models.F("opened_on")),
                name="round_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.programme} · {self.number}"


class Comment(models.Model):
    """What a party says of a content in a round, and the answer to it."""

    round = models.ForeignKey(
        ConsultationRound, on_delete=models.PROTECT, related_name="comments"
    )
    party = models.ForeignKey(Party, on_delete=models.PROTECT)
    # None speaks of the programme as a whole.
    content = models.ForeignKey(
        Content, on_delete=models.PROTECT, null=True, related_name="comments"
    )
    stance = models.CharField(max_length=12, choices=Stance.choices)
    text = models.TextField(_("comment"))
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    title = models.CharField(max_length=300)
    commented_on = models.DateField()
    commented_at = models.DateTimeField(default=timezone.now)
    answer_kind = models.CharField(
        max_length=10, choices=AnswerKind.choices, blank=True
    )
    answer = models.TextField(_("answer"), blank=True)
    answered_by_person_id = models.BigIntegerField(null=True)
    answered_by_name = models.CharField(max_length=200, blank=True)
    answered_on = models.DateField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("comment")
        constraints = [
            models.UniqueConstraint(
                fields=["round", "party", "content"],
                name="party_comments_once_per_round",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(stance=Stance.AGREED),
                name="comment_says_something",
            ),
            models.CheckConstraint(
                condition=Q(answer_kind="", answered_at=None)
                | (~Q(answer_kind="") & ~Q(answer="") & Q(answered_at__isnull=False)),
                name="comment_answered_has_kind_text_and_moment",
            ),
            models.CheckConstraint(
                condition=Q(answered_by_person_id=None)
                | ~Q(answered_by_person_id=models.F("person_id")),
                name="comment_is_answered_by_another_person",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Consent(models.Model):
    """Where a party stands on a content, for the very text it has seen."""

    content = models.ForeignKey(
        Content, on_delete=models.PROTECT, related_name="consents"
    )
    party = models.ForeignKey(Party, on_delete=models.PROTECT)
    stance = models.CharField(max_length=12, choices=Stance.choices)
    # SHA-256 of the content as seen; another text is another question.
    fingerprint = models.CharField(max_length=64)
    person_id = models.BigIntegerField()
    given_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("consent")
        constraints = [
            models.UniqueConstraint(
                fields=["content", "party"], name="consent_is_one_per_party"
            ),
        ]

    def __str__(self) -> str:
        return self.get_stance_display()


class Approval(models.Model):
    """A party's head approving the frozen text for signing."""

    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="approvals"
    )
    party = models.ForeignKey(Party, on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    text = models.ForeignKey(Version, on_delete=models.PROTECT)
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    title = models.CharField(max_length=300)
    approved_on = models.DateField()
    approved_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("approval")
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "organisation"],
                condition=Q(withdrawn_at=None),
                name="approval_is_one_per_organisation",
            ),
        ]

    def __str__(self) -> str:
        return self.person_name
