"""What a source tells of a conference, item by item, each of a kind."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models.events import Conference
from phoihop.conferences.models.taking_part import ConferencePerson
from phoihop.programmes.models import Content, Programme


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


class ToldItem(models.Model):
    """A direction, a conclusion, a movement, a fund and the like, as a source tells it.

    It is no conclusion and no task of this system: nobody works it off, nothing counts
    it. Sentences are retold, names are quoted (decision 35).
    """

    conference = models.ForeignKey(
        Conference, on_delete=models.PROTECT, related_name="told_items"
    )
    rank = models.PositiveSmallIntegerField(_("order"))
    kind = models.CharField(max_length=10, choices=ToldKind.choices)
    text = models.CharField(_("what is told"), max_length=500)
    # None: the source does not say who said it.
    person = models.ForeignKey(
        ConferencePerson, on_delete=models.PROTECT, null=True, related_name="told_items"
    )
    issuer = models.CharField(_("issued by, as printed"), max_length=300, blank=True)
    addressed_to = models.CharField(
        _("addressed to, as printed"), max_length=300, blank=True
    )
    # The told programme and content that it belongs to; None: to none.
    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, null=True, related_name="told_items"
    )
    content = models.ForeignKey(
        Content, on_delete=models.PROTECT, null=True, related_name="told_items"
    )
    # The source ends its list with "…": there are more than it names.
    goes_on = models.BooleanField(_("the list goes on"), default=False)

    class Meta:
        verbose_name = _("told item")
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "rank"], name="told_item_rank_is_one"
            ),
            models.CheckConstraint(
                condition=~Q(text="") & Q(kind__in=ToldKind.values),
                name="told_item_has_its_text_and_kind",
            ),
            models.CheckConstraint(
                condition=Q(content=None) | Q(programme__isnull=False),
                name="told_item_of_a_content_names_its_programme",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_retold(self) -> bool:
        """Tell whether our own words retell it; a name is quoted."""
        return self.kind in RETOLD_KINDS
