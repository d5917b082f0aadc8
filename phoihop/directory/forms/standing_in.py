"""Forms of acting in a post and of delegations."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.directory.forms.people import SeatField
from phoihop.directory.models import Acting, Person, Post, Tenure
from phoihop.directory.periods import period_from
from phoihop.ui.choosing import CHOOSE, OneField
from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import VersionedForm


class ActingForm(forms.Form):
    """In which post a person acts."""

    post = OneField(Post.objects.none(), label=_("Post"))
    first_day = DayField(label=_("First day of acting"))
    last_day = DayField(
        label=_("Last day of acting"),
        required=False,
        help_text=_("Leave it empty when the decision names none."),
    )
    decision = forms.CharField(
        label=_("Deciding document"),
        max_length=300,
        help_text=_("Number and day of the decision, and who decided."),
    )

    def __init__(self, *arguments: Any, posts: QuerySet[Post], **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["post"] = SeatField(posts, label=_("Post"))

    @property
    def period(self) -> DateRange:
        """The days; without a last one it ends with the post."""
        last_day = self.cleaned_data["last_day"] or self.cleaned_data["post"].last_day
        return period_from(self.cleaned_data["first_day"], last_day)


class DelegationForm(forms.Form):
    """What is delegated from which post to whom."""

    giver = forms.ChoiceField(label=_("From the post"))
    person = OneField(Person.objects.none(), label=_("To"))
    matter = forms.CharField(
        label=_("Matter"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What may be signed, as the document says it."),
    )
    document = forms.CharField(
        label=_("Document of the delegation"),
        max_length=300,
        help_text=_("Number and day of the written authorisation."),
    )
    first_day = DayField(label=_("First day"))
    last_day = DayField(label=_("Last day"))

    def __init__(
        self,
        *arguments: Any,
        standings: Sequence[Tenure | Acting],
        colleagues: QuerySet[Person],
        **named: Any,
    ) -> None:
        super().__init__(*arguments, **named)
        self.standings = {_key_of(one): one for one in standings}
        choices = [(key, _label_of(one)) for key, one in self.standings.items()]
        if len(choices) != 1:
            choices.insert(0, ("", str(CHOOSE)))
        self.fields["giver"] = forms.ChoiceField(
            label=_("From the post"), choices=choices
        )
        self.fields["person"] = OneField(colleagues, label=_("To"))

    @property
    def values(self) -> dict[str, Any]:
        """What the service takes."""
        values = dict(self.cleaned_data)
        period = period_from(values.pop("first_day"), values.pop("last_day"))
        return values | {"giver": self.standings[values["giver"]], "period": period}


class EarlyEndForm(VersionedForm):
    """The last day of what ends early, and why."""

    last_day = DayField(
        label=_("Last day"),
        help_text=_("A day before the first one takes it back altogether."),
    )
    reason = forms.CharField(
        label=_("Reason or decision"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def _key_of(standing: Tenure | Acting) -> str:
    kind = "acting" if isinstance(standing, Acting) else "tenure"
    return f"{kind}-{standing.pk}"


def _label_of(standing: Tenure | Acting) -> str:
    seat, body = standing.post.seat_name, standing.post.organisation.short_name
    if isinstance(standing, Acting):
        return str(_("Acting %(title)s")) % {"title": f"{seat} · {body}"}
    return f"{seat} · {body}"
