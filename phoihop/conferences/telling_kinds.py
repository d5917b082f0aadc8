"""What a source may tell of an event beside people, figures and programmes."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ToldKind(models.TextChoices):
    """What a told item is, in the order in which pages show the kinds."""

    RESULT = "result", _("result told")
    REPORT = "report", _("report heard")
    DIRECTIVE = "directive", _("direction given")
    CONCLUSION = "conclusion", _("conclusion")
    TASK = "task", _("task set")
    MOVEMENT = "movement", _("emulation movement")
    CAMPAIGN = "campaign", _("campaign")
    FUND = "fund", _("fund")
    ACTIVITY = "activity", _("event or activity")
    SCHEME = "scheme", _("scheme or plan")
    DOCUMENT = "document", _("document cited")
    PROGRAMME = "programme", _("other coordination programme")


# Sentences are retold in our own words; what has a name is quoted (decision 35).
RETOLD_KINDS = frozenset(
    {
        ToldKind.RESULT,
        ToldKind.REPORT,
        ToldKind.DIRECTIVE,
        ToldKind.CONCLUSION,
        ToldKind.TASK,
    }
)
