"""Addresses of calls and reports: nouns, then verbs."""

from django.urls import path

from phoihop.reports.views import calls, reports, writing

app_name = "reports"

_CALL = "calls/<int:call_id>/"
_DUTY = f"{_CALL}bodies/<int:duty_id>/"
_REPORT = "<int:report_id>/"
_SECTION = f"{_REPORT}sections/<int:section_id>/"

urlpatterns = [
    path("", calls.list_page, name="list"),
    path("calls/new/", calls.ask_page, name="ask"),
    path(_CALL, calls.call_page, name="call"),
    path(f"{_CALL}bodies/", calls.add_page, name="add"),
    path(f"{_DUTY}begin/", calls.begin_page, name="begin"),
    path(f"{_DUTY}release/", calls.release_page, name="release"),
    path(_REPORT, reports.report_page, name="report"),
    path(f"{_REPORT}write/", writing.write_page, name="write"),
    path(f"{_REPORT}compare/", reports.compare_page, name="compare"),
    path(f"{_REPORT}history/", reports.history_page, name="history"),
    path(f"{_REPORT}acts/<slug:slug>/", reports.act_page, name="act"),
    path(_SECTION, writing.section_page, name="section"),
    path(f"{_SECTION}copy/", writing.copy_page, name="copy"),
]
