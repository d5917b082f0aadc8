"""The addresses that base pages look for, without the apps that own them."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def _answer(_request: HttpRequest) -> HttpResponse:
    return HttpResponse()


_directory = [path("capacities/", _answer, name="mandates")]
_outbox = [path("messages/", _answer, name="inbox")]
_portal = [path("", _answer, name="home"), path("search/", _answer, name="search")]

urlpatterns = [
    path("", include((_portal, "portal"))),
    path("", include((_directory, "directory"))),
    path("", include((_outbox, "outbox"))),
    path("enter/", _answer, name="account_login"),
    path("leave/", _answer, name="account_logout"),
]
