"""Addresses of the app."""

from django.urls import URLPattern

app_name = "figures"

urlpatterns: list[URLPattern] = []
