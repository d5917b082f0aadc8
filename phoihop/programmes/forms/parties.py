"""The parties of a programme."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation
from phoihop.programmes.forms.choosers import OrganisationField, OrganisationsField
from phoihop.programmes.models import Party, Programme
from phoihop.programmes.services import PartyOutline
from phoihop.ui.differences import FieldConflict
from phoihop.ui.versioned import VersionedForm

MOST_PARTIES = 4


class PartyForm(forms.Form):
    """One party: one organisation ticked, or several with the bloc's name."""

    organisations = OrganisationsField(
        Organisation.objects.none(),
        required=False,
        label=_("Organisations"),
    )
    bloc_name = forms.CharField(
        max_length=100,
        required=False,
        label=_("Name of the bloc"),
        help_text=_("When several organisations stand together as one party."),
    )
    bloc_short_name = forms.CharField(
        max_length=60,
        required=False,
        label=_("Short name of the bloc"),
        help_text=_("For headings of columns, for example: Khối tổ chức."),
    )
    acting = OrganisationField(
        Organisation.objects.none(),
        required=False,
        label=_("Who acts for the bloc"),
        empty_label=_("every member for itself"),
    )
    authorisation = forms.CharField(
        max_length=300,
        required=False,
        label=_("Written authorisation"),
        help_text=_("Number and day of the document by which the others agree."),
    )

    def __init__(
        self, *args: Any, choices: QuerySet[Organisation], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        for name in ("organisations", "acting"):
            chooser = self.fields[name]
            if isinstance(chooser, forms.ModelChoiceField):
                chooser.queryset = choices

    def clean(self) -> dict[str, Any]:
        """Ask for the bloc's name when several organisations are ticked."""
        entered: dict[str, Any] = super().clean() or {}
        several = len(entered.get("organisations") or ()) > 1
        if several and not entered.get("bloc_name"):
            self.add_error("bloc_name", _("Write the name of the bloc."))
        if entered.get("acting") and not entered.get("authorisation"):
            self.add_error("authorisation", _("Write which document authorises it."))
        return entered

    def outline(self) -> PartyOutline | None:
        """Return the party as the services take it; an empty one is none."""
        if not self.cleaned_data["organisations"]:
            return None
        return PartyOutline(
            organisations=list(self.cleaned_data["organisations"]),
            bloc_name=self.cleaned_data["bloc_name"],
            bloc_short_name=self.cleaned_data["bloc_short_name"],
            acting=self.cleaned_data["acting"],
            authorisation=self.cleaned_data["authorisation"],
        )


def party_forms(
    choices: QuerySet[Organisation],
    data: Any = None,
    initial: Sequence[dict[str, object]] = (),
) -> list[PartyForm]:
    """Return one form for each party that a programme can have."""
    given = [*initial, *({} for _rank in range(MOST_PARTIES))][:MOST_PARTIES]
    return [
        PartyForm(data, choices=choices, prefix=f"party{rank}", initial=one)
        for rank, one in enumerate(given, start=1)
    ]


class PartiesForm(VersionedForm):
    """What the page of the parties sends back besides them."""


def parties_conflict(
    mine: Sequence[PartyOutline], stored: Sequence[PartyOutline]
) -> list[FieldConflict]:
    """Return both lists of parties side by side, each party in words."""
    return [
        FieldConflict(
            label=gettext("Party %(number)s") % {"number": number},
            mine=_in_words(one),
            stored=_in_words(other),
        )
        for number, (one, other) in enumerate(zip_longest(mine, stored), start=1)
    ]


def _in_words(party: PartyOutline | None) -> str:
    if party is None:
        return ""
    words = ", ".join(body.short_name for body in party.organisations)
    if party.bloc_name:
        short = party.bloc_short_name or party.bloc_name
        also = f" ({short})" if short != party.bloc_name else ""
        words = f"{party.bloc_name}{also}: {words}"
    if party.acting:
        values = {"name": party.acting.short_name, "paper": party.authorisation}
        words += "\n" + gettext("%(name)s acts for the bloc: %(paper)s") % values
    return words


def parties_initial(programme: Programme) -> list[dict[str, object]]:
    """Return what the forms show of the stored parties."""
    parties = programme.parties.order_by("rank").prefetch_related("members")
    return [_initial(party) for party in parties]


def _initial(party: Party) -> dict[str, object]:
    members = list(party.members.all())
    acting = [member.organisation_id for member in members if member.acts]
    is_authorised = len(acting) < len(members)
    return {
        "organisations": [member.organisation_id for member in members],
        "bloc_name": party.name if party.is_bloc else "",
        "bloc_short_name": party.short_name if party.is_bloc else "",
        "acting": acting[0] if is_authorised else None,
        "authorisation": party.authorisation,
    }
