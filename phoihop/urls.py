"""The doorplate: each app's addresses, nothing else."""

from django.urls import include, path

urlpatterns = [
    path("", include("phoihop.portal.urls")),
    path("account/", include("phoihop.directory.account_urls")),
    path("directory/", include("phoihop.directory.urls")),
    path("work/", include("phoihop.desk.urls")),
    path("work/", include("phoihop.programmes.urls")),
    path("work/", include("phoihop.monitoring.urls")),
    path("work/", include("phoihop.tasks.urls")),
    path("work/indicators/", include("phoihop.indicators.urls")),
    path("work/figures/", include("phoihop.figures.urls")),
    path("work/reports/", include("phoihop.reports.urls")),
    path("work/conferences/", include("phoihop.conferences.urls")),
    path("work/", include("phoihop.renewals.urls")),
    path("work/search/", include("phoihop.search.urls")),
    path("work/messages/", include("phoihop.outbox.urls")),
    path("", include("phoihop.cycle.urls")),
    path("work/sources/", include("phoihop.imports.urls")),
    path("api/v1/", include("phoihop.api.urls")),
]
