"""Addresses of the app."""

from django.urls import URLPattern

app_name = "cycle"

urlpatterns: list[URLPattern] = []
