"""An address is kept by name and numbers, and is the one that Django gives."""

import pytest
from django.http import HttpRequest
from django.template import engines
from django.test import override_settings
from django.urls import NoReverseMatch, include, path, reverse, set_script_prefix

from phoihop.ui.addresses import address_of
from phoihop.ui.tests.addresses import _answer

_pages = [
    path("things/<int:number>/", _answer, name="thing"),
    path("words/<str:word>/", _answer, name="word"),
]
urlpatterns = [path("", include((_pages, "pages")))]

pytestmark = pytest.mark.urls(__name__)


def _render(source: str, **context: object) -> str:
    return str(engines["django"].from_string(source).render(context, HttpRequest()))


def test_it_is_the_address_that_django_gives() -> None:
    assert address_of("pages:thing", 3) == reverse("pages:thing", args=[3])
    assert address_of("pages:thing", 4) == "/things/4/"


def test_equal_numbers_that_read_otherwise_are_kept_apart() -> None:
    said = [address_of("pages:word", word) for word in (1, True, 1.0)]
    assert said == ["/words/1/", "/words/True/", "/words/1.0/"]


def test_a_page_that_is_not_there_has_no_address() -> None:
    with pytest.raises(NoReverseMatch):
        address_of("pages:thing", "three")
    with pytest.raises(NoReverseMatch):
        _render("{% url 'pages:nothing' %}")
    assert _render("{% url 'pages:nothing' as there %}[{{ there }}]") == "[]"


def test_the_tag_writes_or_keeps_the_address() -> None:
    source = "{% url 'pages:thing' n %} {% url 'pages:thing' n as there %}{{ there }}"
    assert _render(source, n=7) == "/things/7/ /things/7/"
    assert _render("{% url 'pages:thing' number=n %}", n=8) == "/things/8/"


def test_it_is_written_safely_into_a_page() -> None:
    assert _render("{% url 'pages:word' w %}", w="a&b'c") == "/words/a&amp;b&#x27;c/"


def test_other_routes_and_other_prefixes_have_other_addresses() -> None:
    before = address_of("pages:thing", 1)
    try:
        set_script_prefix("/below/")
        assert address_of("pages:thing", 1) == "/below/things/1/"
    finally:
        set_script_prefix("/")
    assert address_of("pages:thing", 1) == before
    with (
        override_settings(ROOT_URLCONF="phoihop.ui.tests.addresses"),
        pytest.raises(NoReverseMatch),
    ):
        address_of("pages:thing", 1)


def test_a_page_without_a_request_has_its_addresses_too() -> None:
    template = engines["django"].from_string("{% url 'pages:thing' 5 %}")
    assert template.render() == "/things/5/"
