"""Addresses of the search at work."""

from django.urls import path

from phoihop.search.views import work

app_name = "search"

urlpatterns = [path("", work.search_page, name="work")]
