"""Quoting a figure of a period from a public source."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.figures import policies, services
from phoihop.figures.forms.quoting import QuoteForm
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.queries.quoted import own_quoted, sources_for
from phoihop.figures.queries.sheet import versions_in_force
from phoihop.figures.services import FigureKey
from phoihop.figures.value import value_of
from phoihop.figures.views.loading import allow, find_own_period
from phoihop.foundation.errors import RuleViolation
from phoihop.indicators.models import IndicatorVersion
from phoihop.programmes.services.steps import organisation_of
from phoihop.ui.versioned import place_refusal, status_of


@require_http_methods(["GET", "POST"])
def quote_page(request: WorkRequest, period_id: int) -> HttpResponse:
    """Choose an indicator, then enter it as the source prints it."""
    period = find_own_period(request, period_id)
    allow(policies.can_enter(request.mandate, period), policies.WHO_ENTERS)
    versions = versions_in_force(period)
    version = versions.get(_asked(request))
    page = {"period": period, "versions": versions.values(), "version": version}
    if version is None:
        return render(request, "figures/quote.html", page)
    kept = own_quoted(organisation_of(request.mandate), period, version)
    form = _form(request, version, kept)
    if form.is_valid():
        try:
            figure = _enter(request, period, version, form)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("figures:figure", figure.public_code)
    page["form"] = form
    return render(request, "figures/quote.html", page, status=status_of(form))


def _asked(request: WorkRequest) -> int:
    asked = request.GET.get("indicator", "")
    return int(asked) if asked.isascii() and asked.isdecimal() else 0


def _form(
    request: WorkRequest, version: IndicatorVersion, kept: Measurement | None
) -> QuoteForm:
    initial: dict[str, Any] = {}
    if kept is not None:
        value = value_of(kept.current)
        initial = {
            "value": value.value,
            "numerator": value.numerator,
            "denominator": value.denominator,
            "amount": value.amount,
            "in_kind_amount": value.in_kind_amount,
            "in_kind_note": value.in_kind_note,
            "names": "\n".join(value.names),
            "note": value.note,
            "source": kept.source_id,
            "origin_words": kept.origin_words,
            "version": kept.version,
        }
    return QuoteForm(
        request.POST or None,
        of=version,
        sources=sources_for(request.mandate),
        initial=initial,
    )


def _enter(
    request: WorkRequest,
    period: ReportingPeriod,
    version: IndicatorVersion,
    form: QuoteForm,
) -> Measurement:
    return services.enter(
        actor=request.mandate,
        period=period,
        key=FigureKey(indicator_version=version),
        outline=form.outline(),
        version=form.cleaned_data["version"],
    )
