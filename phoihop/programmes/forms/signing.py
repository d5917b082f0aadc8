"""A signature as it stands on paper, and who gave it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from phoihop.documents.models import Capacity
from phoihop.foundation.dates import format_date
from phoihop.programmes.forms.fields import LinesField
from phoihop.programmes.models import Party
from phoihop.programmes.queries.people import likely_signatories
from phoihop.ui.choosing import CHOOSE
from phoihop.ui.dates_input import DayField

OTHER = "other"


class SignatureForm(forms.Form):
    """A signature; the printed name and title may differ from the directory's."""

    signed_on = DayField(label=_("Signed on"))
    signatory = forms.ChoiceField(
        label=_("Who signed"),
        error_messages={
            "invalid_choice": _(
                "This person held no post of this side on the day of signing. "
                "Choose again: the list now shows who did."
            )
        },
    )
    signatory_name = forms.CharField(
        max_length=200,
        required=False,
        label=_("Name as printed"),
        help_text=_(
            "Left empty, it is the name of the person chosen above. Copy what is "
            "printed on the paper, even when it differs."
        ),
    )
    signatory_title = forms.CharField(
        max_length=300,
        required=False,
        label=_("Title as printed"),
        help_text=_("Left empty, it is the title of the person chosen above."),
    )
    capacity_code = forms.ChoiceField(choices=Capacity.choices, label=_("Capacity"))
    capacity_lines = LinesField(
        longest=200,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("Lines above the signature"),
        help_text=_("One to a line, as printed, for example TM. ỦY BAN NHÂN DÂN."),
    )
    authorisation = forms.CharField(
        max_length=300,
        required=False,
        label=_("Written authorisation"),
        help_text=_("Needed when somebody signs by authorisation (TUQ.)."),
    )
    scan = forms.FileField(
        label=_("Scan of the signed text"),
        help_text=_("PDF or a photo, 20 MB at most."),
    )

    def __init__(self, *args: Any, party: Party, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        day = _day_typed(self.data) or today
        self._known = {one.key: one for one in likely_signatories(party, day)}
        chooser = self.fields["signatory"]
        if isinstance(chooser, forms.ChoiceField):
            chooser.choices = [
                ("", CHOOSE),
                *((key, str(one)) for key, one in self._known.items()),
                (OTHER, _("Another person, as printed")),
            ]
        chooser.help_text = gettext(
            "The list shows who held the posts of this side on %(day)s."
        ) % {"day": format_date(day)}

    def clean(self) -> dict[str, Any]:
        """Take name and title from the chosen person where the boxes are empty."""
        entered: dict[str, Any] = super().clean() or {}
        chosen = self._known.get(entered.get("signatory", ""))
        if chosen:
            known = {"signatory_name": chosen.name, "signatory_title": chosen.title}
            return entered | {name: entered.get(name) or known[name] for name in known}
        for name in ("signatory_name", "signatory_title"):
            if entered.get("signatory") == OTHER and entered.get(name) == "":
                self.add_error(name, _("Copy it from the paper, as it is printed."))
        return entered

    def person_id(self) -> int | None:
        """Return the chosen person; none when it is another than the listed ones."""
        chosen = self._known.get(self.cleaned_data["signatory"])
        return chosen.person_id if chosen else None


def _day_typed(data: Mapping[str, Any]) -> date | None:
    """Return the day of signing that was sent, when it can be read."""
    try:
        day: date | None = DayField(required=False).clean(data.get("signed_on"))
    except ValidationError:
        return None
    return day
