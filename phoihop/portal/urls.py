"""Addresses of public pages; they are permanent."""

from django.urls import path

from phoihop.portal import views

app_name = "portal"

urlpatterns = [
    path("", views.home, name="home"),
    path("programmes/", views.programmes, name="programmes"),
    path("programmes/<slug:public_code>/", views.programme, name="programme"),
    path("units/", views.units, name="units"),
    path("units/<slug:public_code>/", views.unit, name="unit"),
    path("search/", views.search, name="search"),
    path("robots.txt", views.robots, name="robots"),
    path("healthz", views.health, name="health"),
    path("favicon.ico", views.favicon, name="favicon"),
]
