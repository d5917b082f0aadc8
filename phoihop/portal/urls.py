"""Addresses of public pages; they are permanent."""

from django.urls import path

from phoihop.portal import (
    views,
    views_beside,
    views_events,
    views_figures,
    views_reports,
    views_results,
)

app_name = "portal"

urlpatterns = [
    path("", views.home, name="home"),
    path("programmes/", views.programmes, name="programmes"),
    path("programmes/<slug:public_code>/", views.programme, name="programme"),
    path("programmes/<slug:public_code>/review/", views_results.review, name="review"),
    path("programmes/<slug:public_code>/years/", views_beside.years, name="years"),
    path("evidence/<slug:public_code>/", views_results.evidence, name="evidence"),
    path("events/", views_events.event_list, name="events"),
    path("events/<slug:public_code>/", views_events.event, name="event"),
    path(
        "events/<slug:public_code>/values.csv",
        views_events.event_values,
        name="event_values",
    ),
    path(
        "events/<slug:public_code>/photos/<int:number>/",
        views_events.photo,
        name="photo",
    ),
    path("figures/<slug:public_code>/", views_figures.figure, name="figure"),
    path("reports/", views_reports.report_list, name="reports"),
    path("reports/<slug:public_code>/", views_reports.report, name="report"),
    path("units/", views.units, name="units"),
    path("units/<slug:public_code>/", views.unit, name="unit"),
    path("units/<slug:public_code>/history/", views_beside.history, name="history"),
    path("compare/", views_beside.compare_two, name="compare"),
    path("search/", views.search, name="search"),
    path("robots.txt", views.robots, name="robots"),
    path("healthz", views.health, name="health"),
    path("favicon.ico", views.favicon, name="favicon"),
]
