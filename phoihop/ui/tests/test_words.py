"""Words of templates are looked up once in each language, and only plain ones."""

from django.template import engines
from django.utils import translation
from django.utils.safestring import SafeString

from phoihop.ui.templatetags.ui import badge


def _render(source: str, **context: object) -> str:
    return str(
        engines["django"].from_string("{% load i18n %}" + source).render(context)
    )


def test_a_sentence_is_said_in_the_language_of_the_moment() -> None:
    template = engines["django"].from_string(
        '{% load i18n %}{% translate "Search" %}'
        '{% translate "Search" as word %}[{{ word }}]'
    )
    vietnamese = template.render({})
    with translation.override(None):
        assert template.render({}) == "Search[Search]"
    assert template.render({}) == vietnamese
    assert "Search" not in vietnamese


def test_a_sentence_in_a_variable_is_never_kept() -> None:
    source = "{% for one in names %}{% translate one %};{% endfor %}"
    assert _render(source, names=["<A>", "B 5%"]) == "&lt;A&gt;;B 5%;"


def test_filters_and_percent_signs_stay_as_django_has_them() -> None:
    assert _render('{% translate "search this"|upper %}') == "SEARCH THIS"
    assert _render('{% translate "5% of it" %}') == "5% of it"


def test_a_plain_text_never_gets_the_pill_of_a_safe_one() -> None:
    assert "<b>x</b>" in badge("done", SafeString("<b>x</b>"))
    assert "&lt;b&gt;x&lt;/b&gt;" in badge("done", "<b>x</b>")
