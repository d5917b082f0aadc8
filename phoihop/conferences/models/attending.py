"""Who was invited to a conference, what they replied, and whether they came."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models.events import Conference
from phoihop.conferences.states import Answer, Attendance
from phoihop.directory.models import Organisation, Person
from phoihop.foundation.vietnamese import fold


class Invitation(models.Model):
    """A body asked to a conference: whom of it, its reply, and who came."""

    application_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    conference = models.ForeignKey(
        Conference, on_delete=models.PROTECT, related_name="invitations"
    )
    # None: a body that does not work in this system; it is asked on paper.
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    body_name = models.CharField(_("invited body as printed"), max_length=300)
    # Whom of it, as printed; empty where the body itself chooses.
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="+"
    )
    asked_name = models.CharField(_("invited person"), max_length=200, blank=True)
    asked_title = models.CharField(_("title as printed"), max_length=300, blank=True)
    asks_head = models.BooleanField(_("the head is asked to come"), default=False)

    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    sent_name = models.CharField(_("who comes instead"), max_length=200, blank=True)
    sent_title = models.CharField(_("title as printed"), max_length=300, blank=True)
    answer_reason = models.TextField(_("reason"), blank=True)
    answered_by_name = models.CharField(max_length=200, blank=True)
    answered_on = models.DateField(_("replied on"), null=True)

    attendance = models.CharField(max_length=12, choices=Attendance.choices, blank=True)
    came_name = models.CharField(_("who came"), max_length=200, blank=True)
    came_title = models.CharField(_("title as printed"), max_length=300, blank=True)

    # Where somebody put it on the list; 0 until anybody does.
    place = models.PositiveSmallIntegerField(_("order"), default=0)
    withdrawn_on = models.DateField(_("taken back on"), null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("invitation to a conference")
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "organisation", "asked_title"],
                condition=Q(withdrawn_on=None, organisation__isnull=False),
                name="body_is_invited_once_under_a_title",
            ),
            models.CheckConstraint(
                condition=~Q(body_name=""), name="invitation_names_a_body"
            ),
            models.CheckConstraint(
                condition=Q(answer__in=["", *Answer.values])
                & (Q(answer="") | Q(answered_on__isnull=False)),
                name="invitation_answer_is_known_and_dated",
            ),
            models.CheckConstraint(
                condition=~Q(answer=Answer.SENDS)
                | (~Q(sent_name="") & ~Q(sent_title="")),
                name="invitation_sending_names_who_comes",
            ),
            models.CheckConstraint(
                condition=~Q(answer=Answer.CANNOT) | ~Q(answer_reason=""),
                name="invitation_refused_says_why",
            ),
            models.CheckConstraint(
                condition=Q(attendance__in=["", *Attendance.values]),
                name="invitation_attendance_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(attendance=Attendance.REPRESENTED)
                | (~Q(came_name="") & ~Q(came_title="")),
                name="invitation_represented_names_who_came",
            ),
        ]
        indexes = [
            models.Index(
                fields=["organisation", "conference"], name="invitation_of_body"
            )
        ]

    def __str__(self) -> str:
        return self.body_name

    @property
    def is_other_rank(self) -> bool:
        """Tell whether somebody of another title comes, or came, for the head asked."""
        if not self.asks_head:
            return False
        if self.attendance:
            another = self.attendance == Attendance.REPRESENTED
            title = self.came_title
        else:
            another, title = self.answer == Answer.SENDS, self.sent_title
        return another and fold(title) != fold(self.asked_title)
