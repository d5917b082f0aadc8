"""Addresses of periods, figures, duties, corrections and targets of plans."""

from django.urls import path

from phoihop.figures.views import (
    bulk,
    corrections,
    duties,
    entry,
    figures,
    periods,
    quoting,
    targets,
)

app_name = "figures"

_PERIOD = "periods/<int:period_id>/"
_ENTRY = f"{_PERIOD}entry/<slug:column>/"
_ONE = "<slug:code>/"

urlpatterns = [
    path("", periods.periods_page, name="periods"),
    path("periods/new/", periods.open_page, name="open"),
    path(_PERIOD, periods.period_page, name="period"),
    path(f"{_PERIOD}change/", periods.change_page, name="change"),
    path(f"{_PERIOD}history/", periods.history_page, name="period_history"),
    path(f"{_PERIOD}csv/", periods.csv_page, name="csv"),
    path(f"{_PERIOD}acts/<slug:slug>/", periods.act_page, name="period_act"),
    path(f"{_PERIOD}steps/<slug:slug>/", bulk.step_page, name="step"),
    path(_ENTRY, entry.sheet_page, name="entry"),
    path(f"{_ENTRY}<slug:key>/", entry.row_page, name="row"),
    path(f"{_ENTRY}<slug:key>/save/", entry.save_cell, name="cell"),
    path(f"{_PERIOD}quote/", quoting.quote_page, name="quote"),
    path(f"{_PERIOD}targets/new/", targets.propose_page, name="propose"),
    path("targets/", targets.targets_page, name="targets"),
    path("targets/<int:target_id>/<slug:slug>/", targets.act_page, name="target_act"),
    path("duties/", duties.duties_page, name="duties"),
    path(
        "duties/<int:organisation_id>/<slug:kind>/",
        duties.body_page,
        name="duties_of_body",
    ),
    path("corrections/", corrections.corrections_page, name="corrections"),
    path(_ONE, figures.figure_page, name="figure"),
    path(f"{_ONE}history/", figures.history_page, name="history"),
    path(f"{_ONE}acts/<slug:slug>/", figures.act_page, name="act"),
    path(f"{_ONE}evidence/<int:evidence_id>/", figures.evidence_file, name="evidence"),
    path(f"{_ONE}correct/", corrections.ask_page, name="correct"),
    path(
        f"{_ONE}corrections/<int:request_id>/<slug:slug>/",
        corrections.decide_page,
        name="decide",
    ),
]
