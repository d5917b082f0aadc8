"""Addresses of the catalogue: an indicator by its code, then what is done to it."""

from django.urls import path

from phoihop.indicators.views import catalogue, drafting

app_name = "indicators"

_ONE = "<slug:code>/"
_VERSION = f"{_ONE}<int:number>/"

urlpatterns = [
    path("", catalogue.catalogue_page, name="catalogue"),
    path("new/", drafting.new_page, name="new"),
    path(_ONE, catalogue.indicator_page, name="indicator"),
    path(f"{_ONE}next/", drafting.next_page, name="next"),
    path(f"{_VERSION}edit/", drafting.change_page, name="change"),
    path(f"{_VERSION}acts/<slug:slug>/", drafting.act_page, name="act"),
]
