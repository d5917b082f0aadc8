"""A part that is drawn once says what its values say, and nothing older."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from django.contrib.sessions.models import Session
from django.test import override_settings
from django.utils import translation
from django.utils.safestring import SafeString

from phoihop.ui.templatetags import parts
from phoihop.ui.templatetags.parts import drawn

PART = "ui/tests_part.html"
_SOURCE = '{% load i18n %}{{ row.title }} {{ mark }} {% translate "Search" %}'


@dataclass(frozen=True)
class Row:
    """A frozen row."""

    title: str


@pytest.fixture(autouse=True)
def _templates() -> Iterator[None]:
    loader = ("django.template.loaders.locmem.Loader", {PART: _SOURCE})
    engine = {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [loader],
            "libraries": {"i18n": "phoihop.ui.templatetags.words"},
        },
    }
    parts._drawn.cache_clear()
    with override_settings(TEMPLATES=[engine]):
        yield
    parts._drawn.cache_clear()


def test_equal_values_are_drawn_once_and_others_anew() -> None:
    first = drawn(PART, row=Row("Họp"), mark=1)
    assert drawn(PART, row=Row("Họp"), mark=1) is first
    other = drawn(PART, row=replace(Row("Họp"), title="Tập huấn"), mark=1)
    assert ("Họp" in first, "Tập huấn" in other) == (True, True)
    assert "Họp" not in other


def test_each_language_gets_its_words() -> None:
    vietnamese = drawn(PART, row=Row("Họp"))
    with translation.override(None):
        assert "Search" in drawn(PART, row=Row("Họp"))
    assert drawn(PART, row=Row("Họp")) == vietnamese
    assert "Search" not in vietnamese


def test_what_is_equal_and_drawn_in_another_way_is_kept_apart() -> None:
    row = Row("Họp")
    assert " 1 " in drawn(PART, row=row, mark=1)
    assert " True " in drawn(PART, row=row, mark=True)
    assert "<b>" in drawn(PART, row=row, mark=SafeString("<b>"))
    assert "&lt;b&gt;" in drawn(PART, row=row, mark="<b>")


def test_it_refuses_a_row_of_the_database() -> None:
    with pytest.raises(TypeError):
        drawn(PART, row=Session())
