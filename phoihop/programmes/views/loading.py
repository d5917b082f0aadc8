"""Loading what the forms of a programme need."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from phoihop.directory.models import Organisation
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.clock import today
from phoihop.programmes.forms.contents import RemovalForm
from phoihop.programmes.models import Content, Programme
from phoihop.programmes.removal_errors import RemovalUnclear


def find_content(programme: Programme, content_id: int) -> Content:
    """Return a content of the programme, else answer 404."""
    contents = programme.contents.filter(is_dropped=False)
    return get_object_or_404(contents.select_related("programme"), pk=content_id)


def organisations_of(programme: Programme) -> QuerySet[Organisation]:
    """Return the organisations that may lead or coordinate in the programme."""
    return (
        Organisation.objects.of_unit(programme.unit_id)
        .filter(period__overlap=programme.period)
        .select_related("kind")
        .in_order()
    )


def organisations_now(request: WorkRequest) -> QuerySet[Organisation]:
    """Return the organisations of the actor's unit today."""
    return Organisation.objects.of_unit(request.mandate.unit_id).on(today()).in_order()


def version_seen(request: WorkRequest) -> int:
    """Return the version that was on the page from which something is removed.

    Raises:
        RemovalUnclear: the form does not say it; it is not as the page made it.
    """
    form = RemovalForm(request.POST)
    if not form.is_valid():
        raise RemovalUnclear
    version: int = form.cleaned_data["version"]
    return version
