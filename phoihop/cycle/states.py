"""The kinds of day that a calendar knows."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EntryKind(models.TextChoices):
    """What a day of the calendar is about; each has one source."""

    TASK = "task", _("task due")
    CONSULTATION = "consultation", _("comments due")
    CONFERENCE = "conference", _("conference")
    CONCLUSION = "conclusion", _("conclusion due")
    URGING = "urging", _("reply to an urging due")
    FIGURES = "figures", _("figures due")
    REPORT = "report", _("report due")
    REVIEW = "review", _("review due")
    BEGINS = "begins", _("programme begins")
    ENDS = "ends", _("programme ends")
