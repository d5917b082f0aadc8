"""What a conference concluded, word by word, and what became of it."""

from typing import ClassVar

from django.db import models
from django.db.models import Deferrable, F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.concluding_states import (
    CLOSING_MOVES,
    ConclusionKind,
    ConclusionMove,
)
from phoihop.conferences.models.agenda import AgendaItem, MinuteRevision
from phoihop.conferences.models.events import Conference
from phoihop.directory.models import Organisation
from phoihop.documents.models import Document, Version
from phoihop.programmes.models import Task
from phoihop.programmes.states import DueKind


class ConclusionItem(models.Model):
    """Words of the minutes that ask somebody for something by a day.

    Its kind follows the agenda item: what a directive speech asks for is no conclusion.
    """

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE, DELETE"

    conference = models.ForeignKey(
        Conference, on_delete=models.PROTECT, related_name="conclusions"
    )
    number = models.PositiveSmallIntegerField(_("number"))
    kind = models.CharField(max_length=12, choices=ConclusionKind.choices)
    item = models.ForeignKey(
        AgendaItem, on_delete=models.PROTECT, related_name="conclusions"
    )
    # Where the words stand: in this revision of the minute, from this letter on.
    revision = models.ForeignKey(
        MinuteRevision, on_delete=models.PROTECT, related_name="conclusions"
    )
    begins_at = models.PositiveIntegerField()
    quote = models.TextField(_("words of the minutes"))
    # A group as it is called; whoever assigns it splits it into tasks of one lead.
    addressed_to = models.CharField(
        _("addressed to, as printed"), max_length=300, blank=True
    )
    lead = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    coordinating = models.ManyToManyField(Organisation, related_name="+", blank=True)
    supervisor = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    due_kind = models.CharField(max_length=20, choices=DueKind.choices)
    due_on = models.DateField(_("due on"), null=True)
    due_rule = models.CharField(_("rule of the due date"), max_length=200, blank=True)
    no_due_reason = models.CharField(
        _("why there is no due date"), max_length=300, blank=True
    )
    corrects = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="corrections"
    )
    written_by_person_id = models.BigIntegerField()
    written_by_name = models.CharField(max_length=200)
    written_on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("conclusion")
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "number"],
                name="conclusion_number_is_one_in_its_conference",
                deferrable=Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                condition=~Q(quote="") & Q(kind__in=ConclusionKind.values),
                name="conclusion_has_its_words_and_kind",
            ),
            models.CheckConstraint(
                condition=Q(lead__isnull=False) | ~Q(addressed_to=""),
                name="conclusion_says_whom_it_asks",
            ),
            models.CheckConstraint(
                condition=Q(due_kind=DueKind.DATE, due_on__isnull=False)
                | (
                    Q(due_kind__in=[DueKind.RECURRING, DueKind.CONDITION])
                    & ~Q(due_rule="")
                )
                | (Q(due_kind=DueKind.NONE) & ~Q(no_due_reason="")),
                name="conclusion_is_due_or_says_why_not",
            ),
            models.CheckConstraint(
                condition=Q(supervisor=None) | Q(lead=None) | ~Q(supervisor=F("lead")),
                name="conclusion_is_watched_by_another_body",
            ),
        ]

    def __str__(self) -> str:
        return self.quote


class ConclusionTask(models.Model):
    """That a task comes from a conclusion; the task itself does not know it."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    conclusion = models.ForeignKey(
        ConclusionItem, on_delete=models.PROTECT, related_name="task_links"
    )
    task = models.OneToOneField(
        Task, on_delete=models.PROTECT, related_name="conclusion_link"
    )

    class Meta:
        verbose_name = _("task of a conclusion")

    def __str__(self) -> str:
        return str(self.task)


class ConclusionDecision(models.Model):
    """What was decided on a conclusion later: done, a new date, dropped."""

    application_rights: ClassVar[str] = "SELECT, INSERT"

    conclusion = models.ForeignKey(
        ConclusionItem, on_delete=models.PROTECT, related_name="decisions"
    )
    move = models.CharField(max_length=10, choices=ConclusionMove.choices)
    due_on = models.DateField(_("new date"), null=True)
    reason = models.TextField(_("reason"), blank=True)
    # At which meeting; None where the office decided between two meetings.
    conference = models.ForeignKey(
        Conference, on_delete=models.PROTECT, null=True, related_name="+"
    )
    decided_on = models.DateField()
    decided_at = models.DateTimeField(default=timezone.now)
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    title = models.CharField(max_length=300)

    class Meta:
        verbose_name = _("decision on a conclusion")
        constraints = [
            models.UniqueConstraint(
                fields=["conclusion"],
                condition=Q(move__in=sorted(CLOSING_MOVES)),
                name="conclusion_is_closed_once",
            ),
            models.CheckConstraint(
                condition=Q(move=ConclusionMove.NEW_DATE, due_on__isnull=False)
                | (Q(move__in=sorted(CLOSING_MOVES)) & Q(due_on=None)),
                name="new_date_of_a_conclusion_is_a_day",
            ),
            models.CheckConstraint(
                condition=Q(move=ConclusionMove.DONE) | ~Q(reason=""),
                name="conclusion_put_off_or_dropped_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_move_display()} · {self.conclusion}"


class Urging(models.Model):
    """A body asked to hurry, to reply by a day; and what it replied."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    conclusion = models.ForeignKey(
        ConclusionItem, on_delete=models.PROTECT, related_name="urgings"
    )
    by_organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="urgings"
    )
    text = models.TextField(_("what is urged"))
    reply_by = models.DateField(_("reply by"))
    urged_on = models.DateField()
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=200)
    title = models.CharField(max_length=300)
    reply = models.TextField(_("reply"), blank=True)
    replied_on = models.DateField(null=True)
    replied_by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("urging")
        constraints = [
            models.CheckConstraint(
                condition=~Q(text="") & Q(reply_by__gte=F("urged_on")),
                name="urging_says_what_and_by_when",
            ),
            models.CheckConstraint(
                condition=Q(reply="", replied_on=None, replied_by_name="")
                | (~Q(reply="") & Q(replied_on__isnull=False) & ~Q(replied_by_name="")),
                name="urging_is_replied_to_by_somebody",
            ),
        ]
        indexes = [
            models.Index(
                fields=["organisation"],
                condition=Q(replied_on=None),
                name="urging_without_reply",
            )
        ]

    def __str__(self) -> str:
        return self.text


class ConclusionNotice(models.Model):
    """The notice of conclusions: fixed at concluding, numbered by the clerk later."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    conference = models.OneToOneField(
        Conference, on_delete=models.PROTECT, related_name="notice"
    )
    document = models.OneToOneField(Document, on_delete=models.PROTECT)
    text = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    printed_number = models.CharField(_("number"), max_length=60, blank=True)
    issued_on = models.DateField(_("issued on"), null=True)
    numbered_by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("notice of conclusions")
        constraints = [
            models.CheckConstraint(
                condition=Q(printed_number="", issued_on=None, numbered_by_name="")
                | (
                    ~Q(printed_number="")
                    & Q(issued_on__isnull=False)
                    & ~Q(numbered_by_name="")
                ),
                name="notice_has_number_day_and_clerk_or_none",
            )
        ]

    def __str__(self) -> str:
        return str(self.document)
